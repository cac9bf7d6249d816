package org.tokenwright.app.text;

import java.math.BigDecimal;

/** Reads the numbers of a text one by one, typed or calculated; in a field of percent each may have its sign behind it. */
final class AmountReader {

    private final Cursor cursor;
    private final boolean percent;

    AmountReader(Cursor cursor, boolean percent) {
        this.cursor = cursor;
        this.percent = percent;
    }

    Amount next() {
        cursor.skipSpaces();
        int at = cursor.at();
        Amount amount = cursor.take("=") ? calculated(at) : new NumberReader(cursor).read();
        if (percent) {
            takePercent();
        }
        return amount;
    }

    /** In a field of percent the result is in percent, unless a percent sign in it makes it a share. */
    private Amount calculated(int at) {
        var expression = new Expression(cursor);
        BigDecimal value = expression.read();
        return new Amount(percent && expression.hasPercent() ? value.movePointRight(2) : value, 0, true, at);
    }

    /** Passes a percent sign if it stands here, with or without a space before it. */
    boolean takePercent() {
        int behind = cursor.at();
        cursor.skipSpaces();
        boolean isHere = cursor.take("%");
        cursor.moveTo(isHere ? cursor.at() : behind);
        return isHere;
    }
}
