package org.tokenwright.app.work;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.Texts;
import org.tokenwright.workload.Volume;
import org.tokenwright.workload.Volume.Driver;
import org.tokenwright.workload.WorkCalendar;
import org.tokenwright.workload.Workload;

/** How many tasks there are in the first month. */
final class VolumeEntries {

    private final WorkloadForm form;

    private VolumeEntries(WorkloadForm form) {
        this.form = form;
    }

    static Form of(WorkloadForm form, Workload workload) {
        new VolumeEntries(form).fill(workload.volume().driver());
        return form.form("volume");
    }

    private void fill(Driver driver) {
        form.choice("driver", "driver", DriverKind.class, one -> DriverKind.of(one.volume().driver()),
                (one, kind) -> changed(one, kind::after));
        switch (driver) {
            case Driver.PerMonth _ -> form.number("tasksPerMonth", "tasksPerMonth");
            case Driver.PerUser _ -> {
                form.number("users", "users");
                form.percent("active", "active");
                form.number("tasksPerDay", "tasksPerDay");
            }
            case Driver.PerEvent _ -> {
                form.number("events", "events");
                form.number("tasksPerEvent", "tasksPerEvent");
            }
            case Driver.AlwaysOn _ -> {
                form.number("agents", "agents");
                form.number("ticksPerHour", "ticksPerHour");
                form.number("hoursPerDay", "hoursPerDay");
            }
        }
        if (DriverKind.calendar(driver).isPresent()) {
            calendar();
        }
    }

    private void calendar() {
        form.some("workingDays", "workingDays", Arrays.stream(DayOfWeek.values()).map(day -> new Option(day.name(),
                        day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))).toList(),
                one -> texts(one, calendar -> calendar.days().stream().map(DayOfWeek::name).toList()),
                (one, names) -> calendar(one, old -> new WorkCalendar(days(names), old.holidays())));
        form.words("holidays", "holidays",
                one -> String.join(", ", texts(one, calendar -> calendar.holidays().stream().map(LocalDate::toString).toList())),
                (one, typed) -> calendar(one, old -> new WorkCalendar(old.days(), holidays(typed))));
    }

    private static List<String> texts(Workload one, Function<WorkCalendar, List<String>> get) {
        return DriverKind.calendar(one.volume().driver()).map(get).orElse(List.of());
    }

    private static SortedSet<DayOfWeek> days(List<String> names) {
        return names.stream().map(DayOfWeek::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<LocalDate> holidays(String typed) {
        return Arrays.stream(typed.split("[,;\\s]+")).filter(day -> !day.isEmpty()).map(Texts::day)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Workload calendar(Workload one, UnaryOperator<WorkCalendar> change) {
        return changed(one, driver -> DriverKind.calendar(driver).map(change)
                .map(calendar -> DriverKind.withCalendar(driver, calendar)).orElse(driver));
    }

    private static Workload changed(Workload one, UnaryOperator<Driver> change) {
        Volume old = one.volume();
        return one.withVolume(new Volume(change.apply(old.driver()), old.growth(), old.season(), old.adoption()));
    }
}
