package org.tokenwright.app.chart;

import java.util.List;
import org.tokenwright.chart.Box;
import org.tokenwright.chart.Drawing;
import org.tokenwright.chart.Mark;
import org.tokenwright.chart.MarkId;

/**
 * Which parts of a drawing are seen where. A drawing that is higher than its place scrolls between its head, with the
 * key, and its foot, with the axis, which stay in view.
 *
 * @param height of the place
 * @param head height of what stays at the top
 * @param foot height of what stays at the bottom
 * @param scroll how far the middle is scrolled
 */
record Viewport(Drawing drawing, double height, double head, double foot, double scroll) {

    /** A part of the drawing and where it begins on the canvas. */
    record Band(Box seen, double top) {}

    static Viewport of(Drawing drawing, double height, double scroll) {
        if (drawing.height() <= height) {
            return new Viewport(drawing, height, 0, 0, 0);
        }
        List<Box> rows = drawing.marks().stream().filter(Viewport::isRow).map(Mark::bounds).toList();
        double head = rows.stream().mapToDouble(Box::y).min().orElse(0);
        double foot = drawing.height() - rows.stream().mapToDouble(Box::bottom).max().orElse(drawing.height());
        return new Viewport(drawing, height, head, foot, 0).scrolledTo(scroll);
    }

    private static boolean isRow(Mark mark) {
        String part = MarkId.parse(mark.id()).part();
        return part.equals(MarkId.TOTAL) || part.equals(MarkId.STATUS);
    }

    Viewport scrolledTo(double wanted) {
        return new Viewport(drawing, height, head, foot, Math.clamp(wanted, 0, most()));
    }

    /** Greatest scroll. */
    double most() {
        return Math.max(0, drawing.height() - height);
    }

    double middle() {
        return Math.max(0, height - head - foot);
    }

    List<Band> bands() {
        double width = drawing.width();
        if (most() == 0) {
            return List.of(new Band(new Box(0, 0, width, height), 0));
        }
        return List.of(new Band(new Box(0, 0, width, head), 0),
                new Band(new Box(0, head + scroll, width, middle()), head),
                new Band(new Box(0, drawing.height() - foot, width, foot), height - foot));
    }

    /** Height in the drawing of a height in the place. */
    double toDrawing(double y) {
        if (most() == 0 || y < head) {
            return y;
        }
        return y >= height - foot ? drawing.height() - height + y : y + scroll;
    }

    /** Height in the place of a height between head and foot of the drawing. */
    double toPlace(double y) {
        return y - scroll;
    }

    /** Scrolled as little as needed to see a box of the middle. */
    Viewport revealing(Box box) {
        if (box.y() - scroll < head) {
            return scrolledTo(box.y() - head);
        }
        return box.bottom() - scroll > height - foot ? scrolledTo(box.bottom() - height + foot) : this;
    }
}
