package org.tokenwright.chart;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How long how much is needed: the hours of a month from the busiest to the quietest, against what there is.
 *
 * @param footnote beneath an exported chart; empty for none
 * @param levels busiest first
 * @param capacity what there is at any time; empty where that is not known
 * @param capacityLabel names it beside its line
 * @param aboveLabel names what is needed above it
 */
public record DurationChart(String title, String footnote, AmountFormat format, List<Level> levels, OptionalDouble capacity,
        String capacityLabel, String aboveLabel) implements Chart {

    /**
     * A time in which as much is needed.
     *
     * @param hours above 0
     * @param need 0 or more
     */
    public record Level(double hours, double need) {
        public Level {
            if (!(hours > 0) || !Double.isFinite(hours) || !(need >= 0) || !Double.isFinite(need)) {
                throw new IllegalArgumentException("not a level: " + need + " for " + hours + " hours");
            }
        }
    }

    /** @throws IllegalArgumentException if a level needs more than the one before it, or the capacity is no amount from 0 on */
    public DurationChart {
        requireNonNull(title, "title");
        requireNonNull(footnote, "footnote");
        requireNonNull(format, "format");
        requireNonNull(capacityLabel, "capacityLabel");
        requireNonNull(aboveLabel, "aboveLabel");
        levels = List.copyOf(levels);
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).need() > levels.get(i - 1).need()) {
                throw new IllegalArgumentException("the busiest hours come first, but level " + i + " needs "
                        + levels.get(i).need() + " after " + levels.get(i - 1).need());
            }
        }
        capacity.ifPresent(amount -> {
            if (!(amount >= 0) || !Double.isFinite(amount)) {
                throw new IllegalArgumentException("not a capacity: " + amount);
            }
        });
    }

    /** A chart without footnote of levels in any order. */
    public static DurationChart of(String title, AmountFormat format, List<Level> levels, OptionalDouble capacity,
            String capacityLabel, String aboveLabel) {
        return new DurationChart(title, "", format, levels.stream().sorted(Comparator.comparingDouble(Level::need).reversed()).toList(),
                capacity, capacityLabel, aboveLabel);
    }

    @Override
    public String summary() {
        return new DurationSummary(this).text();
    }

    @Override
    public ChartTable table() {
        return new DurationTable(this).table();
    }

    /** Hours are written without their unit. */
    AmountFormat hourFormat() {
        return new AmountFormat("", "", "", format.locale());
    }

    double hours() {
        return levels.stream().mapToDouble(Level::hours).sum();
    }

    /** What is needed above the capacity. */
    double above(Level level) {
        return capacity.isPresent() ? Math.max(0, level.need() - capacity.getAsDouble()) : 0;
    }

    /** Hours in which more is needed than there is. */
    double hoursAbove() {
        return levels.stream().filter(level -> above(level) > 0).mapToDouble(Level::hours).sum();
    }
}
