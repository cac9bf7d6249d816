package org.tokenwright.app.compare;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tokenwright.chart.MarkId;

/** The number a person asks about. */
public sealed interface Subject {

    /** Id of the alternative that it is a number of. */
    String alternative();

    /** Cost over the horizon. */
    record Total(String alternative) implements Subject {}

    /** Cost of one month, counted from 0. */
    record Month(String alternative, int month) implements Subject {}

    /** Cost of one meter over the horizon. */
    record Part(String alternative, String meter) implements Subject {}

    /** Cost per task of a workload. */
    record Task(String alternative, String workload) implements Subject {}

    /** Cost against the budget. */
    record Budget(String alternative) implements Subject {}

    /** Share of requests that do not fit. */
    record Unfit(String alternative) implements Subject {}

    /**
     * A row of the worksheet over the horizon.
     *
     * @param isSum whether it is the sum of its months; otherwise it is the same in all of them
     * @param label what a person calls it
     */
    record Row(String alternative, String row, boolean isSum, String label) implements Subject {}

    /** A row of the worksheet in one month, counted from 0. */
    record RowMonth(String alternative, String row, int month, String label) implements Subject {}

    /** What a mark of the bar chart stands for. */
    static Subject ofBar(MarkId mark, BarMode mode, String workload) {
        return switch (mark.part()) {
            case MarkId.TOTAL -> mode == BarMode.PER_TASK ? new Task(mark.owner(), workload) : new Total(mark.owner());
            case MarkId.STATUS -> new Total(mark.owner());
            default -> new Part(mark.owner(), mark.part());
        };
    }

    /** What a mark of the line chart stands for; empty for the name of a line. */
    static Optional<Subject> ofLine(MarkId mark, YearMonth start) {
        try {
            int month = (int) start.until(YearMonth.parse(mark.part()), ChronoUnit.MONTHS);
            return Optional.of(new Month(mark.owner(), month));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
