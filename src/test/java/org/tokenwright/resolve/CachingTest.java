package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Fixture.number;
import static org.tokenwright.resolve.Fixture.rate;
import static org.tokenwright.resolve.Fixture.shape;
import static org.tokenwright.resolve.Fixture.workload;
import static org.tokenwright.resolve.Prefixes.IN;
import static org.tokenwright.resolve.Prefixes.READ;
import static org.tokenwright.resolve.Prefixes.ROUTE;
import static org.tokenwright.resolve.Prefixes.byItself;
import static org.tokenwright.resolve.Prefixes.conversations;
import static org.tokenwright.resolve.Prefixes.fixture;
import static org.tokenwright.resolve.Prefixes.hitRate;
import static org.tokenwright.resolve.Prefixes.keeping;
import static org.tokenwright.resolve.Prefixes.observed;
import static org.tokenwright.resolve.Prefixes.prefix;
import static org.tokenwright.resolve.Prefixes.quantity;
import static org.tokenwright.resolve.Prefixes.row;
import static org.tokenwright.resolve.Prefixes.saved;
import static org.tokenwright.resolve.Prefixes.single;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.Rate;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Spacing;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row;

/** What is read from a cache and what is written to it; answers worked by hand. */
class CachingTest {

    private static final Offset<Double> EXACT = within(1e-9);
    /** Rates are written to twelve decimals. */
    private static final Offset<Double> TWELVE = within(1e-12);

    // λT calls are expected in a lifetime: 1 − exp(−λT) where reads begin it again, λT / (1 + λT) where they do not.
    @ParameterizedTest(name = "{0} calls an hour, {1}, sliding {2}, share {3}, {4} variants")
    @CsvSource(textBlock = """
        # calls, lifetime, sliding, share, variants, hit rate
        6,       5m,       true,    1,     1,        0.393469340287
        12,      5m,       true,    1,     1,        0.632120558829
        6,       1h,       true,    1,     1,        0.997521247823
        0,       5m,       true,    1,     1,        0
        12,      5m,       false,   1,     1,        0.5
        6,       1h,       false,   1,     1,        0.857142857143
        0,       1h,       false,   1,     1,        0
        # a quarter of 24 calls, or a quarter for each of four variants
        24,      5m,       true,    0.25,  1,        0.393469340287
        24,      5m,       true,    1,     4,        0.393469340287
        48,      5m,       false,   0.5,   2,        0.5
        """)
    void singleCallsComeAtRandom(long calls, String lifetime, boolean sliding, String share, String variants, double rate) {
        assertThat(hitRate(fixture(calls, "2000", prefix("p", "2000", share, variants, lifetime, sliding, single())))).isCloseTo(rate, TWELVE);
    }

    // Ten calls an hour with a lifetime of five minutes; in fives, two conversations an hour. A shared prefix is gone with
    // exp(−2 × hours that a conversation keeps it): 5 minutes and four gaps, each of five at most.
    @ParameterizedTest(name = "{0} calls, {1} gaps of {2} minutes, own {3}")
    @CsvSource(textBlock = """
        # calls, spacing, gap,   own,   hit rate
        # four of five calls find what the one before left, unless the gap is too long
        5,       EVEN,    4,     true,  0.8
        5,       EVEN,    5,     true,  0.8
        5,       EVEN,    5.001, true,  0
        5,       EVEN,    0,     true,  0.8
        # 0.8 × (1 − 1/e)
        5,       RANDOM,  5,     true,  0.505696447063
        5,       RANDOM,  0,     true,  0.8
        1,       EVEN,    4,     true,  0
        1,       RANDOM,  4,     true,  0
        # 1 − 0.2 × exp(−2 × 21/60); 1 − 0.2 × exp(−2 × 25/60); 1 − exp(−2 × 25/60)
        5,       EVEN,    4,     false, 0.900682939242
        5,       EVEN,    5,     false, 0.913080358299
        5,       EVEN,    5.001, false, 0.565401791493
        # 1 − 0.2 × exp(−2 × 5/60)
        5,       EVEN,    0,     false, 0.830703655022
        5,       RANDOM,  0,     false, 0.830703655022
        # a conversation keeps it for 5 + 4 × 5 × (1 − 1/e) minutes
        5,       RANDOM,  5,     false, 0.725467559155
        # one call is a conversation: 1 − exp(−10 × 5/60)
        1,       EVEN,    4,     false, 0.565401791493
        1,       RANDOM,  4,     false, 0.565401791493
        """)
    void conversationsFindTheirOwnAndThatOfOthers(String calls, Spacing spacing, String gap, boolean own, double rate) {
        assertThat(hitRate(fixture(10, "2000", prefix("2000", conversations(calls, gap, spacing, own))))).isCloseTo(rate, TWELVE);
    }

    /** Five calls an hour of each variant: in conversations of 2.5 as many as in the table, exp(−2 × (60 + 1.5 × 30 × (1 − 1/e²)) / 60). */
    @Test
    void aMeanConversationNeedNotBeWhole() {
        double inTime = 1 - Math.exp(-2);
        double rate = 1 - Math.exp(-2 * (1 + 1.5 * 0.5 * inTime)) * (1 - 0.6 * inTime);
        CachedPrefix prefix = prefix("p", "2000", "0.5", "2", "1h", true, conversations("2.5", "30", Spacing.RANDOM, false));
        assertThat(hitRate(fixture(20, "2000", prefix))).isCloseTo(rate, TWELVE);
    }

    @Test
    void whatWasSeenIsTakenAsItIs() {
        Fixture fixture = fixture(10, "5000", prefix("2000", observed("0.7")));
        assertThat(hitRate(fixture)).isEqualTo(0.7);
        assertThat(quantity(fixture, "prefix/p/cacheRead")).isCloseTo(7440 * 1400.0, EXACT);
        assertThat(quantity(fixture, "prefix/p/cacheWrite.5m")).isCloseTo(7440 * 600.0, EXACT);
        assertThat(quantity(fixture, "uncachedInput")).isCloseTo(7440 * 3000.0, EXACT);
    }

    /** 7,440 calls of 5,000 tokens at 3; of a prefix a tenth is read at 0.30, the rest written at 3.75. */
    @ParameterizedTest(name = "{0} tokens")
    @CsvSource(textBlock = """
        # tokens, Mtok cached a month
        1023,     0
        1024,     7.61856
        1025,     7.626
        """)
    void aShortPrefixIsNotCached(String tokens, double cached) {
        Fixture fixture = fixture(10, "5000", prefix(tokens, observed("0.1")));
        assertThat(fixture.cost()).isCloseTo(37.2 * 3 + cached * (0.1 * 0.30 + 0.9 * 3.75 - 3), EXACT);
        assertThat(fixture.result().notes()).noneMatch(note -> note.contains("caches"));
    }

    @ParameterizedTest
    @CsvSource({"1023", "1"})
    void anUnknownSmallestPrefixIsSaid(String tokens) {
        Fixture fixture = fixture(10, "5000", prefix(tokens, observed("0.1")));
        fixture.offers.replaceAll(offer -> Prefixes.withMinimum(offer, OptionalLong.empty()));
        assertThat(quantity(fixture, "prefix/p/cacheRead")).isCloseTo(744 * Double.parseDouble(tokens), EXACT);
        assertThat(fixture.result().notes()).contains(
                "The smallest prefix that Model acme/one caches is not known: whether a prefix is long enough is not checked.");
    }

    /** 744 calls: 2,000 tokens of all, 1,500 of half of them and 1,100 of 0.3 of them; 10,000 together. */
    @Test
    void eachPrefixIsCountedByItself() {
        Fixture fixture = fixture(1, "10000", prefix("a", "2000", "1", "1", "5m", true, observed("0.5")),
                prefix("b", "1500", "0.5", "1", "1h", true, observed("0.2")), prefix("c", "1100", "0.3", "1", "5m", true, observed("1")));
        assertThat(quantity(fixture, "prefix/a/cacheRead")).isCloseTo(744 * 1000.0, EXACT);
        assertThat(quantity(fixture, "prefix/a/cacheWrite.5m")).isCloseTo(744 * 1000.0, EXACT);
        assertThat(quantity(fixture, "prefix/b/cacheRead")).isCloseTo(744 * 150.0, EXACT);
        assertThat(quantity(fixture, "prefix/b/cacheWrite.1h")).isCloseTo(744 * 600.0, EXACT);
        assertThat(quantity(fixture, "prefix/c/cacheRead")).isCloseTo(744 * 330.0, EXACT);
        assertThat(quantity(fixture, "prefix/c/cacheWrite.5m")).isCloseTo(0, EXACT);
        assertThat(quantity(fixture, "uncachedInput")).isCloseTo(744 * (10_000.0 - 2000 - 750 - 330), EXACT);
        assertThat(fixture.cost()).isCloseTo(744e-6 * (6920 * 3 + 1480 * 0.30 + 1000 * 3.75 + 600 * 6), EXACT);
    }

    @Test
    void theShapesOwnReadsStayBesideThoseOfThePrefix() {
        Fixture fixture = fixture(1, "0", prefix("2000", observed("0.5")));
        fixture.workloads.replaceAll(w -> w.withRequest(shape(Map.of(IN, "5000", READ, "700"), new RequestSize.None(), Map.of())));
        assertThat(quantity(fixture, "cacheRead")).isCloseTo(744 * 700.0, EXACT);
        assertThat(quantity(fixture, "prefix/p/cacheRead")).isCloseTo(744 * 1000.0, EXACT);
        assertThat(quantity(fixture, "uncachedInput")).isCloseTo(744 * 3000.0, EXACT);
        assertThat(fixture.cost()).isCloseTo(744e-6 * (3000 * 3 + 1700 * 0.30 + 1000 * 3.75), EXACT);
    }

    /** 6 calls an hour, then 12 and 24 of a month of 730 hours. */
    @Test
    void growthMakesHitsMoreFrequent() {
        Fixture fixture = fixture(1, "2000", prefix("2000", single()));
        fixture.basis = MonthBasis.NORMAL;
        fixture.months = 3;
        fixture.workloads.set(0, Prefixes.with(Fixture.withGrowth(workload("w", 4380, Prefixes.fixed("2000")), "1", "1"),
                prefix("2000", single())));
        assertThat(fixture.value(ROUTE + "prefix/p/hitRate", 0)).isCloseTo(1 - Math.exp(-0.5), TWELVE);
        assertThat(fixture.value(ROUTE + "prefix/p/hitRate", 1)).isCloseTo(1 - Math.exp(-1), TWELVE);
        assertThat(fixture.value(ROUTE + "prefix/p/hitRate", 2)).isCloseTo(1 - Math.exp(-2), TWELVE);
    }

    /** Half of 12 calls an hour goes to each offer, and each keeps its own copy. */
    @Test
    void aRouteKeepsWhatItCarries() {
        Fixture fixture = fixture(12, "2000", prefix("2000", single()));
        Offer one = fixture.offers.getFirst();
        fixture.offers.add(new Offer("acme/two", "acme", "two", "Model two", "global", one.contextWindow(), one.maxOutput(), "unknown",
                one.modalities(), false, one.life(), List.of(), List.of(), one.rates(), List.of(), List.of(), List.of(), OptionalLong.of(1024)));
        fixture.routes.set(0, Fixture.route("r", "acme/one", "1", "", ""));
        fixture.routes.add(Fixture.route("s", "acme/two", "1", "", ""));
        assertThat(hitRate(fixture)).isCloseTo(1 - Math.exp(-0.5), TWELVE);
        assertThat(fixture.value("alternative/a/w/s/start/prefix/p/hitRate")).isCloseTo(1 - Math.exp(-0.5), TWELVE);
        assertThat(quantity(fixture, "prefix/p/cacheRead")).isCloseTo(744 * 6 * 2000 * (1 - Math.exp(-0.5)), within(1e-6));
    }

    @Test
    void anOfferWithoutReadsCachesNothing() {
        Fixture fixture = fixture(1, "5000", prefix("2000", single()));
        fixture.offers.set(0, keeping(1024, rate(IN, "3"), rate(Meter.CACHE_WRITE_5M, "3.75")));
        assertThat(fixture.cost()).isCloseTo(744 * 0.015, EXACT);
        assertThat(fixture.result().unpriced()).isEmpty();
        assertThat(fixture.result().notes()).contains("Model acme/one has no price for cache reads: Prefix p is not cached.");
        assertThat(row(fixture, "alternative/a/w/r/prefix/p/saved/USD")).isEmpty();
    }

    @ParameterizedTest(name = "{0} is kept for {1}")
    @CsvSource(textBlock = """
        # asked, used
        1m,      5m
        5m,      5m
        6m,      1h
        60m,     1h
        1h,      1h
        61m,     12h
        12h,     12h
        13h,     12h
        3d,      12h
        """)
    void anotherLifetimeIsTheNearest(String asked, String used) {
        Fixture fixture = fixture(1, "2000", prefix("p", "2000", "1", "1", asked, true, single()));
        fixture.offers.set(0, keeping(1024, rate(IN, "3"), rate(READ, "0.30"), rate(Meter.cacheWrite("12h"), "9"),
                rate(Meter.CACHE_WRITE_5M, "3.75"), rate(Meter.CACHE_WRITE_1H, "6")));
        double hours = CachedPrefix.durationOf(used).toMinutes() / 60.0;
        assertThat(hitRate(fixture)).isCloseTo(1 - Math.exp(-hours), TWELVE);
        assertThat(quantity(fixture, "prefix/p/cacheWrite." + used)).isCloseTo(744 * 2000 * Math.exp(-hours), within(1e-6));
    }

    /** What is not found is input like any other, and the plan's lifetime is taken. */
    @Test
    void anOfferThatCachesByItselfChargesMissesAsInput() {
        Fixture fixture = fixture(6, "5000", prefix("p", "2000", "1", "1", "10m", true, single()));
        fixture.offers.set(0, byItself());
        double hit = 1 - Math.exp(-1);
        assertThat(hitRate(fixture)).isCloseTo(hit, TWELVE);
        assertThat(quantity(fixture, "uncachedInput")).isCloseTo(4464 * (5000 - 2000 * hit), within(1e-6));
        assertThat(fixture.cost()).isCloseTo(4464e-6 * (5000 * 3 - 2000 * hit * 2.70), EXACT);
        assertThat(saved(fixture)).isCloseTo(4464e-6 * 2000 * hit * 2.70, EXACT);
    }

    // 744 calls of 5,000 tokens: half of 2,000 read and half written, 3,000 uncached.
    @ParameterizedTest(name = "{0} batch")
    @CsvSource(textBlock = """
        # batch, cost
        0,       9.7092
        1,       4.8546
        0.5,     7.2819
        """)
    void batchPricesHoldForTheCacheToo(String batch, double cost) {
        Fixture fixture = fixture(1, "5000", prefix("2000", observed("0.5")));
        Offer standard = fixture.offers.getFirst();
        fixture.offers.set(0, Prefixes.withMinimum(Fixture.offer("acme/one", OptionalLong.empty(), OptionalLong.empty(), List.of(), List.of(),
                List.of(Fixture.batch("0.5")), standard.rates().toArray(Rate[]::new)), standard.cacheMinimum()));
        String rest = BigDecimal.ONE.subtract(new BigDecimal(batch)).toString();
        fixture.workloads.set(0, Prefixes.with(Fixture.withTiers(fixture.workloads.getFirst(), Map.of("batch", batch, "standard", rest)),
                prefix("2000", observed("0.5"))));
        assertThat(fixture.cost()).isCloseTo(cost, EXACT);
        assertThat(saved(fixture)).isCloseTo(744e-6 * (1000 * 2.70 - 1000 * 0.75) * (1 - Double.parseDouble(batch) / 2), EXACT);
    }

    /** A price with a factor is written once for all that pay it, so it is not named after a prefix. */
    @Test
    void pricesAreCalledWhatTheyAre() {
        Fixture fixture = fixture(1, "5000", prefix("2000", observed("0.5")));
        Rate[] rates = fixture.offers.getFirst().rates().toArray(Rate[]::new);
        fixture.offers.set(0, Fixture.offer("acme/one", OptionalLong.empty(), OptionalLong.empty(), List.of(), List.of(),
                List.of(Fixture.batch("0.5")), rates));
        fixture.routes.set(0, new Route("r", Optional.empty(), "acme/one", number("1", Unit.ONE), Optional.empty(), Optional.empty(), "",
                new TreeMap<>(Map.of("batch", number("1", Unit.ONE)))));
        assertThat(fixture.result().worksheet().rows()).extracting(Row::label).filteredOn(label -> label.startsWith("price of"))
                .containsExactlyInAnyOrder("price of cache read, Model acme/one, batch", "price of cache write 5m, Model acme/one, batch",
                        "price of input, uncached, Model acme/one, batch");
    }

    /** A dearer price of reads from noon of the 16th on: half of the month. */
    @Test
    void pricesOfReadsChangeWithinAMonth() {
        Fixture fixture = fixture(1, "5000", prefix("2000", observed("0.5")));
        fixture.offers.set(0, keeping(1024, rate(IN, "3"), rate(READ, Conditions.BASE, flat("0.30"), "2020-01-01T00:00:00Z", "2026-01-16T12:00:00Z"),
                rate(READ, Conditions.BASE, flat("0.60"), "2026-01-16T12:00:00Z", "")));
        assertThat(fixture.cost()).isCloseTo(744e-6 * (4000 * 3 + 500 * 0.30 + 500 * 0.60), EXACT);
        assertThat(fixture.value("alternative/a/w/r/2026-01-16T12:00:00Z/prefix/p/hitRate")).isEqualTo(0.5);
        assertThat(saved(fixture)).isCloseTo(744e-6 * (500 * 2.70 + 500 * 2.40), EXACT);
    }

    /** Reads that are sold from noon of the 16th on, until the 24th. */
    @Test
    void nothingIsCachedWhileReadsHaveNoPrice() {
        Fixture fixture = fixture(1, "5000", prefix("2000", observed("0.5")));
        fixture.offers.set(0, keeping(1024, rate(IN, "3"), rate(READ, Conditions.BASE, flat("0.30"), "2026-01-16T12:00:00Z", "2026-01-24T06:00:00Z")));
        assertThat(fixture.cost()).isCloseTo(744e-6 * (5000 * 3 - 0.25 * 1000 * 2.70), EXACT);
        assertThat(fixture.result().unpriced()).isEmpty();
    }

    private static Price flat(String amount) {
        return new Price.Flat(new BigDecimal(amount));
    }

    /** 20 calls of 50,000 tokens, each with a write of its own at 3.75: 25 % dearer than none; or one write for all. */
    @ParameterizedTest(name = "gaps of {0} minutes for {1}")
    @CsvSource(textBlock = """
        # gap, lifetime, cost,   saved
        10,    5m,       3.75,   -0.75
        1,     5m,       0.4725, 2.5275
        10,    1h,       0.585,  2.415
        """)
    void savesLessThanNothingWhereEveryCallWrites(String gap, String lifetime, double cost, double saved) {
        CachedPrefix prefix = prefix("p", "50000", "1", "1", lifetime, true, conversations("20", gap, Spacing.EVEN, true));
        Fixture fixture = fixture(1, "50000", prefix);
        fixture.workloads.set(0, Prefixes.with(Fixture.withGrowth(workload("w", 1, Prefixes.fixed("50000")), "0", "20"), prefix));
        assertThat(fixture.cost()).isCloseTo(cost, EXACT);
        assertThat(saved(fixture)).isCloseTo(saved, EXACT);
    }

    /** What writes cost depends on their volume, so no one price says what they cost more than input. */
    @Test
    void whatIsSavedIsUnsaidWhereAPartHasNoFlatPrice() {
        Fixture fixture = fixture(1, "5000", prefix("a", "2000", "1", "1", "5m", true, observed("0.5")),
                prefix("b", "2000", "1", "1", "1h", true, observed("0.5")));
        fixture.offers.set(0, keeping(1024, rate(IN, "3"), rate(READ, "0.30"), rate(Meter.CACHE_WRITE_1H, "6"),
                rate(Meter.CACHE_WRITE_5M, Conditions.BASE, new Price.Volume(List.of(new Price.Tier(Optional.empty(), new BigDecimal("3.75"))),
                        Price.Semantics.GRADUATED, Price.Edge.LOWER_TIER, false, Price.Crossing.FORWARD), "2020-01-01T00:00:00Z", "")));
        assertThat(row(fixture, "alternative/a/w/r/prefix/a/saved/USD")).isEmpty();
        assertThat(row(fixture, "alternative/a/w/r/prefix/b/saved/USD")).isPresent();
    }

    @Test
    void hitRatesAndSavingsAreAskedForByName() {
        Fixture fixture = fixture(1, "2000", prefix("2000", single()));
        assertThat(fixture.result().worksheet().outcomes()).contains(new Outcome(ROUTE + "prefix/p/hitRate", Optional.of(Fold.LAST)),
                new Outcome("alternative/a/w/r/prefix/p/saved/USD", Optional.of(Fold.SUM)));
    }

    /** Batch has a price for input, none for reads: what standard requests read is not what batch requests pay. */
    @ParameterizedTest(name = "standard {0}, batch {1}: {2}")
    @CsvSource({"1, 0, 300", "1, 1, 900", "0, 1, 1500"})
    void aServiceTierWithoutAPriceForReadsPaysInput(String standard, String batch, double cost) {
        Fixture fixture = fixture(1_000_000, "1000", prefix("p", "1000", "1", "1", "5m", true, observed("1")));
        fixture.workloads.set(0, Fixture.withTiers(fixture.workloads.getFirst(), Map.of("standard", standard, "batch", batch)));
        fixture.offers.set(0, keeping(0, rate(IN, "3"), rate(READ, "0.30"), rate(IN, Conditions.BASE.withServiceTier("batch"), "1.50")));
        assertThat(fixture.cost()).isCloseTo(744 * cost, within(1e-6));   // a million calls in each hour of January
    }
}
