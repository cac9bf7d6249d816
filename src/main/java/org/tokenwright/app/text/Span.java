package org.tokenwright.app.text;

import java.util.List;
import java.util.Set;

/** What stands between the ends of a range, and the marks of quantiles. */
final class Span {

    /** Words between two ends. */
    static final Set<String> WORDS = Set.of("to", "bis", "à");
    private static final List<String> SIGNS = List.of("–", "—", "-", "−");
    private static final List<String> AROUND = List.of("±", "+/-", "+/−", "+-", "+−");

    private Span() {
    }

    /** Passes {@code to}, {@code –} or {@code ..} if it stands here. */
    static boolean take(Cursor cursor) {
        cursor.skipSpaces();
        String letters = cursor.letters();
        if (WORDS.contains(letters)) {
            cursor.moveTo(cursor.at() + letters.length());
            return true;
        }
        return cursor.takeOneOf(SIGNS) || takeDots(cursor);
    }

    /** Two dots; a third one could begin the decimals of the high end. */
    private static boolean takeDots(Cursor cursor) {
        boolean isHere = cursor.take("..");
        if (isHere && cursor.sign(0) == '.') {
            throw cursor.refusal(cursor.at(), Words.get("number.dots"));
        }
        return isHere;
    }

    /** Passes {@code ±} or what stands for it. */
    static boolean takeAround(Cursor cursor) {
        cursor.skipSpaces();
        return cursor.takeOneOf(AROUND);
    }

    /** Whether {@code ±} stands here. */
    static boolean isAround(Cursor cursor) {
        int here = cursor.at();
        boolean isAround = takeAround(cursor);
        cursor.moveTo(here);
        return isAround;
    }

    /** Passes {@code P10–P90} if it stands here, with or without a comma before it. */
    static boolean takeQuantiles(Cursor cursor) {
        int here = cursor.at();
        takeSeparator(cursor);
        boolean isHere = cursor.take("p10") && (take(cursor) || cursor.take("/"));
        cursor.skipSpaces();
        isHere = isHere && cursor.take("p90");
        cursor.moveTo(isHere ? cursor.at() : here);
        return isHere;
    }

    /** Passes what separates two parts. */
    static void takeSeparator(Cursor cursor) {
        cursor.skipSpaces();
        if (cursor.take(",") || cursor.take(";")) {
            cursor.skipSpaces();
        }
    }
}
