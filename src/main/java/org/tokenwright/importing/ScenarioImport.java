package org.tokenwright.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck;
import org.tokenwright.plan.Scenario;

/**
 * What a table of scenarios would do to a plan, before it does it. A scenario of the table takes the place of the one
 * with its id, whole; the others stay unless they are to be removed. Nothing can be applied while a row is refused, for
 * a difference whose row is wrong would be lost.
 *
 * @param scenarios of the plan afterwards
 * @param changes what differs, in the order of the scenarios
 * @param problems refused rows, in the order of the table
 * @param missing ids of scenarios that the table does not have
 * @param notes what a person should know of the table
 */
public record ScenarioImport(List<Scenario> scenarios, List<ScenarioChange> changes, List<RowProblem> problems, List<String> missing,
        List<String> notes) {

    /** Largest accepted table. */
    public static final int MAX_BYTES = ScenarioTable.MAX_BYTES;

    private static final Pattern PLACE = Pattern.compile("/scenarios\\[([^\\]]*)\\](?:/(basedOn)|/differences/(.*))?");

    public ScenarioImport {
        scenarios = List.copyOf(scenarios);
        changes = List.copyOf(changes);
        problems = problems.stream().sorted().toList();
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a table.
     *
     * @param file name as the person knows it
     * @param inputs numbers that the plan uses, its published prices too, by input id
     * @param removesMissing whether scenarios that the table does not have are removed
     * @throws org.tokenwright.store.FileProblem if it is no table of scenarios
     */
    public static ScenarioImport of(Plan plan, String file, byte[] table, Map<String, KnownInput> inputs, boolean removesMissing) {
        ScenarioRead read = new ScenarioReader(plan, new ScenarioInputs(plan, inputs), ScenarioTable.read(file, table)).read();
        List<String> missing = plan.scenarios().stream().map(Scenario::id).filter(id -> !read.lines().containsKey(id)).toList();
        List<Scenario> after = after(plan, read, removesMissing);
        var problems = new ArrayList<>(read.problems());
        if (problems.isEmpty()) {
            problems.addAll(findings(plan.withScenarios(after), read));
        }
        return new ScenarioImport(after, ScenarioChanges.between(plan.scenarios(), after), problems, missing, read.notes());
    }

    /** Those of the plan in their order, then new ones. */
    private static List<Scenario> after(Plan plan, ScenarioRead read, boolean removesMissing) {
        var after = new LinkedHashMap<String, Scenario>();
        plan.scenarios().stream().filter(one -> !removesMissing || read.lines().containsKey(one.id())).forEach(one -> after.put(one.id(), one));
        read.scenarios().forEach(one -> after.put(one.id(), one));
        return List.copyOf(after.values());
    }

    private static List<RowProblem> findings(Plan after, ScenarioRead read) {
        return PlanCheck.of(after).stream().filter(PlanCheck.Finding::isError).map(finding -> problem(finding, read)).toList();
    }

    private static RowProblem problem(PlanCheck.Finding finding, ScenarioRead read) {
        Matcher place = PLACE.matcher(finding.place());
        if (!place.matches() || !read.lines().containsKey(place.group(1))) {
            return new RowProblem(0, "", finding.toString());
        }
        ScenarioRead.Lines lines = read.lines().get(place.group(1));
        if (place.group(2) != null) {
            return new RowProblem(lines.first(), ScenarioColumn.BASED_ON.key(), finding.message());
        }
        Optional<Long> line = place.group(3) == null ? Optional.empty() : lines.differences().entrySet().stream()
                .filter(one -> isAt(one.getKey(), place.group(3))).map(Map.Entry::getValue).findFirst();
        return line.map(at -> new RowProblem(at, ScenarioColumn.VALUE.key(), finding.message()))
                .orElseGet(() -> new RowProblem(lines.first(), "", finding.message()));
    }

    /** Whether a place, an escaped input id with what is wrong in it, is that of an input. */
    private static boolean isAt(String inputId, String place) {
        String escaped = inputId.replace("~", "~0").replace("/", "~1").replace("[", "~2");
        return place.equals(escaped) || place.startsWith(escaped + "/");
    }

    public boolean changesNothing() {
        return changes.isEmpty();
    }

    public boolean canApply() {
        return problems.isEmpty() && !changes.isEmpty();
    }
}
