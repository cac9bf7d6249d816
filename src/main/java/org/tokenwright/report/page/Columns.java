package org.tokenwright.report.page;

import java.io.IOException;

/** Two blocks side by side, equally wide. */
record Columns(Block left, Block right, double gap) implements Block {

    private double each(double width) {
        return (width - gap) / 2;
    }

    @Override
    public double height(double width) {
        return Math.max(left.height(each(width)), right.height(each(width)));
    }

    @Override
    public void draw(Spot spot) throws IOException {
        double each = each(spot.width());
        left.draw(spot.part(0, each));
        right.draw(spot.part(each + gap, each));
    }
}
