package org.tokenwright.worksheet;

import java.util.List;
import org.tokenwright.worksheet.Expr.Fold;

/**
 * What {@link Program#totals} should keep for each column.
 *
 * @param totals rows to fold over the horizon
 * @param monthly ids of rows to keep for every month
 */
public record Request(List<Total> totals, List<String> monthly) {

    /** A row folded over the horizon. */
    public record Total(String row, Fold fold) {}

    public Request {
        totals = List.copyOf(totals);
        monthly = List.copyOf(monthly);
    }

    /** The sums of rows over the horizon. */
    public static Request sums(List<String> rows) {
        return new Request(rows.stream().map(row -> new Total(row, Fold.SUM)).toList(), List.of());
    }

    /** The same, and every month of some rows. */
    public Request withMonthly(List<String> rows) {
        return new Request(totals, rows);
    }
}
