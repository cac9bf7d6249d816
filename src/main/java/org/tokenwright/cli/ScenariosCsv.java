package org.tokenwright.cli;

import java.util.List;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.Status;

/**
 * Scenarios as a tidy table: one record for each scenario, alternative and month, whose amounts add up to the totals, and
 * one without a month for an alternative that has no cost.
 */
final class ScenariosCsv {

    private final ScenarioComparison comparison;
    private final CsvText csv = new CsvText();

    private ScenariosCsv(ScenarioComparison comparison) {
        this.comparison = comparison;
    }

    static byte[] write(ScenarioComparison comparison) {
        var table = new ScenariosCsv(comparison);
        table.csv.row(List.of("scenario_id", "scenario", "alternative_id", "alternative", "status", "month", "amount", "amount_low",
                "amount_high", "currency"));
        comparison.scenarios().forEach(entry -> entry.alternatives().forEach(one -> table.rows(entry, one)));
        return table.csv.bytes();
    }

    private void rows(ScenarioComparison.Entry entry, ScenarioAmounts one) {
        if (one.status() != Status.PRICED) {
            row(entry, one, "", List.of("", "", ""));
            return;
        }
        for (int month = 0; month < one.monthly().size(); month++) {
            ScenarioAmounts.Levels amounts = one.monthly().get(month);
            row(entry, one, comparison.plan().settings().start().plusMonths(month).toString(),
                    List.of(CsvText.number(amounts.central()), CsvText.number(amounts.low()), CsvText.number(amounts.high())));
        }
    }

    private void row(ScenarioComparison.Entry entry, ScenarioAmounts one, String month, List<String> amounts) {
        csv.row(List.of(CsvText.text(entry.id()), CsvText.text(ScenariosText.name(entry)), CsvText.text(one.alternative().id()),
                CsvText.text(one.alternative().name()), one.status().key(), month, amounts.get(0), amounts.get(1), amounts.get(2),
                comparison.plan().settings().currency()));
    }
}
