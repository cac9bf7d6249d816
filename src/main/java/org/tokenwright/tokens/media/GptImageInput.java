package org.tokenwright.tokens.media;

import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Image;

/**
 * Images given to OpenAI's image models: tiles, and a surcharge by shape.
 *
 * @param square tokens more for an image whose sides are equal
 * @param oblong tokens more for every other image
 */
public record GptImageInput(OpenAiTiles tiles, int square, int oblong) implements ImageFormula {

    public GptImageInput {
        Whole.notNegative("tokens of a square image", square);
        Whole.notNegative("tokens of an oblong image", oblong);
    }

    @Override
    public Count count(Image image) {
        return tiles.count(image).plus(Count.exactly(image.width() == image.height() ? square : oblong));
    }
}
