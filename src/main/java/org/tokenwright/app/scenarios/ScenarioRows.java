package org.tokenwright.app.scenarios;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.ScenarioNumbers;
import org.tokenwright.analysis.Status;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.worksheet.Inputs;

/** Puts scenarios side by side into words. */
final class ScenarioRows {

    private final Comparison base;
    private final ScenarioComparison comparison;
    private final AmountFormat money;

    ScenarioRows(Comparison base, ScenarioComparison comparison) {
        this.base = base;
        this.comparison = comparison;
        money = AmountFormat.money(base.currency(), NumberStyle.current().locale());
    }

    /** Cheapest of the first scenario first; what has no cost there comes last. */
    List<ScenarioRow> rows() {
        return base.alternatives().stream().sorted(Comparator.comparingDouble(this::firstTotal))
                .map(one -> new ScenarioRow(one.alternative().id(), one.alternative().name(), comparison.scenarios().stream()
                        .map(entry -> cell(entry.id(), amounts(entry, one), one.total(Inputs.BASE))).toList())).toList();
    }

    private double firstTotal(AlternativeResult one) {
        return amounts(comparison.scenarios().getFirst(), one).total().central().orElse(Double.MAX_VALUE);
    }

    private static ScenarioAmounts amounts(ScenarioComparison.Entry entry, AlternativeResult one) {
        return entry.alternative(one.alternative().id()).orElseThrow();
    }

    private ScenarioRow.Cell cell(String scenario, ScenarioAmounts one, OptionalDouble inPlan) {
        if (one.status() != Status.PRICED || one.total().central().isEmpty()) {
            return new ScenarioRow.Cell(why(one), "", "", "", why(one));
        }
        double total = one.total().central().getAsDouble();
        String change = scenario.equals(ScenarioNumbers.PLAN) ? "" : change(total, inPlan);
        String range = one.total().hasRange() ? Words.get("scenario.range", money.brief(one.total().least().orElse(total)),
                money.brief(one.total().greatest().orElse(total))) : "";
        String budget = one.againstBudget().central().stream().mapToObj(ScenarioWords::roundedChange).findFirst().orElse("");
        String text = Stream.of(money.full(total), change.isEmpty() ? "" : Words.get("scenario.against-base", change), range,
                budget.isEmpty() ? "" : Words.get("scenario.of-budget", budget)).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return new ScenarioRow.Cell(money.full(total), change, range, budget, text);
    }

    private static String change(double total, OptionalDouble inPlan) {
        return inPlan.isEmpty() || inPlan.getAsDouble() == 0 ? "" : ScenarioWords.change(total / inPlan.getAsDouble() - 1);
    }

    private static String why(ScenarioAmounts one) {
        return one.status() == Status.DOES_NOT_FIT ? Words.get("status.short.does-not-fit")
                : Words.get("status.short.not-priced", one.unpriced().size());
    }
}
