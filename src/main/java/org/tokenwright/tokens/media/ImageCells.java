package org.tokenwright.tokens.media;

import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.media.Media.Image;

/**
 * One token for each cell that covers the image, at its full size.
 *
 * @param cell side of a cell in pixels
 */
public record ImageCells(int cell) implements ImageFormula {

    public ImageCells {
        Whole.positive("cell", cell);
    }

    @Override
    public Count count(Image image) {
        return Count.exactly(image.cells(cell));
    }
}
