package org.tokenwright.report.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.tokenwright.chart.BarChart;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.ColumnChart;
import org.tokenwright.chart.Drawing;
import org.tokenwright.chart.DurationChart;
import org.tokenwright.chart.Frame;
import org.tokenwright.chart.Java2dPainter;
import org.tokenwright.chart.Java2dText;
import org.tokenwright.chart.Layout;
import org.tokenwright.chart.LineChart;
import org.tokenwright.chart.SvgPainter;
import org.tokenwright.chart.Theme;
import org.tokenwright.chart.WaterfallChart;

/**
 * Charts as pictures that stand alone, with title and footnote: 960 pixels wide and as high as their rows need. Needs no
 * window; may be used by several threads.
 */
public final class ChartPictures {

    /** Pixels. */
    public static final int WIDTH = 960;
    /** Greatest height in pixels; rows beyond it are counted in a line of their own. */
    public static final int MOST_HEIGHT = 4000;

    /** Least height in pixels of a chart whose amounts grow upwards. */
    private static final int LEAST_PLOT = 400;
    /** Rows begin at whole pixels. */
    private static final int SLACK = 2;

    private final Java2dText texts;
    private final Layout layout;

    /** @param texts measures and paints */
    public ChartPictures(Java2dText texts) {
        this.texts = texts;
        layout = new Layout(texts);
    }

    /** The picture before it has colours. */
    public Drawing drawing(Chart chart) {
        return layout.draw(chart, Frame.complete(WIDTH, Math.min(height(chart), MOST_HEIGHT)));
    }

    private double height(Chart chart) {
        double preferred = layout.preferredHeight(chart, Frame.complete(WIDTH, 0));
        return switch (chart) {
            case BarChart _, WaterfallChart _ -> preferred + SLACK;
            case LineChart _, ColumnChart _, DurationChart _ -> Math.max(preferred, LEAST_PLOT);
        };
    }

    /** @param scale pixels of the picture per pixel of the drawing: 1, 2 or 3 */
    public void writePng(Chart chart, Theme theme, int scale, OutputStream out) throws IOException {
        new Java2dPainter(texts, theme).writePng(drawing(chart), scale, out);
    }

    public void writeSvg(Chart chart, Theme theme, OutputStream out) throws IOException {
        out.write(new SvgPainter(theme).svg(drawing(chart), chart).getBytes(StandardCharsets.UTF_8));
    }
}
