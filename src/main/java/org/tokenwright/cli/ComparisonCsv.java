package org.tokenwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.resolve.Gap;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;

/**
 * A comparison as a tidy table: one record for each cost line and month, and one for everything without a price. Sums of
 * the amounts over any column are the totals.
 */
final class ComparisonCsv {

    private static final List<Tag> TAGS = List.of(Tag.WORKLOAD, Tag.TEAM, Tag.PROVIDER, Tag.OFFER, Tag.METER, Tag.BUCKET,
            Tag.SERVICE_TIER, Tag.REGION, Tag.PRICE_WINDOW, Tag.BRACKET, Tag.REGIME, Tag.VOLUME_TIER, Tag.QUOTE, Tag.TERM);

    private final Comparison comparison;
    private final CsvText csv = new CsvText();

    private ComparisonCsv(Comparison comparison) {
        this.comparison = comparison;
    }

    static byte[] write(Comparison comparison) {
        var table = new ComparisonCsv(comparison);
        table.header();
        comparison.alternatives().forEach(table::alternative);
        return table.csv.bytes();
    }

    private void header() {
        var cells = new ArrayList<>(List.of("alternative_id", "alternative", "status", "month", "line_id", "line"));
        TAGS.forEach(tag -> cells.add(tag.key()));
        cells.addAll(List.of("amount", "currency", "not_priced_because"));
        csv.row(cells);
    }

    private void alternative(AlternativeResult result) {
        for (Row line : result.lines()) {
            for (int month = 0; month < comparison.timeline().months(); month++) {
                OptionalDouble amount = result.evaluation().value(line.id(), month, Inputs.BASE).value();
                if (amount.isEmpty() || amount.getAsDouble() != 0) {   // a regime has no cost outside its months
                    row(result, comparison.timeline().month(month).toString(), line, line.label(), amount, "");
                }
            }
        }
        for (Gap gap : result.unpriced()) {
            row(result, "", result.worksheet().row(gap.row()), gap.label(), OptionalDouble.empty(), gap.reason());
        }
    }

    private void row(AlternativeResult result, String month, Row row, String label, OptionalDouble amount, String reason) {
        var cells = new ArrayList<>(List.of(CsvText.text(result.alternative().id()),
                CsvText.text(result.alternative().name()), result.status().key(), month, CsvText.text(row.id()),
                CsvText.text(label)));
        TAGS.forEach(tag -> cells.add(CsvText.text(row.tags().get(tag).orElse(""))));
        cells.addAll(List.of(CsvText.number(amount), comparison.currency(), CsvText.text(reason)));
        csv.row(cells);
    }
}
