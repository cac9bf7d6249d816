package org.tokenwright.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tokenwright.base.Quantity;
import org.tokenwright.importing.KnownInput;
import org.tokenwright.importing.ScenarioChange;
import org.tokenwright.importing.ScenarioImport;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Scenario;

/** What an import of scenarios changes, a line for each change. */
final class ScenarioChangeText {

    private final Map<String, KnownInput> inputs;

    /** @param inputs what numbers are called, by input id */
    ScenarioChangeText(Map<String, KnownInput> inputs) {
        this.inputs = inputs;
    }

    List<String> lines(ScenarioImport found) {
        Stream<String> kept = found.missing().stream().filter(id -> found.scenarios().stream().anyMatch(one -> one.id().equals(id)))
                .map(id -> CliText.get("scenarios.kept", id));
        return Stream.concat(found.changes().stream().map(this::line), kept).toList();
    }

    private String line(ScenarioChange change) {
        return switch (change) {
            case ScenarioChange.Added(Scenario added) -> CliText.get("scenarios.change.added", added.id(), added.name(), base(added.basedOn()));
            case ScenarioChange.Removed(Scenario removed) -> CliText.get("scenarios.change.removed", removed.id(), removed.name(), removed.differences().size());
            case ScenarioChange.Renamed(var id, var before, var after) -> CliText.get("scenarios.change.renamed", id, before, after);
            case ScenarioChange.Rebased(var id, var before, var after) -> CliText.get("scenarios.change.rebased", id, base(before), base(after));
            case ScenarioChange.DifferenceAdded(var id, var input, var after) ->
                CliText.get("scenarios.change.difference.added", id, input(input), text(after));
            case ScenarioChange.DifferenceChanged(var id, var input, var before, var after) ->
                CliText.get("scenarios.change.difference.changed", id, input(input), text(before), text(after));
            case ScenarioChange.DifferenceRemoved(var id, var input, var before) ->
                CliText.get("scenarios.change.difference.removed", id, input(input), text(before));
        };
    }

    private String base(Optional<String> id) {
        return id.orElse(CliText.get("scenarios.theplan"));
    }

    private String input(String id) {
        return Optional.ofNullable(inputs.get(id)).map(known -> CliText.get("scenarios.input", id, known.label())).orElse(id);
    }

    private static String text(Difference difference) {
        return switch (difference) {
            case Difference.Becomes(var quantity) -> text(quantity) + " " + quantity.unit() + origin(quantity);
            case Difference.Times(var factor) -> "× " + text(factor) + origin(factor);
        };
    }

    private static String text(Quantity quantity) {
        return quantity.value().toPlainString() + (quantity.isExact() ? "" : " (" + CliText.get("scenarios.range", quantity.low().toPlainString(),
                quantity.high().toPlainString(), quantity.kind().name().toLowerCase(Locale.ROOT)) + ")");
    }

    /** Source and note, so that a change of one is seen. */
    private static String origin(Quantity quantity) {
        String origin = String.join("; ", Stream.of(quantity.source(), quantity.note()).filter(text -> !text.isEmpty()).toList());
        return origin.isEmpty() ? "" : " [" + origin.replaceAll("\\s+", " ") + "]";
    }
}
