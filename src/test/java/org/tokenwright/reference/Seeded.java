package org.tokenwright.reference;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;

/** Runs a check on many seeds; a failure is made smaller by bisection of its size, and reported with its seed. */
public final class Seeded {

    /** A check of one random case. */
    @FunctionalInterface
    public interface Check {
        /**
         * What is wrong with a case; empty when nothing is.
         *
         * @param size how much the case may hold
         */
        Optional<String> fault(long seed, int size);
    }

    /** Only one in so many cases is tried: for a run that repeats the tests many times, such as a mutation run. */
    private static final int ONE_IN = Integer.getInteger("seeded.oneIn", 1);

    private Seeded() {
    }

    /** Whether all cases are tried, so that everything must have been met. */
    static boolean isWhole() {
        return ONE_IN == 1;
    }

    /** @param size largest size; the seeds take turns with all sizes up to it */
    public static void check(long firstSeed, int cases, int size, Check check) {
        LongStream.range(firstSeed, firstSeed + Math.ceilDiv(cases, ONE_IN)).parallel().forEach(seed -> {
            IntFunction<Optional<String>> bySize = each -> faultOf(check, seed, each);
            int mine = (int) (seed % (size + 1));
            if (bySize.apply(mine).isPresent()) {
                int smallest = smallest(mine, bySize);
                Assertions.fail("seed " + seed + ", size " + smallest + ": " + bySize.apply(smallest).orElse("vanished"));
            }
        });
    }

    private static Optional<String> faultOf(Check check, long seed, int size) {
        try {
            return check.fault(seed, size);
        } catch (RuntimeException e) {
            return Optional.of("throws " + e + " at " + e.getStackTrace()[0]);
        }
    }

    /** The smallest size that still fails, as far as bisection finds it. */
    private static int smallest(int failing, IntFunction<Optional<String>> check) {
        int good = -1;
        int bad = failing;
        while (bad - good > 1) {
            int middle = (good + bad) / 2;
            if (check.apply(middle).isPresent()) {
                bad = middle;
            } else {
                good = middle;
            }
        }
        return bad;
    }
}
