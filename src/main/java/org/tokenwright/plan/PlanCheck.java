package org.tokenwright.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tokenwright.base.Quantity;
import org.tokenwright.contract.Quote;
import org.tokenwright.workload.Workload;

/** What is wrong or odd in a plan. A plan without errors can be saved, opened and resolved. */
public final class PlanCheck {

    /**
     * One finding.
     *
     * @param isError whether the plan is refused because of it
     * @param place path of ids such as {@code /workloads[support]/team}; of a number its input id
     */
    public record Finding(boolean isError, String place, String message) {
        @Override
        public String toString() {
            return place + ": " + message;
        }
    }

    private final Plan plan;
    private final Findings findings = new Findings();
    private final Set<String> teams;
    private final Set<String> workloads;
    /** What two quotes both include, by their ids; alternatives often buy under the same ones. */
    private final Map<List<String>, Optional<String>> shared = new HashMap<>();

    private PlanCheck(Plan plan) {
        this.plan = plan;
        teams = plan.teams().stream().map(Team::id).collect(Collectors.toSet());
        workloads = plan.workloads().stream().map(Workload::id).collect(Collectors.toSet());
    }

    /** All findings in document order, errors and others. */
    public static List<Finding> of(Plan plan) {
        var check = new PlanCheck(plan);
        check.ids();
        if (check.findings.isEmpty()) {   // what follows looks things up by id
            check.content();
        }
        return check.findings.all();
    }

    /** @throws IllegalArgumentException naming the first error */
    public static Plan require(Plan plan) {
        return requireNoError(plan, of(plan));
    }

    private static Plan requireNoError(Plan plan, List<Finding> findings) {
        findings.stream().filter(Finding::isError).findFirst().ifPresent(error -> {
            throw new IllegalArgumentException(error.toString());
        });
        return plan;
    }

    /** @throws IllegalArgumentException if two things have the same id, or one has none */
    static Plan requireIds(Plan plan) {
        var check = new PlanCheck(plan);
        check.ids();
        return requireNoError(plan, check.findings.all());
    }

    private void ids() {
        new IdCheck(plan, findings).check();
    }

    private void content() {
        new SettingsCheck(plan, findings).check();
        teams();
        plan.workloads().forEach(new WorkloadCheck(plan, findings, teams)::check);
        plan.quotes().forEach(quote -> new QuoteCheck(plan, quote, findings).check());
        plan.alternatives().forEach(this::alternative);
        JointCheck.check(plan, findings);
        Map<String, Quantity> numbers = PlanInputs.of(plan);
        numbers.forEach((id, quantity) -> findings.number(plan, id, id, quantity));
        var scenarios = new ScenarioCheck(plan, numbers, findings);
        plan.scenarios().forEach(scenarios::check);
    }

    private void teams() {
        var parents = Parents.of(plan.teams(), Team::id, Team::parent);
        for (Team team : plan.teams()) {
            String place = "/teams[" + team.id() + "]/parent";
            if (team.parent().isPresent() && !teams.contains(team.parent().get())) {
                findings.error(place, "there is no team \"" + team.parent().get() + "\"");
            } else if (parents.isCircular(team.id())) {
                findings.error(place, "team \"" + team.id() + "\" is below itself");
            }
        }
    }

    private void alternative(Alternative alternative) {
        String at = "/alternatives[" + alternative.id() + "]";
        quotes(at + "/quotes", alternative.quotes());
        for (Route route : alternative.routes()) {
            String routeAt = at + "/routes[" + route.id() + "]";
            route.workload().filter(id -> !workloads.contains(id))
                    .ifPresent(id -> findings.error(routeAt + "/workload", "there is no workload \"" + id + "\""));
            if (plan.prices().offer(route.offer()).isEmpty()) {
                findings.odd(routeAt + "/offer", "the plan holds no prices of \"" + route.offer() + "\"");
            }
        }
        new PurchaseCheck(plan, alternative, findings).check();
    }

    private void quotes(String place, List<String> ids) {
        ids.stream().filter(id -> plan.quote(id).isEmpty())
                .forEach(id -> findings.error(place, "there is no quote \"" + id + "\""));
        List<Quote> quotes = ids.stream().flatMap(id -> plan.quote(id).stream()).toList();
        for (int i = 0; i < quotes.size(); i++) {
            for (int j = 0; j < i; j++) {
                onlyOneIncludes(place, quotes.get(j), quotes.get(i));
            }
        }
    }

    private void onlyOneIncludes(String place, Quote one, Quote other) {
        shared.computeIfAbsent(List.of(one.id(), other.id()), _ -> QuoteCheck.sharedOffer(one, other)).ifPresent(offer ->
                findings.error(place, "both \"" + one.id() + "\" and \"" + other.id() + "\" include " + offer));
    }
}
