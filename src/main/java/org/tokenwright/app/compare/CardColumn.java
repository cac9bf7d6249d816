package org.tokenwright.app.compare;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Three cards below each other that share the height: bars, lines, table. Where the height is too small for all, bars
 * and lines share one place.
 */
final class CardColumn extends Pane {

    private static final double GRID = 8;
    private static final double MARGIN = 16;
    private static final double GAP = 8;
    private static final double ENOUGH_FOR_ALL = 628;
    private static final double LINES = 208;
    private static final double BAR_SHARE = 0.56;

    private final ReadOnlyBooleanWrapper shared = new ReadOnlyBooleanWrapper(this, "shared");
    private final SimpleBooleanProperty linesFirst = new SimpleBooleanProperty(this, "linesFirst");

    CardColumn(Region bars, Region lines, Region table) {
        getChildren().setAll(bars, lines, table);
        linesFirst.addListener(_ -> requestLayout());
    }

    /** Whether bars and lines share one place. */
    ReadOnlyBooleanProperty sharedProperty() {
        return shared.getReadOnlyProperty();
    }

    /** Which of them has it. */
    SimpleBooleanProperty linesFirstProperty() {
        return linesFirst;
    }

    @Override
    protected void layoutChildren() {
        shared.set(getHeight() - 2 * MARGIN < ENOUGH_FOR_ALL);
        getChildren().get(0).setVisible(!shared.get() || !linesFirst.get());
        getChildren().get(1).setVisible(!shared.get() || linesFirst.get());
        if (shared.get()) {
            layoutTwo();
        } else {
            layoutThree();
        }
    }

    private void layoutTwo() {
        double height = getHeight() - 2 * MARGIN - GAP;
        double charts = onGrid(height * BAR_SHARE);
        place(0, MARGIN, charts);
        place(2, place(1, MARGIN, charts), height - charts);
    }

    private void layoutThree() {
        double height = getHeight() - 2 * MARGIN - 2 * GAP - LINES;
        double bars = onGrid(height * BAR_SHARE);
        double y = place(1, place(0, MARGIN, bars), LINES);
        place(2, y, height - bars);
    }

    /** Where the next card begins. */
    private double place(int index, double y, double height) {
        getChildren().get(index).resizeRelocate(MARGIN, y, getWidth() - 2 * MARGIN, height);
        return y + height + GAP;
    }

    private static double onGrid(double length) {
        return Math.round(length / GRID) * GRID;
    }
}
