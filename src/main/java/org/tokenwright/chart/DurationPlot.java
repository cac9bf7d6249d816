package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.chart.DurationChart.Level;
import org.tokenwright.chart.Primitive.Anchor;
import org.tokenwright.chart.Primitive.Stroke;

/** Draws the levels, and what of them is above the capacity with its label. */
final class DurationPlot {

    private static final double GAP = 4;
    /** Side of the square that shows a colour beside its name. */
    private static final double SWATCH = 9;

    private final DurationChart chart;
    private final Frame frame;
    private final Pen pen;
    private final Box plot;
    private final Scale scale;
    private final ChartText words;
    private final List<Box> levels = new ArrayList<>();

    DurationPlot(DurationChart chart, Frame frame, Pen pen, Box plot, Scale scale) {
        this.chart = chart;
        this.frame = frame;
        this.pen = pen;
        this.plot = plot;
        this.scale = scale;
        this.words = new ChartText(chart.format().locale());
    }

    void draw() {
        double hours = 0;
        for (int i = 0; i < chart.levels().size(); i++) {
            Level level = chart.levels().get(i);
            drawLevel(i, level, x(hours), x(hours + level.hours()));
            hours += level.hours();
        }
        pen.line(Stroke.thin(ColourRole.AXIS), new Point(plot.x(), Pen.crisp(plot.bottom())), new Point(plot.right(), Pen.crisp(plot.bottom())));
        Box above = drawAboveLabel();
        if (chart.capacity().isPresent()) {
            double y = Math.round(scale.at(chart.capacity().getAsDouble()));
            new DurationCapacity(chart, frame, pen, plot, GAP).draw(y, levels, above);
        }
    }

    private double x(double hours) {
        return Math.round(plot.x() + hours / chart.hours() * plot.width());
    }

    private void drawLevel(int index, Level level, double left, double right) {
        String mark = new MarkId("level-" + (index + 1), MarkId.TOTAL).toString();
        double top = scale.at(level.need());
        double edge = scale.at(level.need() - chart.above(level));
        if (right > left && plot.bottom() > edge) {
            pen.rect(Box.between(left, edge, right, plot.bottom()), ColourRole.CAPACITY, mark);
        }
        if (right > left && edge > top) {
            pen.rect(Box.between(left, top, right, edge), ColourRole.INCREASE, mark);
        }
        Box whole = Box.between(left, Math.min(top, plot.bottom() - 1), Math.max(right, left + 1), plot.bottom());
        pen.mark(new Mark(mark, text(level), whole, List.of(whole)));
        levels.add(whole);
    }

    private String text(Level level) {
        AmountFormat format = chart.format();
        String hours = chart.hourFormat().full(level.hours());
        return chart.above(level) > 0
                ? words.get("chart.duration.mark.above", hours, format.full(level.need()), format.full(chart.above(level)), chart.aboveLabel())
                : words.get("chart.duration.mark", hours, format.full(level.need()));
    }

    /** Over the busiest hours, where there is something to name. */
    private Box drawAboveLabel() {
        if (chart.hoursAbove() == 0 || chart.aboveLabel().isEmpty()) {
            return new Box(plot.x(), -1, 0, 0);
        }
        double y = scale.at(chart.levels().getFirst().need()) - GAP - pen.lineHeight(frame.small()) / 2;
        double side = Math.round(SWATCH * frame.scale());
        Box swatch = new Box(plot.x(), Math.round(y - side / 2), side, side);
        double left = swatch.right() + GAP;
        String label = pen.fit(chart.aboveLabel(), plot.right() - left, frame.small());
        Box whole = pen.box(label, Anchor.START, left, y, frame.small()).union(swatch);
        pen.patch(whole, plot);
        pen.rect(swatch, ColourRole.INCREASE);
        pen.text(label, Anchor.START, left, y, frame.small());
        return whole;
    }
}
