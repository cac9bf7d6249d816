package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenwright.chart.ChartTable.Cell;
import org.tokenwright.chart.ChartTable.Column;
import org.tokenwright.chart.WaterfallChart.Entry;
import org.tokenwright.chart.WaterfallChart.Step;
import org.tokenwright.chart.WaterfallChart.Total;

class WaterfallChartTest {

    @Test
    void saysWhereItBeginsAndEndsAndEveryStep() {
        assertThat(FoundingCharts.waterfall().summary()).isEqualTo("Base to High, GPT-4o: from $17,500 (Base) to $47,500 (High)."
                + " Volume +$17,500; Request sizes +$10,000; Prices \u2212$3,750; Together +$6,250.");
        assertThat(chart().summary()).isEqualTo("Cost: no amounts.");
    }

    @Test
    void hasATableTwin() {
        ChartTable table = FoundingCharts.waterfall().table();

        assertThat(table.columns()).extracting(Column::header).containsExactly("Step", "Change, USD", "Reached, USD", "Note");
        assertThat(table.rows().get(0)).extracting(Cell::text).containsExactly("Base", "", "17,500", "");
        assertThat(table.rows().get(3)).extracting(Cell::text).containsExactly("Prices", "\u22123,750", "41,250", "");
        assertThat(table.rows().getLast()).extracting(Cell::text).containsExactly("High", "", "47,500", "");
    }

    @Test
    void mayFallFromATotalToSeveralOthers() {
        WaterfallChart layers = chart(new Total("list", "List", 100, ""), new Step("discount", "Discount", -20, ""),
                new Total("contracted", "Contracted", 80, ""), new Step("shortfall", "Shortfall", 15, ""),
                new Total("effective", "Effective", 95, ""), new Step("credits", "Credits", -5, ""), new Total("billed", "Billed", 90, ""));

        assertThat(layers.placed()).extracting(WaterfallChart.Placed::from).containsExactly(0.0, 100.0, 0.0, 80.0, 0.0, 95.0, 0.0);
        assertThat(layers.placed()).extracting(WaterfallChart.Placed::to).containsExactly(100.0, 80.0, 80.0, 95.0, 95.0, 90.0, 90.0);
    }

    @Test
    void refusesWhatDoesNotAddUp() {
        assertThatThrownBy(() -> chart(new Total("a", "A", 1, ""), new Step("s", "S", 2, ""), new Total("b", "B", 4, "")))
                .hasMessage("steps lead to 3.0, not to 4.0 (b)");
        assertThatThrownBy(() -> chart(new Step("s", "S", 2, ""))).hasMessage("a waterfall begins with a total, not s");
        assertThatThrownBy(() -> chart(new Total("a", "A", 1, ""), new Total("a", "A", 1, "")))
                .hasMessage("two parts of a chart have the id \"a\"");
        assertThatThrownBy(() -> new Step("s", "S", Double.NaN, "")).hasMessage("not an amount: NaN (s)");
    }

    private static WaterfallChart chart(Entry... entries) {
        return WaterfallChart.of("Cost", "Step", FoundingCharts.USD, List.of(entries));
    }
}
