package org.tokenwright.chart;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Horizontal bars, one per category, each stacked of the same series.
 *
 * @param categoryLabel what the categories are, for the table
 * @param series in the order in which they are stacked
 * @param categories from top to bottom
 * @param rangeLabel what the whiskers mean, for example {@code volume ±20 %}; empty if there are none
 */
public record BarChart(String title, String footnote, AmountFormat format, String categoryLabel, List<Series> series,
        List<Category> categories, String rangeLabel, Optional<Budget> budget) implements Chart {

    /** One kind of cost, with one colour. */
    public record Series(String id, String label, ColourRole role) {

        public Series {
            MarkId.check(id);
            requireNonNull(label, "label");
            requireNonNull(role, "role");
        }
    }

    /** One bar, or a word on why there is none. */
    public record Category(String id, String label, Content content) {

        public Category {
            MarkId.check(id);
            requireNonNull(label, "label");
            requireNonNull(content, "content");
        }
    }

    /** What a category has to show. */
    public sealed interface Content {
    }

    /**
     * An amount.
     *
     * @param total the sum of the parts, as the worksheet has it
     * @param parts amount by series id; a series may be missing; negative ones are drawn to the left of zero
     * @param note shown beside the total, for example {@code 1 not priced}; empty for none
     */
    public record Bar(double total, Map<String, Double> parts, Optional<Range> range, String note) implements Content {

        private static final double AGREEMENT = 1e-9;

        /**
         * @throws IllegalArgumentException if an amount is not finite, or the parts are not the total
         */
        public Bar {
            parts = Map.copyOf(parts);
            requireNonNull(range, "range");
            requireNonNull(note, "note");
            double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
            double size = parts.values().stream().mapToDouble(Math::abs).sum();
            if (!(Math.abs(sum - total) <= AGREEMENT * Math.max(size, Math.abs(total)))) {
                throw new IllegalArgumentException("parts of a bar give " + sum + ", not its total " + total);
            }
        }

        /** Where the bar ends on the right: its positive parts. */
        double positive() {
            return parts.values().stream().filter(part -> part > 0).mapToDouble(Double::doubleValue).sum();
        }

        /** Where the bar ends on the left: its negative parts. */
        double negative() {
            return parts.values().stream().filter(part -> part < 0).mapToDouble(Double::doubleValue).sum();
        }
    }

    /** No amount, and why: {@code does not fit}, {@code not priced: no batch price}. */
    public record Status(String text) implements Content {

        public Status {
            requireNonNull(text, "text");
        }
    }

    /** The least and the greatest total that were found. */
    public record Range(double low, double high) {

        /**
         * @throws IllegalArgumentException if low ≤ high does not hold
         */
        public Range {
            if (!(low <= high) || !Double.isFinite(high - low)) {
                throw new IllegalArgumentException("not a range: " + low + " to " + high);
            }
        }
    }

    /** An amount not to be exceeded. */
    public record Budget(double amount, String label) {

        /**
         * @throws IllegalArgumentException if the amount is negative or not finite
         */
        public Budget {
            if (!(amount >= 0) || !Double.isFinite(amount)) {
                throw new IllegalArgumentException("not a budget: " + amount);
            }
            requireNonNull(label, "label");
        }
    }

    /**
     * @throws IllegalArgumentException if two series or two categories have the same id, or a bar has a part of no series
     */
    public BarChart {
        requireNonNull(title, "title");
        requireNonNull(footnote, "footnote");
        requireNonNull(format, "format");
        requireNonNull(categoryLabel, "categoryLabel");
        requireNonNull(rangeLabel, "rangeLabel");
        requireNonNull(budget, "budget");
        series = List.copyOf(series);
        categories = List.copyOf(categories);
        Unique.check(series, Series::id);
        Unique.check(categories, Category::id);
        for (Category category : categories) {
            checkParts(category, series);
        }
    }

    /** A chart without footnote, whiskers and budget. */
    public static BarChart of(String title, String categoryLabel, AmountFormat format, List<Series> series,
            List<Category> categories) {
        return new BarChart(title, "", format, categoryLabel, series, categories, "", Optional.empty());
    }

    public BarChart withFootnote(String text) {
        return new BarChart(title, text, format, categoryLabel, series, categories, rangeLabel, budget);
    }

    public BarChart withRangeLabel(String text) {
        return new BarChart(title, footnote, format, categoryLabel, series, categories, text, budget);
    }

    public BarChart withBudget(double amount, String label) {
        return new BarChart(title, footnote, format, categoryLabel, series, categories, rangeLabel,
                Optional.of(new Budget(amount, label)));
    }

    @Override
    public String summary() {
        return new BarSummary(this).text();
    }

    @Override
    public ChartTable table() {
        return new BarTable(this).table();
    }

    /** All amounts that are drawn. */
    DoubleStream amounts() {
        return bars().stream().flatMapToDouble(bar -> DoubleStream.concat(
                bar.parts().values().stream().mapToDouble(Double::doubleValue), DoubleStream.of(bar.total())));
    }

    List<Bar> bars() {
        return categories.stream().map(Category::content).filter(Bar.class::isInstance).map(Bar.class::cast).toList();
    }

    private static void checkParts(Category category, List<Series> series) {
        if (category.content() instanceof Bar bar) {
            for (String part : bar.parts().keySet()) {
                if (series.stream().noneMatch(one -> one.id().equals(part))) {
                    throw new IllegalArgumentException("bar " + category.id() + " has a part of no series: " + part);
                }
            }
        }
    }
}
