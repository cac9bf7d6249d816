package org.tokenwright.chart;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How one amount becomes another: totals that begin at zero, and between them steps that begin where the one before ended.
 * The first entry is a total; every further one is where the steps before it lead.
 *
 * @param stepLabel what the entries are, for the table
 * @param entries from top to bottom
 */
public record WaterfallChart(String title, String footnote, AmountFormat format, String stepLabel, List<Entry> entries)
        implements Chart {

    private static final double AGREEMENT = 1e-9;

    /** A total or a step. */
    public sealed interface Entry {

        String id();

        String label();

        /** Shown beside the amount; empty for none. */
        String note();
    }

    /** An amount that has been reached. */
    public record Total(String id, String label, double amount, String note) implements Entry {

        public Total {
            check(id, label, amount, note);
        }
    }

    /**
     * What is added or taken away.
     *
     * @param change negative for what is taken away
     */
    public record Step(String id, String label, double change, String note) implements Entry {

        public Step {
            check(id, label, change, note);
        }
    }

    /**
     * An entry with its place.
     *
     * @param from 0 for a total
     * @param to where the next one begins
     */
    record Placed(Entry entry, double from, double to) {

        double least() {
            return Math.min(0, Math.min(from, to));
        }

        double greatest() {
            return Math.max(0, Math.max(from, to));
        }
    }

    private static void check(String id, String label, double amount, String note) {
        MarkId.check(id);
        requireNonNull(label, "label");
        requireNonNull(note, "note");
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("not an amount: " + amount + " (" + id + ")");
        }
    }

    /**
     * @throws IllegalArgumentException if two entries have the same id, the first one is no total, or a total is not where
     *     the steps before it lead
     */
    public WaterfallChart {
        requireNonNull(title, "title");
        requireNonNull(footnote, "footnote");
        requireNonNull(format, "format");
        requireNonNull(stepLabel, "stepLabel");
        entries = List.copyOf(entries);
        Unique.check(entries, Entry::id);
        place(entries);
    }

    public static WaterfallChart of(String title, String stepLabel, AmountFormat format, List<Entry> entries) {
        return new WaterfallChart(title, "", format, stepLabel, entries);
    }

    public WaterfallChart withFootnote(String text) {
        return new WaterfallChart(title, text, format, stepLabel, entries);
    }

    @Override
    public String summary() {
        return new WaterfallSummary(this).text();
    }

    @Override
    public ChartTable table() {
        return new WaterfallTable(this).table();
    }

    List<Placed> placed() {
        return place(entries);
    }

    /** All amounts that are written. */
    DoubleStream amounts() {
        return placed().stream().flatMapToDouble(one -> DoubleStream.of(one.to(), one.to() - one.from()));
    }

    private static List<Placed> place(List<Entry> entries) {
        List<Placed> placed = new ArrayList<>();
        double at = 0;
        double size = 0;
        for (Entry entry : entries) {
            switch (entry) {
                case Step step when placed.isEmpty() -> throw new IllegalArgumentException("a waterfall begins with a total, not " + step.id());
                case Step step -> {
                    placed.add(new Placed(step, at, at + step.change()));
                    at += step.change();
                    size += Math.abs(step.change());
                }
                case Total total -> {
                    size += Math.abs(total.amount());
                    if (!placed.isEmpty() && !(Math.abs(total.amount() - at) <= AGREEMENT * size)) {
                        throw new IllegalArgumentException("steps lead to " + at + ", not to " + total.amount() + " (" + total.id() + ")");
                    }
                    placed.add(new Placed(total, 0, total.amount()));
                    at = total.amount();
                }
            }
        }
        return placed;
    }
}
