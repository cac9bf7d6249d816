package org.tokenwright.app.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.tokenwright.base.Quantity.Kind;

/**
 * A text as a person types it and what must come of it, known to who wrote it and not read from it.
 *
 * @param expected empty where the text must be refused
 * @param place of the first wrong sign, counted from 1; 0 where the text is good
 */
record TypedCase(NumberStyle style, boolean percent, String text, Optional<Ends> expected, int place) {

    /** The numbers of the quantity. */
    record Ends(BigDecimal low, BigDecimal value, BigDecimal high, Kind kind) {

        static Ends exact(BigDecimal value) {
            return new Ends(value, value, value, Kind.EXACT);
        }

        /** A range of no width is an exact number. */
        static Ends of(BigDecimal low, BigDecimal value, BigDecimal high, Kind kind) {
            return low.compareTo(high) == 0 ? exact(value) : new Ends(low, value, high, kind);
        }

        static Ends of(BigDecimal low, BigDecimal high, Kind kind) {
            return of(low, low.add(high).multiply(new BigDecimal("0.5")), high, kind);
        }

        Ends movePointLeft(int places) {
            return new Ends(low.movePointLeft(places), value.movePointLeft(places), high.movePointLeft(places), kind);
        }
    }

    static TypedCase good(NumberStyle style, boolean percent, String text, Ends expected) {
        return new TypedCase(style, percent, text, Optional.of(percent ? expected.movePointLeft(2) : expected), 0);
    }

    static TypedCase wrong(NumberStyle style, String text, int place) {
        return new TypedCase(style, false, text, Optional.empty(), place);
    }

    /** The same with spaces before it. */
    TypedCase after(String spaces) {
        return new TypedCase(style, percent, spaces + text, expected, expected.isPresent() ? 0 : place + spaces.length());
    }

    @Override
    public String toString() {
        return style + (percent ? " in percent" : "") + " <" + text + ">";
    }
}
