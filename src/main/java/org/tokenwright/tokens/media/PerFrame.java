package org.tokenwright.tokens.media;

import java.math.BigDecimal;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Video;

/**
 * So many tokens for each frame that is looked at; whether a last part of a frame counts is not published.
 *
 * @param framesPerSecond sampling where the request states none
 */
public record PerFrame(Count tokens, BigDecimal framesPerSecond) implements TimeFormula {

    public PerFrame {
        Whole.notNegative("tokens of a frame", tokens.low());
        Whole.positive("frames per second", framesPerSecond.signum());
    }

    @Override
    public boolean counts(Modality modality) {
        return modality == Modality.VIDEO;
    }

    @Override
    public Count count(Media media) {
        if (media instanceof Video(var seconds, var frames)) {
            return Whole.times(tokens, Whole.around(seconds.multiply(frames.orElse(framesPerSecond))));
        }
        throw Formula.unfit(this, media);
    }
}
