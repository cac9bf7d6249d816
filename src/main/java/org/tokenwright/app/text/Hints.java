package org.tokenwright.app.text;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why a sign is refused, and what may have been meant. */
final class Hints {

    private static final String SIGNS = ".,'’";
    private static final String OPERATORS = "+*/×÷";
    private static final Pattern PLAIN = Pattern.compile("(?:[0-9]{1,3}(?:_[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?");

    private Hints() {
    }

    /** Where a number should begin and does not. */
    static NumberRefusal needed(Cursor cursor) {
        NumberStyle style = cursor.style();
        if (cursor.at() == cursor.begin()) {
            return new NumberRefusal(cursor.at() + 1, Words.get("number.not", cursor.part(),
                    NumberWords.format(new BigDecimal(2000), style), NumberWords.format(new BigDecimal(1_500_000), style)));
        }
        return cursor.refusal(cursor.at(), Words.get("number.needed"));
    }

    /** A sign that cannot stand where it does. */
    static NumberRefusal unexpected(Cursor cursor, int place) {
        char sign = cursor.signAt(place);
        return cursor.refusal(place, SIGNS.indexOf(sign) >= 0 ? meant(cursor, place)
                : Cursor.isSpace(sign) ? Words.get("number.like", cursor.style().example())
                : Words.get(OPERATORS.indexOf(sign) >= 0 ? "number.calculate" : "number.unexpected"));
    }

    private static String meant(Cursor cursor, int place) {
        String run = run(cursor, place);
        NumberStyle style = cursor.style();
        String meant = Arrays.stream(NumberStyle.values()).flatMap(other -> read(run, other).stream()).distinct()
                .map(number -> NumberWords.plain(number, style)).collect(Collectors.joining(Words.get("number.or")));
        return meant.isEmpty() ? Words.get("number.like", style.example())
                : Words.get("number.meant", meant, String.valueOf(style.decimal()));
    }

    /** The digits and signs around a place. */
    private static String run(Cursor cursor, int place) {
        int from = place;
        while (from > cursor.begin() && isOfNumber(cursor.signAt(from - 1))) {
            from--;
        }
        var run = new StringBuilder();
        for (int i = from; isOfNumber(cursor.signAt(i)); i++) {
            run.append(cursor.signAt(i));
        }
        return run.toString();
    }

    private static boolean isOfNumber(char sign) {
        return Cursor.isDigit(sign) || SIGNS.indexOf(sign) >= 0;
    }

    /** What these digits and signs are in a style; empty where they are nothing. */
    private static Optional<BigDecimal> read(String run, NumberStyle style) {
        String plain = run.chars().mapToObj(sign -> sign == style.decimal() ? "." : style.isOwnGroup((char) sign) ? "_"
                : String.valueOf((char) sign)).collect(Collectors.joining());
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain.replace("_", ""))) : Optional.empty();
    }
}
