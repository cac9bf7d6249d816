package org.tokenwright.report.page;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.tokenwright.chart.BarChart;

/** A chart whose amounts are rounded as all others on the page, its parts in proportion. */
final class RoundedBars {

    private RoundedBars() {
    }

    static BarChart of(BarChart chart) {
        return new BarChart(chart.title(), chart.footnote(), chart.format(), chart.categoryLabel(), chart.series(),
                chart.categories().stream().map(RoundedBars::rounded).toList(), chart.rangeLabel(), chart.budget());
    }

    private static BarChart.Category rounded(BarChart.Category category) {
        return category.content() instanceof BarChart.Bar bar && bar.total() != 0
                ? new BarChart.Category(category.id(), category.label(), rounded(bar)) : category;
    }

    private static BarChart.Bar rounded(BarChart.Bar bar) {
        double total = BigDecimal.valueOf(bar.total()).round(Amounts.THREE).doubleValue();
        Map<String, Double> parts = bar.parts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, part -> part.getValue() / bar.total() * total));
        return new BarChart.Bar(total, parts, bar.range(), bar.note());
    }
}
