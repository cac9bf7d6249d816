package org.tokenwright.base;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A number that a person typed, with its unit, its range and where it comes from.
 *
 * @param value the central value
 * @param unit unit of value, low and high
 * @param low pessimistic or optimistic end below the value; equals value when {@link Kind#EXACT}
 * @param high the end above the value; equals value when {@link Kind#EXACT}
 * @param kind what low and high mean
 * @param source where the number was taken from, empty when the person did not say
 * @param note free remark, may be empty
 */
public record Quantity(
        BigDecimal value, Unit unit, BigDecimal low, BigDecimal high, Kind kind, String source, String note) {

    /** What the ends of the range mean. */
    public enum Kind {
        /** A number known exactly: low and high equal the value. */
        EXACT,
        /** Least and greatest possible value. */
        MINMAX,
        /** 10 % and 90 % quantiles. */
        P10P90
    }

    /**
     * @throws IllegalArgumentException if low ≤ value ≤ high does not hold, or a number is out of bounds
     */
    public Quantity {
        value = Decimals.bounded(value);
        low = Decimals.bounded(low);
        high = Decimals.bounded(high);
        requireNonNull(unit, "unit");
        requireNonNull(kind, "kind");
        requireNonNull(source, "source");
        requireNonNull(note, "note");
        if (kind == Kind.EXACT && (low.compareTo(value) != 0 || high.compareTo(value) != 0)) {
            throw new IllegalArgumentException("an exact number has no range: " + low + " to " + high);
        }
        if (low.compareTo(value) > 0 || value.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "range must hold the value: " + low.toPlainString() + " to " + high.toPlainString()
                            + " around " + value.toPlainString());
        }
    }

    public static Quantity exact(BigDecimal value, Unit unit) {
        return new Quantity(value, unit, value, value, Kind.EXACT, "", "");
    }

    public static Quantity exact(long value, Unit unit) {
        return exact(BigDecimal.valueOf(value), unit);
    }

    public Quantity withValue(BigDecimal newValue) {
        return exact(newValue, unit).withOrigin(source, note);
    }

    public Quantity withRange(BigDecimal newLow, BigDecimal newHigh, Kind newKind) {
        return new Quantity(value, unit, newLow, newHigh, newKind, source, note);
    }

    public Quantity withOrigin(String newSource, String newNote) {
        return new Quantity(value, unit, low, high, kind, newSource, newNote);
    }

    /** The same digits, counted in something else. */
    public Quantity withUnit(Unit newUnit) {
        return new Quantity(value, newUnit, low, high, kind, source, note);
    }

    public boolean isExact() {
        return kind == Kind.EXACT;
    }
}
