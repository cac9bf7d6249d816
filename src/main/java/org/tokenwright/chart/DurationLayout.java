package org.tokenwright.chart;

import java.util.List;
import org.tokenwright.chart.Primitive.Anchor;
import org.tokenwright.chart.Primitive.Stroke;

/** Divides a frame among the parts of a duration chart: heading, amounts, hours, steps. */
final class DurationLayout {

    private static final double GAP = 8;
    private static final double TICK_DISTANCE = 2.2;
    private static final double HOURS_DISTANCE = 64;
    private static final double USUAL_HEIGHT = 200;

    private final DurationChart chart;
    private final Frame frame;
    private final Pen pen;
    private final ChartText words;

    DurationLayout(DurationChart chart, Frame frame, Pen pen) {
        this.chart = chart;
        this.frame = frame;
        this.pen = pen;
        this.words = new ChartText(chart.format().locale());
    }

    Drawing draw() {
        Box body = Heading.draw(chart, frame, pen);
        if (chart.levels().isEmpty()) {
            Nothing.draw(words, body, frame, pen);
        } else {
            drawIn(body);
        }
        return pen.drawing(frame);
    }

    double preferredHeight() {
        return Math.ceil(Heading.height(chart, frame, pen) + USUAL_HEIGHT * frame.scale());
    }

    private void drawIn(Box body) {
        double line = pen.lineHeight(frame.small());
        double top = body.y() + line + 4;
        double bottom = Math.floor(body.bottom() - line - GAP / 2);
        double most = Math.max(chart.levels().getFirst().need(), chart.capacity().orElse(0));
        double step = Ticks.step(most, (int) ((bottom - top) / line / TICK_DISTANCE));
        double high = Ticks.up(most, step);
        Scale scale = new Scale(bottom, high > 0 ? -(bottom - top) / high : 0);
        List<Double> ticks = Ticks.within(0, high, step);
        double left = body.x() + Math.ceil(pen.widest(ticks.stream().map(chart.format()::brief).toList(), frame.small())) + GAP;
        Box plot = Box.between(left, top, Math.floor(body.right()), bottom);
        drawTicks(ticks, scale, plot);
        drawHours(plot);
        new DurationPlot(chart, frame, pen, plot, scale).draw();
    }

    private void drawTicks(List<Double> ticks, Scale scale, Box plot) {
        for (double tick : ticks) {
            double y = Pen.crisp(scale.at(tick));
            pen.line(Stroke.thin(tick == 0 ? ColourRole.AXIS : ColourRole.GRID), new Point(plot.x(), y), new Point(plot.right(), y));
            pen.text(chart.format().brief(tick), Anchor.END, plot.x() - GAP, scale.at(tick), frame.small());
        }
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
