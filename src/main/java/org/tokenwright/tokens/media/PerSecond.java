package org.tokenwright.tokens.media;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Audio;
import org.tokenwright.tokens.media.Media.Video;

/**
 * So many tokens a second.
 *
 * @param rounding of a part of a token
 * @param framesPerSecond the sampling of a video that this is published for; empty for audio
 */
public record PerSecond(BigDecimal tokens, Rounding rounding, Optional<BigDecimal> framesPerSecond) implements TimeFormula {

    /** What becomes of a part of a token. */
    public enum Rounding {
        DOWN,
        /** Not published: a band of one token. */
        UNKNOWN
    }

    private static final BigDecimal MOST_TOKENS = BigDecimal.valueOf(1_000_000);

    public PerSecond {
        Whole.check("tokens per second", tokens, MOST_TOKENS);
    }

    @Override
    public boolean counts(Modality modality) {
        return modality == (framesPerSecond.isPresent() ? Modality.VIDEO : Modality.AUDIO);
    }

    @Override
    public Count count(Media media) {
        return switch (media) {
            case Audio(var seconds) when counts(Modality.AUDIO) -> count(seconds);
            case Video(var seconds, var frames) when counts(Modality.VIDEO) -> {
                requirePublished(frames);
                yield count(seconds);
            }
            default -> throw Formula.unfit(this, media);
        };
    }

    private void requirePublished(Optional<BigDecimal> frames) {
        if (frames.isPresent() && frames.get().compareTo(framesPerSecond.orElseThrow()) != 0) {
            throw new IllegalArgumentException("no tokens are published for " + frames.get() + " frames per second, only for "
                    + framesPerSecond.orElseThrow());
        }
    }

    private Count count(BigDecimal seconds) {
        BigDecimal number = seconds.multiply(tokens);
        return rounding == Rounding.DOWN ? Count.exactly(Whole.rounded(number, RoundingMode.FLOOR)) : Whole.around(number);
    }
}
