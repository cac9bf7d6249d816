package org.tokenwright.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Source;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.SeatRules;
import org.tokenwright.plan.Seats;
import org.tokenwright.plan.Seats.Band;
import org.tokenwright.plan.Seats.Usage;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.pricing.SeatPlan.Allowance;

/** Seat plans with every kind of allowance, and seats of them for users who need less, just as much or more. */
final class RandomSeats {

    private static final Source SOURCE = new Source("price page", "2026-01-15");
    private static final List<String> AMOUNTS = List.of("0", "100", "300", "300", "500", "1000");

    private final Draw draw;
    private final Plan plan;
    private final List<SeatPlan> seatPlans = new ArrayList<>();
    /** Unit of use where no allowance is published. */
    private final String unstated;

    RandomSeats(Draw draw, Plan plan) {
        this.draw = draw;
        this.plan = plan;
        unstated = draw.pick("credit", "USD", "EUR");
        for (int i = draw.number(1, 2); i > 0; i--) {
            seatPlans.add(seatPlan("acme/seat" + i));
        }
    }

    List<SeatPlan> seatPlans() {
        return seatPlans;
    }

    private SeatPlan seatPlan(String id) {
        String currency = RandomPurchases.currency(draw, plan);
        boolean monthly = !draw.oneIn(4);
        return new SeatPlan(id, "acme", "Plan " + id, monthly ? Optional.of(draw.decimal(0, 90, 0)) : Optional.empty(),
                monthly && draw.oneIn(3) ? Optional.empty() : Optional.of(draw.decimal(1, 9000, 2)), currency, draw.pick(1, 1, 5, 25),
                draw.oneIn(4) ? Optional.empty() : Optional.of(allowance(currency)), "", draw.oneIn(2), draw.oneIn(2, () -> draw.decimal(1, 300, 3)), draw.oneIn(5), Rate.Status.LIST, SOURCE, "");
    }

    private Allowance allowance(String currency) {
        return new Allowance(amount(), draw.pick("credit", "credit", "request", currency), draw.oneIn(2), SOURCE);
    }

    private BigDecimal amount() {
        return draw.oneIn(3) ? draw.decimal(1, 900, 0) : new BigDecimal(draw.pick(AMOUNTS));
    }

    /** Seats of one alternative. */
    List<Seats> seats() {
        var seats = new ArrayList<Seats>();
        int count = draw.pick(0, 1, 1, 2, 3);
        for (int i = 1; i <= count; i++) {
            seats.add(seats("s" + i, draw.pick(seatPlans), count));
        }
        return seats;
    }

    private Seats seats(String id, SeatPlan seatPlan, int count) {
        boolean other = seatPlan.allowance().isPresent() && draw.oneIn(12);
        Unit use = Unit.parse(other ? "token/seat" : seatPlan.allowance().map(Allowance::unit).orElse(unstated) + "/seat");
        Optional<String> workload = draw.oneIn(2, () -> draw.pick(plan.workloads()).id());
        String covered = workload.isEmpty() ? "0" : draw.pick("0", "0.25", count == 1 ? "1" : "0.3");
        return new Seats(id, "Seats " + id, draw.oneIn(60) ? "acme/gone" : seatPlan.id(), Optional.empty(),
                Quantity.exact(new BigDecimal(draw.pick("0", "1", "7", "12", "40.5", "26")), Seats.SEAT),
                number(draw.pick("0", "0", "0.05", "-0.1", "0.5", "-1")), draw.oneIn(3), number(draw.pick("1", "0.8", "0")), usage(use),
                draw.oneIn(4, () -> Quantity.exact(amount(), use)),
                draw.oneIn(4, () -> Quantity.exact(draw.decimal(0, 300, 3), SeatRules.overage(seatPlan.currency(), use))), draw.oneIn(4),
                workload, number(covered));
    }

    private static Quantity number(String value) {
        return RandomPlans.quantity(new BigDecimal(value), "1");
    }

    private Usage usage(Unit unit) {
        if (draw.oneIn(2)) {
            BigDecimal median = draw.decimal(1, 900, 0);
            return new Usage.Lognormal(Quantity.exact(median, unit), Quantity.exact(median.multiply(draw.decimal(11, 90, 1)), unit));
        }
        var bands = new ArrayList<Band>();
        for (int i = draw.number(1, 4); i > 0; i--) {
            bands.add(new Band("b" + i, number(draw.pick("1", "0.3", "0.7", i == 1 ? "2" : "0")), Quantity.exact(amount(), unit)));
        }
        return new Usage.Bands(bands);
    }
}
