package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.TWELVE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.power;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.WorkloadRules;
import org.tokenwright.workload.Volume;
import org.tokenwright.workload.Volume.Driver;
import org.tokenwright.workload.Volume.Growth;
import org.tokenwright.workload.WorkCalendar;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Formulas;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tags;

/** Tasks of a workload by month: driver × growth × season × adoption. */
final class TaskRows {

    private final PlanSheet sheet;
    private final Workload workload;
    private final Tags tags;

    TaskRows(PlanSheet sheet, Workload workload, Tags tags) {
        this.sheet = sheet;
        this.workload = workload;
        this.tags = tags;
    }

    Expr write() {
        Volume volume = workload.volume();
        Expr driver = driver(volume.driver());
        Expr growth = growth(volume.growth());
        Expr tasks = times(driver, growth, season(volume.season()), volume.adoption().map(this::adoption).orElse(ONE));
        return row("tasks", "tasks", Unit.TASK, tasks);
    }

    private Expr driver(Driver driver) {
        return switch (driver) {
            case Driver.PerMonth(var tasks) -> input("tasksPerMonth", "tasks in the first month", tasks);
            case Driver.PerUser(var users, var active, var tasksPerDay, var calendar) -> times(input("users", "users", users),
                    input("active", "share of users active on a working day", active),
                    input("tasksPerDay", "tasks of an active user a day", tasksPerDay), days(calendar));
            case Driver.PerEvent(var events, var tasksPerEvent) -> times(input("events", "events in the first month", events),
                    input("tasksPerEvent", "tasks of an event", tasksPerEvent));
            case Driver.AlwaysOn(var agents, var ticks, var hours, var calendar) -> times(input("agents", "agents that are always on", agents),
                    input("ticksPerHour", "tasks of an agent an hour", ticks), input("hoursPerDay", "hours a day", hours), days(calendar));
        };
    }

    private Expr days(WorkCalendar calendar) {
        boolean isNormal = sheet.plan.settings().monthBasis() == MonthBasis.NORMAL;
        return sheet.series("calendar/" + workload.id() + "/days", "working days of the month, " + workload.name(), WorkloadRules.DAY,
                months().map(month -> calendar.workingDays(month, sheet.plan.settings().monthBasis())).toList(),
                isNormal ? "Months of 365/12 days with ideal weeks; holidays are not counted out."
                        : "Counted on the calendar; " + calendar.holidays().size() + " holidays are left out.");
    }

    private java.util.stream.Stream<YearMonth> months() {
        return IntStream.range(0, sheet.plan.settings().months()).mapToObj(sheet.plan.settings().start()::plusMonths);
    }

    private Expr growth(Growth growth) {
        Expr month = WorkloadRows.monthsSinceStart(sheet);
        return switch (growth) {
            case Growth.Compound(var perMonth) -> power(plus(ONE, input("growthPerMonth", "growth per month", perMonth)), month);
            case Growth.Yearly(var perYear) -> power(input("growth/perYear", "growth factor of a year", perYear), over(month, TWELVE));
            case Growth.Linear(var perMonth) -> max(plus(ONE, times(input("growth/linear", "added per month, share of the first month", perMonth), month)), ZERO);
            case Growth.SCurve(var ceiling, var middle, var width) -> sCurve(ceiling, middle, width, month);
            case Growth.Points(var points) -> points(points);
            case Growth.Fitted(var history) -> fitted(history, month);
        };
    }

    /** 1 + (ceiling − 1) × (L(t) − L(0)) ÷ (1 − L(0)) with the logistic L(t) = 1 ÷ (1 + exp((middle − t) ÷ width)): exactly 1 at the start. */
    private Expr sCurve(Quantity ceiling, Quantity middle, Quantity width, Expr month) {
        Expr most = input("growth/ceiling", "ceiling, times the first month", ceiling);
        Expr half = input("growth/middle", "months until it grows fastest", middle);
        Expr scale = input("growth/width", "months of the steepest part", width);
        Expr start = row("growth/start", "share of the way behind it at the start", Unit.ONE, logistic(half, scale));
        Expr way = row("growth/way", "share of the way to the ceiling", Unit.ONE,
                over(minus(logistic(minus(half, month), scale), start), minus(ONE, start)));
        return plus(ONE, times(minus(most, ONE), way));
    }

    /** Far before the middle it is 0, where an exponential would have no number any more. */
    private Expr logistic(Expr until, Expr scale) {
        Expr most = sheet.constant("mostExponent", "largest exponent that is worked out", Unit.ONE, "500", "Beyond it a logistic curve is 0.");
        return choice(less(most, over(until, scale)), ZERO, over(ONE, plus(ONE, Formulas.exp(min(over(until, scale), most)))));
    }

    /** Each month lies on the line between the points before and after it. */
    private Expr points(List<Growth.Point> points) {
        var terms = new ArrayList<Expr>();
        for (int i = 0; i < points.size(); i++) {
            Growth.Point point = points.get(i);
            List<BigDecimal> weights = weights(points, i);
            if (weights.stream().anyMatch(weight -> weight.signum() != 0)) {
                terms.add(times(input("growth/points/" + point.month(), "factor in " + point.month(), point.factor()),
                        sheet.series("calendar/" + workload.id() + "/growth/" + point.month(), "part of the factor of " + point.month() + ", " + workload.name(),
                                Unit.ONE, weights, "On a straight line from one typed month to the next.")));
            }
        }
        return sum(terms);
    }

    private List<BigDecimal> weights(List<Growth.Point> points, int at) {
        return months().map(month -> weight(points, at, month)).toList();
    }

    private static BigDecimal weight(List<Growth.Point> points, int at, YearMonth month) {
        YearMonth here = points.get(at).month();
        if (month.equals(here) || at == 0 && month.isBefore(here) || at == points.size() - 1 && month.isAfter(here)) {
            return BigDecimal.ONE;
        }
        int other = month.isBefore(here) ? at - 1 : at + 1;
        if (other < 0 || other >= points.size()) {
            return BigDecimal.ZERO;
        }
        YearMonth there = points.get(other).month();
        long whole = Math.abs(Growths.months(here, there));
        long left = whole - Math.abs(Growths.months(here, month));
        return left <= 0 ? BigDecimal.ZERO : BigDecimal.valueOf(left).divide(BigDecimal.valueOf(whole), java.math.MathContext.DECIMAL64);
    }

    /** exp(slope × months) with the slope of least squares through the logarithms of what was counted. */
    private Expr fitted(List<Growth.Counted> history, Expr month) {
        BigDecimal mean = Growths.mean(history);
        var above = new ArrayList<Expr>();
        var below = new ArrayList<Expr>();
        for (Growth.Counted counted : history) {
            Expr distance = sheet.constant("workload/" + workload.id() + "/growth/history/" + counted.month() + "/distance",
                    "months of " + counted.month() + " from the middle of the history, " + workload.name(), Unit.ONE,
                    Growths.distance(history, counted, mean).toPlainString(), "Counted from the months of the history.");
            above.add(times(distance, Formulas.ln(input("growth/history/" + counted.month(), "counted in " + counted.month(), counted.count()))));
            below.add(times(distance, distance));
        }
        Expr slope = row("growth/slope", "fitted growth per month, as a logarithm", Unit.ONE, over(sum(above), sum(below)));
        outcome(row("growth/fitted", "fitted growth per month", Unit.ONE, minus(Formulas.exp(slope), ONE)));
        outcome(row("growth/doubling", "months in which it doubles", Unit.ONE, over(Formulas.ln(plus(ONE, ONE)), slope)));
        return Formulas.exp(times(slope, month));
    }

    private void outcome(Expr row) {
        sheet.sheet.outcome(new Outcome(((Expr.RowRef) row).row(), Optional.of(Expr.Fold.LAST)));
    }

    private Expr season(SortedMap<Month, Quantity> season) {
        if (season.isEmpty()) {
            return ONE;
        }
        var terms = new ArrayList<Expr>();
        for (Map.Entry<Month, Quantity> entry : season.entrySet()) {
            String name = entry.getKey().getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
            terms.add(times(input(PlanInputs.seasonPath(entry.getKey()), "season of " + name, entry.getValue()),
                    sheet.series("calendar/month/" + entry.getKey().getValue(), "whether the month is " + name, Unit.ONE,
                            sheet.flags(month -> month.getMonth() == entry.getKey()), "1 in " + name + ".")));
        }
        Expr others = sheet.series("calendar/" + workload.id() + "/ordinary", "whether the month is an ordinary one, " + workload.name(), Unit.ONE,
                sheet.flags(month -> !season.containsKey(month.getMonth())), "1 in months without a season of their own.");
        terms.add(others);
        return row("seasonFactor", "season", Unit.ONE, sum(terms));
    }

    private Expr adoption(Volume.Adoption adoption) {
        Expr from = input("adoption/from", "share that has taken it up at first", adoption.from());
        Expr to = input("adoption/to", "share that takes it up in the end", adoption.to());
        Expr passed = over(minus(WorkloadRows.monthsSinceStart(sheet), input("adoption/begins", "months until it is taken up", adoption.begins())),
                input("adoption/months", "months of taking it up", adoption.months()));
        return row("adopted", "share that has taken it up", Unit.ONE,
                plus(from, times(minus(to, from), max(min(passed, ONE), ZERO))));
    }

    private Expr input(String path, String label, Quantity quantity) {
        return sheet.entered(PlanInputs.ofWorkload(workload.id(), path), label + ", " + workload.name(), quantity);
    }

    private Expr row(String path, String label, Unit unit, Expr formula) {
        return sheet.row(PlanInputs.ofWorkload(workload.id(), path), label + ", " + workload.name(), unit, Kind.QUANTITY, tags, formula);
    }
}
