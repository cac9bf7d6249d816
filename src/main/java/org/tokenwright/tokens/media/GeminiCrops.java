package org.tokenwright.tokens.media;

import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Image;

/**
 * A whole view and as many crops as the model finds fit: only the range is published. Within it, tiles are taken.
 *
 * @param least tokens of an image without crops
 * @param most tokens of an image with all of them
 */
public record GeminiCrops(int least, int most, GeminiTiles tiles) implements ImageFormula {

    public GeminiCrops {
        Whole.positive("least tokens", least);
        if (least > most) {
            throw new IllegalArgumentException("least tokens " + least + " are more than most " + most);
        }
    }

    @Override
    public Count count(Image image) {
        return new Count(least, Math.clamp(tiles.count(image).central(), least, most), most);
    }
}
