package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.tokenwright.chart.BarChart.Bar;
import org.tokenwright.chart.BarChart.Budget;
import org.tokenwright.chart.BarChart.Category;
import org.tokenwright.chart.BarChart.Status;

/** A bar chart in words. */
final class BarSummary {

    private final BarChart chart;
    private final ChartText words;
    private final List<Category> priced;

    BarSummary(BarChart chart) {
        this.chart = chart;
        this.words = new ChartText(chart.format().locale());
        this.priced = chart.categories().stream().filter(category -> category.content() instanceof Bar)
                .sorted(Comparator.comparingDouble(BarSummary::total)).toList();
    }

    String text() {
        List<String> clauses = new ArrayList<>();
        if (!priced.isEmpty()) {
            chart.budget().ifPresent(budget -> clauses.add(against(budget)));
        }
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            clauses.add(words.get("chart.bar.summary.missing", words.some(missing)));
        }
        return span() + words.sentence(clauses);
    }

    private String span() {
        return switch (priced.size()) {
            case 0 -> words.get("chart.bar.summary.none", chart.title());
            case 1 -> words.get("chart.bar.summary.one", chart.title(), priced.getFirst().label(), amount(priced.getFirst()));
            default -> words.get("chart.bar.summary.many", chart.title(), priced.size(), amount(priced.getFirst()),
                    priced.getFirst().label(), amount(priced.getLast()), priced.getLast().label());
        };
    }

    private String against(Budget budget) {
        Predicate<Category> within = category -> total(category) <= budget.amount();
        return words.get("chart.bar.summary.budget", priced.stream().filter(within).count(), priced.size(),
                budget.label(), chart.format().full(budget.amount()));
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Category category : chart.categories()) {
            if (category.content() instanceof Status(String why)) {
                missing.add(words.get("chart.bar.missing", category.label(), why));
            }
        }
        return missing;
    }

    private String amount(Category category) {
        return chart.format().full(total(category));
    }

    private static double total(Category category) {
        return ((Bar) category.content()).total();
    }
}
