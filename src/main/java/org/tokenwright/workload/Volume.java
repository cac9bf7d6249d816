package org.tokenwright.workload;

import java.time.Month;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;

/**
 * How many tasks there are in each month: driver × growth × season × adoption.
 *
 * @param season factors of months of the year, 1 for an ordinary one; months that are not named have 1
 */
public record Volume(Driver driver, Growth growth, SortedMap<Month, Quantity> season, Optional<Adoption> adoption) {

    public Volume {
        season = Collections.unmodifiableSortedMap(new TreeMap<>(season));
    }

    /** Tasks of the first month that grow at one rate. */
    public static Volume of(Quantity tasksPerMonth, Quantity growthPerMonth) {
        return new Volume(new Driver.PerMonth(tasksPerMonth), new Growth.Compound(growthPerMonth), new TreeMap<>(), Optional.empty());
    }

    /** Tasks of the first month, where they are entered as such. */
    public Optional<Quantity> tasksPerMonth() {
        return driver instanceof Driver.PerMonth(var tasks) ? Optional.of(tasks) : Optional.empty();
    }

    /** Compound growth a month, where it is that. */
    public Optional<Quantity> growthPerMonth() {
        return growth instanceof Growth.Compound(var perMonth) ? Optional.of(perMonth) : Optional.empty();
    }

    /** What tasks come from. */
    public sealed interface Driver {

        /** @param tasks of the first month */
        record PerMonth(Quantity tasks) implements Driver {}

        /**
         * @param users people
         * @param active share of them that use it on a working day
         * @param tasksPerDay tasks of one of these on such a day
         */
        record PerUser(Quantity users, Quantity active, Quantity tasksPerDay, WorkCalendar calendar) implements Driver {}

        /**
         * Something of the business: an order, a claim, a call.
         *
         * @param events of the first month
         * @param tasksPerEvent tasks that each makes
         */
        record PerEvent(Quantity events, Quantity tasksPerEvent) implements Driver {}

        /**
         * Agents that look after something all the time.
         *
         * @param agents that run beside one another
         * @param ticksPerHour tasks of one of them in an hour
         * @param hoursPerDay hours of a day on which it runs
         */
        record AlwaysOn(Quantity agents, Quantity ticksPerHour, Quantity hoursPerDay, WorkCalendar calendar) implements Driver {}
    }

    /** How the driver changes; 1 in the first month. */
    public sealed interface Growth {

        /** @param perMonth 0.05 for 5 % a month */
        record Compound(Quantity perMonth) implements Growth {}

        /** @param perYear factor of twelve months, 4 for four times as much */
        record Yearly(Quantity perYear) implements Growth {}

        /** @param perMonth share of the first month that is added every month */
        record Linear(Quantity perMonth) implements Growth {}

        /**
         * Slow, fast and slow again, up to a ceiling.
         *
         * @param ceiling times the first month, at least 1
         * @param middle months until it grows fastest
         * @param width months from 27 % to 50 % of the way, above 0: the scale of a logistic curve
         */
        record SCurve(Quantity ceiling, Quantity middle, Quantity width) implements Growth {}

        /** Typed factors; on a straight line between two months, level before the first and after the last. */
        record Points(List<Point> points) implements Growth {

            public Points {
                points = ordered(points, Point::month);
            }
        }

        /** As fast as in the past: an exponential curve through what was counted, by least squares of logarithms. */
        record Fitted(List<Counted> history) implements Growth {

            public Fitted {
                history = ordered(history, Counted::month);
                if (history.size() < 2) {
                    throw new IllegalArgumentException("growth is fitted to 2 months at least, not " + history.size());
                }
            }
        }

        /** @param factor times the driver */
        record Point(YearMonth month, Quantity factor) {}

        /** @param count of that month, in whatever is counted; above 0 */
        record Counted(YearMonth month, Quantity count) {}

        /** More would not be read, and would make every formula long. */
        int MOST_POINTS = 120;

        private static <T> List<T> ordered(List<T> points, java.util.function.Function<T, YearMonth> month) {
            if (points.isEmpty() || points.size() > MOST_POINTS) {
                throw new IllegalArgumentException("growth has 1 to " + MOST_POINTS + " points, not " + points.size());
            }
            for (int i = 1; i < points.size(); i++) {
                if (!month.apply(points.get(i - 1)).isBefore(month.apply(points.get(i)))) {
                    throw new IllegalArgumentException("months must follow one another: " + month.apply(points.get(i)) + " is not after "
                            + month.apply(points.get(i - 1)));
                }
            }
            return List.copyOf(points);
        }
    }

    /**
     * People take it up little by little: a share of the volume on a straight line.
     *
     * @param from share at the start, 0 to 1
     * @param to share at the end, 0 to 1
     * @param begins months after the start of the plan
     * @param months that it takes, above 0
     */
    public record Adoption(Quantity from, Quantity to, Quantity begins, Quantity months) {}
}
