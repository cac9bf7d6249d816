package org.tokenwright.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Small draws from a seed. */
public final class Draw {

    private final SplittableRandom random;

    public Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A whole number from the least to the greatest, both included. */
    public int number(int least, int greatest) {
        return least + random.nextInt(greatest - least + 1);
    }

    public boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    /** A decimal with some digits after the point. */
    public BigDecimal decimal(int least, int greatest, int digits) {
        return BigDecimal.valueOf(number(least, greatest), digits);
    }

    @SafeVarargs
    public final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A value in one of so many cases. */
    public <T> Optional<T> oneIn(int count, Supplier<T> value) {
        return oneIn(count) ? Optional.of(value.get()) : Optional.empty();
    }

    /** Each choice with an even chance, in order. */
    public <T> List<T> some(List<T> choices) {
        var chosen = new ArrayList<T>();
        for (T choice : choices) {
            if (random.nextBoolean()) {
                chosen.add(choice);
            }
        }
        return chosen;
    }
}
