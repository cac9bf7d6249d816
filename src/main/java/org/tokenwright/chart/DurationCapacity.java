package org.tokenwright.chart;

import java.util.List;
import java.util.stream.Stream;
import org.tokenwright.chart.Primitive.Anchor;
import org.tokenwright.chart.Primitive.Stroke;

/** What there is at any time: a line across the levels with its label where that covers none. */
final class DurationCapacity {

    private static final Stroke DASHES = new Stroke(ColourRole.BUDGET, 2, Dash.DASHED);
    /** Ground on both sides of the dashes and in their gaps: they are nearly as bright as the colours they cross. */
    private static final Stroke CASING = new Stroke(ColourRole.SURFACE, 4, Dash.SOLID);
    /** Length of the piece of line in a key: two dashes and the gap between them. */
    private static final double KEY = 18;

    private final Pen pen;
    private final TextStyle style;
    private final Box plot;
    private final double gap;
    private final String label;

    DurationCapacity(DurationChart chart, Frame frame, Pen pen, Box plot, double gap) {
        this.pen = pen;
        this.style = frame.small().in(ColourRole.BUDGET);
        this.plot = plot;
        this.gap = gap;
        this.label = pen.fit(chart.capacityLabel() + " " + chart.format().full(chart.capacity().orElseThrow()), plot.width(), style);
    }

    /**
     * @param levels what is painted of them
     * @param above the label above them; nothing may cover it
     */
    void draw(double y, List<Box> levels, Box above) {
        line(CASING, plot.x(), plot.right(), y);
        line(DASHES, plot.x(), plot.right(), y);
        Box over = label(y - apart());
        Stream.of(over, label(y + apart())).filter(box -> plot.bottom() >= box.bottom())
                .filter(box -> !box.overlaps(above) && levels.stream().noneMatch(box::overlaps)).findFirst()
                .ifPresentOrElse(this::write, () -> drawKey(over.overlaps(above) ? label(y + apart()) : over, above));
    }

    /**
     * In the row above the plot, with a piece of the line.
     *
     * @param otherwise where the label stands, over the levels, if that row is taken
     */
    private void drawKey(Box otherwise, Box above) {
        Box key = label(plot.y() - apart());
        double right = key.x() - gap;
        if (Box.between(right - KEY, key.y(), key.right(), key.bottom()).grow(gap, 0).overlaps(above)) {
            write(otherwise);
        } else {
            line(DASHES, right - KEY, right, Math.round(plot.y() - apart()));
            write(key);
        }
    }

    private double apart() {
        return gap + pen.lineHeight(style) / 2;
    }

    private Box label(double centreY) {
        return pen.box(label, Anchor.END, plot.right(), centreY, style);
    }

    private void write(Box box) {
        pen.patch(box, plot);
        pen.text(label, Anchor.END, box.right(), pen.centre(box.y(), style), style);
    }

    private void line(Stroke stroke, double left, double right, double y) {
        pen.line(stroke, new Point(left, y), new Point(right, y));
    }
}
