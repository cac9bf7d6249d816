package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tokenwright.chart.ChartTable.Cell;
import org.tokenwright.chart.ChartTable.Column;
import org.tokenwright.chart.LineChart.Line;

class LineChartTest {

    private static final ModelColours.Style STYLE = new ModelColours.Style(ColourRole.MODEL_1, Dash.SOLID);

    @Test
    void saysWhereTheLinesEnd() {
        assertThat(FoundingCharts.lines().summary()).isEqualTo("Monthly cost, July 2024 to June 2025: 5 lines, in June 2025"
                + " from $718.34 (DeepSeek-V2) to $29,931 (GPT-4o).");
    }

    @Test
    void saysWhatExceedsTheBudgetAndWhatIsMissing() {
        assertThat(FoundingCharts.eventful().summary()).endsWith(" Above the budget: GPT-4o from July 2024,"
                + " Claude 3.5 Sonnet from July 2024, Gemini 1.5 Pro from August 2024; 2 price changes; no amounts: Unreleased.");
    }

    @Test
    void saysTheOnlyLine() {
        assertThat(chart(Line.of("a", "A", STYLE, 1, 2)).summary())
                .isEqualTo("Cost, January 2026 to February 2026: A at $2 in February 2026.");
        assertThat(chart().summary()).isEqualTo("Cost: no amounts.");
    }

    @Test
    void hasATableTwinByMonth() {
        ChartTable table = FoundingCharts.eventful().table();

        assertThat(table.columns()).extracting(Column::header).containsExactly("Month", "GPT-4o, USD", "Claude 3.5 Sonnet, USD",
                "Gemini 1.5 Pro, USD", "Llama 3 70B, USD", "DeepSeek-V2, USD", "Unreleased, USD", "budget, USD", "Price changes");
        assertThat(table.rows()).hasSize(12);
        assertThat(table.rows().get(4)).extracting(Cell::text).containsExactly("November 2024", "10,636", "16,409", "14,890",
                "2,735", "511", "", "12,500", "GPT-4o: −50 %");
        assertThat(table.rows().get(5).get(3)).isEqualTo(new Cell("", OptionalDouble.empty()));
    }

    @Test
    void writesMonthsInTheLanguageOfTheFormat() {
        LineChart chart = LineChart.of("Kosten", AmountFormat.money("EUR", Locale.GERMANY), YearMonth.of(2026, 3),
                List.of(Line.of("a", "A", STYLE, 1)));

        assertThat(chart.table().rows().getFirst().getFirst().text()).isEqualTo("März 2026");
    }

    @Test
    void refusesLinesOfAnotherLength() {
        assertThatThrownBy(() -> chart(Line.of("a", "A", STYLE, 1, 2), Line.of("b", "B", STYLE, 1)))
                .hasMessage("b has 1 values for 2 months");
        assertThatThrownBy(() -> chart(Line.of("a", "A", STYLE, 1, 2).withChange(YearMonth.of(2026, 3), "x")))
                .hasMessage("price change of a outside the months shown: 2026-03");
        assertThatThrownBy(() -> Line.of("a", "A", STYLE, Double.NaN)).hasMessage("amount is not finite: NaN");
    }

    private static LineChart chart(Line... lines) {
        return LineChart.of("Cost", FoundingCharts.USD, YearMonth.of(2026, 1), List.of(lines));
    }
}
