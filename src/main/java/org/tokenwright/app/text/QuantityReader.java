package org.tokenwright.app.text;

import java.math.BigDecimal;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Quantity.Kind;
import org.tokenwright.base.Unit;

/** Reads one text: a number or a calculation, alone or with a range. What is said of it is in {@link QuantityText}. */
final class QuantityReader {

    /** Ends in the order typed; they must not fall. */
    private record Ends(Amount low, BigDecimal value, Amount high) {}

    private final Cursor cursor;
    private final Unit unit;
    private final boolean percent;
    private final AmountReader amounts;

    QuantityReader(Cursor cursor, Unit unit, boolean percent) {
        this.cursor = cursor;
        this.unit = unit;
        this.percent = percent;
        amounts = new AmountReader(cursor, percent);
    }

    Quantity read() {
        cursor.skipSpaces();
        Quantity read = isQuantiles() ? quantiles() : free();
        cursor.skipSpaces();
        if (!cursor.isAtEnd()) {
            throw Hints.unexpected(cursor, cursor.at());
        }
        return read;
    }

    private boolean isQuantiles() {
        return cursor.letters().equals("p");
    }

    private Quantity free() {
        Amount first = amounts.next();
        if (Span.takeAround(cursor)) {
            return around(first);
        }
        if (cursor.take("(")) {
            return within(first);
        }
        if (Span.take(cursor)) {
            Ends ends = ends(first);
            return quantity(ends.low, ends.value, ends.high, kind());
        }
        kind();
        return Quantity.exact(shown(first.value(), first.at()), unit);
    }

    /** What the mark behind says of the ends. */
    private Kind kind() {
        return Span.takeQuantiles(cursor) ? Kind.P10P90 : Kind.MINMAX;
    }

    private Quantity around(Amount middle) {
        Amount distance = amounts.next();
        if (distance.value().signum() < 0) {
            throw cursor.refusal(distance.at(), Words.get("number.distance"));
        }
        boolean isShare = !percent && amounts.takePercent();
        BigDecimal delta = isShare ? middle.value().abs().multiply(distance.value()).movePointLeft(2) : distance.value();
        Kind kind = kind();
        return quantity(at(middle.value().subtract(delta), distance), middle.value(), at(middle.value().add(delta), distance), kind);
    }

    private static Amount at(BigDecimal value, Amount place) {
        return new Amount(value, 0, true, place.at());
    }

    private Quantity within(Amount middle) {
        Amount first = amounts.next();
        if (!Span.take(cursor)) {
            throw cursor.refusal(cursor.at(), Words.get("number.span"));
        }
        Ends ends = ends(first);
        boolean isMarked = Span.takeQuantiles(cursor);
        cursor.skipSpaces();
        if (!cursor.take(")")) {
            throw cursor.refusal(cursor.at(), Words.get("number.bracket"));
        }
        Kind outside = kind();
        inOrder(ends.low, middle, middle.at(), "number.between");
        inOrder(middle, ends.high, middle.at(), "number.between");
        return quantity(ends.low, middle.value(), ends.high, isMarked ? Kind.P10P90 : outside);
    }

    /** The range from a low end that was read to the high end that follows. */
    private Ends ends(Amount first) {
        Amount high = amounts.next();
        return middle(first.below(high), high);
    }

    private Ends middle(Amount low, Amount high) {
        inOrder(low, high, high.at(), "number.order");
        return new Ends(low, low.value().add(high.value()).divide(BigDecimal.TWO), high);
    }

    /** {@code p10 2k p90 9k}, perhaps with {@code p50} between; every number is what it says. */
    private Quantity quantiles() {
        Amount low = quantile("p10");
        Span.takeSeparator(cursor);
        boolean hasMedian = cursor.letters().equals("p") && cursor.sign(1) == '5';
        Amount median = hasMedian ? quantile("p50") : low;
        Span.takeSeparator(cursor);
        Amount high = quantile("p90");
        Ends ends = middle(low, high);
        inOrder(low, median, median.at(), "number.median");
        inOrder(median, high, median.at(), "number.median");
        return quantity(low, hasMedian ? median.value() : ends.value, high, Kind.P10P90);
    }

    private Amount quantile(String name) {
        if (!cursor.take(name)) {
            throw cursor.refusal(cursor.at(), Words.get("number.quantile", name));
        }
        cursor.take(":");
        return amounts.next();
    }

    private void inOrder(Amount low, Amount high, int place, String reason) {
        if (low.value().compareTo(high.value()) > 0) {
            throw cursor.refusal(place, Words.get(reason));
        }
    }

    private Quantity quantity(Amount low, BigDecimal value, Amount high, Kind kind) {
        if (low.value().compareTo(high.value()) == 0) {
            return Quantity.exact(shown(value, high.at()), unit);
        }
        return new Quantity(shown(value, high.at()), unit, shown(low.value(), low.at()), shown(high.value(), high.at()), kind, "", "");
    }

    /** The number of the plan for one that was typed. */
    private BigDecimal shown(BigDecimal typed, int place) {
        return cursor.bounded(percent ? typed.movePointLeft(2) : typed, place);
    }
}
