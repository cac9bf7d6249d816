package org.tokenwright.tokens.media;

import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Image;

/**
 * One token for so many pixels, to the nearest.
 *
 * @param longest most pixels of the long side; a larger image is made smaller first
 * @param most most tokens
 */
public record PixelQuotient(int pixelsPerToken, int longest, int most) implements ImageFormula {

    public PixelQuotient {
        Whole.positive("pixels for each token", pixelsPerToken);
        Whole.positive("longest", longest);
        Whole.positive("most tokens", most);
    }

    @Override
    public Count count(Image image) {
        return Count.exactly(Math.min(most, Whole.halfUpOver(image.within(longest).area(), pixelsPerToken)));
    }
}
