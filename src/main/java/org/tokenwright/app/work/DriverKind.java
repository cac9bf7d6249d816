package org.tokenwright.app.work;

import java.util.Optional;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.WorkloadRules;
import org.tokenwright.workload.Volume.Driver;
import org.tokenwright.workload.WorkCalendar;

/** What the tasks of a workload come from. */
enum DriverKind {
    PER_MONTH, PER_USER, PER_EVENT, ALWAYS_ON;

    static DriverKind of(Driver driver) {
        return switch (driver) {
            case Driver.PerMonth _ -> PER_MONTH;
            case Driver.PerUser _ -> PER_USER;
            case Driver.PerEvent _ -> PER_EVENT;
            case Driver.AlwaysOn _ -> ALWAYS_ON;
        };
    }

    /** A driver of this kind to begin with, with the working days of another. */
    Driver after(Driver old) {
        return switch (this) {
            case PER_MONTH -> new Driver.PerMonth(Examples.of("1000", Unit.TASK));
            case PER_USER -> new Driver.PerUser(Examples.of("100", WorkloadRules.USER), Examples.of("0.6"),
                    Examples.of("5", WorkloadRules.TASKS_PER_DAY.unit()), calendar(old).orElse(WorkCalendar.MONDAY_TO_FRIDAY));
            case PER_EVENT -> new Driver.PerEvent(Examples.of("1000", WorkloadRules.EVENT),
                    Examples.of("1", WorkloadRules.TASKS_PER_EVENT.unit()));
            case ALWAYS_ON -> new Driver.AlwaysOn(Examples.of("1", WorkloadRules.AGENT), Examples.of("4", WorkloadRules.TICKS.unit()),
                    Examples.of("24", WorkloadRules.HOURS_PER_DAY.unit()), calendar(old).orElse(WorkCalendar.EVERY_DAY));
        };
    }

    /** The working days of a driver that has some. */
    static Optional<WorkCalendar> calendar(Driver driver) {
        return switch (driver) {
            case Driver.PerMonth _, Driver.PerEvent _ -> Optional.empty();
            case Driver.PerUser(var _, var _, var _, var calendar) -> Optional.of(calendar);
            case Driver.AlwaysOn(var _, var _, var _, var calendar) -> Optional.of(calendar);
        };
    }

    static Driver withCalendar(Driver old, WorkCalendar calendar) {
        return switch (old) {
            case Driver.PerMonth _, Driver.PerEvent _ -> old;
            case Driver.PerUser(var users, var active, var tasks, var _) -> new Driver.PerUser(users, active, tasks, calendar);
            case Driver.AlwaysOn(var agents, var ticks, var hours, var _) -> new Driver.AlwaysOn(agents, ticks, hours, calendar);
        };
    }
}
