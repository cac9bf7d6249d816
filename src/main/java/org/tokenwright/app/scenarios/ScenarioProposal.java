package org.tokenwright.app.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tokenwright.analysis.ScenarioNumbers;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.importing.RowProblem;
import org.tokenwright.importing.ScenarioChange;
import org.tokenwright.importing.ScenarioImport;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;

/**
 * What a table of scenarios would change, or why it cannot, in the words of the window.
 *
 * @param file name of the table
 * @param lines changes, or rows that are wrong
 * @param remark how many there are and what comes of them
 * @param missing which scenarios stay although the table does not have them; empty for none
 */
record ScenarioProposal(String file, ScenarioImport found, List<Line> lines, String remark, String missing) {

    /**
     * A change, or a row that is wrong.
     *
     * @param subject the scenario, or the place in the table
     */
    record Line(String subject, String text) {}

    static ScenarioProposal of(Plan plan, String file, ScenarioImport found, InputChoices inputs) {
        var words = new ChangeWords(plan, found, inputs);
        boolean isSound = found.problems().isEmpty();
        List<Line> lines = isSound ? words.lines() : found.problems().stream().map(ScenarioProposal::line).toList();
        List<String> missing = found.missing().stream().filter(id -> found.scenarios().stream().anyMatch(one -> one.id().equals(id))).map(id -> ScenarioWords.name(plan, id)).toList();
        return new ScenarioProposal(file, found, lines, Words.get(isSound ? "scenario.file.count" : "scenario.file.problems", lines.size()),
                missing.isEmpty() ? "" : Words.get("scenario.file.missing", missing.size(), String.join(", ", missing)));
    }

    private static Line line(RowProblem problem) {
        String whole = problem.toString();
        return problem.line() == 0 ? new Line("", whole) : new Line(whole.substring(0, whole.indexOf(':')), problem.reason());
    }

    boolean canApply() {
        return found.canApply();
    }

    /** Says changes as a person would. */
    private record ChangeWords(Plan plan, ScenarioImport found, InputChoices inputs) {

        private List<Line> lines() {
            var lines = new ArrayList<Line>();
            found.changes().forEach(change -> lines.add(new Line(name(change.scenario()), text(change))));
            return lines;
        }

        private String name(String id) {
            return found.scenarios().stream().filter(one -> one.id().equals(id)).map(Scenario::name).findFirst().orElseGet(() -> ScenarioWords.name(plan, id));
        }

        private String base(Optional<String> id) {
            return id.map(this::name).orElse(ScenarioWords.name(plan, ScenarioNumbers.PLAN));
        }

        private String text(ScenarioChange change) {
            return switch (change) {
                case ScenarioChange.Added(var added) -> Words.get("scenario.file.added", base(added.basedOn()));
                case ScenarioChange.Removed(var removed) -> Words.get("scenario.file.removed", removed.differences().size());
                case ScenarioChange.Renamed(_, var before, _) -> Words.get("scenario.file.renamed", before);
                case ScenarioChange.Rebased(_, var before, var after) -> Words.get("scenario.file.rebased", base(before), base(after));
                case ScenarioChange.DifferenceAdded(_, var input, var after) -> Words.get("scenario.file.difference.added", label(input), shown(input, after));
                case ScenarioChange.DifferenceChanged(_, var input, var before, var after) ->
                    Words.get("scenario.file.difference.changed", label(input), shown(input, before), shown(input, after));
                case ScenarioChange.DifferenceRemoved(_, var input, var before) ->
                    Words.get("scenario.file.difference.removed", label(input), shown(input, before));
            };
        }

        private String label(String input) {
            return inputs.find(input).map(InputChoice::label).orElse(input);
        }

        private String shown(String input, Difference difference) {
            String value = switch (difference) {
                case Difference.Times(var factor) -> "×" + new QuantityText(factor.unit(), false).format(factor);
                case Difference.Becomes(var quantity) -> inputs.find(input).map(choice -> choice.shown(quantity)).orElseGet(() -> plain(quantity));
            };
            Quantity quantity = switch (difference) {
                case Difference.Times(var factor) -> factor;
                case Difference.Becomes(var becomes) -> becomes;
            };
            String origin = String.join("; ", Stream.of(quantity.source(), quantity.note()).filter(text -> !text.isEmpty()).toList());
            return origin.isEmpty() ? value : Words.get("scenario.file.origin", value, origin.replaceAll("\\s+", " "));
        }

        private static String plain(Quantity quantity) {
            return new QuantityText(quantity.unit(), false).format(quantity) + " " + quantity.unit();
        }
    }
}
