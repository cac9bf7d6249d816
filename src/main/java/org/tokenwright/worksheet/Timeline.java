package org.tokenwright.worksheet;

import java.time.YearMonth;

/**
 * The months of a worksheet.
 *
 * @param start first month
 * @param months number of months, 1 to {@value #MAX_MONTHS}
 */
public record Timeline(YearMonth start, int months) {

    /** Ten years: beyond that a token price means nothing. */
    public static final int MAX_MONTHS = 120;

    public Timeline {
        if (months < 1 || months > MAX_MONTHS) {
            throw new IllegalArgumentException("a horizon has 1 to " + MAX_MONTHS + " months, not " + months);
        }
    }

    public YearMonth month(int index) {
        return start.plusMonths(index);
    }
}
