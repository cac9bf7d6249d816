package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Fixture.number;
import static org.tokenwright.resolve.Fixture.rate;
import static org.tokenwright.resolve.Fixture.shape;
import static org.tokenwright.resolve.Fixture.tokens;
import static org.tokenwright.resolve.Fixture.withTiers;
import static org.tokenwright.resolve.Reserved.JANUARY;
import static org.tokenwright.resolve.Reserved.NORMAL;

import java.math.BigDecimal;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Status;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.ExchangeRate;
import org.tokenwright.plan.Team;
import org.tokenwright.pricing.Capacity.Per;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Rate;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;

/** Units of reserved capacity: how many are bought, for how long, what they cost and what they serve. */
class ReservationTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-6);
    private static final String BLOCK = "alternative/a/w/r/start/standard/";

    // So many calls in the 44,640 minutes of January: 446,400 need ten units.
    @ParameterizedTest(name = "{0} calls, {1} at least in steps of {2}, {3} more")
    @CsvSource(textBlock = """
        # calls, minimum, step, buffer, units
        446399,  1,       5,    0,      10
        446400,  1,       5,    0,      10
        446401,  1,       5,    0,      15
        446400,  1,       1,    0,      10
        446401,  1,       1,    0,      11
        446400,  1,       50,   0,      50
        446400,  1,       2.5,  0,      10
        446401,  1,       2.5,  0,      12.5
        # the minimum, and the next step above it
        0,       15,      5,    0,      15
        446400,  15,      5,    0,      15
        669600,  15,      5,    0,      15
        669601,  15,      5,    0,      20
        446400,  12,      5,    0,      15
        446400,  16,      5,    0,      20
        446400,  0,       5,    0,      10
        0,       0,       5,    0,      0
        # more than the peak: 10 x 1.1 = 11, 10 x 1.5 = 15, and 30 x 1.1 is 33 although not in binary
        446400,  1,       1,    0.1,    11
        446400,  1,       5,    0.1,    15
        446400,  1,       5,    0.5,    15
        446401,  1,       5,    0.5,    20
        1339200, 1,       1,    0.1,    33
        """)
    void wholeStepsAreBought(long calls, String minimum, String step, String buffer, double units) {
        Reserved reserved = Reserved.of(calls);
        reserved.loads.set(0, Reserved.load("acme/one", "1000000", minimum, step));
        reserved.buffer = buffer;
        reserved.shows("units", units).shows("peak", calls / (double) JANUARY).costs(units * 744 * 2);
    }

    /** Neither minimum nor step: the plan knows what was bought. */
    @Test
    void unitsOfThePlanAreTakenAsTheyAre() {
        Reserved reserved = Reserved.of(10 * JANUARY).units("7");
        reserved.loads.set(0, Reserved.load("acme/one", "1000000", "15", "5"));
        reserved.buffer = "0.5";
        reserved.shows("units", 7).costs(7 * 744 * 2 + 3 * JANUARY);
    }

    // A call has 100,000 input, 80,000 written, 500,000 read and 50,000 output: 100 + 1.25 x 80 + 0 + 4 x 50 = 400 thousand.
    @ParameterizedTest(name = "a unit carries {0}{1}: {2} units")
    @CsvSource(textBlock = """
        # published, of the plan, units for ten calls a minute
        1000000,     '',          4
        500000,      '',          8
        1000000,     250000,      16
        # hardware of which nothing is published: all tokens alike, 730 thousand
        '',          1000000,     7.3
        '',          500000,      14.6
        """)
    void everyBucketHasItsWeight(String published, String own, double units) {
        Reserved reserved = Reserved.of(10 * JANUARY);
        reserved.fixture.workloads.set(0, Fixture.workload("w", 10 * JANUARY, shape(Map.of(Meter.UNCACHED_INPUT, "100000",
                Meter.CACHE_WRITE_5M, "80000", Meter.CACHE_READ, "500000", Meter.OUTPUT, "50000"), new RequestSize.None(), Map.of())));
        reserved.loads.clear();
        if (published.isEmpty()) {
            reserved.anyModel = true;
        } else {
            reserved.loads.add(Reserved.load("acme/one", published, "1", "1"));
        }
        reserved.serves.put("acme/one", own);
        reserved.shows("peak", units).shows("units", Math.ceil(units));
    }

    // 600,000 of a million input tokens are a prefix of half the calls, of which 80 % find it: 240,000 are read, 60,000 not.
    @ParameterizedTest(name = "{0}: {2} units")
    @CsvSource(textBlock = """
        # offer,         metered a call,              units for ten calls a minute
        sells writes,    700 x 3 + 240 x 0.3 + 60 x 3.75, 7.75
        caches by itself, 760 x 3 + 240 x 0.3,            7.6
        """)
    void aPrefixCountsAsItIsReadAndWritten(String offer, String sum, double units) {
        CachedPrefix prefix = Prefixes.prefix("p", "600000", "0.5", "1", "5m", true, Prefixes.observed("0.8"));
        Reserved reserved = Reserved.of(10 * JANUARY);
        reserved.fixture.workloads.set(0, Prefixes.with(reserved.fixture.workloads.getFirst(), prefix));
        reserved.fixture.offers.set(0, offer.equals("sells writes") ? Prefixes.keeping(1024, rate(Meter.UNCACHED_INPUT, "3"),
                rate(Meter.CACHE_READ, "0.30"), rate(Meter.CACHE_WRITE_5M, "3.75")) : Prefixes.byItself());
        reserved.shows("peak", units).costs(8 * 744 * 2);
        double metered = offer.equals("sells writes") ? 0.7 * 3 + 0.24 * 0.3 + 0.06 * 3.75 : 0.76 * 3 + 0.24 * 0.3;
        reserved.shows("value", 10 * JANUARY * metered);
        assertThat(reserved.fixture.value(BLOCK + "reserved/c/prefix/p/cacheRead/quantity")).isCloseTo(10 * JANUARY * 240_000.0, within(1.0));
        assertThat(reserved.fixture.value(BLOCK + "reserved/c/calls")).isEqualTo(10 * JANUARY);
    }

    // Ten units from January to March: 744, 672 and 743 hours in Berlin, 730 each in normal months.
    @ParameterizedTest(name = "{0} in {1} months")
    @CsvSource(textBlock = """
        # price,  basis,    month 1, month 2, month 3
        hourly,   CALENDAR, 14880,   13440,   14860
        hourly,   NORMAL,   14600,   14600,   14600
        monthly,  CALENDAR, 10000,   10000,   10000
        monthly,  NORMAL,   10000,   10000,   10000
        yearly,   CALENDAR, 8000,    8000,    8000
        quarterly, NORMAL,  24000,   24000,   24000
        """)
    void unitsArePaidByTheHourOrTheMonth(String price, MonthBasis basis, double january, double february, double march) {
        Reserved reserved = Reserved.of(100).at(price).units("10");
        reserved.fixture.basis = basis;
        reserved.fixture.months = 3;
        reserved.fixture.zone = ZoneId.of("Europe/Berlin");
        reserved.costs(january, february, march);
    }

    // 1, 2, 4, 8, 16 and 32 calls a minute; units are bought anew whenever a term ends.
    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource(textBlock = """
        # price,   from,    to,      units by month,   still to be paid after June
        hourly,    2026-01, ,        1 2 4 8 16 32,    -1
        monthly,   2026-01, ,        1 2 4 8 16 32,    -1
        monthly,   2026-03, 2026-05, 0 0 4 8 0 0,      -1
        quarterly, 2026-01, ,        4 4 4 32 32 32,   -1
        quarterly, 2026-02, ,        0 8 8 8 32 32,    76800
        quarterly, 2025-12, ,        2 2 16 16 16 32,  153600
        quarterly, 2025-11, ,        1 8 8 8 32 32,    76800
        quarterly, 2026-02, 2026-05, 0 8 8 8 0 0,      -1
        quarterly, 2025-10, 2026-04, 4 4 4 0 0 0,      -1
        quarterly, 2025-10, 2026-01, 0 0 0 0 0 0,      -1
        quarterly, 2026-07, ,        0 0 0 0 0 0,      -1
        yearly,    2026-01, ,        32 32 32 32 32 32, 153600
        yearly,    2025-04, ,        4 4 4 32 32 32,   230400
        """)
    void unitsAreChosenForEachTermFromItsPeak(String price, String from, String to, String units, double exposure) {
        Reserved reserved = Reserved.normal(NORMAL, 6).growing("1").at(price).from(from, to == null ? "" : to);
        double[] expected = List.of(units.split(" ")).stream().mapToDouble(Double::parseDouble).toArray();
        reserved.shows("units", expected);
        assertThat(reserved.has("exposure")).isEqualTo(exposure >= 0);
        if (exposure >= 0) {
            assertThat(reserved.last("exposure")).isCloseTo(exposure, EXACT);
        }
    }

    /** A year that the plan sees nine months of: three more are owed at its end, whatever the units are used for. */
    @Test
    void aTermThatThePlanEndsInIsOwed() {
        Reserved reserved = Reserved.normal(10 * NORMAL, 24).at("yearly").from("2026-04", "").units("5");
        assertThat(reserved.last("exposure")).isCloseTo(3 * 5 * 800, EXACT);
        assertThat(reserved.fixture().cost()).isCloseTo(3 * 10 * NORMAL + 21 * (5 * 800 + 5 * NORMAL), EXACT);
    }

    /** Before the first and after the last month everything is metered. */
    @Test
    void monthsWithoutAReservationAreMetered() {
        Reserved.normal(10 * NORMAL, 4).at("monthly").from("2026-02", "2026-04").units("10")
                .shows("units", 0, 10, 10, 0).costs(10 * NORMAL, 10_000, 10_000, 10 * NORMAL);
    }

    /** Cached reads weigh nothing, so the units carry any number of them, but only while they are bought. */
    @Test
    void whatWeighsNothingIsMeteredWithoutAReservation() {
        Reserved reserved = Reserved.normal(NORMAL, 2).from("2026-02", "");
        reserved.fixture.workloads.set(0, Fixture.workload("w", NORMAL, shape(Map.of(Meter.CACHE_READ, "1000000"), new RequestSize.None(), Map.of())));
        reserved.fixture.offers.set(0, Fixture.offer("acme/one", rate(Meter.CACHE_READ, "0.5")));
        reserved.costs(0.5 * NORMAL, 1460);
    }

    /** Half a year by the month, then for a year: each serves in its own months. */
    @Test
    void oneReservationFollowsAnother() {
        Reserved reserved = Reserved.normal(10 * NORMAL, 4).at("monthly").from("2026-01", "2026-03").units("10");
        reserved.fixture();
        reserved.at("yearly").from("2026-03", "").units("8");
        reserved.fixture.reservations.add(reserved.reservation("d"));
        reserved.costs(10_000, 10_000, 6400 + 2 * NORMAL, 6400 + 2 * NORMAL).shows("utilisation", 1, 1, 0, 0);
        assertThat(reserved.fixture.value("alternative/a/reservation/d/utilisation", 3)).isCloseTo(1, EXACT);
        assertThat(reserved.fixture.value("alternative/a/reservation/d/value", 2)).isCloseTo(8 * NORMAL, EXACT);
        assertThat(reserved.fixture.value("alternative/a/reservation/c/value", 2)).isCloseTo(0, EXACT);
    }

    /** The same with a month between them, and refused the first time. */
    @Test
    void betweenReservationsEverythingIsMetered() {
        Reserved reserved = Reserved.normal(10 * NORMAL, 3).at("monthly").from("2026-01", "2026-02").units("4");
        reserved.spills = false;
        reserved.fixture();
        reserved.spills = true;
        reserved.from("2026-03", "").units("3");
        reserved.fixture.reservations.add(reserved.reservation("d"));
        reserved.costs(4000, 10 * NORMAL, 3000 + 7 * NORMAL);
        assertThat(reserved.fixture.value("alternative/a/w/unfitShare")).isCloseTo(0.2, EXACT);
    }

    // 60 % of the requests wait for a batch or ask for a flexible price: 40 % of ten calls a minute need four units.
    @Test
    void requestsThatCanWaitStayMetered() {
        Reserved reserved = Reserved.of(10 * JANUARY);
        reserved.fixture.workloads.set(0, withTiers(reserved.fixture.workloads.getFirst(),
                Map.of("standard", "1", "priority", "3", "batch", "4", "flex", "2")));
        reserved.fixture.offers.set(0, Fixture.offer("acme/one", rate(Meter.UNCACHED_INPUT, "1"), tier("priority", "2"), tier("batch", "0.5"),
                tier("flex", "0.6")));
        reserved.shows("units", 4).costs(4 * 744 * 2 + JANUARY * (4 * 0.5 + 2 * 0.6)).shows("value", JANUARY * (1 + 3 * 2.0));
    }

    private static Rate tier(String tier, String amount) {
        return rate(Meter.UNCACHED_INPUT, Conditions.BASE.withServiceTier(tier), amount);
    }

    /** All of a workload can wait: it needs no units and pays for none that another needs. */
    @Test
    void aWorkloadThatCanWaitPaysForNoUnits() {
        Reserved reserved = Reserved.of(10 * JANUARY).and(withTiers(Fixture.workload("v", 5 * JANUARY), Map.of("flex", "1")), "acme/two");
        reserved.fixture.offers.set(1, Fixture.offer("acme/two", tier("flex", "0.5")));
        reserved.shows("units", 10).shows("cost/w", 14_880).shows("cost/v", 0).costs(14_880 + 2.5 * JANUARY);
    }

    // Searches for 0.25 a call, 0.50 a task and 7 a month; half the calls are served by units.
    @ParameterizedTest(name = "per {0}, spilt {1}: {2}")
    @CsvSource(textBlock = """
        # per, spills, extras for ten calls a minute of which five are above the capacity
        CALL,  true,   446400
        TASK,  true,   446400
        MONTH, true,   1
        # what is refused searches nothing
        CALL,  false,  223200
        TASK,  false,  223200
        MONTH, false,  1
        """)
    void extrasStayMetered(Extra.Per per, boolean spills, double searches) {
        Meter search = Meter.of(Meter.Kind.SEARCH);
        Unit unit = switch (per) {
            case CALL -> Unit.parse("search/call");
            case TASK -> Unit.parse("search/task");
            case MONTH -> Unit.of("search");
        };
        Reserved reserved = Reserved.of(10 * JANUARY).units("5");
        reserved.spills = spills;
        reserved.fixture.workloads.set(0, Fixture.withExtras(reserved.fixture.workloads.getFirst(), new Extra(search, per, number("1", unit))));
        reserved.fixture.offers.set(0, Fixture.offer("acme/one", rate(Meter.UNCACHED_INPUT, "1"), rate(search, "0.25")));
        reserved.costs(7440 + (spills ? 5 * JANUARY : 0) + 0.25 * searches);
        assertThat(reserved.fixture.value(BLOCK + "search/quantity")).isCloseTo(searches, EXACT);
    }

    /** What a unit cannot take is not served, and nothing is charged for it; before the reservation all is metered. */
    @Test
    void withoutSpillWhatIsAboveIsRefused() {
        Reserved reserved = Reserved.normal(10 * NORMAL, 2).from("2026-02", "").units("4");
        reserved.spills = false;
        reserved.costs(10 * NORMAL, 5840);
        AlternativeResult result = reserved.result();
        assertThat(result.status()).isEqualTo(Status.DOES_NOT_FIT);
        assertThat(reserved.fixture.value(BLOCK + "refused/c/calls", 1)).isCloseTo(6 * NORMAL, EXACT);
        assertThat(reserved.fixture.value(BLOCK + "calls", 1)).isZero();
        assertThat(reserved.fixture.value("alternative/a/w/routedCalls", 1)).isCloseTo(10 * NORMAL, EXACT);
        assertThat(result.unfitShare()).isCloseTo(6 / 20.0, EXACT);
    }

    @Test
    void withoutSpillWhatFitsIsServed() {
        Reserved reserved = Reserved.of(10 * JANUARY);
        reserved.spills = false;
        assertThat(reserved.result().status()).isEqualTo(Status.PRICED);
        reserved.costs(14_880);
    }

    // 7 and 3 calls a minute on ten units of 1,488; 7 of the demand and 3, or nothing of either.
    @ParameterizedTest(name = "{0} and {1} calls, {2} units")
    @CsvSource(textBlock = """
        # w,   v,      units, cost of w, cost of v
        312480, 133920, 10,   10416,     4464
        312480, 133920, 20,   20832,     8928
        312480, 0,      10,   14880,     0
        0,      133920, 10,   0,         14880
        0,      0,      10,   7440,      7440
        """)
    void unitsAreDividedByWhatEachDemands(long calls, long others, String units, double costOfOne, double costOfOther) {
        Reserved reserved = Reserved.of(calls).and(Fixture.workload("v", others), "acme/two").units(units);
        reserved.shows("cost/w", costOfOne).shows("cost/v", costOfOther).shows("cost", costOfOne + costOfOther).costs(costOfOne + costOfOther);
        assertThat(reserved.fixture.value("alternative/a/w/cost")).isCloseTo(costOfOne, EXACT);
        assertThat(reserved.fixture.value("alternative/a/v/cost")).isCloseTo(costOfOther, EXACT);
    }

    /** What is above the capacity counts like what is served: both asked for units. */
    @Test
    void demandAboveTheUnitsCountsToo() {
        Reserved reserved = Reserved.of(6 * JANUARY).and(Fixture.workload("v", 4 * JANUARY), "acme/two").units("5");
        reserved.shows("cost/w", 7440 * 0.6).shows("cost/v", 7440 * 0.4).costs(7440 + 5 * JANUARY);
        assertThat(reserved.fixture.value("alternative/a/v/cost")).isCloseTo(7440 * 0.4 + 2 * JANUARY, EXACT);
    }

    /** Nothing is sent to what the units serve: nobody uses them, and they are paid all the same. */
    @ParameterizedTest
    @CsvSource({"CALENDAR, 744", "NORMAL, 730"})
    void unitsThatNoRouteUsesArePaid(MonthBasis basis, double hours) {
        Reserved reserved = Reserved.of(JANUARY);
        reserved.fixture.basis = basis;
        reserved.serves.clear();
        reserved.serves.put("acme/other", "1000000");
        reserved.units("3").shows("units", 3).shows("utilisation", 0).shows("unused", 6 * hours).costs(JANUARY + 6 * hours);
        assertThat(reserved.result().costBy(Tag.WORKLOAD, 1).get("").get()).isCloseTo(6 * hours, EXACT);
    }

    @Test
    void aCostLineSaysWhoAndWhat() {
        Reserved reserved = Reserved.of(10 * JANUARY).and(Fixture.workload("v", 10 * JANUARY), "acme/two");
        Workload v = reserved.fixture.workloads.get(1);
        reserved.fixture.teams.add(new Team("red", "Red", Optional.empty()));
        reserved.fixture.workloads.set(1, new Workload(v.id(), v.name(), Optional.of("red"), v.volume().tasksPerMonth().orElseThrow(), v.volume().growthPerMonth().orElseThrow(),
                v.calls().orElseThrow().perTask(), v.request().orElseThrow(), v.serviceTiers(), v.load(), v.extras()));
        AlternativeResult result = reserved.result();
        assertThat(result.costBy(Tag.TEAM, 1).get("red").get()).isCloseTo(14_880, EXACT);
        assertThat(result.costBy(Tag.METER, 1).get("unitHour").get()).isCloseTo(29_760, EXACT);
        assertThat(result.costBy(Tag.PROVIDER, 1).get("acme").get()).isCloseTo(29_760, EXACT);
        Row line = result.resolved().worksheet().row(Reserved.id("cost/v"));
        assertThat(line.tags().get(Tag.LAYER)).contains("list");
        assertThat(result.lines()).extracting(Row::id).contains(Reserved.id("cost/w"), Reserved.id("cost/v")).doesNotContain(Reserved.id("cost"));
    }

    /** Eight of ten units are used in the second of two months: 1.80 a call metered is 5/8 of what the units cost... */
    @Test
    void figuresOfWhatIsUsed() {
        Reserved reserved = Reserved.normal(4 * NORMAL, 2).growing("1").at("monthly").units("6");
        reserved.shows("available", 4380, 4380).shows("used", 2920, 4380).shows("utilisation", 4 / 6.0, 1)
                .shows("above", 0, 2 * 730).shows("demand", 2920, 5840).shows("unused", 2000, 0).shows("value", 4 * NORMAL, 6 * NORMAL);
        assertThat(reserved.last("utilisationOfAll")).isCloseTo(10 / 12.0, EXACT);
        assertThat(reserved.last("aboveShare")).isCloseTo(2 / 12.0, EXACT);
        // 12,000 buy 12 unit-months that would serve 12 x 43,800 when full
        assertThat(reserved.last("breakEven")).isCloseTo(12_000 / (12.0 * NORMAL), EXACT);
        assertThat(reserved.sum("unused")).isCloseTo(2000, EXACT);
    }

    /** Before the first month nothing is above: there is no capacity to be above of. */
    @Test
    void figuresCountOnlyMonthsOfTheReservation() {
        Reserved reserved = Reserved.normal(4 * NORMAL, 3).at("monthly").from("2026-02", "2026-03").units("3");
        reserved.shows("above", 0, 730, 0).shows("used", 0, 2190, 0).shows("available", 0, 2190, 0).shows("utilisation", 0, 1, 0);
        assertThat(reserved.last("aboveShare")).isCloseTo(0.25, EXACT);
        assertThat(reserved.last("utilisationOfAll")).isCloseTo(1, EXACT);
        assertThat(reserved.last("breakEven")).isCloseTo(3000 / (3.0 * NORMAL), EXACT);
    }

    /** Units in another currency: exchanged by month; what they serve is priced in dollars and compared with nothing. */
    @Test
    void unitsAreSoldInAnotherCurrency() {
        Reserved reserved = Reserved.normal(10 * NORMAL, 2).units("10").at("euro");
        reserved.prices.add(Reserved.price("euro", Per.MONTH, "1000", "EUR", Period.ofMonths(1)));
        reserved.fixture.exchangeRates.add(new ExchangeRate("EUR", "USD", List.of(step("2026-01", "1.1"), step("2026-02", "1.2"))));
        reserved.shows("cost", 10_000, 10_000).costs(11_000, 12_000);
        assertThat(reserved.has("value")).isFalse();
        assertThat(reserved.has("breakEven")).isFalse();
    }

    private static ExchangeRate.Step step(String since, String rate) {
        return new ExchangeRate.Step(YearMonth.parse(since), number(rate, Unit.parse("USD/EUR")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # what is missing | why
        capacity          | capacity acme/none is on no price sheet of this plan
        price             | Units has no price weekly
        throughput        | how much of acme/one one PTU of Units serves is neither published nor stated in the plan
        exchange          | no exchange rate from EUR to USD
        """)
    void whatIsUnknownIsNotPriced(String what, String why) {
        Reserved reserved = Reserved.of(10 * JANUARY);
        switch (what) {
            case "capacity" -> reserved.capacity = "acme/none";
            case "price" -> reserved.at("weekly");
            case "throughput" -> reserved.loads.clear();
            default -> reserved.at("euro").prices.add(Reserved.price("euro", Per.MONTH, "1000", "EUR", Period.ofMonths(1)));
        }
        AlternativeResult result = reserved.result();
        assertThat(result.status()).isEqualTo(Status.NOT_PRICED);
        assertThat(result.unpriced()).singleElement().satisfies(gap -> {
            assertThat(gap.reason()).isEqualTo(why);
            assertThat(gap.row()).isEqualTo(Reserved.id("unpriced"));
        });
        assertThat(result.pricedTotal(1).orElseThrow()).isCloseTo(10 * JANUARY, EXACT);
    }

    /** Where units take all, an offer without a metered price is no gap; a call above them is one. */
    @ParameterizedTest(name = "{0} units")
    @CsvSource({"10, PRICED", "10.1, PRICED", "9.9, NOT_PRICED", "'', PRICED"})
    void whatUnitsServeNeedsNoPrice(String units, Status status) {
        Reserved reserved = Reserved.of(10 * JANUARY).units(units);
        reserved.fixture.offers.set(0, Fixture.offer("acme/one", rate(Meter.OUTPUT, "1")));
        assertThat(reserved.result().status()).isEqualTo(status);
        assertThat(reserved.has("value")).isFalse();
    }

    /** In February as many units are needed as are bought, in decimals and not quite in binary: nothing is above them. */
    @ParameterizedTest(name = "{0} calls of {1} tokens")
    @CsvSource({"44800, 270000", "403200, 110000", "172800, 490000"})
    void roundingLeavesNothingAboveWholeUnits(long calls, String tokens) {
        Reserved reserved = Reserved.of(calls);
        reserved.fixture.start = YearMonth.of(2026, 2);
        reserved.fixture.workloads.set(0, Fixture.workload("w", calls, shape(Map.of(Meter.UNCACHED_INPUT, tokens), new RequestSize.None(), Map.of())));
        reserved.loads.set(0, Reserved.load("acme/one", "100000", "1", "1"));
        reserved.fixture.offers.set(0, Fixture.offer("acme/one", rate(Meter.OUTPUT, "1")));
        assertThat(reserved.result().status()).isEqualTo(Status.PRICED);
    }

    /** An unknown metered price of one of the buckets leaves unsaid what the units are worth. */
    @Test
    void whatIsServedWithoutAPriceHasNoValue() {
        Reserved reserved = Reserved.of(10 * JANUARY);
        reserved.fixture.workloads.set(0, Fixture.workload("w", 10 * JANUARY, shape(Map.of(Meter.UNCACHED_INPUT, "500000", Meter.OUTPUT, "125000"),
                new RequestSize.None(), Map.of())));
        reserved.shows("units", 10);
        assertThat(reserved.result().status()).isEqualTo(Status.PRICED);
        assertThat(reserved.has("value")).isFalse();
        assertThat(reserved.has("breakEven")).isFalse();
    }

    /** Two kinds of units side by side, the same capacity bought twice: for one offer and for another. */
    @Test
    void eachOfferHasItsOwnUnits() {
        Reserved reserved = Reserved.of(10 * JANUARY).and(Fixture.workload("v", 7 * JANUARY), "acme/two");
        reserved.serves.remove("acme/two");
        reserved.fixture();
        reserved.serves.clear();
        reserved.serves.put("acme/two", "500000");
        reserved.at("monthly");
        reserved.fixture.reservations.add(reserved.reservation("d"));
        reserved.shows("units", 10).costs(14_880 + 14_000);
        assertThat(reserved.fixture.value("alternative/a/reservation/d/units")).isEqualTo(14);
    }

    /** Half of the requests go to each of two offers that share the units. */
    @Test
    void routesOfOneWorkloadShareUnits() {
        Reserved reserved = Reserved.of(10 * JANUARY);
        reserved.fixture.offers.add(Fixture.offer("acme/two", rate(Meter.UNCACHED_INPUT, "1")));
        reserved.fixture.routes.add(Fixture.route("s", "acme/two"));
        reserved.loads.add(Reserved.load("acme/two", "500000", "1", "1"));
        reserved.serves.put("acme/two", "");
        reserved.shows("units", 15).shows("cost/w", 15 * 744 * 2).costs(15 * 744 * 2);
    }

    /** The step and the minimum of the offer that asks for more of each. */
    @Test
    void theStricterLimitHolds() {
        Reserved reserved = Reserved.of(10 * JANUARY).and(Fixture.workload("v", JANUARY), "acme/two");
        reserved.loads.set(0, Reserved.load("acme/one", "1000000", "40", "1"));
        reserved.loads.set(1, Reserved.load("acme/two", "1000000", "15", "25"));
        reserved.shows("units", 50);
    }

    /** Tasks range from 10 to 20 and 30 calls a minute: at each end as many units as it needs. */
    @Test
    void unitsFollowTheEndsOfARange() {
        Reserved reserved = Reserved.of(0);
        Workload w = reserved.fixture.workloads.getFirst();
        reserved.fixture.workloads.set(0, new Workload(w.id(), w.name(), w.team(), new Quantity(new BigDecimal(20 * JANUARY), Unit.TASK,
                new BigDecimal(10 * JANUARY), new BigDecimal(30 * JANUARY), Quantity.Kind.MINMAX, "", ""), w.volume().growthPerMonth().orElseThrow(), w.calls().orElseThrow().perTask(), w.request().orElseThrow(),
                w.serviceTiers(), w.load(), w.extras()));
        AlternativeResult result = reserved.result();
        assertThat(List.of(0, 1, 2)).extracting(column -> result.pricedTotal(column).orElseThrow())
                .containsExactly(14_880.0, 29_760.0, 44_640.0);
    }
}
