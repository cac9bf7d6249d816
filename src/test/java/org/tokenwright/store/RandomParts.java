package org.tokenwright.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.tokenwright.base.Decimals;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.NumberRule;

/** Draws what random plans are made of. */
class RandomParts {

    private static final String[] WORDS = {
            "Support", "naïve café", "日本語", "🙂", "\"quoted\"", "back\\slash", "tab\there",
            "line\nbreak", "\u0001", "\ud800", "\u2028", "=1+1", "<b>", "", " "};

    final SplittableRandom random;

    RandomParts(SplittableRandom random) {
        this.random = random;
    }

    final Quantity quantity(NumberRule rule) {
        BigDecimal value = decimal(rule.greatest().isPresent() ? BigDecimal.ONE : rule.least());
        if (rule.greatest().isPresent()) {
            value = BigDecimal.ONE.divide(value.add(BigDecimal.ONE), 12, rule.leastIncluded() ? RoundingMode.HALF_EVEN : RoundingMode.UP);
        }
        Quantity exact = Quantity.exact(value, rule.unit());
        Quantity ranged = random.nextBoolean() || rule.greatest().isPresent() ? exact
                : exact.withRange(value, value.add(BigDecimal.TEN), pick(Quantity.Kind.MINMAX, Quantity.Kind.P10P90));
        return ranged.withOrigin(random.nextBoolean() ? "" : words(), random.nextBoolean() ? "" : words());
    }

    /** A decimal of any magnitude, greater than the least. */
    final BigDecimal decimal(BigDecimal least) {
        return Decimals.bounded(least.add(BigDecimal.valueOf(1 + random.nextLong(1L << (1 + random.nextInt(60))),
                random.nextInt(-3, 12))));
    }

    final String words() {
        return pick(WORDS) + pick(WORDS);
    }

    final <T> Optional<T> maybe(Supplier<T> making) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(making.get());
    }

    final <T> List<T> some(int most, IntFunction<T> making) {
        var result = new ArrayList<T>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            result.add(making.apply(i));
        }
        return result;
    }

    /** A part of the values, in their order. */
    final <T> List<T> someOf(List<T> values) {
        return values.stream().filter(_ -> random.nextBoolean()).toList();
    }

    @SafeVarargs
    final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
