package org.tokenwright.tokens.media;

import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Image;

/**
 * Anthropic's cells: an image whose cells are too many, or whose side in whole cells is too long, becomes the largest one of its shape
 * that fits; the short side is rounded to the nearest pixel, of two the even one.
 *
 * @param cell side of a cell in pixels
 * @param longest most pixels of a side in whole cells
 * @param most most tokens, one for each cell
 */
public record ClaudeImage(int cell, int longest, int most) implements ImageFormula {

    public ClaudeImage {
        Whole.positive("cell", cell);
        Whole.positive("most tokens", most);
        if (longest < cell) {
            throw new IllegalArgumentException("longest side " + longest + " is shorter than a cell of " + cell);
        }
    }

    @Override
    public Count count(Image image) {
        return Count.exactly(resized(image).cells(cell));
    }

    /** What the model looks at. */
    Image resized(Image image) {
        if (fits(image)) {
            return image;
        }
        int fitting = 1;
        int tooLong = image.longSide();
        while (tooLong - fitting > 1) {
            int middle = (fitting + tooLong) >>> 1;
            if (fits(withLongSide(image, middle))) {
                fitting = middle;
            } else {
                tooLong = middle;
            }
        }
        return withLongSide(image, fitting);
    }

    private boolean fits(Image image) {
        return Whole.ceilOver(image.longSide(), cell) * cell <= longest && image.cells(cell) <= most;
    }

    private static Image withLongSide(Image image, int pixels) {
        return image.withSides(pixels, Math.max(1, Whole.halfEvenOver((long) pixels * image.shortSide(), image.longSide())));
    }
}
