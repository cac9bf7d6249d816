package org.tokenwright.tokens.media;

import java.util.OptionalLong;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Image;

/**
 * Qwen's cells: each side is rounded to the nearest whole number of cells, of two the even one; then the image is made larger or smaller
 * until its area is within bounds. A host may set a lower bound of the greatest area, so that there are fewer tokens.
 *
 * @param cell side of a cell in pixels
 * @param hostedPixels greatest area that hosts commonly set
 */
public record QwenImage(int cell, long leastPixels, long mostPixels, OptionalLong hostedPixels) implements ImageFormula {

    /** Keeps a million times this within 64 bits. */
    private static final long GREATEST_AREA = 1L << 40;

    public QwenImage {
        Whole.positive("cell", cell);
        Whole.positive("least pixels", leastPixels);
        if (leastPixels > mostPixels || mostPixels > GREATEST_AREA) {
            throw new IllegalArgumentException("least pixels " + leastPixels + ", most " + mostPixels + " are no bounds of an area");
        }
        if (hostedPixels.isPresent() && hostedPixels.getAsLong() < leastPixels) {
            throw new IllegalArgumentException("hosted pixels " + hostedPixels.getAsLong() + " are fewer than least pixels " + leastPixels);
        }
    }

    @Override
    public Count count(Image image) {
        long cells = cells(image, mostPixels);
        long hosted = hostedPixels.isPresent() ? cells(image, Math.min(mostPixels, hostedPixels.getAsLong())) : cells;
        return new Count(Math.min(hosted, cells), cells, cells);
    }

    private long cells(Image image, long most) {
        long across = Math.max(1, Whole.halfEvenOver(image.width(), cell));
        long down = Math.max(1, Whole.halfEvenOver(image.height(), cell));
        long area = across * down * cell * cell;
        if (area > most) {
            return smaller(image.width(), image.height(), most) * smaller(image.height(), image.width(), most);
        }
        return area < leastPixels ? larger(image.width(), image.height()) * larger(image.height(), image.width()) : across * down;
    }

    /** floor(side / sqrt(area / most) / cell), under one root so that no fraction is needed. */
    private long smaller(long side, long other, long most) {
        return Math.max(1, Whole.sqrt(side * most / (other * cell * cell)));
    }

    /** ceil(side sqrt(least / area) / cell). */
    private long larger(long side, long other) {
        return Whole.ceilSqrt(Whole.ceilOver(side * leastPixels, other * cell * cell));
    }
}
