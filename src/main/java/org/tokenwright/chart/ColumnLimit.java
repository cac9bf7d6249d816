package org.tokenwright.chart;

import java.util.List;
import java.util.Optional;
import org.tokenwright.chart.ColumnChart.Limit;
import org.tokenwright.chart.Primitive.Anchor;
import org.tokenwright.chart.Primitive.Stroke;

/** The limit of a column chart: a line across the columns with its label where that covers none. */
final class ColumnLimit {

    private static final double GAP = 3;
    /** Ground left and right of the label. */
    private static final double PATCH = 2;
    private static final double CASING = 3;
    private static final Stroke DASHES = new Stroke(ColourRole.BUDGET, 1.5, Dash.DASHED);
    /** Length of the piece of line in a key. */
    private static final double KEY = 18;
    /** Distance of places that are tried, in pixels. */
    private static final double STEP = 8;

    private final Limit limit;
    private final AmountFormat format;
    private final Pen pen;
    private final TextStyle style;
    private final Box plot;

    ColumnLimit(Limit limit, AmountFormat format, Frame frame, Pen pen, Box plot) {
        this.limit = limit;
        this.format = format;
        this.pen = pen;
        this.style = frame.small().in(ColourRole.BUDGET);
        this.plot = plot;
    }

    /** Room above the plot for the label. */
    static double height(Frame frame, Pen pen) {
        return Math.ceil(height(pen, frame.small()));
    }

    private static double height(Pen pen, TextStyle style) {
        return pen.lineHeight(style) + GAP;
    }

    /** The line, lined with ground so that it shows on any colour. */
    void draw(Scale scale, List<Box> columns) {
        double y = Pen.crisp(scale.at(limit.amount()));
        line(new Stroke(ColourRole.SURFACE, CASING, Dash.SOLID), plot.x(), plot.right(), y);
        line(DASHES, plot.x(), plot.right(), y);
        String label = label("chart.budget", plot.width() - 2 * PATCH);
        place(label, y, columns).ifPresentOrElse(box -> {
            pen.rect(box.grow(PATCH, 0), ColourRole.SURFACE);
            pen.text(label, Anchor.END, box.right(), box.y() + pen.centre(0, style), style);
        }, this::drawKey);
    }

    /** Its label alone, at the top, where the line would be far above. */
    void drawBeyond() {
        drawAtTop("chart.column.limit.beyond", plot.width());
    }

    /** Where every place beside the line covers columns: at the top, with a piece of the line. */
    private void drawKey() {
        Box label = drawAtTop("chart.budget", plot.width() - KEY - 2 * GAP);
        double right = label.x() - 2 * GAP;
        line(DASHES, right - KEY, right, Pen.crisp(topY()));
    }

    private Box drawAtTop(String key, double width) {
        return pen.text(label(key, width), Anchor.END, plot.right(), topY(), style);
    }

    private double topY() {
        return plot.y() - height(pen, style) + pen.centre(0, style);
    }

    private void line(Stroke stroke, double left, double right, double y) {
        pen.line(stroke, new Point(left, y), new Point(right, y));
    }

    /** The rightmost place above the line, else beneath it, where the label covers no column. */
    private Optional<Box> place(String label, double y, List<Box> columns) {
        Box right = pen.box(label, Anchor.END, plot.right() - PATCH, 0, style);
        for (double top : List.of(y - GAP - right.height(), y + GAP)) {
            for (double x = right.x(); x >= plot.x() + PATCH && top + right.height() <= plot.bottom(); x -= STEP) {
                Box box = new Box(x, top, right.width(), right.height());
                if (columns.stream().noneMatch(box.grow(PATCH, 1)::overlaps)) {
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    private String label(String key, double width) {
        String text = new ChartText(format.locale()).get(key, limit.label(), format.brief(limit.amount()));
        return pen.fit(text, width, style);
    }
}
