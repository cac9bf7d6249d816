package org.tokenwright.report.page;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** A part of a page that knows its height and draws itself. Lengths are points. */
interface Block {

    double height(double width);

    /** Draws within a width, as tall as {@link #height} says. */
    void draw(Spot spot) throws IOException;

    /**
     * Where a block is drawn.
     *
     * @param parent what it becomes a part of, for those who hear the document
     */
    record Spot(Page page, PDStructureElement parent, double left, double top, double width) {

        Spot down(double distance) {
            return new Spot(page, parent, left, top + distance, width);
        }

        Spot part(double from, double newWidth) {
            return new Spot(page, parent, left + from, top, newWidth);
        }

        Spot in(PDStructureElement element) {
            return new Spot(page, element, left, top, width);
        }
    }
}
