package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tokenwright.chart.LineChart.Change;
import org.tokenwright.chart.LineChart.Line;
import org.tokenwright.chart.Primitive.Anchor;
import org.tokenwright.chart.Primitive.Stroke;

/** Draws lines, single points and price changes, and marks every amount. */
final class LinePlot {

    /** How far marks extend beyond their points. */
    static final double REACH = 7;
    private static final double WIDTH = 2;
    private static final double DOT = 3;
    private static final double DIAMOND = 5;
    private static final double CASING = 1.5;
    private static final double FOCUS = 6;
    private static final double TEXT_GAP = 3;

    private final LineChart chart;
    private final Pen pen;
    private final MonthAxis months;
    private final Scale scale;
    private final Box plot;
    private final ChartText words;

    LinePlot(LineChart chart, Pen pen, MonthAxis months, Scale scale, Box plot) {
        this.chart = chart;
        this.pen = pen;
        this.months = months;
        this.scale = scale;
        this.plot = plot;
        this.words = new ChartText(chart.format().locale());
    }

    /** The first line last, on top of the others. */
    void drawLines() {
        chart.lines().reversed().forEach(this::drawLine);
        chart.lines().forEach(this::markLine);
    }

    /** Diamonds, and their texts where these cover nothing. */
    void drawChanges(TextStyle style) {
        for (Line line : chart.lines()) {
            for (Change change : line.changes()) {
                point(line, chart.index(change.month())).ifPresent(at -> drawDiamond(line, change, at));
            }
        }
        for (Line line : chart.lines()) {
            for (Change change : line.changes()) {
                point(line, chart.index(change.month())).ifPresent(at -> drawText(line, change, at, style));
            }
        }
    }

    private void drawLine(Line line) {
        Stroke stroke = new Stroke(line.style().role(), WIDTH, line.style().dash());
        for (List<Point> run : Runs.of(line.values(), months, scale)) {
            if (run.size() > 1) {
                pen.line(stroke, run, "");
            } else {
                pen.polygon(dot(run.getFirst()), line.style().role(), "");
            }
        }
    }

    private void markLine(Line line) {
        IntStream.range(0, chart.months()).forEach(
                month -> point(line, month).ifPresent(at -> pen.mark(mark(line, month, at))));
    }

    private Mark mark(Line line, int month, Point at) {
        List<Point> spine = new ArrayList<>();
        point(line, month - 1).ifPresent(before -> spine.add(before.middle(at)));
        spine.add(at);
        point(line, month + 1).ifPresent(after -> spine.add(at.middle(after)));
        return new Mark(id(line, month), text(line, month), Box.around(at, FOCUS), List.of(new Area.Spine(spine)));
    }

    private Optional<Point> point(Line line, int month) {
        OptionalDouble value = month < 0 || month >= chart.months() ? OptionalDouble.empty() : line.values().get(month);
        return value.isPresent()
                ? Optional.of(new Point(months.x(month), scale.at(value.getAsDouble())))
                : Optional.empty();
    }

    private String id(Line line, int month) {
        return new MarkId(line.id(), chart.month(month).toString()).toString();
    }

    private String text(Line line, int month) {
        String amount = chart.format().full(line.values().get(month).getAsDouble());
        String text = words.get("chart.line.mark", line.label(), words.month(chart.month(month)), amount);
        for (Change change : line.changes()) {
            if (change.month().equals(chart.month(month))) {
                text = words.get("chart.line.change", text, change.text());
            }
        }
        return text;
    }

    private void drawDiamond(Line line, Change change, Point at) {
        String mark = id(line, chart.index(change.month()));
        pen.polygon(diamond(at, DIAMOND + CASING), ColourRole.SURFACE, mark);
        pen.polygon(diamond(at, DIAMOND), line.style().role(), mark);
    }

    private void drawText(Line line, Change change, Point at, TextStyle style) {
        double away = DIAMOND + CASING + TEXT_GAP;
        double apart = pen.lineHeight(style) / 2 + away;
        for (Place place : List.of(new Place(Anchor.MIDDLE, 0, -apart), new Place(Anchor.MIDDLE, 0, apart),
                new Place(Anchor.START, away, -apart), new Place(Anchor.END, -away, -apart),
                new Place(Anchor.START, away, apart), new Place(Anchor.END, -away, apart))) {
            Box box = pen.box(change.text(), place.anchor(), at.x() + place.dx(), at.y() + place.dy(), style);
            if (plot.contains(box) && pen.isFree(box)) {
                pen.text(change.text(), place.anchor(), at.x() + place.dx(), at.y() + place.dy(),
                        style.in(line.style().role()), id(line, chart.index(change.month())));
                return;
            }
        }
    }

    /** Where a text may stand beside a point. */
    private record Place(Anchor anchor, double dx, double dy) {
    }

    private static List<Point> diamond(Point at, double size) {
        return List.of(new Point(at.x(), at.y() - size), new Point(at.x() + size, at.y()),
                new Point(at.x(), at.y() + size), new Point(at.x() - size, at.y()));
    }

    /** An octagon, round enough for its size. */
    private static List<Point> dot(Point at) {
        return IntStream.range(0, 8).mapToDouble(i -> Math.PI / 8 + i * Math.PI / 4)
                .mapToObj(angle -> new Point(at.x() + DOT * Math.cos(angle), at.y() + DOT * Math.sin(angle))).toList();
    }
}
