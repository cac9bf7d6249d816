package org.tokenwright.resolve;

import static org.tokenwright.resolve.Fixture.number;

import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.workload.Volume;
import org.tokenwright.workload.Volume.Adoption;
import org.tokenwright.workload.Volume.Driver;
import org.tokenwright.workload.Volume.Growth;

/** Plans of one workload with any volume. */
final class Volumes {

    static final Growth NO_GROWTH = new Growth.Compound(number("0", Unit.ONE));

    private Volumes() {
    }

    /** A plan of so many months with tasks of this volume. */
    static Fixture fixture(String start, int months, Volume volume) {
        Fixture fixture = Fixture.priced("1");
        fixture.start = YearMonth.parse(start);
        fixture.months = months;
        fixture.workloads.set(0, fixture.workloads.getFirst().withVolume(volume));
        return fixture;
    }

    static double[] tasks(Fixture fixture) {
        var result = fixture.result();
        double[] tasks = new double[fixture.months];
        Arrays.setAll(tasks, month -> result.evaluation().value("workload/w/tasks", month, 1).get());
        return tasks;
    }

    static Volume of(Driver driver) {
        return new Volume(driver, NO_GROWTH, new TreeMap<>(), Optional.empty());
    }

    /** 1,000 tasks in the first month. */
    static Volume growing(Growth growth) {
        return new Volume(new Driver.PerMonth(number("1000", Unit.TASK)), growth, new TreeMap<>(), Optional.empty());
    }

    /** 1,000 tasks in an ordinary month. */
    static Volume seasonal(SortedMap<Month, Quantity> season) {
        return new Volume(new Driver.PerMonth(number("1000", Unit.TASK)), NO_GROWTH, season, Optional.empty());
    }

    /** 1,000 tasks when everyone has taken it up. */
    static Volume adopted(String from, String to, String begins, String months) {
        return new Volume(new Driver.PerMonth(number("1000", Unit.TASK)), NO_GROWTH, new TreeMap<>(),
                Optional.of(new Adoption(one(from), one(to), one(begins), one(months))));
    }

    private static Quantity one(String value) {
        return number(value, Unit.ONE);
    }
}
