package org.tokenwright.app.work;

import java.time.YearMonth;
import java.util.List;
import org.tokenwright.base.Quantity;
import org.tokenwright.workload.Volume.Growth;

/** How a driver changes. */
enum GrowthKind {
    COMPOUND, YEARLY, LINEAR, S_CURVE, POINTS, FITTED;

    private static final int YEAR = 12;

    static GrowthKind of(Growth growth) {
        return switch (growth) {
            case Growth.Compound _ -> COMPOUND;
            case Growth.Yearly _ -> YEARLY;
            case Growth.Linear _ -> LINEAR;
            case Growth.SCurve _ -> S_CURVE;
            case Growth.Points _ -> POINTS;
            case Growth.Fitted _ -> FITTED;
        };
    }

    /**
     * Growth of this kind to begin with; a rate a month stays one.
     *
     * @param start first month of the plan
     */
    Growth after(Growth old, YearMonth start) {
        return switch (this) {
            case COMPOUND -> new Growth.Compound(perMonth(old));
            case YEARLY -> new Growth.Yearly(Examples.of("2"));
            case LINEAR -> new Growth.Linear(perMonth(old));
            case S_CURVE -> new Growth.SCurve(Examples.of("3"), Examples.of("12"), Examples.of("3"));
            case POINTS -> new Growth.Points(List.of(new Growth.Point(start, Examples.of("1")),
                    new Growth.Point(start.plusMonths(YEAR), Examples.of("1.5"))));
            case FITTED -> new Growth.Fitted(List.of(new Growth.Counted(start.minusMonths(2), Examples.of("1000")),
                    new Growth.Counted(start.minusMonths(1), Examples.of("1020"))));
        };
    }

    private static Quantity perMonth(Growth old) {
        return switch (old) {
            case Growth.Compound(var rate) -> rate;
            case Growth.Linear(var rate) -> rate;
            case Growth.Yearly _, Growth.SCurve _, Growth.Points _, Growth.Fitted _ -> Examples.of("0.02");
        };
    }
}
