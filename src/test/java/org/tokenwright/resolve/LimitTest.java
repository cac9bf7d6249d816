package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Fixture.SOURCE;
import static org.tokenwright.resolve.Fixture.number;
import static org.tokenwright.resolve.Fixture.rate;
import static org.tokenwright.resolve.Fixture.shape;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.analysis.LimitResult;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.AccountTier.RateLimit;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;

/** Limits of accounts: which one binds at the busiest hours, from when, and which tier is enough. */
class LimitTest {

    /** Minutes of a normal month. */
    private static final long MINUTES = 730 * 60;
    private static final OptionalLong NONE = OptionalLong.empty();

    private final Fixture fixture = new Fixture();

    @BeforeEach
    void start() {
        fixture.basis = MonthBasis.NORMAL;
        fixture.offers.add(Fixture.offer("acme/one", rate(Meter.UNCACHED_INPUT, "1"), rate(Meter.CACHE_READ, "0.1"), rate(Meter.OUTPUT, "4")));
        fixture.routes.add(Fixture.route("r", "acme/one"));
        fixture.accounts.put("acme", "acme/tier-1");
        calls(MINUTES);
    }

    /** So many calls a month of 800 uncached, 3,200 cached and 500 output tokens. */
    private void calls(long calls) {
        fixture.workloads.clear();
        Workload workload = Fixture.workload("w", calls).withRequest(shape(Map.of(Meter.UNCACHED_INPUT, "800",
                Meter.CACHE_READ, "3200", Meter.OUTPUT, "500"), new RequestSize.None(), Map.of()));
        fixture.workloads.add(workload);
    }

    private void tier(String id, OptionalLong requests, OptionalLong input, OptionalLong output, OptionalLong all, boolean readsCount) {
        fixture.accountTiers.add(new AccountTier("acme/" + id, "acme", id, Optional.empty(), Optional.empty(), "USD",
                List.of(new RateLimit("Model 1.x", List.of("acme/one"), requests, NONE, input, output, all, readsCount)), SOURCE, ""));
    }

    private LimitResult only() {
        List<LimitResult> limits = fixture.result().limits();
        assertThat(limits).hasSize(1);
        return limits.getFirst();
    }

    @ParameterizedTest(name = "{0} requests a minute of {1}: used {2}")
    @CsvSource(textBlock = """
        499, 500, 0.998, false
        500, 500, 1,     false
        501, 500, 1.002, true
        """)
    void requestsAMinute(long perMinute, long most, double used, boolean isExceeded) {
        calls(perMinute * MINUTES);
        tier("tier-1", OptionalLong.of(most), NONE, NONE, NONE, true);
        assertThat(only().used()).isCloseTo(used, within(1e-12));
        assertThat(only().isExceeded()).isEqualTo(isExceeded);
        assertThat(only().headroom()).isCloseTo(1 - used, within(1e-12));
    }

    @Test
    void cacheReadsCountOnlyWhereTheAccountCountsThem() {
        calls(500 * MINUTES);
        tier("tier-1", NONE, OptionalLong.of(1_000_000), NONE, NONE, false);
        assertThat(only().peak()).isCloseTo(400_000, within(1e-6));
        fixture.accountTiers.clear();
        tier("tier-1", NONE, OptionalLong.of(1_000_000), NONE, NONE, true);
        assertThat(only().peak()).isCloseTo(2_000_000, within(1e-6));
        assertThat(only().used()).isCloseTo(2, within(1e-12));
    }

    @Test
    void theOneThatBindsMostComesFirst() {
        tier("tier-1", OptionalLong.of(10), OptionalLong.of(1_600), OptionalLong.of(1_000), OptionalLong.of(13_000), false);
        // 1 of 10; 800 of 1,600; 500 of 1,000; 1,300 of 13,000
        assertThat(fixture.result().limits()).extracting(LimitResult::kind)
                .containsExactly("input", "output", "requests", "tokens");
        assertThat(fixture.result().limits().getFirst().used()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void growthReachesItInAMonthAndTheNextTierThatIsEnoughLiftsIt() {
        fixture.months = 12;
        fixture.workloads.set(0, Fixture.withGrowth(fixture.workloads.getFirst(), "0.1", "1"));
        tier("tier-1", OptionalLong.of(2), NONE, NONE, NONE, true);
        tier("tier-2", NONE, NONE, NONE, NONE, true);
        tier("tier-3", OptionalLong.of(2), NONE, NONE, NONE, true);
        tier("tier-4", OptionalLong.of(3), NONE, NONE, NONE, true);
        // 1.1^7 = 1.949, 1.1^8 = 2.144, 1.1^11 = 2.853
        assertThat(only().first()).contains(YearMonth.of(2026, 9));
        assertThat(only().lifts().map(AccountTier::id)).contains("acme/tier-4");
        fixture.accountTiers.removeLast();
        assertThat(only().lifts()).isEmpty();
    }

    @Test
    void theBusiestHoursCount() {
        // All calls in 42 of 168 hours: four times the mean.
        var weights = IntStream.range(0, 168).mapToObj(hour -> BigDecimal.valueOf(hour < 42 ? 3 : 0)).toList();
        fixture.workloads.set(0, fixture.workloads.getFirst().withLoad(new LoadCurve(ZoneOffset.UTC, weights)));
        tier("tier-1", OptionalLong.of(8), NONE, NONE, NONE, true);
        assertThat(only().peak()).isCloseTo(4, within(1e-9));
    }

    @Test
    void batchHasAQueueOfItsOwn() {
        fixture.workloads.set(0, Fixture.withTiers(fixture.workloads.getFirst(), Map.of("standard", "0.25", "batch", "0.75")));
        tier("tier-1", OptionalLong.of(1), NONE, NONE, NONE, true);
        assertThat(only().peak()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void theMonthlyCapCountsWhatIsMetered() {
        // A call costs (800 + 320 + 2,000) / 1e6 = 0.00312; 43,800 of them 136.656.
        fixture.accountTiers.add(new AccountTier("acme/tier-1", "acme", "Tier 1", Optional.empty(), Optional.of(new BigDecimal("100")), "USD",
                List.of(), SOURCE, ""));
        fixture.accountTiers.add(new AccountTier("acme/tier-2", "acme", "Tier 2", Optional.empty(), Optional.of(new BigDecimal("137")), "USD",
                List.of(), SOURCE, ""));
        assertThat(only().kind()).isEqualTo(LimitResult.SPEND);
        assertThat(only().peak()).isCloseTo(136.656, within(1e-9));
        assertThat(only().used()).isCloseTo(1.36656, within(1e-12));
        assertThat(only().lifts().map(AccountTier::name)).contains("Tier 2");
        fixture.accounts.put("acme", "acme/tier-2");
        assertThat(only().isExceeded()).isFalse();
    }

    @Test
    void anUnknownTierIsNotCheckedAndANoteSaysSo() {
        assertThat(fixture.result().limits()).isEmpty();
        assertThat(fixture.result().notes()).anyMatch(note -> note.contains("acme/tier-1 is on no price sheet"));
    }

    @Test
    void whatFallsBackGoesToStandard() {
        var shares = new TreeMap<>(Map.of("flex", number("0.1", Unit.ONE)));
        fixture.workloads.set(0, Fixture.withTiers(fixture.workloads.getFirst(), Map.of("standard", "0.5", "flex", "0.5")).withFallback(shares));
        assertThat(fixture.value("alternative/a/w/r/start/standard/calls")).isCloseTo(0.55 * MINUTES, within(1e-6));
        assertThat(fixture.value("alternative/a/w/r/start/flex/calls")).isCloseTo(0.45 * MINUTES, within(1e-6));
        fixture.workloads.set(0, Fixture.withTiers(fixture.workloads.getFirst(), Map.of("flex", "1")));
        assertThat(fixture.value("alternative/a/w/r/start/standard/calls")).isCloseTo(0.1 * MINUTES, within(1e-6));
    }
}
