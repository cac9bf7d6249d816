package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tokenwright.chart.ColumnChart.Column;
import org.tokenwright.chart.ColumnChart.Limit;
import org.tokenwright.chart.ColumnChart.Series;

/** The context of a run of 30 steps that is cached and compacted twice, and the sizes of its calls. */
final class ColumnExamples {

    static final AmountFormat TOKENS = new AmountFormat("tokens", "", "", Locale.US);
    static final AmountFormat SHARE = new AmountFormat("% of calls", "", "\u00a0%", Locale.US);
    private static final List<String> KEYS = List.of("cacheRead", "cacheWrite.5m", "uncachedInput", "output");
    private static final List<String> NAMES = List.of("read from the cache", "written to the cache", "other input", "output");
    private static final int SYSTEM = 12_000;
    private static final int COMPACTED_ABOVE = 100_000;

    private ColumnExamples() {
    }

    static ColumnChart context() {
        return context(30, 8_500).withLimit(128_000);
    }

    static Run context(int steps, int growth) {
        List<Column> columns = new ArrayList<>();
        double known = 0;
        double text = SYSTEM;
        for (int step = 1; step <= steps; step++) {
            double output = 600 + 350 * (step % 4);
            columns.add(new Column("c" + step, Integer.toString(step), "step " + step, List.of(known, text, 400.0, output)));
            known += text;
            text = growth + output;
            if (known > COMPACTED_ABOVE) {
                known = SYSTEM;
                text = 9_000;
            }
        }
        return new Run(columns);
    }

    record Run(List<Column> columns) {

        ColumnChart withLimit(double amount) {
            return chart(Optional.of(new Limit("context window", amount)));
        }

        ColumnChart chart(Optional<Limit> limit) {
            Map<String, ColourRole> colours = BucketColours.of(KEYS);
            List<Series> series = IntStream.range(0, KEYS.size())
                    .mapToObj(i -> new Series(KEYS.get(i), NAMES.get(i), colours.get(KEYS.get(i)))).toList();
            return new ColumnChart("Context of a run", "List prices of 2024-07-01", TOKENS, "step of the run", series, columns, limit);
        }
    }

    static ColumnChart histogram() {
        double[] shares = {1, 4, 9.5, 15, 18, 16.5, 12, 8, 5.5, 4, 2.5, 1.5, 1, 0.5, 0, 0.5, 0, 0, 0.25, 0.25};
        return new ColumnChart("Sizes of inputs", "", SHARE, "input of a call, tokens",
                List.of(new Series("calls", "calls", ColourRole.INPUT)), IntStream.range(0, shares.length)
                        .mapToObj(i -> new Column("b" + i, i + "k\u2013" + (i + 1) + "k", "", List.of(shares[i]))).toList(), Optional.empty());
    }
}
