package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;
import static org.tokenwright.reference.DecimalMath.exp;
import static org.tokenwright.reference.DecimalMath.ln;
import static org.tokenwright.reference.DecimalMath.power;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Settings;
import org.tokenwright.workload.Retries;
import org.tokenwright.workload.Volume;
import org.tokenwright.workload.Volume.Adoption;
import org.tokenwright.workload.Volume.Driver;
import org.tokenwright.workload.Volume.Growth;
import org.tokenwright.workload.WorkCalendar;
import org.tokenwright.workload.Workload;

/** Tasks of a workload in one month, by the calendar and in decimal. */
final class DirectTasks {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private final Settings settings;
    private final YearMonth month;
    private final BigDecimal passed;

    private DirectTasks(Settings settings, int month) {
        this.settings = settings;
        this.month = settings.start().plusMonths(month);
        passed = BigDecimal.valueOf(month);
    }

    static BigDecimal of(Volume volume, Settings settings, int month) {
        var tasks = new DirectTasks(settings, month);
        Quantity season = volume.season().get(tasks.month.getMonth());
        return tasks.driver(volume.driver()).multiply(tasks.growth(volume.growth()), DIGITS)
                .multiply(season == null ? ONE : season.value()).multiply(volume.adoption().map(tasks::adopted).orElse(ONE), DIGITS);
    }

    /** Attempts of a task, one after another: each happens when all before it have failed. */
    static BigDecimal attempts(Workload workload) {
        BigDecimal attempts = BigDecimal.ZERO;
        BigDecimal reached = ONE;
        int most = workload.outcome().retries().map(Retries::cap).map(cap -> cap.value().intValueExact()).orElse(1);
        for (int attempt = 1; attempt <= most; attempt++) {
            attempts = attempts.add(reached);
            reached = reached.multiply(workload.outcome().retries().map(retries -> retries.failure().value()).orElse(BigDecimal.ZERO));
        }
        return attempts;
    }

    private BigDecimal driver(Driver driver) {
        return switch (driver) {
            case Driver.PerMonth(var tasks) -> tasks.value();
            case Driver.PerUser(var users, var active, var tasks, var calendar) ->
                    users.value().multiply(active.value()).multiply(tasks.value()).multiply(days(calendar), DIGITS);
            case Driver.PerEvent(var events, var tasks) -> events.value().multiply(tasks.value());
            case Driver.AlwaysOn(var agents, var ticks, var hours, var calendar) ->
                    agents.value().multiply(ticks.value()).multiply(hours.value()).multiply(days(calendar), DIGITS);
        };
    }

    /** Day by day; of a normal month the part of its 365/12 days that a week has. */
    private BigDecimal days(WorkCalendar calendar) {
        if (settings.monthBasis() == MonthBasis.NORMAL) {
            // data of a worksheet has 16 digits
            return BigDecimal.valueOf(365L * calendar.days().size()).divide(BigDecimal.valueOf(84), MathContext.DECIMAL64);
        }
        int days = 0;
        for (LocalDate day = month.atDay(1); YearMonth.from(day).equals(month); day = day.plusDays(1)) {
            days += calendar.days().contains(day.getDayOfWeek()) && !calendar.holidays().contains(day) ? 1 : 0;
        }
        return BigDecimal.valueOf(days);
    }

    private BigDecimal growth(Growth growth) {
        return switch (growth) {
            case Growth.Compound(var perMonth) -> power(ONE.add(perMonth.value()), passed);
            case Growth.Yearly(var perYear) -> power(perYear.value(), passed.divide(TWELVE, DIGITS));
            case Growth.Linear(var perMonth) -> ONE.add(perMonth.value().multiply(passed)).max(BigDecimal.ZERO);
            case Growth.SCurve curve -> sCurve(curve);
            case Growth.Points(var points) -> between(points);
            case Growth.Fitted(var history) -> exp(slope(history).multiply(passed, DIGITS));
        };
    }

    private BigDecimal sCurve(Growth.SCurve curve) {
        BigDecimal before = behind(curve, BigDecimal.ZERO);
        BigDecimal way = behind(curve, passed).subtract(before).divide(ONE.subtract(before), DIGITS);
        return ONE.add(curve.ceiling().value().subtract(ONE).multiply(way, DIGITS));
    }

    private static BigDecimal behind(Growth.SCurve curve, BigDecimal at) {
        return ONE.divide(ONE.add(exp(curve.middle().value().subtract(at).divide(curve.width().value(), DIGITS))), DIGITS);
    }

    private BigDecimal between(List<Growth.Point> points) {
        Growth.Point last = points.getFirst();
        for (Growth.Point next : points) {
            if (month.isBefore(next.month()) && month.isAfter(last.month())) {
                BigDecimal way = BigDecimal.valueOf(number(month) - number(last.month()))
                        .divide(BigDecimal.valueOf(number(next.month()) - number(last.month())), DIGITS);
                return last.factor().value().add(next.factor().value().subtract(last.factor().value()).multiply(way));
            }
            last = month.isBefore(next.month()) ? last : next;
        }
        return last.factor().value();
    }

    /** By the normal equations of least squares. */
    private static BigDecimal slope(List<Growth.Counted> history) {
        BigDecimal n = BigDecimal.valueOf(history.size());
        BigDecimal x = BigDecimal.ZERO;
        BigDecimal y = BigDecimal.ZERO;
        BigDecimal xx = BigDecimal.ZERO;
        BigDecimal xy = BigDecimal.ZERO;
        for (Growth.Counted counted : history) {
            BigDecimal at = BigDecimal.valueOf(number(counted.month()));
            BigDecimal logarithm = ln(counted.count().value());
            x = x.add(at);
            y = y.add(logarithm);
            xx = xx.add(at.multiply(at));
            xy = xy.add(at.multiply(logarithm));
        }
        return n.multiply(xy).subtract(x.multiply(y)).divide(n.multiply(xx).subtract(x.multiply(x)), DIGITS);
    }

    private static long number(YearMonth month) {
        return month.getYear() * 12L + month.getMonthValue();
    }

    private BigDecimal adopted(Adoption adoption) {
        BigDecimal way = passed.subtract(adoption.begins().value()).divide(adoption.months().value(), DIGITS);
        return adoption.from().value().add(adoption.to().value().subtract(adoption.from().value())
                .multiply(way.min(ONE).max(BigDecimal.ZERO)), DIGITS);
    }
}
