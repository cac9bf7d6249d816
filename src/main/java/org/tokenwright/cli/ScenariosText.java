package org.tokenwright.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.ScenarioComparison.Entry;
import org.tokenwright.analysis.Status;
import org.tokenwright.plan.Alternative;

/** Scenarios side by side as text: one table for each figure, alternatives down, cheapest of the first scenario first. */
final class ScenariosText {

    private final ScenarioComparison comparison;
    private final String file;
    private final int months;
    private final String currency;
    private final List<String> lines = new ArrayList<>();

    ScenariosText(ScenarioComparison comparison, String file) {
        this.comparison = comparison;
        this.file = file;
        months = comparison.plan().settings().months();
        currency = comparison.plan().settings().currency();
    }

    List<String> lines() {
        lines.add(comparison.plan().name());
        lines.add(CliText.get("scenarios.head", file, months, comparison.plan().settings().start().toString()));
        money("scenarios.total", one -> one.total().central());
        if (all().stream().anyMatch(one -> one.total().hasRange())) {
            money("scenarios.low", one -> one.total().low());
            money("scenarios.high", one -> one.total().high());
        }
        money("scenarios.month", one -> perMonth(one.total().central()));
        table(CliText.get("scenarios.change", name(comparison.scenarios().getFirst())),
                (id, entry) -> Numbers.percent(change(id, entry)));
        if (all().stream().anyMatch(one -> one.againstBudget().central().isPresent())) {
            table(CliText.get("scenarios.budget"), (id, entry) -> Numbers.percent(amounts(id, entry).againstBudget().central()));
        }
        return lines;
    }

    /** Words for the plan itself where it has no name of its own. */
    static String name(Entry entry) {
        return entry.id().isEmpty() ? CliText.get("scenarios.base") : entry.name();
    }

    private List<ScenarioAmounts> all() {
        return comparison.scenarios().stream().flatMap(entry -> entry.alternatives().stream()).toList();
    }

    private OptionalDouble perMonth(OptionalDouble total) {
        return total.isEmpty() ? total : OptionalDouble.of(total.getAsDouble() / months);
    }

    private static ScenarioAmounts amounts(String alternative, Entry entry) {
        return entry.alternative(alternative).orElseThrow();
    }

    private OptionalDouble change(String alternative, Entry entry) {
        OptionalDouble first = amounts(alternative, comparison.scenarios().getFirst()).total().central();
        OptionalDouble now = amounts(alternative, entry).total().central();
        return first.isEmpty() || now.isEmpty() || first.getAsDouble() == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(now.getAsDouble() / first.getAsDouble() - 1);
    }

    private void money(String key, Function<ScenarioAmounts, OptionalDouble> value) {
        int decimals = Numbers.decimals(all().stream().map(value).toList());
        table(CliText.get(key, currency), (id, entry) -> {
            ScenarioAmounts one = amounts(id, entry);
            return one.status() == Status.PRICED ? Numbers.shown(value.apply(one), decimals)
                    : CliText.get("compare.status." + one.status().key());
        });
    }

    private void table(String title, BiFunction<String, Entry, String> cell) {
        var table = new TextTable().left(title);
        comparison.scenarios().forEach(entry -> table.right(name(entry)));
        for (Alternative alternative : sorted()) {
            var cells = new ArrayList<>(List.of(alternative.name()));
            comparison.scenarios().forEach(entry -> cells.add(cell.apply(alternative.id(), entry)));
            table.row(cells);
        }
        lines.add("");
        lines.addAll(table.lines());
    }

    private List<Alternative> sorted() {
        return comparison.scenarios().getFirst().alternatives().stream()
                .sorted(Comparator.comparingDouble(one -> one.total().central().orElse(Double.MAX_VALUE)))
                .map(ScenarioAmounts::alternative).toList();
    }
}
