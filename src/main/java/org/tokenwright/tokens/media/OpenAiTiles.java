package org.tokenwright.tokens.media;

import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Image;

/**
 * OpenAI's tiles: the image is made to fit a square of the longest side, then its short side is made no longer than a limit; it is
 * never enlarged, and each time the other side is rounded down. A base is added to the tiles that cover it.
 *
 * @param base tokens of an image
 * @param tile tokens of a tile
 * @param longest most pixels of the long side
 * @param shortest most pixels of the short side
 * @param tilePixels side of a tile
 */
public record OpenAiTiles(int base, int tile, int longest, int shortest, int tilePixels) implements ImageFormula {

    public OpenAiTiles {
        Whole.notNegative("base", base);
        Whole.notNegative("tokens of a tile", tile);
        Whole.positive("longest", longest);
        Whole.positive("shortest", shortest);
        Whole.positive("side of a tile", tilePixels);
    }

    @Override
    public Count count(Image image) {
        return Count.exactly(base + tile * tiles(image));
    }

    long tiles(Image image) {
        return shortened(image.within(longest)).cells(tilePixels);
    }

    private Image shortened(Image image) {
        return image.shortSide() <= shortest ? image
                : image.withSides((long) image.longSide() * shortest / image.shortSide(), shortest);
    }
}
