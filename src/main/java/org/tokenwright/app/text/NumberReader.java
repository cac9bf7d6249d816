package org.tokenwright.app.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** Reads one number with its suffix: {@code 2,000}, {@code 1.5M}, {@code −2k}, {@code 3 Mio.} */
final class NumberReader {

    private static final Map<String, Integer> SCALES = Map.ofEntries(Map.entry("k", 3), Map.entry("m", 6), Map.entry("mn", 6),
            Map.entry("mio", 6), Map.entry("b", 9), Map.entry("bn", 9), Map.entry("g", 9), Map.entry("mrd", 9), Map.entry("md", 9),
            Map.entry("t", 12));
    private static final Set<String> ABBREVIATED = Set.of("mio", "mrd");
    private static final int GROUP = 3;
    private static final char NO_GROUP = '\0';

    private final Cursor cursor;

    NumberReader(Cursor cursor) {
        this.cursor = cursor;
    }

    static boolean isMinus(char sign) {
        return sign == '-' || sign == '−';
    }

    /** A number with or without a sign before it. */
    Amount read() {
        int begin = cursor.at();
        boolean isNegative = isMinus(cursor.sign(0));
        if (isNegative || cursor.sign(0) == '+') {
            cursor.moveTo(begin + 1);
        }
        Amount size = unsigned();
        return new Amount(isNegative ? size.digits().negate() : size.digits(), size.scale(), false, begin);
    }

    Amount unsigned() {
        int begin = cursor.at();
        String digits = whole() + fraction();
        if (digits.isEmpty()) {
            throw Hints.needed(cursor);
        }
        Amount read = new Amount(new BigDecimal(digits), scale(), false, begin);
        cursor.bounded(read.value(), begin);
        return read;
    }

    /** Group signs are taken only between groups of three digits, so that {@code 1,5} is never read as 15. */
    private String whole() {
        String digits = cursor.digits();
        char first = group(cursor.sign(0));
        int before = digits.length();
        var all = new StringBuilder(digits);
        while (!digits.isEmpty() && group(cursor.sign(0)) != NO_GROUP && Cursor.isDigit(cursor.sign(1))) {
            int sign = cursor.at();
            boolean isSame = group(cursor.sign(0)) == first;
            cursor.moveTo(sign + 1);
            String next = cursor.digits();
            if (!isSame || before > GROUP || next.length() != GROUP) {
                throw Hints.unexpected(cursor, sign);
            }
            before = GROUP;
            all.append(next);
        }
        return all.toString();
    }

    /** One sign for all that mean the same. */
    private char group(char sign) {
        return sign == '_' ? '_' : Cursor.isSpace(sign) ? ' ' : cursor.style().isOwnGroup(sign) ? 'g' : NO_GROUP;
    }

    private String fraction() {
        if (cursor.sign(0) != cursor.style().decimal() || !Cursor.isDigit(cursor.sign(1))) {
            return "";
        }
        cursor.moveTo(cursor.at() + 1);
        return "." + cursor.digits();
    }

    private int scale() {
        int behind = cursor.at();
        cursor.skipSpaces();
        String letters = cursor.letters();
        if (letters.isEmpty() || Span.WORDS.contains(letters) || letters.equals("p")) {
            cursor.moveTo(behind);   // another part of the text begins
            return 0;
        }
        if (!SCALES.containsKey(letters)) {
            throw cursor.refusal(cursor.at(), Words.get("number.scale", letters, NumberWords.format(new BigDecimal(1_500_000), cursor.style())));
        }
        cursor.moveTo(cursor.at() + letters.length());
        if (ABBREVIATED.contains(letters) && cursor.sign(1) != '.') {
            cursor.take(".");
        }
        return SCALES.get(letters);
    }
}
