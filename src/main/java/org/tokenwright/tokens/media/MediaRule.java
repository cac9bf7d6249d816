package org.tokenwright.tokens.media;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.tokenwright.tokens.Band;
import org.tokenwright.tokens.Count;

/**
 * How models count one kind of media.
 *
 * @param levels of a request that it answers; has {@link Level#UNSPECIFIED} where it is the provider's default; empty where the models
 *     know no levels, and it answers all
 * @param error factor of the formula's figure
 * @param soundIncluded of a video: its sound is counted too; otherwise that counts as audio besides
 */
public record MediaRule(
        Basis basis, Modality modality, Direction direction, Set<Level> levels, Formula formula, Band error, boolean soundIncluded) {

    /** @throws IllegalArgumentException if the formula does not count this kind of media */
    public MediaRule {
        levels = levels.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(levels));
        if (!formula.counts(modality)) {
            throw new IllegalArgumentException(formula.getClass().getSimpleName() + " does not count " + modality);
        }
    }

    public String id() {
        return basis.id();
    }

    public boolean answers(Level level) {
        return levels.isEmpty() || levels.contains(level);
    }

    /**
     * @throws IllegalArgumentException if it is media of another kind, or nothing is published for this size
     */
    public Counted count(Media media) {
        return Counted.of(withError(formula.count(media)), basis);
    }

    private Count withError(Count count) {
        return new Count(times(count.low(), error.low(), RoundingMode.FLOOR),
                times(count.central(), error.central(), RoundingMode.HALF_EVEN),
                times(count.high(), error.high(), RoundingMode.CEILING));
    }

    private static long times(long tokens, BigDecimal factor, RoundingMode rounding) {
        return Whole.rounded(factor.multiply(BigDecimal.valueOf(tokens)), rounding);
    }
}
