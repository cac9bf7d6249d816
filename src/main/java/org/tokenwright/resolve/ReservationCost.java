package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;
import static org.tokenwright.worksheet.Formulas.total;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.Settings;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Capacity.UnitPrice;
import org.tokenwright.pricing.Price;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** What a reservation costs, by workload in proportion to what each demands, and what is not used of it. */
final class ReservationCost {

    private static final Unit UNIT_HOURS = Meter.of(Meter.Kind.UNIT_HOUR).unit();

    private final ReservationSheet sheet;
    private final UnitRows units;
    private final UnitPrice price;
    private final Unit currency;
    private Expr cost = ZERO;
    private Expr utilisationOfAll = ZERO;

    ReservationCost(ReservationSheet sheet, UnitRows units) {
        this.sheet = sheet;
        this.units = units;
        price = sheet.capacity.price(sheet.reservation.price()).orElseThrow();
        currency = Unit.of(price.currency());
    }

    /**
     * @param used unit-hours of the units bought that are used
     * @param above unit-hours demanded above them
     * @param demands unit-hours demanded by each workload
     * @param served what is served, at the prices it would be metered at; empty where not all of them are known
     */
    void write(Expr used, Expr above, Map<WorkloadRows, Expr> demands, List<PricedLine> served, SettlementRows settlement) {
        cost = sheet.row("cost", "cost of the units at list price", currency, Kind.COST, tags(), cost());
        use(used, above);
        value(served);
        exposure();
        Expr all = sheet.row("demand", "unit-hours demanded", UNIT_HOURS, demands.isEmpty() ? ZERO : sum(List.copyOf(demands.values())));
        if (demands.isEmpty()) {
            settlement.charge(tags(), sheet.reservation.name(), price.currency(), cost);
        }
        Expr alike = sheet.plan.constant("workloadsOn/" + demands.size(), "workloads on a reservation", Unit.ONE,
                Integer.toString(Math.max(1, demands.size())), "Divides what nobody uses alike.");
        demands.forEach((workload, demand) -> {
            Tags tags = merged(workload.tags);
            settlement.charge(tags, sheet.reservation.name() + " for " + workload.workload().name(), price.currency(), sheet.row("cost/" + workload.workload().id(),
                    "reserved capacity for " + workload.workload().name(), currency, Kind.COST, tags,
                    times(cost, choice(less(ZERO, all), over(demand, all), over(ONE, alike)))));
        });
    }

    private Tags tags() {
        return sheet.tags.with(Tag.METER, Meter.of(Meter.Kind.UNIT_HOUR).key()).with(Tag.LAYER, PriceLayers.LIST);
    }

    private Tags merged(Tags workload) {
        Tags all = tags().with(Tag.WORKLOAD, workload.get(Tag.WORKLOAD).orElseThrow());
        return workload.get(Tag.TEAM).map(team -> all.with(Tag.TEAM, team)).orElse(all);
    }

    private Expr cost() {
        Expr amount = sheet.published("price/" + price.id(), "price of one " + sheet.capacity.unitName() + ", " + price.name(),
                currency.over(Reservation.UNIT).over(price.per() == Capacity.Per.HOUR ? Unit.HOUR : Unit.MONTH), price.amount(), sentence());
        return times(units.bought(), amount, price.per() == Capacity.Per.HOUR ? hours()
                : sheet.plan.constant("oneMonth", "one month", Unit.MONTH, "1", "The unit that monthly fees are quoted for."));
    }

    private String sentence() {
        return sheet.capacity.name() + ", " + price.name() + ", " + PriceText.status(price.status()) + " in " + price.currency() + ". " + PriceText.read(price.source())
                + (price.note().isEmpty() ? "" : " " + price.note());
    }

    private Expr hours() {
        return sheet.plan.series("calendar/all/hours", "hours of the month", Unit.HOUR,
                sheet.plan.loadShares.levels(LoadCurve.UNIFORM).getFirst().hours(), "Counted on the calendar of the plan.");
    }

    private void use(Expr usedHours, Expr aboveHours) {
        Expr used = sheet.row("used", "unit-hours used", UNIT_HOURS, usedHours);
        Expr available = sheet.row("available", "unit-hours bought", UNIT_HOURS, times(units.bought(), hours()));
        Expr utilisation = sheet.row("utilisation", "share of the units bought that is used", Unit.ONE, ratio(used, available));
        utilisationOfAll = sheet.row("utilisationOfAll", "share of the units bought that is used over the horizon", Unit.ONE,
                ratio(total(Fold.SUM, used), total(Fold.SUM, available)));
        sheet.outcome(utilisationOfAll, Fold.LAST);
        sheet.outcome(sheet.row("unused", "cost of units that are not used", currency, Kind.BALANCE, sheet.tags,
                times(cost, minus(ONE, utilisation))), Fold.SUM);
        Expr above = sheet.row("above", "unit-hours demanded above the units bought", UNIT_HOURS, aboveHours);
        sheet.outcome(sheet.row("aboveShare", "share of demand above the units bought", Unit.ONE,
                ratio(total(Fold.SUM, above), sum(List.of(total(Fold.SUM, used), total(Fold.SUM, above))))), Fold.LAST);
    }

    /** What is served would cost metered; utilisation at which both would be the same. */
    private void value(List<PricedLine> served) {
        PriceRows prices = new PriceRows(sheet.plan);
        List<Expr> parts = served.stream().filter(PriceRows::isFlat).filter(line -> line.currency().equals(price.currency()))
                .map(line -> times(line.quantity(), prices.unitPrice(line, prices.price(line, ((Price.Flat) line.priced().rate().price()).amount(), ""))))
                .toList();
        if (parts.size() < served.size() || parts.isEmpty()) {
            return;
        }
        Expr value = sheet.row("value", "what the units serve, at metered list prices", currency, Kind.BALANCE, sheet.tags, sum(parts));
        sheet.outcome(value, Fold.SUM);
        Expr all = total(Fold.SUM, value);
        sheet.outcome(sheet.row("breakEven", "utilisation at which units and metered list prices cost the same", Unit.ONE,
                choice(less(ZERO, all), over(times(total(Fold.SUM, cost), utilisationOfAll), all), ZERO)), Fold.LAST);
    }

    /** What remains to be paid of a term that the horizon ends in. */
    private void exposure() {
        Settings settings = sheet.plan.plan.settings();
        YearMonth end = settings.start().plusMonths(settings.months());
        long open = units.terms().stream().filter(term -> term.from().isBefore(end) && term.to().isAfter(end))
                .mapToLong(term -> ChronoUnit.MONTHS.between(end, term.to())).sum();
        if (open > 0) {
            Expr months = sheet.plan.constant("monthsOpen/" + sheet.reservation.id() + "/" + open, "months of the term beyond the horizon", Unit.ONE,
                    Long.toString(open), "Counted from the end of the plan to the end of the term.");
            sheet.outcome(sheet.row("exposure", "still to be paid for the term after the plan ends", currency, Kind.BALANCE, sheet.tags,
                    times(total(Fold.LAST, cost), months)), Fold.LAST);
        }
    }

    private static Expr ratio(Expr part, Expr whole) {
        return choice(less(ZERO, whole), over(part, whole), ZERO);
    }
}
