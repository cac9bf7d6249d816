package org.tokenwright.worksheet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Expr.Fold;

/**
 * Why a number is what it is: a node of a tree that leads from a cell through the cells it was computed from down to
 * assumptions and series. Each level is worked out when it is asked for, so depth costs nothing.
 */
public final class Trace {

    /** What a node stands for. */
    public enum Kind {
        /** A row in a month. */
        ROW,
        /** A row, read one month later. */
        PREVIOUS,
        /** A row folded over all months. */
        TOTAL,
        /** An assumption; it has a sentence and no operands. */
        ASSUMPTION,
        /** A series in a month; it has a sentence and no operands. */
        SERIES
    }

    private final TraceSource source;
    private final Kind kind;
    private final String id;
    private final int month;
    private final Fold fold;

    Trace(TraceSource source, Kind kind, String id, int month, Fold fold) {
        this.source = source;
        this.kind = kind;
        this.id = id;
        this.month = month;
        this.fold = fold;
    }

    /**
     * A row in one month and column.
     *
     * @param worksheet the worksheet that was evaluated, or one that differs only in labels and sentences
     * @throws IllegalArgumentException if there is no such row
     * @throws IndexOutOfBoundsException if there is no such month or column
     */
    public static Trace of(Worksheet worksheet, Evaluation evaluation, String row, int month, int column) {
        evaluation.value(worksheet.row(row).id(), month, column);
        return new TraceSource(worksheet, evaluation, column).row(row, month);
    }

    /**
     * A row folded over all months, in one column.
     *
     * @param worksheet the worksheet that was evaluated, or one that differs only in labels and sentences
     * @throws IllegalArgumentException if there is no such row
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public static Trace total(Worksheet worksheet, Evaluation evaluation, String row, Fold fold, int column) {
        evaluation.total(worksheet.row(row).id(), fold, column);
        return new TraceSource(worksheet, evaluation, column).total(row, fold);
    }

    public Kind kind() {
        return kind;
    }

    /** Id of the row, the assumption or the series. */
    public String id() {
        return id;
    }

    public String label() {
        return source.label(kind, id);
    }

    public Unit unit() {
        return source.unit(kind, id);
    }

    /** In {@link #unit()}. */
    public Cell value() {
        return source.value(this);
    }

    /** The month, from 0; empty for an assumption and a total. */
    public OptionalInt month() {
        return month < 0 ? OptionalInt.empty() : OptionalInt.of(month);
    }

    /** How the months make one number; empty for anything but a total. */
    public Optional<Fold> fold() {
        return Optional.ofNullable(fold);
    }

    /** The formula in words; empty for an assumption or series. */
    public String formula() {
        return source.formula(this);
    }

    /** Where an assumption or series comes from; empty for anything else. */
    public String sentence() {
        return source.sentence(kind, id);
    }

    /**
     * What this number was computed from, each once, in the order of the formula. Of a choice, only the branch taken. Of a
     * total, the totals of the rows it adds up, or its months.
     */
    public List<Trace> operands() {
        return source.operands(this);
    }

    @Override
    public String toString() {
        return kind + " " + id + (month < 0 ? "" : " in month " + month) + ": " + value();
    }
}
