package org.tokenwright.tokens.media;

import java.util.OptionalInt;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Image;

/**
 * The same for every image.
 *
 * @param longestSide longest side in pixels that this is published for
 */
public record PerImage(Count tokens, OptionalInt longestSide) implements ImageFormula {

    public PerImage {
        Whole.notNegative("tokens of an image", tokens.low());
        longestSide.ifPresent(pixels -> Whole.positive("longest side", pixels));
    }

    @Override
    public Count count(Image image) {
        if (longestSide.isPresent() && image.longSide() > longestSide.getAsInt()) {
            throw new IllegalArgumentException(
                    "no tokens are published for " + image + " pixels, only for sides up to " + longestSide.getAsInt());
        }
        return tokens;
    }
}
