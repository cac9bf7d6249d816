package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.chart.ColumnChart.Column;
import org.tokenwright.chart.ColumnChart.Limit;
import org.tokenwright.chart.ColumnChart.Series;

class ColumnChartTest {

    private static final List<Series> SERIES = List.of(new Series("in", "input", ColourRole.INPUT), new Series("out", "output", ColourRole.OUTPUT));

    private static ColumnChart chart(Optional<Limit> limit, Column... columns) {
        return new ColumnChart("Context", "", ColumnExamples.TOKENS, "step", SERIES, List.of(columns), limit);
    }

    private static Column column(int number, double in, double out) {
        return new Column("c" + number, Integer.toString(number), "step " + number, List.of(in, out));
    }

    @ParameterizedTest(name = "{0} columns")
    @CsvSource({"399, true", "400, true", "401, false"})
    void holdsFourHundredColumns(int count, boolean holds) {
        Column[] columns = IntStream.rangeClosed(1, count).mapToObj(i -> column(i, i, 1)).toArray(Column[]::new);
        if (holds) {
            assertThat(chart(Optional.empty(), columns).columns()).hasSize(count);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> chart(Optional.empty(), columns)).withMessage("401 columns, more than 400");
        }
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatIllegalArgumentException().isThrownBy(() -> column(1, -1, 0)).withMessage("not an amount from 0 on: -1.0 (c1)");
        assertThatIllegalArgumentException().isThrownBy(() -> column(1, Double.NaN, 0)).withMessage("not an amount from 0 on: NaN (c1)");
        assertThatIllegalArgumentException().isThrownBy(() -> column(1, Double.MAX_VALUE, Double.MAX_VALUE))
                .withMessage("not an amount from 0 on: Infinity (c1)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit("budget", -1)).withMessage("not an amount from 0 on: -1.0 (budget)");
        assertThatIllegalArgumentException().isThrownBy(() -> chart(Optional.empty(), column(1, 1, 1), column(1, 2, 2)))
                .withMessage("two parts of a chart have the id \"c1\"");
        assertThatIllegalArgumentException().isThrownBy(() -> chart(Optional.empty(), new Column("c1", "1", "", List.of(1.0))))
                .withMessage("column c1 has 1 amounts for 2 series");
        assertThatIllegalArgumentException().isThrownBy(() -> new Column("a|b", "1", "", List.of())).withMessageContaining("\"a|b\"");
    }

    @Test
    void theSummaryHasFirstLastHighestAndSum() {
        assertThat(chart(Optional.empty(), column(1, 10, 5), column(2, 90, 10), column(3, 60, 5), column(4, 95, 5)).summary())
                .isEqualTo("Context: 4 columns, from 15 (step 1) to 100 (step 4), at most 100 (step 2), 280 in all.");
        assertThat(chart(Optional.empty(), column(1, 10, 5)).summary()).isEqualTo("Context: step 1 15.");
        assertThat(chart(Optional.of(new Limit("window", 1))).summary()).isEqualTo("Context: no amounts.");
    }

    @ParameterizedTest(name = "limit {0}")
    @CsvSource(delimiter = '|', textBlock = """
            14  | 2 of 2 above the window of 14.
            15  | 1 of 2 above the window of 15.
            100 | None of 2 above the window of 100.
            """)
    void theSummarySaysHowManyAreAboveTheLimit(double limit, String sentence) {
        assertThat(chart(Optional.of(new Limit("window", limit)), column(1, 10, 5), column(2, 90, 10)).summary())
                .isEqualTo("Context: 2 columns, from 15 (step 1) to 100 (step 2), at most 100 (step 2), 115 in all. " + sentence);
    }

    @Test
    void theTableHasARowForEachColumnWithPartsAndSum() {
        ChartTable table = chart(Optional.empty(), column(1, 10, 5), new Column("x", "2", "", List.of(90.0, 10.0))).table();

        assertThat(table.columns()).extracting(ChartTable.Column::header).containsExactly("step", "input, tokens", "output, tokens", "Total, tokens");
        assertThat(table.rows().getFirst()).extracting(ChartTable.Cell::text).containsExactly("step 1", "10.00", "5.00", "15.00");
        assertThat(table.rows().getLast()).extracting(ChartTable.Cell::text).containsExactly("2", "90.00", "10.00", "100.00");
    }

    @Test
    void aTableOfOneSeriesHasNoSum() {
        ChartTable table = ColumnExamples.histogram().table();

        assertThat(table.columns()).extracting(ChartTable.Column::header).containsExactly("input of a call, tokens", "calls, % of calls");
        assertThat(table.rows()).hasSize(20);
    }

    @Test
    void marksSayWhatTheyShow() {
        Drawing drawing = Drawings.plain(chart(Optional.of(new Limit("window", 40)), column(1, 10, 5), column(2, 90, 0), column(3, 0, 0)), 480, 260);

        assertThat(drawing.marks()).extracting(Mark::id).containsExactly("c1|total", "c2|total", "c3|total");
        assertThat(drawing.marks()).extracting(Mark::text).containsExactly("step 1: 15; input 10, output 5",
                "step 2: 90; input 90; 50 above the window", "step 3: 0");
        assertThat(Drawings.plain(ColumnExamples.histogram(), 480, 260).mark("b2|total").orElseThrow().text()).isEqualTo("2k\u20133k: 9.50\u00a0%");
    }
}
