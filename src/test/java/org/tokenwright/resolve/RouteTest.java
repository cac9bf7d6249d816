package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tokenwright.resolve.Fixture.offer;
import static org.tokenwright.resolve.Fixture.priced;
import static org.tokenwright.resolve.Fixture.rate;
import static org.tokenwright.resolve.Fixture.workload;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Status;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Multiplier;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.Validity;
import org.tokenwright.workload.Extra;
import org.tokenwright.worksheet.Tag;

/** Routing, regimes, service tiers and what is missing. One task uses one million input tokens. */
class RouteTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-9);
    private static final Meter IN = Meter.UNCACHED_INPUT;

    private static Rate dated(String amount, String from, String to) {
        return rate(IN, Conditions.BASE, new Price.Flat(new BigDecimal(amount)), from, to);
    }

    private static Fixture june(long tasks) {
        Fixture fixture = priced("1");
        fixture.start = YearMonth.of(2026, 6);
        fixture.workloads.set(0, workload("w", tasks));
        return fixture;
    }

    @Test
    void tasksGrowByTheMonthAndMakeSeveralCalls() {
        Fixture fixture = june(1000);
        fixture.months = 3;
        fixture.workloads.set(0, Fixture.withGrowth(fixture.workloads.getFirst(), "0.1", "2"));
        assertThat(fixture.value("workload/w/tasks", 2)).isCloseTo(1210, EXACT);
        assertThat(fixture.value("workload/w/calls", 2)).isCloseTo(2420, EXACT);
        assertThat(fixture.cost()).isCloseTo(2000 + 2200 + 2420, EXACT);
        assertThat(fixture.value("alternative/a/w/perTask")).isCloseTo(2, EXACT);
    }

    @Test
    void aPriceChangeTakesEffectAtItsInstant() {
        Fixture fixture = june(3000);
        fixture.offers.set(0, offer("acme/one", dated("1", "2020-01-01T00:00:00Z", "2026-06-11T06:00:00Z"),
                dated("2", "2026-06-11T06:00:00Z", "")));
        // 10.25 of 30 days at 1, 19.75 at 2
        assertThat(fixture.cost()).isCloseTo(1025 + 3950, EXACT);
        AlternativeResult result = fixture.result();
        assertThat(result.costBy(Tag.REGIME, 1)).hasSize(2).containsKeys("2026-06-01", "2026-06-11T06:00:00Z");
    }

    @Test
    void aChangeOfSomethingElseMakesNoRegime() {
        Fixture fixture = june(3000);
        fixture.offers.set(0, offer("acme/one", dated("1", "2020-01-01T00:00:00Z", ""),
                rate(Meter.OUTPUT, Conditions.BASE, new Price.Flat(BigDecimal.ONE), "2026-06-11T00:00:00Z", "")));
        assertThat(fixture.result().costBy(Tag.REGIME, 1)).hasSize(1);
        assertThat(fixture.result().worksheet().series()).extracting(s -> s.id()).containsExactly("calendar/monthsSinceStart");
    }

    @Test
    void sharesAreNormalisedByThoseInForce() {
        Fixture fixture = june(3000);
        fixture.offers.add(offer("acme/two", rate(IN, "10")));
        fixture.routes.clear();
        fixture.routes.add(Fixture.route("r1", "acme/one", "1", "", ""));
        fixture.routes.add(Fixture.route("r2", "acme/two", "2", "2026-06-16", "2026-06-26"));
        // 15 days alone: 1,500; 10 days split 1 : 2: 333.3 × 1 + 666.7 × 10; 5 days alone: 500
        assertThat(fixture.cost()).isCloseTo(1500 + 1000 / 3.0 + 20000 / 3.0 + 500, EXACT);
    }

    @Test
    void aRouteOutsideTheHorizonCarriesNothing() {
        Fixture fixture = june(3000);
        fixture.routes.add(Fixture.route("late", "acme/one", "1", "2026-07-01", ""));
        fixture.routes.add(Fixture.route("past", "acme/one", "1", "", "2026-06-01"));
        assertThat(fixture.cost()).isCloseTo(3000, EXACT);
        assertThat(fixture.result().status()).isEqualTo(Status.PRICED);
    }

    @Test
    void timesThatNothingServesAreNamed() {
        Fixture fixture = june(3000);
        fixture.routes.set(0, Fixture.route("r", "acme/one", "1", "2026-06-16", ""));
        AlternativeResult result = fixture.result();
        assertThat(result.status()).isEqualTo(Status.NOT_PRICED);
        assertThat(result.total(1)).isEmpty();
        assertThat(result.pricedTotal(1).orElseThrow()).isCloseTo(1500, EXACT);
        assertThat(result.unpriced()).singleElement().satisfies(gap -> {
            assertThat(gap.label()).isEqualTo("Work w to 2026-06-16");
            assertThat(gap.reason()).contains("no offer of this alternative serves it");
        });
    }

    @Test
    void everyMissingPartIsNamed() {
        Fixture fixture = june(3000);
        fixture.workloads.set(0, workload("w", 10, Fixture.shape(Map.of(IN, "100", Meter.OUTPUT, "10",
                Meter.CACHE_READ, "5"), new org.tokenwright.workload.RequestSize.None(), Map.of())));
        fixture.routes.add(Fixture.route("x", "nobody/knows", "1", "", ""));
        assertThat(fixture.result().unpriced()).extracting(Gap::label).containsExactlyInAnyOrder(
                "Work w on nobody/knows", "output, Model acme/one", "cache read, Model acme/one");
    }

    @Test
    void aMissingPriceOfNothingIsNoGap() {
        Fixture fixture = june(3000);
        fixture.workloads.set(0, workload("w", 10, Fixture.shape(Map.of(IN, "1000000", Meter.OUTPUT, "0"),
                new org.tokenwright.workload.RequestSize.None(), Map.of())));
        assertThat(fixture.result().status()).isEqualTo(Status.PRICED);
    }

    @Test
    void anotherCurrencyIsNotPriced() {
        Fixture fixture = june(10);
        Rate usd = rate(IN, "1");
        fixture.offers.set(0, offer("acme/one", new Rate(IN, usd.conditions(), usd.price(), "CNY", usd.validity(),
                usd.status(), usd.statusDate(), usd.source(), "")));
        assertThat(fixture.result().unpriced()).singleElement()
                .satisfies(gap -> assertThat(gap.reason()).isEqualTo("no exchange rate from CNY to USD"));
    }

    @Test
    void serviceTiersShareTheCalls() {
        Fixture fixture = june(1000);
        fixture.workloads.set(0, Fixture.withTiers(fixture.workloads.getFirst(), Map.of("standard", "3", "batch", "1")));
        fixture.offers.set(0, offer("acme/one", OptionalLong.empty(), OptionalLong.empty(), List.of(), List.of(),
                List.of(Fixture.batch("0.5")), rate(IN, "2")));
        assertThat(fixture.cost()).isCloseTo(1500 + 250, EXACT);
        assertThat(fixture.result().costBy(Tag.SERVICE_TIER, 1).get("batch").get()).isCloseTo(250, EXACT);
    }

    @Test
    void aRouteMayChooseItsOwnServiceTiersAndRegion() {
        Fixture fixture = june(1000);
        Multiplier us = new Multiplier(Multiplier.Dimension.REGION, "us", new BigDecimal("1.1"), Set.of(),
                Validity.from(Instant.parse("2020-01-01T00:00:00Z")), Fixture.SOURCE, "");
        fixture.offers.set(0, offer("acme/one", OptionalLong.empty(), OptionalLong.empty(), List.of(), List.of(),
                List.of(Fixture.batch("0.5"), us), rate(IN, "2")));
        var tiers = new TreeMap<>(Map.of("batch", Fixture.number("0.7", Unit.ONE)));
        fixture.routes.set(0, new Route("r", Optional.of("w"), "acme/one", Fixture.number("1", Unit.ONE),
                Optional.empty(), Optional.empty(), "us", tiers));
        assertThat(fixture.cost()).isCloseTo(2000 * 0.5 * 1.1, EXACT);
        assertThat(fixture.result().costBy(Tag.REGION, 1)).containsOnlyKeys("us");
    }

    @Test
    void priceWindowsSplitTheLoad() {
        PriceWindow peak = new PriceWindow("peak", "peak hours", ZoneOffset.UTC,
                List.of(new PriceWindow.Span(LocalTime.of(0, 0), LocalTime.of(12, 0))), Set.of(DayOfWeek.values()),
                new TreeSet<>(), Optional.empty());
        PriceWindow rest = new PriceWindow("rest", "other hours", ZoneOffset.UTC, List.of(), Set.of(), new TreeSet<>(),
                Optional.of("peak"));
        Fixture fixture = june(1000);
        fixture.offers.set(0, offer("acme/one", OptionalLong.empty(), OptionalLong.empty(), List.of(),
                List.of(peak, rest), List.of(), rate(IN, Conditions.BASE.withPriceWindow("peak"), "3"),
                rate(IN, Conditions.BASE.withPriceWindow("rest"), "1")));
        assertThat(fixture.cost()).isCloseTo(1500 + 500, EXACT);
        assertThat(fixture.value("alternative/a/w/r/windowShare/peak")).isEqualTo(0.5);
        assertThat(fixture.result().worksheet().outcomes()).extracting(o -> o.row())
                .contains("alternative/a/w/r/windowShare/peak", "alternative/a/w/r/windowShare/rest");
    }

    @Test
    void extrasArePerCallTaskOrMonth() {
        Meter search = Meter.of(Meter.Kind.SEARCH);
        Meter image = Meter.of(Meter.Kind.IMAGE);
        Meter storage = Meter.of(Meter.Kind.CACHE_STORAGE);
        Fixture fixture = june(10);
        fixture.workloads.set(0, Fixture.withExtras(Fixture.withGrowth(workload("w", 10), "0", "3"),
                new Extra(search, Extra.Per.CALL, Fixture.number("2", Unit.parse("search/call"))),
                new Extra(image, Extra.Per.TASK, Fixture.number("5", Unit.parse("image/task"))),
                new Extra(storage, Extra.Per.MONTH, Fixture.number("4000000", storage.unit()))));
        fixture.offers.set(0, offer("acme/one", rate(IN, "0"), rate(search, "0.01"), rate(image, "0.04"), rate(storage, "4.5")));
        // 60 searches, 50 images, 4 Mtok-hours
        assertThat(fixture.cost()).isCloseTo(0.6 + 2 + 18, EXACT);
    }

    @Test
    void aFixedFeeIsChargedOnceForTheTimeARouteIsInForce() {
        Fixture fixture = june(0);
        fixture.workloads.add(workload("v", 0));
        fixture.offers.set(0, offer("acme/one", rate(IN, "1"), rate(Meter.FIXED_FEE, "90")));
        assertThat(fixture.cost()).isCloseTo(90, EXACT);
        fixture.routes.set(0, Fixture.route("r", "acme/one", "1", "2026-06-11", "2026-06-21"));
        assertThat(fixture.cost()).isCloseTo(30, EXACT);
        Offer late = offer("acme/one", rate(IN, "1"), rate(Meter.FIXED_FEE, Conditions.BASE,
                new Price.Flat(new BigDecimal("90")), "2026-06-16T00:00:00Z", ""));
        fixture.offers.set(0, late);
        assertThat(fixture.cost()).isCloseTo(15, EXACT);
    }

    @Test
    void theBudgetIsATwelfthAMonth() {
        Fixture fixture = june(1000);
        fixture.months = 3;
        fixture.budget = "8000";
        assertThat(fixture.value("alternative/a/budget")).isCloseTo(8000 / 12.0, EXACT);
        assertThat(fixture.result().againstBudget(1).orElseThrow()).isCloseTo(0.5, EXACT);
        assertThat(fixture.result().budget().orElseThrow()).isCloseTo(2000, EXACT);
        assertThat(priced("1").result().budget()).isEmpty();
        assertThat(priced("1").result().againstBudget(1)).isEmpty();
    }

    @Test
    void normalMonthsKeepTheCalendarsRegimes() {
        Fixture fixture = june(3000);
        fixture.basis = MonthBasis.NORMAL;
        fixture.offers.set(0, offer("acme/one", dated("1", "2020-01-01T00:00:00Z", "2026-06-16T00:00:00Z"),
                dated("2", "2026-06-16T00:00:00Z", "")));
        assertThat(fixture.cost()).isCloseTo(4500, EXACT);
    }

    @Test
    void sumsOverAnyTagEqualTheTotal() {
        Fixture fixture = june(1000);
        fixture.workloads.add(workload("v", 500));
        fixture.offers.set(0, offer("acme/one", rate(IN, "1"), rate(Meter.FIXED_FEE, "90")));
        AlternativeResult result = fixture.result();
        for (Tag tag : Tag.values()) {
            double sum = result.costBy(tag, 1).values().stream().mapToDouble(cell -> cell.get()).sum();
            assertThat(sum).as("%s", tag).isCloseTo(1590, EXACT);
        }
        assertThat(result.tokensByBucket(1).get("uncachedInput").get()).isEqualTo(1.5e9);
    }

    @Test
    void withoutServiceTiersEverythingIsStandard() {
        Fixture fixture = june(1000);
        fixture.workloads.set(0, Fixture.withTiers(fixture.workloads.getFirst(), Map.of()));
        assertThat(fixture.cost()).isCloseTo(1000, EXACT);
        assertThat(fixture.result().costBy(Tag.SERVICE_TIER, 1)).containsOnlyKeys("standard");
    }

    @Test
    void whatIsCountedElsewhereIsNoExtra() {
        for (Meter meter : List.of(IN, Meter.FIXED_FEE)) {
            assertThatThrownBy(() -> new Extra(meter, Extra.Per.CALL, Fixture.number("1", meter.unit())))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(meter.key() + " is no extra");
        }
    }
}
