package org.tokenwright.app.text;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import org.tokenwright.base.Decimals;

/** A place in a typed text. Nothing behind its end is read. */
final class Cursor {

    /** Stands behind the last sign. */
    static final char END = '\0';

    private final String text;
    private final int begin;
    private final int end;
    private final NumberStyle style;
    private int at;

    /** @param begin where the first sign stands that is no space */
    Cursor(String text, int begin, int end, NumberStyle style) {
        this.text = text;
        this.begin = begin;
        this.end = end;
        this.style = style;
        at = begin;
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    static boolean isSpace(char sign) {
        return Character.isSpaceChar(sign) || sign == '\t';
    }

    NumberStyle style() {
        return style;
    }

    /** What is read, without what stands around it. */
    String part() {
        return text.substring(begin, end);
    }

    int at() {
        return at;
    }

    int begin() {
        return begin;
    }

    void moveTo(int place) {
        at = place;
    }

    boolean isAtEnd() {
        return at >= end;
    }

    /** The sign so many places further on. */
    char sign(int further) {
        return signAt(at + further);
    }

    char signAt(int place) {
        return place < end ? text.charAt(place) : END;
    }

    void skipSpaces() {
        while (isSpace(sign(0))) {
            at++;
        }
    }

    /** Passes a text, in small or capital letters, if it stands here. */
    boolean take(String wanted) {
        boolean isHere = at + wanted.length() <= end && text.regionMatches(true, at, wanted, 0, wanted.length());
        at += isHere ? wanted.length() : 0;
        return isHere;
    }

    boolean takeOneOf(Collection<String> wanted) {
        return wanted.stream().anyMatch(this::take);
    }

    String digits() {
        int from = at;
        while (isDigit(sign(0))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** The letters that stand here, small; the place stays. */
    String letters() {
        int behind = at;
        while (Character.isLetter(signAt(behind))) {
            behind++;
        }
        return text.substring(at, behind).toLowerCase(Locale.ROOT);
    }

    /** A number of this size, or a refusal of what stands at a place. */
    BigDecimal bounded(BigDecimal number, int place) {
        try {
            return Decimals.bounded(number.stripTrailingZeros());
        } catch (IllegalArgumentException e) {
            throw refusal(place, Words.get("number.bounds"));
        }
    }

    /** Refuses the text for the sign at a place; it is quoted as a whole, so that the place can be counted. */
    NumberRefusal refusal(int place, String reason) {
        return new NumberRefusal(place + 1, Words.get("number.at", text, String.valueOf(place + 1), named(signAt(place)), reason));
    }

    private static String named(char sign) {
        return sign == END ? Words.get("number.end") : isSpace(sign) ? Words.get("number.space") : "\"" + sign + "\"";
    }
}
