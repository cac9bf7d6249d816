package org.tokenwright.chart;

/**
 * Where columns lie, on whole pixels. Each has a slot of the plot. In the slot a column fills what a gap leaves; slots too
 * narrow for a gap are filled.
 *
 * @param count 1 or more
 * @param plot from a whole pixel to another
 * @param adjoining with no more than a hair between two columns
 * @param widest of a column that does not adjoin, in pixels
 */
record ColumnPlaces(int count, Box plot, boolean adjoining, double widest) {

    private static final double LEAST_SLOT_FOR_GAP = 3;
    private static final double LEAST_SLOT_FOR_HAIR = 8;
    private static final double GAP_SHARE = 0.25;

    double slot() {
        return plot.width() / count;
    }

    double centre(int column) {
        return edge(column) + slot() / 2;
    }

    double left(int column) {
        double left = fills() ? edge(column) : centre(column) - width() / 2;
        return Math.min(Math.round(left), plot.right() - 1);
    }

    /** At least a pixel further; columns of less than a pixel share it. */
    double right(int column) {
        return fills() ? Math.max(left(column) + 1, Math.round(edge(column + 1)) - hair()) : left(column) + width();
    }

    /** What belongs to a column from top to bottom, with its share of the gaps. */
    Box whole(int column) {
        return new Box(edge(column), plot.y(), slot(), plot.height());
    }

    private double edge(int column) {
        return plot.x() + column * slot();
    }

    private boolean fills() {
        return adjoining || slot() < LEAST_SLOT_FOR_GAP;
    }

    private double hair() {
        return slot() < LEAST_SLOT_FOR_HAIR ? 0 : 1;
    }

    /** Of all columns that stand apart. */
    private double width() {
        double gap = Math.max(1, Math.round(GAP_SHARE * slot()));
        return Math.max(1, Math.min(Math.floor(slot()) - gap, Math.round(widest)));
    }
}
