package org.tokenwright.report.page;

import java.io.IOException;
import java.util.List;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.PdfFonts;

/** Lines to fill in by hand, side by side. */
record AskLines(List<String> labels, PdfFonts fonts) implements Block {

    private static final double HEIGHT = 22;
    private static final double GAP = 16;

    @Override
    public double height(double width) {
        return HEIGHT;
    }

    @Override
    public void draw(Spot spot) throws IOException {
        double each = (spot.width() - GAP * (labels.size() - 1)) / labels.size();
        double baseline = spot.top() + HEIGHT - 4;
        for (int i = 0; i < labels.size(); i++) {
            double left = spot.left() + i * (each + GAP);
            double word = fonts.width(labels.get(i), Styles.HEAD.size(), Styles.HEAD.weight()) + 4;
            spot.page().text(Tags.below(spot.parent(), "P"), labels.get(i), left, baseline, Styles.HEAD);
            spot.page().area(left + word, baseline + 1, each - word, 0.6, ColourRole.MUTED);
        }
    }
}
