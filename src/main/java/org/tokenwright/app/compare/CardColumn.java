package org.tokenwright.app.compare;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Three cards below each other that share the height: bars, lines, table. On a multiple of 8 pixels each. */
final class CardColumn extends Pane {

    private static final double GRID = 8;
    private static final double MARGIN = 16;
    private static final double GAP = 8;
    private static final double BAR_SHARE = 0.42;
    private static final double LINE_SHARE = 0.27;

    CardColumn(Region bars, Region lines, Region table) {
        getChildren().setAll(bars, lines, table);
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - 2 * MARGIN - 2 * GAP;
        double bars = onGrid(height * BAR_SHARE);
        double lines = onGrid(height * LINE_SHARE);
        double y = MARGIN;
        y = place(0, y, bars);
        y = place(1, y, lines);
        place(2, y, height - bars - lines);
    }

    private double place(int index, double y, double height) {
        getChildren().get(index).resizeRelocate(MARGIN, y, getWidth() - 2 * MARGIN, height);
        return y + height + GAP;
    }

    private static double onGrid(double length) {
        return Math.round(length / GRID) * GRID;
    }
}
