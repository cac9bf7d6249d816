package org.tokenwright.reference;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck;
import org.tokenwright.plan.PriceOutlook;
import org.tokenwright.pricing.Offer;
import org.tokenwright.workload.Retries;
import org.tokenwright.workload.Volume;
import org.tokenwright.workload.Volume.Adoption;
import org.tokenwright.workload.Volume.Driver;
import org.tokenwright.workload.Volume.Growth;
import org.tokenwright.workload.WorkCalendar;
import org.tokenwright.workload.Workload;

/** Gives some workloads of a plan runs, other volumes and retries, and the plan an outlook on prices. */
final class RandomWork {

    private final Draw draw;
    private final Plan plan;

    private RandomWork(Draw draw, Plan plan) {
        this.draw = draw;
        this.plan = plan;
    }

    /** Half of the plans stay as they are, so that nothing hides behind what is new. */
    static Plan on(long seed, Plan plan) {
        var draw = new Draw(seed * 101 + 7);
        return draw.oneIn(2) ? plan : new RandomWork(draw, plan).plan();
    }

    private Plan plan() {
        List<Workload> workloads = plan.workloads().stream().map(this::workload).toList();
        var outlook = draw.oneIn(3, () -> new PriceOutlook(one(draw.pick("3", "1", "0.5", "900")), one(draw.pick("1", "0.4", "0")),
                one(draw.pick("0", "0", "1", "2.5"))));
        List<Offer> offers = plan.prices().offers().stream().map(offer -> offer.cacheMinimum().isPresent() ? offer : RandomPrefixes.keeping(offer,
                draw.pick(OptionalLong.empty(), OptionalLong.of(1024), OptionalLong.of(12_000)))).toList();
        PinnedPrices old = plan.prices();
        return PlanCheck.require(plan.withWorkloads(workloads).withSettings(plan.settings().withOutlook(outlook)).withPrices(new PinnedPrices(
                old.pins(), offers, old.capacities(), old.seatPlans(), old.accountTiers(), old.calibrations())));
    }

    private Workload workload(Workload old) {
        Workload changed = draw.oneIn(3) ? old : old.withVolume(volume(old.volume()));
        if (draw.oneIn(2) && old.prefixes().isEmpty()) {
            changed = changed.withShape(RandomRuns.of(draw));
        }
        var retries = draw.oneIn(3, () -> new Retries(one(draw.pick("0.1", "0.5", "0", "1")), one(draw.pick("1", "2", "3", "10"))));
        return changed.withOutcome(new Workload.Outcome(retries, List.of(), Optional.empty()));
    }

    private Volume volume(Volume old) {
        return new Volume(driver(old.driver()), growth(old.growth()), season(), draw.oneIn(3, () -> new Adoption(one(draw.pick("0", "0.3", "1")),
                one(draw.pick("1", "0.8", "0")), one(draw.pick("0", "1", "1.5")), one(draw.pick("0.5", "2", "12")))));
    }

    private Driver driver(Driver old) {
        return switch (draw.number(0, 3)) {
            case 0 -> new Driver.PerUser(number(draw.pick("200", "12.5"), "user"), one(draw.pick("0.5", "1")), number(draw.pick("3", "0.2"), "task/user/day"),
                    calendar());
            case 1 -> new Driver.PerEvent(number(draw.pick("1200", "0"), "event"), number("2.5", "task/event"));
            case 2 -> new Driver.AlwaysOn(number("3", "agent"), number(draw.pick("4", "0.1"), "task/agent/hour"), number(draw.pick("24", "7.5"), "hour/day"),
                    calendar());
            default -> old;
        };
    }

    private WorkCalendar calendar() {
        var days = new TreeSet<>(draw.some(List.of(DayOfWeek.values())));
        days.add(DayOfWeek.MONDAY);
        var holidays = new TreeSet<LocalDate>();
        for (int i = draw.number(0, 4); i > 0; i--) {
            holidays.add(plan.settings().start().atDay(1).plusDays(draw.number(0, 100)));
        }
        return new WorkCalendar(days, holidays);
    }

    private Growth growth(Growth old) {
        YearMonth start = plan.settings().start();
        return switch (draw.number(0, 5)) {
            case 0 -> new Growth.Yearly(one(draw.pick("4", "0.5", "1")));
            case 1 -> new Growth.Linear(one(draw.pick("0.25", "-0.4", "-1", "0")));
            case 2 -> new Growth.SCurve(one(draw.pick("10", "1")), one(draw.pick("0", "2", "12.5")), one(draw.pick("0.5", "3")));
            case 3 -> {
                var points = new ArrayList<Growth.Point>();
                YearMonth month = start.plusMonths(draw.number(-6, 2));
                for (int i = draw.number(1, 4); i > 0; i--) {
                    points.add(new Growth.Point(month, one(draw.pick("0", "1", "2.5", "7"))));
                    month = month.plusMonths(draw.number(1, 5));
                }
                yield new Growth.Points(points);
            }
            case 4 -> {
                var history = new ArrayList<Growth.Counted>();
                YearMonth month = start.minusMonths(24);
                for (int i = draw.number(2, 6); i > 0; i--) {
                    history.add(new Growth.Counted(month, one(draw.pick("100", "117.5", "160", "90"))));
                    month = month.plusMonths(draw.number(1, 4));
                }
                yield new Growth.Fitted(history);
            }
            default -> old;
        };
    }

    private SortedMap<Month, Quantity> season() {
        var season = new TreeMap<Month, Quantity>();
        for (Month month : draw.oneIn(3) ? draw.some(List.of(Month.values())) : List.<Month>of()) {
            season.put(month, one(draw.pick("0", "1", "1.5", "3")));
        }
        return season;
    }

    private static Quantity one(String value) {
        return number(value, "1");
    }

    private static Quantity number(String value, String unit) {
        return RandomPlans.quantity(new BigDecimal(value), unit);
    }
}
