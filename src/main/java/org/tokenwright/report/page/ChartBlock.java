package org.tokenwright.report.page;

import java.io.IOException;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.Drawing;
import org.tokenwright.chart.Frame;
import org.tokenwright.chart.Layout;
import org.tokenwright.chart.PdfFonts;

/**
 * A chart.
 *
 * @param tall height; see {@link #ease}
 */
record ChartBlock(Chart chart, double tall, PdfFonts fonts) implements Block {

    /** Points for a pixel: names of 8 points. */
    private static final double SCALE = 8 / Frame.FONT_SIZE;

    /** Height at which everything has its place. */
    static double ease(Chart chart, double width, PdfFonts fonts) {
        return new Layout(fonts).preferredHeight(chart, Frame.bare(width / SCALE, 0)) * SCALE;
    }

    /** Whether nothing is left out in comparison with a taller one. */
    boolean showsAllOf(ChartBlock taller, double width) {
        return drawing(width).marks().size() == taller.drawing(width).marks().size();
    }

    private Drawing drawing(double width) {
        return new Layout(fonts).draw(chart, Frame.bare(width / SCALE, tall / SCALE));
    }

    @Override
    public double height(double width) {
        return tall;
    }

    @Override
    public void draw(Spot spot) throws IOException {
        spot.page().figure(spot.parent(), drawing(spot.width()), chart.summary(), spot.left(), spot.top(), SCALE);
    }
}
