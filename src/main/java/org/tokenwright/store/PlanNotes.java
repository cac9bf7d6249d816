package org.tokenwright.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck;
import org.tokenwright.plan.PricePinning;

/** What a person should know about a plan that can be used. */
public final class PlanNotes {

    /** Where a plan names something of a price sheet. */
    private static final Pattern PRICED = Pattern.compile(".*(/offer|/capacity|/seatPlan|/accountTiers/[^/]+)");

    private PlanNotes() {
    }

    /** @param completed the plan with its prices: what they settle, or say with a reason, is not said again */
    public static List<String> of(Loaded<Plan> loaded, PricePinning.Completed completed) {
        Set<String> settled = PlanCheck.of(loaded.content()).stream().map(PlanCheck.Finding::toString)
                .collect(Collectors.toSet());
        var notes = new ArrayList<String>();
        loaded.readOnlyReason().ifPresent(notes::add);
        loaded.notes().stream().filter(note -> !settled.contains(note)).forEach(notes::add);
        PlanCheck.of(completed.plan()).stream()
                .filter(finding -> !finding.isError() && !isExplained(finding, completed.problems()))
                .forEach(finding -> notes.add(finding.toString()));
        return notes;
    }

    private static boolean isExplained(PlanCheck.Finding finding, List<PricePinning.Problem> problems) {
        return PRICED.matcher(finding.place()).matches() && problems.stream().anyMatch(
                problem -> finding.message().contains('"' + problem.subject() + '"'));
    }
}
