package org.tokenwright.worksheet;

import java.util.OptionalDouble;

/** The value of a row in one month and column, or the state "not defined", as after a division by zero. */
public final class Cell {

    /** The one cell without a value. */
    public static final Cell UNDEFINED = new Cell(Double.NaN);

    private final double raw;

    private Cell(double raw) {
        this.raw = raw;
    }

    /** A cell of a computed number; what is not finite is not defined. */
    public static Cell of(double raw) {
        return Double.isFinite(raw) ? new Cell(raw + 0.0) : UNDEFINED;    // + 0.0: there is no negative zero
    }

    public boolean isDefined() {
        return this != UNDEFINED;
    }

    public OptionalDouble value() {
        return isDefined() ? OptionalDouble.of(raw) : OptionalDouble.empty();
    }

    /** @throws IllegalStateException if the cell is not defined */
    public double get() {
        if (!isDefined()) {
            throw new IllegalStateException("not defined");
        }
        return raw;
    }

    public double orElse(double other) {
        return isDefined() ? raw : other;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell cell && Double.compare(raw, cell.raw) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(raw);
    }

    @Override
    public String toString() {
        return isDefined() ? Double.toString(raw) : "not defined";
    }
}
