package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.resolve.Fixture.SOURCE;
import static org.tokenwright.resolve.Fixture.number;
import static org.tokenwright.resolve.Fixture.rate;
import static org.tokenwright.resolve.Fixture.route;
import static org.tokenwright.resolve.Fixture.workload;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.Reservation.Served;
import org.tokenwright.plan.Seats;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.worksheet.Tag;

/** Several purchases of the same thing in one alternative: what is published for each stays apart. */
class PurchasesTogetherTest {

    private final Fixture fixture = new Fixture();

    @BeforeEach
    void twoOffers() {
        fixture.workloads.add(workload("w", 1000));
        fixture.routes.addAll(List.of(route("r", "acme/one"), route("s", "acme/two")));
        fixture.offers.addAll(List.of(Fixture.offer("acme/one", rate(Meter.UNCACHED_INPUT, "2")), Fixture.offer("acme/two", rate(Meter.UNCACHED_INPUT, "2"))));
    }

    private static Capacity.UnitLoad load(String offer, Source source) {
        return new Capacity.UnitLoad(offer, new BigDecimal("1000"), new Capacity.Weights(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE),
                BigDecimal.ONE, BigDecimal.ONE, source);
    }

    private void units(Capacity.UnitLoad... loads) {
        fixture.capacities.add(new Capacity("acme/units", "acme", "Units", "unit",
                List.of(new Capacity.UnitPrice("p", "p", Capacity.Per.MONTH, BigDecimal.TEN, "USD", Period.ZERO, Rate.Status.LIST, SOURCE, "")),
                List.of(loads), false, true, ""));
        reserved("one", "acme/one");
        reserved("two", "acme/two");
    }

    private void reserved(String id, String offer) {
        fixture.reservations.add(new Reservation(id, id, "acme/units", "p", fixture.start, Optional.empty(),
                List.of(new Served(offer, Optional.of(number("1000", Reservation.THROUGHPUT)))), Optional.empty(), number("0", Unit.ONE), true));
    }

    /** 500 million tokens in 744 hours are 11,200.7 a minute: 12 units for each offer. */
    @Test
    void aStatedStepAndNoneAtAll() {
        units(load("acme/one", SOURCE));
        assertThat(fixture.cost()).isEqualTo(240);
    }

    @Test
    void theSameStepFromTwoSources() {
        units(load("acme/one", SOURCE), load("acme/two", new Source("another page", "2026-02-01")));
        assertThat(fixture.cost()).isEqualTo(240);
    }

    @Test
    void unitsThatNothingRunsOnAreTaggedAsUnits() {
        fixture.capacities.add(new Capacity("acme/units", "acme", "Units", "unit",
                List.of(new Capacity.UnitPrice("p", "p", Capacity.Per.MONTH, BigDecimal.TEN, "USD", Period.ZERO, Rate.Status.LIST, SOURCE, "")),
                List.of(load("acme/three", SOURCE)), false, true, ""));
        fixture.reservations.add(new Reservation("r", "r", "acme/units", "p", fixture.start, Optional.empty(),
                List.of(new Served("acme/three", Optional.empty())), Optional.of(number("3", Reservation.UNIT)), number("0", Unit.ONE), true));
        assertThat(fixture.result().costBy(Tag.METER, 1).keySet()).containsExactlyInAnyOrder("uncachedInput", "unitHour");
    }

    @Test
    void seatsOfOnePlanWhoseUseIsInOtherUnits() {
        fixture.seatPlans.add(new SeatPlan("acme/seat", "acme", "Seat", Optional.of(BigDecimal.TEN), Optional.empty(), "USD", 1, Optional.empty(), "", true,
                Optional.of(BigDecimal.ONE), true, Rate.Status.LIST, SOURCE, ""));
        fixture.seats.add(seats("a", "credit/seat"));
        fixture.seats.add(seats("b", "request/seat"));
        assertThat(fixture.cost()).isEqualTo(2000 + 2 * (10 * 10 + 10 * 7));
    }

    private static Seats seats(String id, String unit) {
        return new Seats(id, id, "acme/seat", Optional.empty(), number("10", Seats.SEAT), number("0", Unit.ONE), false, number("1", Unit.ONE),
                new Seats.Usage.Bands(List.of(new Seats.Band("b", number("1", Unit.ONE), number("7", Unit.parse(unit))))), Optional.empty(), Optional.empty(),
                false, Optional.empty(), number("0", Unit.ONE));
    }
}
