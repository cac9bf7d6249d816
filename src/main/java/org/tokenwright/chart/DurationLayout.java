package org.tokenwright.chart;

import java.util.List;
import org.tokenwright.chart.Primitive.Anchor;

/** Divides a frame among the parts of a duration chart: heading, amounts, hours, steps. */
final class DurationLayout extends ChartLayout<DurationChart> {

    private static final double GAP = 8;
    private static final double HOURS_DISTANCE = 64;
    private static final double USUAL_HEIGHT = 200;

    DurationLayout(DurationChart chart, Frame frame, Pen pen) {
        super(chart, frame, pen);
    }

    @Override
    boolean isEmpty() {
        return chart.levels().isEmpty();
    }

    @Override
    double heightWith(double heading) {
        return heading + USUAL_HEIGHT * frame.scale();
    }

    @Override
    void drawIn(Box body) {
        double line = pen.lineHeight(frame.small());
        double top = body.y() + line + 4;
        double bottom = Math.floor(body.bottom() - line - GAP / 2);
        double most = Math.max(chart.levels().getFirst().need(), chart.capacity().orElse(0));
        AmountAxis axis = new AmountAxis(chart.format(), frame, pen);
        double step = axis.step(most, bottom - top);
        double high = Ticks.up(most, step);
        Scale scale = new Scale(bottom, high > 0 ? -(bottom - top) / high : 0);
        List<Double> ticks = Ticks.within(0, high, step);
        Box plot = Box.between(axis.left(ticks, body), top, Math.floor(body.right()), bottom);
        axis.draw(ticks, scale, plot);
        drawHours(plot);
        new DurationPlot(chart, frame, pen, plot, scale).draw();
    }

    /** The last tick is the whole month, with the unit; others that would touch it give way. */
    private void drawHours(Box plot) {
        double hours = chart.hours();
        double y = plot.bottom() + GAP / 2 + pen.centre(0, frame.small());
        AmountFormat count = chart.hourFormat();
        Box last = pen.text(words.get("chart.duration.hours", count.full(hours)), Anchor.END, plot.right(), y, frame.small());
        double step = Ticks.step(hours, (int) (plot.width() / HOURS_DISTANCE / frame.scale()));
        for (double tick : Ticks.within(0, hours, step)) {
            double x = plot.x() + tick / hours * plot.width();
            Anchor anchor = tick == 0 ? Anchor.START : Anchor.MIDDLE;
            if (!pen.box(count.full(tick), anchor, x, y, frame.small()).grow(GAP, 0).overlaps(last)) {
                pen.text(count.full(tick), anchor, x, y, frame.small());
            }
        }
    }
}
