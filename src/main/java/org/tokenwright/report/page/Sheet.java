package org.tokenwright.report.page;

import org.tokenwright.report.Paper;

/**
 * A page with its margins. All lengths are points, 72 to the inch; places are measured from the left and from the top.
 */
record Sheet(double width, double height) {

    static final double SIDE = 40;
    static final double TOP = 36;
    /** Holds the footer. */
    static final double BOTTOM = 40;
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    static Sheet of(Paper paper) {
        return new Sheet(paper.width() * POINTS_PER_MILLIMETRE, paper.height() * POINTS_PER_MILLIMETRE);
    }

    /** Width between the margins. */
    double body() {
        return width - 2 * SIDE;
    }

    /** Where the bottom margin begins. */
    double end() {
        return height - BOTTOM;
    }
}
