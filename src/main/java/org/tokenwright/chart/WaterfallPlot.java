package org.tokenwright.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.tokenwright.chart.Primitive.Stroke;
import org.tokenwright.chart.WaterfallChart.Placed;
import org.tokenwright.chart.WaterfallChart.Total;

/** Draws axis, bars, connectors and amounts of a waterfall, in layers from back to front. */
final class WaterfallPlot {

    private static final double LABEL_GAP = 8;
    /** Ground left and right of an amount. */
    private static final double PATCH = 2;
    /** A step of nothing, or nearly, is still seen. */
    private static final double LEAST_WIDTH = 2;

    private final Frame frame;
    private final Pen pen;
    private final Box plot;
    private final BarRows rows;
    private final List<Placed> placed;
    private final WaterfallLabels labels;
    private final WaterfallWords words;
    private final AmountFormat format;
    private final BarScale scale;

    WaterfallPlot(WaterfallChart chart, Frame frame, Pen pen, Box plot, BarRows rows, WaterfallLabels labels) {
        this.frame = frame;
        this.pen = pen;
        this.plot = plot;
        this.rows = rows;
        this.placed = chart.placed().subList(0, rows.shown());
        this.labels = labels;
        this.words = new WaterfallWords(chart.format());
        this.format = chart.format();
        this.scale = BarScale.fit(IntStream.range(0, rows.shown()).mapToObj(this::extent).toList(), plot.x(), plot.right());
    }

    private BarScale.Extent extent(int row) {
        return new BarScale.Extent(placed.get(row).least(), placed.get(row).greatest(), LEAST_WIDTH + LABEL_GAP + labels.width(row) + PATCH);
    }

    void draw() {
        new BarAxis(format, frame, pen, Box.between(plot.x(), rows.top(), plot.right(), plot.bottom()), scale).draw();
        for (int row = 0; row < placed.size() - 1; row++) {
            drawConnector(row);
        }
        for (int row = 0; row < placed.size(); row++) {
            drawRow(row);
        }
    }

    /** From the end of a bar to the start of the next one. */
    private void drawConnector(int row) {
        double x = Pen.crisp(scale.at(placed.get(row).to()));
        pen.line(Stroke.thin(ColourRole.AXIS), new Point(x, rows.barTop(row) + rows.thickness()), new Point(x, rows.barTop(row + 1)));
    }

    private void drawRow(int row) {
        Box bar = bar(row);
        double y = rows.centre(row);
        String mark = WaterfallWords.id(placed.get(row).entry()).toString();
        Box name = labels.drawName(row, plot.x() - BarLayout.GAP, y);
        pen.rect(bar, role(placed.get(row)), mark);
        double x = bar.right() + LABEL_GAP;
        Box end = labels.endBox(row, x, y);
        pen.rect(end.grow(PATCH, 0), ColourRole.SURFACE);
        labels.drawEnd(row, x, y);
        Box whole = new Box(0, rows.top() + row * rows.pitch(), plot.right(), rows.pitch());
        pen.mark(new Mark(mark, words.mark(placed.get(row)), whole, List.of(name, bar, end)));
    }

    private Box bar(int row) {
        double from = scale.at(placed.get(row).from());
        double to = scale.at(placed.get(row).to());
        double width = Math.max(LEAST_WIDTH, Math.abs(to - from));
        return new Box(Math.min(from, to), rows.barTop(row), width, rows.thickness());
    }

    private static ColourRole role(Placed placed) {
        return placed.entry() instanceof Total || placed.to() == placed.from() ? ColourRole.LEVEL
                : placed.to() > placed.from() ? ColourRole.INCREASE : ColourRole.DECREASE;
    }
}
