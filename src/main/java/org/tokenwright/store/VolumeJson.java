package org.tokenwright.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.WorkloadRules;
import org.tokenwright.workload.Volume;
import org.tokenwright.workload.Volume.Adoption;
import org.tokenwright.workload.Volume.Driver;
import org.tokenwright.workload.Volume.Growth;
import org.tokenwright.workload.WorkCalendar;

/** The volume of a workload in JSON: tasks and their compound growth are members of the workload itself. */
final class VolumeJson {

    private static final String TASKS = "tasksPerMonth";
    private static final String GROWTH_PER_MONTH = "growthPerMonth";
    private static final String DRIVER = "driver";
    private static final String GROWTH = "growth";
    private static final String KIND = "kind";

    private VolumeJson() {
    }

    static Volume read(JsonCursor workload) {
        Driver driver = workload.find(DRIVER).map(VolumeJson::driver)
                .orElseGet(() -> new Driver.PerMonth(QuantityJson.read(workload.get(TASKS), NumberRule.TASKS)));
        Growth growth = workload.find(GROWTH).map(VolumeJson::growth).orElseGet(() -> new Growth.Compound(
                workload.find(GROWTH_PER_MONTH).map(q -> QuantityJson.read(q, NumberRule.GROWTH)).orElse(Quantity.exact(0, NumberRule.GROWTH.unit()))));
        return new Volume(driver, growth, workload.find("season").map(VolumeJson::season).orElseGet(TreeMap::new),
                workload.find("adoption").map(VolumeJson::adoption));
    }

    static void write(Volume volume, Members workload) {
        if (volume.driver() instanceof Driver.PerMonth(var tasks)) {
            workload.put(TASKS, QuantityJson.write(tasks));
        } else {
            workload.put(DRIVER, driver(volume.driver()));
        }
        if (volume.growth() instanceof Growth.Compound(var perMonth)) {
            workload.put(GROWTH_PER_MONTH, QuantityJson.write(perMonth));
        } else {
            workload.put(GROWTH, growth(volume.growth()));
        }
        workload.put("season", volume.season(), month -> month.name().toLowerCase(Locale.ROOT), QuantityJson::write)
                .put("adoption", volume.adoption(), VolumeJson::adoption);
    }

    private static Driver driver(JsonCursor driver) {
        String kind = driver.text(KIND);
        return switch (kind) {
            case "users" -> new Driver.PerUser(QuantityJson.read(driver.get("users"), WorkloadRules.USERS),
                    QuantityJson.read(driver.get("active"), NumberRule.PART),
                    QuantityJson.read(driver.get("tasksPerDay"), WorkloadRules.TASKS_PER_DAY), calendar(driver, WorkCalendar.MONDAY_TO_FRIDAY));
            case "events" -> new Driver.PerEvent(QuantityJson.read(driver.get("events"), WorkloadRules.EVENTS),
                    QuantityJson.read(driver.get("tasksPerEvent"), WorkloadRules.TASKS_PER_EVENT));
            case "always_on" -> new Driver.AlwaysOn(QuantityJson.read(driver.get("agents"), WorkloadRules.AGENTS),
                    QuantityJson.read(driver.get("ticksPerHour"), WorkloadRules.TICKS),
                    QuantityJson.read(driver.get("hoursPerDay"), WorkloadRules.HOURS_PER_DAY), calendar(driver, WorkCalendar.EVERY_DAY));
            default -> throw driver.get(KIND).problem("is none of users, events, always_on (\"" + Shown.cut(kind) + "\")");
        };
    }

    private static Json driver(Driver driver) {
        return switch (driver) {
            case Driver.PerMonth _ -> throw new IllegalArgumentException("tasks a month are a member of the workload");
            case Driver.PerUser(var users, var active, var tasksPerDay, var calendar) -> new Members().put(KIND, "users")
                    .put("users", QuantityJson.write(users)).put("active", QuantityJson.write(active))
                    .put("tasksPerDay", QuantityJson.write(tasksPerDay)).put("calendar", calendar(calendar)).object();
            case Driver.PerEvent(var events, var tasksPerEvent) -> new Members().put(KIND, "events")
                    .put("events", QuantityJson.write(events)).put("tasksPerEvent", QuantityJson.write(tasksPerEvent)).object();
            case Driver.AlwaysOn(var agents, var ticks, var hours, var calendar) -> new Members().put(KIND, "always_on")
                    .put("agents", QuantityJson.write(agents)).put("ticksPerHour", QuantityJson.write(ticks))
                    .put("hoursPerDay", QuantityJson.write(hours)).put("calendar", calendar(calendar)).object();
        };
    }

    private static WorkCalendar calendar(JsonCursor driver, WorkCalendar usual) {
        return driver.find("calendar").map(calendar -> {
            var days = calendar.find("days").map(list -> new TreeSet<>(list.elements().stream().map(day -> day.oneOf(DayOfWeek.class)).toList()));
            var holidays = new TreeSet<>(calendar.list("holidays", JsonCursor::date));
            return calendar.make(() -> new WorkCalendar(days.isPresent() ? days.get() : new TreeSet<>(usual.days()), holidays));
        }).orElse(usual);
    }

    private static Json calendar(WorkCalendar calendar) {
        return new Members().put("days", calendar.days(), day -> Members.text(day.name().toLowerCase(Locale.ROOT)))
                .<LocalDate>put("holidays", calendar.holidays(), Members::text).object();
    }

    private static Growth growth(JsonCursor growth) {
        String kind = growth.text(KIND);
        return switch (kind) {
            case "yearly" -> new Growth.Yearly(QuantityJson.read(growth.get("perYear"), WorkloadRules.POSITIVE));
            case "linear" -> new Growth.Linear(QuantityJson.read(growth.get("perMonth"), NumberRule.GROWTH));
            case "s_curve" -> new Growth.SCurve(QuantityJson.read(growth.get("ceiling"), WorkloadRules.ONE_AT_LEAST),
                    QuantityJson.read(growth.get("middle"), WorkloadRules.COUNT), QuantityJson.read(growth.get("width"), WorkloadRules.POSITIVE));
            case "points" -> points(growth, "points", "factor", WorkloadRules.COUNT, Growth.Point::new, Growth.Points::new);
            case "fitted" -> points(growth, "history", "count", WorkloadRules.POSITIVE, Growth.Counted::new, Growth.Fitted::new);
            default -> throw growth.get(KIND).problem("is none of yearly, linear, s_curve, points, fitted (\"" + Shown.cut(kind) + "\")");
        };
    }

    private static <T> Growth points(JsonCursor growth, String list, String number, NumberRule rule, BiFunction<YearMonth, Quantity, T> point,
            java.util.function.Function<List<T>, Growth> made) {
        List<T> points = growth.list(list, each -> point.apply(each.get("month").month(), QuantityJson.read(each.get(number), rule)));
        return growth.make(() -> made.apply(points));
    }

    private static Json growth(Growth growth) {
        return switch (growth) {
            case Growth.Compound _ -> throw new IllegalArgumentException("compound growth is a member of the workload");
            case Growth.Yearly(var perYear) -> new Members().put(KIND, "yearly").put("perYear", QuantityJson.write(perYear)).object();
            case Growth.Linear(var perMonth) -> new Members().put(KIND, "linear").put("perMonth", QuantityJson.write(perMonth)).object();
            case Growth.SCurve(var ceiling, var middle, var width) -> new Members().put(KIND, "s_curve")
                    .put("ceiling", QuantityJson.write(ceiling)).put("middle", QuantityJson.write(middle))
                    .put("width", QuantityJson.write(width)).object();
            case Growth.Points(var points) -> new Members().put(KIND, "points").put("points", points, point -> new Members()
                    .put("month", point.month().toString()).put("factor", QuantityJson.write(point.factor())).line()).object();
            case Growth.Fitted(var history) -> new Members().put(KIND, "fitted").put("history", history, counted -> new Members()
                    .put("month", counted.month().toString()).put("count", QuantityJson.write(counted.count())).line()).object();
        };
    }

    private static SortedMap<Month, Quantity> season(JsonCursor season) {
        var factors = new TreeMap<Month, Quantity>();
        season.members().forEach((name, factor) -> factors.put(month(factor, name), QuantityJson.read(factor, WorkloadRules.COUNT)));
        return factors;
    }

    private static Month month(JsonCursor place, String name) {
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).equals(name)) {
                return month;
            }
        }
        throw place.problem("is no month such as january (\"" + Shown.cut(name) + "\")");
    }

    private static Adoption adoption(JsonCursor adoption) {
        return new Adoption(QuantityJson.read(adoption.get("from"), NumberRule.PART), QuantityJson.read(adoption.get("to"), NumberRule.PART),
                QuantityJson.read(adoption.get("begins"), WorkloadRules.COUNT), QuantityJson.read(adoption.get("months"), WorkloadRules.POSITIVE));
    }

    private static Json adoption(Adoption adoption) {
        return new Members().put("from", QuantityJson.write(adoption.from())).put("to", QuantityJson.write(adoption.to()))
                .put("begins", QuantityJson.write(adoption.begins())).put("months", QuantityJson.write(adoption.months())).object();
    }
}
