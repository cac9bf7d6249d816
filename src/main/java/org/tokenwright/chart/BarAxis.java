package org.tokenwright.chart;

import java.util.List;
import org.tokenwright.chart.Primitive.Anchor;
import org.tokenwright.chart.Primitive.Stroke;

/** Ticks beneath the bars and the thin lines above them. */
final class BarAxis {

    /** Between the last bar and the tick labels. */
    static final double GAP = 5;
    private static final double BETWEEN = 10;
    /** Least distance of ticks, in font sizes. */
    private static final double DISTANCE = 6;

    private final AmountFormat format;
    private final Frame frame;
    private final Pen pen;
    private final Box rows;
    private final BarScale scale;

    /**
     * @param rows where the bars are
     */
    BarAxis(AmountFormat format, Frame frame, Pen pen, Box rows, BarScale scale) {
        this.format = format;
        this.frame = frame;
        this.pen = pen;
        this.rows = rows;
        this.scale = scale;
    }

    void draw() {
        for (double tick : ticks()) {
            double x = Pen.crisp(scale.at(tick));
            pen.line(Stroke.thin(tick == 0 ? ColourRole.AXIS : ColourRole.GRID), new Point(x, rows.y()),
                    new Point(x, rows.bottom()));
            drawLabel(format.brief(tick), x);
        }
    }

    private void drawLabel(String text, double x) {
        double y = pen.centre(rows.bottom() + GAP, frame.small());
        Box box = pen.box(text, Anchor.MIDDLE, x, y, frame.small());
        if (box.x() >= 0 && box.right() <= frame.width()) {
            pen.text(text, Anchor.MIDDLE, x, y, frame.small());
        }
    }

    /** The finest ticks whose labels stay apart. */
    private List<Double> ticks() {
        for (int intervals = (int) (rows.width() / frame.fontSize() / DISTANCE); intervals > 0; intervals--) {
            double step = Ticks.step(scale.greatest() - scale.least(), intervals);
            List<Double> ticks = Ticks.within(scale.least(), scale.greatest(), step);
            double widest = pen.widest(ticks.stream().map(format::brief).toList(), frame.small());
            if (ticks.size() == 1 || widest + BETWEEN <= step * scale.perUnit()) {
                return ticks;
            }
        }
        return List.of(0.0);
    }
}
