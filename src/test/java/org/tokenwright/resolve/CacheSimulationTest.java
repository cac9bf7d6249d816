package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Fixture.workload;
import static org.tokenwright.resolve.Prefixes.HOURS;
import static org.tokenwright.resolve.Prefixes.ROUTE;
import static org.tokenwright.resolve.Prefixes.conversations;
import static org.tokenwright.resolve.Prefixes.fixed;
import static org.tokenwright.resolve.Prefixes.hitRate;
import static org.tokenwright.resolve.Prefixes.prefix;
import static org.tokenwright.resolve.Prefixes.single;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Spacing;
import org.tokenwright.workload.LoadCurve;

/** Hit rates against a million calls played one by one: each call asks whether a copy is there and leaves one behind. */
class CacheSimulationTest {

    private static final int CALLS = 1_000_000;
    /** Largest error, relative to the hit rate. */
    private static final double NEAR = 0.01;

    /** Copies of a prefix, one for each variant, with the hour at which each is gone. */
    private static final class Cache {

        private final double[] goneAt;
        private final double lifetime;
        private final boolean sliding;
        private int calls;
        private int hits;

        Cache(int variants, double lifetime, boolean sliding) {
            goneAt = new double[variants];
            Arrays.fill(goneAt, -1);
            this.lifetime = lifetime;
            this.sliding = sliding;
        }

        void call(double hour, int variant) {
            boolean isThere = hour <= goneAt[variant];
            calls++;
            hits += isThere ? 1 : 0;
            if (!isThere || sliding) {
                goneAt[variant] = hour + lifetime;
            }
        }

        double hitRate() {
            return (double) hits / calls;
        }
    }

    private static void near(double formula, double played) {
        double error = formula / played - 1;
        assertThat(Math.abs(error)).as("formula %.6f, played %.6f, apart by %.4f %%", formula, played, 100 * error).isLessThan(NEAR);
    }

    private static double untilNext(SplittableRandom random, double perHour) {
        return -Math.log1p(-random.nextDouble()) / perHour;
    }

    private static double hours(String lifetime) {
        return CachedPrefix.durationOf(lifetime).toSeconds() / 3600.0;
    }

    @ParameterizedTest(name = "{0} calls an hour for {1}, sliding {2}, {3} variants")
    @CsvSource(textBlock = """
        # calls, lifetime, sliding, variants, seed
        6,       5m,       true,    1,        1
        6,       5m,       false,   1,        2
        3,       1h,       true,    1,        3
        3,       1h,       false,   1,        4
        40,      5m,       true,    7,        5
        40,      1h,       false,   30,       6
        """)
    void singleCalls(int perHour, String lifetime, boolean sliding, int variants, long seed) {
        var random = new SplittableRandom(seed);
        var cache = new Cache(variants, hours(lifetime), sliding);
        double hour = 0;
        for (int i = 0; i < CALLS; i++) {
            hour += untilNext(random, perHour);
            cache.call(hour, random.nextInt(variants));
        }
        CachedPrefix prefix = prefix("p", "2000", "1", Integer.toString(variants), lifetime, sliding, single());
        near(hitRate(Prefixes.fixture(perHour, "2000", prefix)), cache.hitRate());
    }

    @ParameterizedTest(name = "{0} calls, {1} gaps of {2} minutes, {3} an hour for {4}, own {5}, {6} variants")
    @CsvSource(textBlock = """
        # calls, spacing, gap, perHour, lifetime, own,   variants, seed
        5,       RANDOM,  4,   10,      5m,       false, 1,        11
        5,       RANDOM,  4,   10,      5m,       true,  1,        12
        5,       EVEN,    4,   10,      5m,       false, 1,        13
        5,       EVEN,    4,   10,      5m,       true,  1,        14
        # gaps longer than the lifetime
        8,       RANDOM,  30,  10,      5m,       false, 1,        15
        8,       RANDOM,  30,  10,      5m,       true,  1,        16
        8,       EVEN,    30,  10,      5m,       false, 1,        17
        # a conversation stays with one variant
        20,      RANDOM,  2,   60,      5m,       false, 4,        18
        3,       EVEN,    45,  12,      1h,       false, 9,        19
        """)
    void conversing(int calls, Spacing spacing, int gap, int perHour, String lifetime, boolean own, int variants, long seed) {
        var random = new SplittableRandom(seed);
        int count = CALLS / calls;
        var cache = new Cache(own ? count : variants, hours(lifetime), true);
        var open = new PriorityQueue<Call>();
        double start = 0;
        for (int i = 0; i < count; i++) {
            start += untilNext(random, (double) perHour / calls);
            play(open, start, cache, () -> next(spacing, gap, random));
            open.add(new Call(start, own ? i : random.nextInt(variants), calls - 1));
        }
        play(open, Double.POSITIVE_INFINITY, cache, () -> next(spacing, gap, random));
        CachedPrefix prefix = prefix("p", "2000", "1", Integer.toString(variants), lifetime, true,
                conversations(Integer.toString(calls), Integer.toString(gap), spacing, own));
        near(hitRate(Prefixes.fixture(perHour, "2000", prefix)), cache.hitRate());
    }

    /** @param after calls that still follow in its conversation */
    private record Call(double hour, int variant, int after) implements Comparable<Call> {
        @Override
        public int compareTo(Call other) {
            return Double.compare(hour, other.hour);
        }
    }

    private static double next(Spacing spacing, double minutes, SplittableRandom random) {
        return spacing == Spacing.EVEN ? minutes / 60 : untilNext(random, 60 / minutes);
    }

    /** Plays the calls of open conversations up to an hour. */
    private static void play(PriorityQueue<Call> open, double until, Cache cache, DoubleSupplier gap) {
        while (!open.isEmpty() && open.peek().hour < until) {
            Call call = open.poll();
            cache.call(call.hour, call.variant);
            if (call.after > 0) {
                open.add(new Call(call.hour + gap.getAsDouble(), call.variant, call.after - 1));
            }
        }
    }

    /** Two prefixes on one workload: nine of ten calls have the first, a quarter have the second as well. */
    @Test
    void prefixesWithDifferentShares() {
        var random = new SplittableRandom(21);
        var first = new Cache(2, hours("5m"), true);
        var second = new Cache(1, hours("1h"), false);
        double hour = 0;
        for (int i = 0; i < CALLS; i++) {
            hour += untilNext(random, 10);
            if (random.nextDouble() < 0.9) {
                first.call(hour, random.nextInt(2));
            }
            if (random.nextDouble() < 0.25) {
                second.call(hour, 0);
            }
        }
        Fixture fixture = Prefixes.fixture(10, "5000", prefix("a", "2000", "0.9", "2", "5m", true, single()),
                prefix("b", "2000", "0.25", "1", "1h", false, single()));
        near(fixture.value(ROUTE + "prefix/a/hitRate"), first.hitRate());
        near(fixture.value(ROUTE + "prefix/b/hitRate"), second.hitRate());
    }

    /** Twelve busy hours of a day with ten times the calls of the others; the cache goes on from one to the other. */
    @ParameterizedTest(name = "sliding {0}")
    @CsvSource({"true, 31", "false, 32"})
    void busyAndQuietHours(boolean sliding, long seed) {
        var random = new SplittableRandom(seed);
        var cache = new Cache(1, hours("5m"), sliding);
        double hour = 0;
        while (cache.calls < CALLS) {
            hour += untilNext(random, 20);
            boolean isBusy = hour % 24 < 12;
            if (isBusy || random.nextDouble() < 0.1) {
                cache.call(hour, 0);
            }
        }
        CachedPrefix prefix = prefix("p", "2000", "1", "1", "5m", sliding, single());
        Fixture fixture = Prefixes.fixture(1, "2000", prefix);
        LoadCurve load = new LoadCurve(ZoneOffset.UTC, IntStream.range(0, LoadCurve.HOURS_OF_WEEK)
                .mapToObj(at -> BigDecimal.valueOf(at % 24 < 12 ? 10 : 1)).toList());
        fixture.workloads.set(0, Prefixes.with(Fixture.withLoad(workload("w", HOURS * 11L, fixed("2000")), load), prefix));
        near(hitRate(fixture), cache.hitRate());
        assertThat(fixture.value(ROUTE + "prefix/p/callsPerHour/level-2")).isCloseTo(20, within(1e-9));
    }

    /** Conversations begin more often in busy hours and end soon after them. */
    @Test
    void conversationsInBusyAndQuietHours() {
        var random = new SplittableRandom(41);
        var cache = new Cache(1, hours("5m"), true);
        var open = new PriorityQueue<Call>();
        double hour = 0;
        while (cache.calls < CALLS) {
            hour += untilNext(random, 2);
            play(open, hour, cache, () -> next(Spacing.RANDOM, 3, random));
            if (hour % 168 < 84 || random.nextDouble() < 0.2) {
                open.add(new Call(hour, 0, 3));
            }
        }
        CachedPrefix prefix = prefix("2000", conversations("4", "3", Spacing.RANDOM, false));
        Fixture fixture = Prefixes.fixture(1, "2000", prefix);
        fixture.basis = MonthBasis.NORMAL;
        LoadCurve load = new LoadCurve(ZoneOffset.UTC, IntStream.range(0, LoadCurve.HOURS_OF_WEEK)
                .mapToObj(at -> BigDecimal.valueOf(at < 84 ? 5 : 1)).toList());
        // 730 hours at a mean of (8 + 1.6) / 2 calls.
        fixture.workloads.set(0, Prefixes.with(Fixture.withLoad(workload("w", 3504, fixed("2000")), load), prefix));
        near(hitRate(fixture), cache.hitRate());
    }
}
