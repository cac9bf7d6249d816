package org.tokenwright.chart;

import java.util.List;
import org.tokenwright.chart.Primitive.Anchor;
import org.tokenwright.chart.Primitive.Stroke;

/** Amounts that grow upwards: ticks to the left of a plot and thin lines across it. */
final class AmountAxis {

    private static final double GAP = 8;
    /** Least distance of ticks, in lines of text. */
    private static final double DISTANCE = 2.2;
    private static final double MOST_SHARE = 0.4;

    private final AmountFormat format;
    private final Frame frame;
    private final Pen pen;

    AmountAxis(AmountFormat format, Frame frame, Pen pen) {
        this.format = format;
        this.frame = frame;
        this.pen = pen;
    }

    /** The finest step of which the ticks stay apart in a height. */
    double step(double span, double height) {
        return Ticks.step(span, (int) (height / pen.lineHeight(frame.small()) / DISTANCE));
    }

    /** Where the plot begins, to the right of the amounts. */
    double left(List<Double> ticks, Box body) {
        double widest = pen.widest(ticks.stream().map(this::label).toList(), frame.small());
        return body.x() + Math.ceil(widest) + GAP;
    }

    void draw(List<Double> ticks, Scale scale, Box plot) {
        for (double tick : ticks) {
            double y = scale.at(tick);
            double line = Pen.crisp(y);
            pen.line(Stroke.thin(tick == 0 ? ColourRole.AXIS : ColourRole.GRID), new Point(plot.x(), line),
                    new Point(plot.right(), line));
            pen.text(label(tick), Anchor.END, plot.x() - GAP, y, frame.small());
        }
    }

    private String label(double tick) {
        return pen.fit(format.brief(tick), MOST_SHARE * frame.width(), frame.small());
    }
}
