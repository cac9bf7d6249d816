package org.tokenwright.tokens.media;

import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Image;

/**
 * Google's tiles, which are published in two ways that differ. A small image is one tile. A larger one is cut into squares whose side is
 * two thirds of its short side, or into squares of a fixed side: the first is taken, and both make the band.
 *
 * @param small most pixels of both sides of a small image
 * @param tile tokens of a tile
 * @param fixedSide pixels of a tile in the other reading
 */
public record GeminiTiles(int small, int tile, int fixedSide) implements ImageFormula {

    public GeminiTiles {
        Whole.positive("side of a small image", small);
        Whole.positive("tokens of a tile", tile);
        Whole.positive("fixed side", fixedSide);
    }

    @Override
    public Count count(Image image) {
        if (image.longSide() <= small) {
            return Count.exactly(tile);
        }
        long byShape = tile * image.cells(unit(image));
        long bySide = tile * image.cells(fixedSide);
        return new Count(Math.min(byShape, bySide), byShape, Math.max(byShape, bySide));
    }

    /** floor(short side / 1.5); a side of one pixel has no such unit. */
    private static int unit(Image image) {
        return Math.max(1, image.shortSide() * 2 / 3);
    }
}
