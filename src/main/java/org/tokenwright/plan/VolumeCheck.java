package org.tokenwright.plan;

import java.time.YearMonth;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tokenwright.base.Quantity;
import org.tokenwright.workload.Volume.Driver;
import org.tokenwright.workload.Volume.Growth;
import org.tokenwright.workload.Workload;

/** Whether growth leads to volumes that mean something at every end of its range. */
final class VolumeCheck {

    /** Tasks a month that no plan has; beyond them sums of money would overflow. */
    static final double MOST_TASKS = 1e18;
    private static final String MOST = "1E18";

    private static final Pattern VOLUME = Pattern.compile(
            "workload/([^/]+)/(tasksPerMonth|users|tasksPerDay|events|tasksPerEvent|agents|ticksPerHour|hoursPerDay|growth.*)");
    private static final int MONTHS_OF_YEAR = 12;
    private static final int MOST_DAYS = 31;

    private VolumeCheck() {
    }

    /** Whether a number is one that volumes are made of. */
    static boolean concerns(String inputId) {
        return VOLUME.matcher(inputId).matches();
    }

    /**
     * The plan itself, where one of its numbers leads to no such volume.
     *
     * @throws IllegalArgumentException if it does
     */
    static Plan require(Plan plan, String inputId) {
        Matcher volume = VOLUME.matcher(inputId);
        if (volume.matches()) {
            var findings = new Findings();
            plan.workload(volume.group(1)).ifPresent(workload -> check(plan, workload, findings));
            findings.all().stream().findFirst().ifPresent(finding -> {
                throw new IllegalArgumentException(finding.message());
            });
        }
        return plan;
    }

    /** Adds an error where there would be more tasks than any plan has; it stands at the number that makes them grow. */
    static void check(Plan plan, Workload workload, Findings findings) {
        if (!(start(workload.volume().driver()) * growth(plan, workload.volume().growth()) <= MOST_TASKS)) {
            int last = plan.settings().months() - 1;
            findings.error(PlanInputs.ofWorkload(workload.id(), place(workload.volume().growth())),
                    "grows to more than " + MOST + " tasks a month by " + plan.settings().start().plusMonths(last));
        }
    }

    private static String place(Growth growth) {
        return switch (growth) {
            case Growth.Compound _ -> "growthPerMonth";
            case Growth.Yearly _ -> "growth/perYear";
            case Growth.Linear _ -> "growth/linear";
            case Growth.SCurve _ -> "growth/ceiling";
            case Growth.Points(var points) -> "growth/points/" + points.getLast().month();
            case Growth.Fitted(var history) -> "growth/history/" + history.getLast().month();
        };
    }

    /** Tasks a month at the most, before they grow. */
    private static double start(Driver driver) {
        return switch (driver) {
            case Driver.PerMonth(var tasks) -> high(tasks);
            case Driver.PerUser(var users, var _, var tasks, var _) -> high(users) * high(tasks) * MOST_DAYS;
            case Driver.PerEvent(var events, var tasks) -> high(events) * high(tasks);
            case Driver.AlwaysOn(var agents, var ticks, var hours, var _) -> high(agents) * high(ticks) * high(hours) * MOST_DAYS;
        };
    }

    /** The greatest factor of the horizon. */
    private static double growth(Plan plan, Growth growth) {
        double last = plan.settings().months() - 1;
        return switch (growth) {
            case Growth.Compound(var perMonth) -> Math.max(1, Math.pow(1 + high(perMonth), last));
            case Growth.Yearly(var perYear) -> Math.max(1, Math.pow(high(perYear), last / MONTHS_OF_YEAR));
            case Growth.Linear(var perMonth) -> Math.max(1, 1 + high(perMonth) * last);
            case Growth.SCurve(var ceiling, var _, var _) -> high(ceiling);
            case Growth.Points(var points) -> points.stream().mapToDouble(point -> high(point.factor())).max().orElse(1);
            case Growth.Fitted fitted -> Math.max(1, Math.exp(slope(fitted) * last));
        };
    }

    /** Of the steepest way through the ranges, in logarithms a month: the last half high, the first half low. */
    private static double slope(Growth.Fitted fitted) {
        YearMonth first = fitted.history().getFirst().month();
        Function<Growth.Counted, Double> month = counted -> (double) first.until(counted.month(), java.time.temporal.ChronoUnit.MONTHS);
        double mean = fitted.history().stream().mapToDouble(month::apply).average().orElse(0);
        double above = fitted.history().stream().mapToDouble(counted -> (month.apply(counted) - mean)
                * Math.log(month.apply(counted) > mean ? high(counted.count()) : counted.count().low().doubleValue())).sum();
        return above / fitted.history().stream().mapToDouble(counted -> Math.pow(month.apply(counted) - mean, 2)).sum();
    }

    private static double high(Quantity quantity) {
        return quantity.high().doubleValue();
    }
}
