package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.resolve.Fixture.offer;
import static org.tokenwright.resolve.Fixture.rate;
import static org.tokenwright.resolve.Fixture.workload;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.Price.Crossing;
import org.tokenwright.pricing.Price.Edge;
import org.tokenwright.pricing.Price.Semantics;
import org.tokenwright.pricing.Price.Tier;
import org.tokenwright.worksheet.Tag;

/** Volume tiers: 2.00 to 1,000 Mtok, 1.60 to 5,000, then 1.20. One task uses one million tokens. */
class VolumeTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-8);

    private static Price.Volume tiers(Semantics semantics, Edge edge, boolean annual, Crossing crossing) {
        return new Price.Volume(List.of(tier("1000", "2"), tier("5000", "1.6"),
                new Tier(Optional.empty(), new BigDecimal("1.2"))), semantics, edge, annual, crossing);
    }

    private static Price.Volume monthly(Semantics semantics) {
        return tiers(semantics, Edge.LOWER_TIER, false, Crossing.FORWARD);
    }

    private static Tier tier(String upTo, String amount) {
        return new Tier(Optional.of(new BigDecimal(upTo)), new BigDecimal(amount));
    }

    private static Fixture fixture(Price price, long... tasks) {
        Fixture fixture = new Fixture();
        for (int i = 0; i < tasks.length; i++) {
            fixture.workloads.add(workload("w" + i, tasks[i]));
        }
        fixture.routes.add(Fixture.route("r", "acme/one"));
        fixture.offers.add(offer("acme/one", dated(price, "2020-01-01T00:00:00Z", "")));
        return fixture;
    }

    private static org.tokenwright.pricing.Rate dated(Price price, String from, String to) {
        return rate(Meter.UNCACHED_INPUT, Conditions.BASE, price, from, to);
    }

    @ParameterizedTest(name = "{0} Mtok, {1}")
    @CsvSource(textBlock = """
        # Mtok, semantics, edge,      cost
        0,    GRADUATED, LOWER_TIER,  0
        999,  GRADUATED, LOWER_TIER,  1998
        1000, GRADUATED, LOWER_TIER,  2000
        1001, GRADUATED, LOWER_TIER,  2001.6
        1100, GRADUATED, LOWER_TIER,  2160
        5000, GRADUATED, LOWER_TIER,  8400
        5001, GRADUATED, LOWER_TIER,  8401.2
        6000, GRADUATED, LOWER_TIER,  9600
        1000, GRADUATED, UPPER_TIER,  2000
        999,  ALL_UNITS, LOWER_TIER,  1998
        1000, ALL_UNITS, LOWER_TIER,  2000
        1001, ALL_UNITS, LOWER_TIER,  1601.6
        1100, ALL_UNITS, LOWER_TIER,  1760
        5000, ALL_UNITS, LOWER_TIER,  8000
        6000, ALL_UNITS, LOWER_TIER,  7200
        999,  ALL_UNITS, UPPER_TIER,  1998
        1000, ALL_UNITS, UPPER_TIER,  1600
        """)
    void pricesEachVolume(long mtok, Semantics semantics, Edge edge, double cost) {
        assertThat(fixture(tiers(semantics, edge, false, Crossing.FORWARD), mtok).cost()).isCloseTo(cost, EXACT);
    }

    @Test
    void tiersCountAllWorkloadsAndCostIsSharedByQuantity() {
        var result = fixture(monthly(Semantics.GRADUATED), 275, 825).result();
        assertThat(result.pricedTotal(1).orElseThrow()).isCloseTo(2160, EXACT);
        assertThat(result.costBy(Tag.WORKLOAD, 1).get("w0").get()).isCloseTo(540, EXACT);
        assertThat(result.costBy(Tag.VOLUME_TIER, 1).get("1").get()).isCloseTo(2000, EXACT);
        assertThat(result.costBy(Tag.VOLUME_TIER, 1).get("2").get()).isCloseTo(160, EXACT);
    }

    @Test
    void tiersStartAgainEachMonth() {
        Fixture fixture = fixture(monthly(Semantics.GRADUATED), 1100);
        fixture.months = 2;
        assertThat(fixture.cost(1)).isCloseTo(2160, EXACT);
    }

    @Test
    void annualTiersFillOverTheYearAndStartAgainInJanuary() {
        Fixture fixture = fixture(tiers(Semantics.GRADUATED, Edge.LOWER_TIER, true, Crossing.FORWARD), 600);
        fixture.start = YearMonth.of(2026, 11);
        fixture.months = 3;
        assertThat(fixture.cost(0)).isCloseTo(1200, EXACT);
        // 400 at 2.00 and 200 at 1.60
        assertThat(fixture.cost(1)).isCloseTo(1120, EXACT);
        assertThat(fixture.cost(2)).isCloseTo(1200, EXACT);
    }

    @Test
    void annualAllUnitsForwardPricesTheMonthAtTheTierItReaches() {
        Fixture fixture = fixture(tiers(Semantics.ALL_UNITS, Edge.LOWER_TIER, true, Crossing.FORWARD), 600);
        fixture.months = 2;
        assertThat(fixture.cost(0)).isCloseTo(1200, EXACT);
        assertThat(fixture.cost(1)).isCloseTo(960, EXACT);
    }

    @Test
    void annualAllUnitsRetroactiveCreditsWhatWasPaidBefore() {
        Fixture fixture = fixture(tiers(Semantics.ALL_UNITS, Edge.LOWER_TIER, true, Crossing.RETROACTIVE), 600);
        fixture.months = 2;
        assertThat(fixture.cost(0)).isCloseTo(1200, EXACT);
        // 1,200 × 1.60 − 600 × 2.00
        assertThat(fixture.cost(1)).isCloseTo(720, EXACT);
        // A crossing by little makes a credit note: 501 × 2 = 1,002 tasks, 1,002 × 1.6 − 501 × 2 = 601.2
        Fixture small = fixture(tiers(Semantics.ALL_UNITS, Edge.LOWER_TIER, true, Crossing.RETROACTIVE), 501);
        small.months = 2;
        assertThat(small.cost(1)).isCloseTo(601.2, EXACT);
    }

    @Test
    void regimesFillTiersInTimeOrder() {
        // June 2026, 1,500 Mtok; the table doubles after half of the month. The first half fills 750 of tier one.
        Price doubled = new Price.Volume(List.of(tier("1000", "4"), new Tier(Optional.empty(), new BigDecimal("3.2"))),
                Semantics.GRADUATED, Edge.LOWER_TIER, false, Crossing.FORWARD);
        Fixture fixture = fixture(monthly(Semantics.GRADUATED), 1500);
        fixture.start = YearMonth.of(2026, 6);
        fixture.offers.set(0, offer("acme/one",
                dated(monthly(Semantics.GRADUATED), "2020-01-01T00:00:00Z", "2026-06-16T00:00:00Z"),
                dated(doubled, "2026-06-16T00:00:00Z", "")));
        // 750 × 2 + 250 × 4 + 500 × 3.2
        assertThat(fixture.cost()).isCloseTo(1500 + 1000 + 1600, EXACT);
    }

    @Test
    void multipliedLinesShareTheTiersAtTheirOwnPrices() {
        Fixture fixture = fixture(monthly(Semantics.GRADUATED), 1100);
        fixture.workloads.set(0, Fixture.withTiers(fixture.workloads.getFirst(), Map.of("standard", "1", "batch", "1")));
        fixture.offers.set(0, offer("acme/one", OptionalLong.empty(), OptionalLong.empty(), List.of(), List.of(),
                List.of(Fixture.batch("0.5")), dated(monthly(Semantics.GRADUATED), "2020-01-01T00:00:00Z", "")));
        // Half of each tier at half the price: 2,160 × (0.5 + 0.25)
        assertThat(fixture.cost()).isCloseTo(1620, EXACT);
    }

    @Test
    void workloadsWithRoutesOfTheirOwnFillTheSameTiers() {
        Fixture fixture = fixture(monthly(Semantics.GRADUATED), 1000, 200);
        fixture.start = YearMonth.of(2026, 6);
        fixture.offers.add(offer("acme/two", rate(Meter.UNCACHED_INPUT, "0.1")));
        fixture.routes.clear();
        fixture.routes.add(only("r0", "w0", "acme/one", "", ""));
        fixture.routes.add(only("r1", "w1", "acme/one", "", "2026-06-16"));
        fixture.routes.add(only("r2", "w1", "acme/two", "2026-06-16", ""));
        // First half: 500 + 100 at 2.00. Second half: 400 at 2.00, 100 at 1.60. The rest of w1: 100 at 0.10.
        assertThat(fixture.cost()).isCloseTo(1200 + 800 + 160 + 10, EXACT);
    }

    private static org.tokenwright.plan.Route only(String id, String workload, String offer, String from, String to) {
        var route = Fixture.route(id, offer, "1", from, to);
        return new org.tokenwright.plan.Route(id, Optional.of(workload), offer, route.share(), route.from(), route.to(),
                "", route.serviceTiers());
    }

    @Test
    void volumesOfOtherMetersAreCountedInTheirOwnUnit() {
        Fixture fixture = fixture(monthly(Semantics.GRADUATED), 10);
        Meter search = Meter.of(Meter.Kind.SEARCH);
        fixture.workloads.set(0, Fixture.withExtras(workload("w", 10), new org.tokenwright.workload.Extra(search,
                org.tokenwright.workload.Extra.Per.CALL, Fixture.number("150", org.tokenwright.base.Unit.parse("search/call")))));
        fixture.offers.set(0, offer("acme/one", rate(Meter.UNCACHED_INPUT, "0"),
                rate(search, Conditions.BASE, monthly(Semantics.GRADUATED), "2020-01-01T00:00:00Z", "")));
        assertThat(fixture.cost()).isCloseTo(2000 + 800, EXACT);
    }
}
