package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.ceiling;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.power;
import static org.tokenwright.worksheet.Formulas.times;
import static org.tokenwright.worksheet.Formulas.total;

import java.math.BigDecimal;
import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Seats;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Row.Kind;

/** Seats of a subscription: the fee for all of them, the allowance, and what users want beyond it. */
final class SeatsRows {

    private final SeatsSheet sheet;
    private final Seats seats;
    private final SeatPlan seatPlan;
    private final Unit currency;
    private final SettlementRows settlement;

    SeatsRows(PlanSheet plan, Seats seats, SeatPlan seatPlan, SettlementRows settlement) {
        sheet = new SeatsSheet(plan, seats, seatPlan);
        this.seats = seats;
        this.seatPlan = seatPlan;
        this.settlement = settlement;
        currency = Unit.of(seatPlan.currency());
    }

    void write() {
        Expr bought = bought();
        Expr active = sheet.row("active", "seats in use", Seats.SEAT,
                times(bought, sheet.entered("activeShare", "share of seats in use", seats.activeShare())));
        Expr fee = fee(bought, active);
        Optional<Expr> beyond = beyond(bought, active);
        Optional<Expr> overage = beyond.flatMap(this::overage);
        Expr cost = sheet.row("cost", "cost of the seats with all use", currency, Kind.BALANCE, sheet.tags, overage.map(more -> plus(fee, more)).orElse(fee));
        Expr users = total(Fold.SUM, active);
        sheet.outcome(sheet.row("costPerUser", "cost of a seat in use and month", currency.over(Seats.SEAT),
                choice(less(ZERO, users), over(total(Fold.SUM, cost), users), ZERO)), Fold.LAST);
    }

    /** Whole seats, no fewer than are sold. */
    private Expr bought() {
        Expr wanted = times(sheet.entered("count", "seats in the first month", seats.count()),
                power(plus(ONE, sheet.entered("growthPerMonth", "growth of seats per month", seats.growthPerMonth())),
                        WorkloadRows.monthsSinceStart(sheet.plan)));
        Expr least = sheet.published("minimumSeats/" + seatPlan.minimumSeats(), "fewest seats that are sold", Seats.SEAT,
                BigDecimal.valueOf(seatPlan.minimumSeats()));
        Expr one = sheet.plan.constant("oneSeat", "one seat", Seats.SEAT, "1", "Seats are bought whole.");
        Expr bought = sheet.row("seats", "seats bought", Seats.SEAT,
                choice(less(ZERO, wanted), max(ceiling(wanted, one), least), ZERO));
        sheet.outcome(bought, Fold.MAX);
        return bought;
    }

    private Expr fee(Expr bought, Expr active) {
        Optional<BigDecimal> amount = seats.annual() ? seatPlan.annualFee() : seatPlan.monthlyFee();
        Expr month = sheet.plan.constant("oneMonth", "one month", Unit.MONTH, "1", "The unit that monthly fees are quoted for.");
        if (amount.isEmpty()) {
            sheet.gap("seats", "no fee by the " + (seats.annual() ? "year" : "month") + " is published for " + seatPlan.name());
            return sheet.plan.constant("none/" + seatPlan.currency(), "no money", currency, "0", "A fee that is not known is not counted.");
        }
        Expr each = times(sheet.published(seats.annual() ? "annualFee" : "monthlyFee", "fee of a seat and month", currency.over(Seats.SEAT).over(Unit.MONTH),
                amount.get()), month);
        Expr fee = sheet.cost("fee", "fee of the seats", Meter.Kind.SEAT, currency, times(bought, each));
        settlement.charge(sheet.costTags(Meter.Kind.SEAT), "the seats of " + seats.name(), seatPlan.currency(), fee);
        sheet.outcome(sheet.row("idle", "fee of seats that nobody uses", currency, Kind.BALANCE, sheet.tags,
                times(minus(bought, active), each)), Fold.SUM);
        return fee;
    }

    /** What is wanted beyond the allowance; empty where no allowance is known as an amount. */
    private Optional<Expr> beyond(Expr bought, Expr active) {
        Optional<Expr> allowance = allowance();
        SeatUse use = SeatUse.of(sheet, seats.usage());
        Expr wanted = sheet.row("wanted", "use that is wanted", use.unit(), times(active, use.mean()));
        if (allowance.isEmpty()) {
            sheet.plan.note("The allowance of " + seatPlan.name() + " is not known as an amount: whether its use is enough is not checked.");
            return Optional.empty();
        }
        Expr included = sheet.row("allowanceOfAll", "allowance of all seats", use.unit(), times(bought, allowance.get()));
        Expr beyond = sheet.row("beyond", "use wanted beyond the allowance", use.unit(), seatPlan.pooled()
                ? max(minus(wanted, included), ZERO) : times(active, use.beyond(allowance.get())));
        Expr all = total(Fold.SUM, included);
        sheet.outcome(sheet.row("allowanceUsed", "share of the allowance that is used", Unit.ONE,
                choice(less(ZERO, all), over(total(Fold.SUM, minusRow(wanted, beyond, use)), all), ZERO)), Fold.LAST);
        sheet.outcome(beyond, Fold.SUM);
        return Optional.of(beyond);
    }

    private Expr minusRow(Expr wanted, Expr beyond, SeatUse use) {
        return sheet.row("within", "use within the allowance", use.unit(), min(wanted, minus(wanted, beyond)));
    }

    private Optional<Expr> allowance() {
        if (seats.allowance().isPresent()) {
            return seats.allowance().map(own -> sheet.entered("allowance", "allowance of a seat and month", own));
        }
        if (seatPlan.meteredToo()) {
            return Optional.of(sheet.plan.constant("noAllowance/" + SeatUse.unitOf(seats.usage()), "no allowance",
                    SeatUse.unitOf(seats.usage()), "0", "All use is charged besides the fee."));
        }
        return seatPlan.allowance().map(allowance -> sheet.published("allowance", "allowance of a seat and month"
                + (allowance.estimate() ? " (estimate)" : ""), Unit.of(allowance.unit()).over(Seats.SEAT), allowance.amount(), allowance.source()));
    }

    private Optional<Expr> overage(Expr beyond) {
        if (seats.stops()) {
            Expr wanted = total(Fold.SUM, sheet.ref("wanted"));
            sheet.outcome(sheet.row("unmet", "share of wanted use that is not met", Unit.ONE,
                    choice(less(ZERO, wanted), over(total(Fold.SUM, beyond), wanted), ZERO)), Fold.LAST);
            return Optional.empty();
        }
        Unit unit = SeatUse.unitOf(seats.usage()).times(Seats.SEAT);
        Optional<Expr> price = seats.overage().map(own -> sheet.entered("overage", "price of use beyond the allowance", own))
                .or(() -> seatPlan.overage().map(amount -> sheet.published("overage/" + unit, "price of use beyond the allowance", currency.over(unit), amount)))
                .or(() -> unit.equals(currency) ? Optional.of(ONE) : Optional.empty());
        if (price.isEmpty()) {
            sheet.gap("beyond", "no price for use beyond the allowance of " + seatPlan.name() + " is published or entered");
            return Optional.empty();
        }
        Expr cost = sheet.cost("overageCost", "use beyond the allowance", Meter.Kind.SEAT_USE, currency, times(beyond, price.get()));
        settlement.charge(sheet.costTags(Meter.Kind.SEAT_USE), "use beyond the seats of " + seats.name(), seatPlan.currency(), cost);
        return Optional.of(cost);
    }
}
