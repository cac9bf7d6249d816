package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tokenwright.chart.BarChart.Bar;
import org.tokenwright.chart.BarChart.Category;
import org.tokenwright.chart.BarChart.Range;
import org.tokenwright.chart.BarChart.Series;
import org.tokenwright.chart.BarChart.Status;
import org.tokenwright.chart.ChartTable.Cell;
import org.tokenwright.chart.ChartTable.Column;

class BarChartTest {

    private static final List<Series> SERIES = List.of(new Series("in", "input", ColourRole.INPUT));

    @Test
    void saysLeastAndGreatestAndWhatIsWithinTheBudget() {
        assertThat(FoundingCharts.bars().summary()).isEqualTo("Cost by alternative, 12 months: 5 amounts,"
                + " from $6,685 (DeepSeek-V2) to $278,550 (GPT-4o). 2 of 5 within the budget of $150,000.");
    }

    @Test
    void saysWhatHasNoAmountAndWhy() {
        assertThat(chart(bar("a", 12.5), new Category("b", "B", new Status("does not fit"))).summary())
                .isEqualTo("Cost: a $12.50. Without amount: B (does not fit).");
    }

    @Test
    void namesOnlyTheFirstOfMany() {
        List<Category> many = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            many.add(new Category("c" + i, "C" + i, new Status("not priced")));
        }
        assertThat(chart(many.toArray(Category[]::new)).summary())
                .isEqualTo("Cost: no amounts. Without amount: C0 (not priced), C1 (not priced), C2 (not priced) and 2 more.");
    }

    @Test
    void hasATableTwinWithUnitsAndRawValues() {
        ChartTable table = FoundingCharts.bars().table();

        assertThat(table.columns()).extracting(Column::header).containsExactly("Alternative", "input, USD", "output, USD",
                "Total, USD", "Low, USD", "High, USD", "Note");
        assertThat(table.columns()).extracting(Column::number).containsExactly(false, true, true, true, true, true, false);
        assertThat(table.rows()).hasSize(5);
        assertThat(table.rows().getFirst()).extracting(Cell::text)
                .containsExactly("GPT-4o", "159,171", "119,378", "278,550", "222,840", "334,260", "");
        assertThat(table.rows().getFirst().get(3).value().getAsDouble()).isBetween(278_549.7, 278_549.8);
    }

    @Test
    void showsStatusAndNoteInTheTable() {
        Category noted = new Category("n", "N", new Bar(1, Map.of("in", 1.0), Optional.empty(), "1 not priced"));
        ChartTable table = chart(noted, new Category("s", "S", new Status("does not fit"))).table();

        assertThat(table.rows().get(0)).extracting(Cell::text).containsExactly("N", "1.00", "1.00", "1 not priced");
        assertThat(table.rows().get(1)).extracting(Cell::text).containsExactly("S", "", "", "does not fit");
    }

    @Test
    void refusesPartsThatAreNotTheTotal() {
        assertThatThrownBy(() -> bar(3, 1)).hasMessage("parts of a bar give 1.0, not its total 3.0");
        assertThatThrownBy(() -> bar(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bar(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatCannotBeTracedBack() {
        assertThatThrownBy(() -> chart(bar("a", 1), bar("a", 2))).hasMessage("two parts of a chart have the id \"a\"");
        assertThatThrownBy(() -> bar("a|b", 1)).hasMessageContaining("must not be empty or contain");
        assertThatThrownBy(() -> chart(new Category("a", "A", new Bar(1, Map.of("out", 1.0), Optional.empty(), ""))))
                .hasMessage("bar a has a part of no series: out");
        assertThatThrownBy(() -> new Range(2, 1)).hasMessage("not a range: 2.0 to 1.0");
        assertThatThrownBy(() -> chart(bar("a", 1)).withBudget(-1, "budget")).hasMessage("not a budget: -1.0");
    }

    private static Bar bar(double total, double part) {
        return new Bar(total, Map.of("in", part), Optional.empty(), "");
    }

    private static Category bar(String id, double amount) {
        return new Category(id, id, bar(amount, amount));
    }

    private static BarChart chart(Category... categories) {
        return BarChart.of("Cost", "Alternative", FoundingCharts.USD, SERIES, List.of(categories));
    }
}
