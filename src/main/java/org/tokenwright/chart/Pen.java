package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.chart.Primitive.Anchor;
import org.tokenwright.chart.Primitive.Polygon;
import org.tokenwright.chart.Primitive.Polyline;
import org.tokenwright.chart.Primitive.Rect;
import org.tokenwright.chart.Primitive.Stroke;
import org.tokenwright.chart.Primitive.Text;

/** Collects a drawing while it is laid out. */
final class Pen {

    private static final String NO_MARK = "";
    /** Half the height of capitals and digits, as a share of the font size. */
    private static final double HALF_CAPITAL = 0.36;
    /** Ground left and right of a label. */
    private static final double PATCH = 2;

    private final TextMeasure measure;
    private final List<Primitive> items = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    Pen(TextMeasure measure) {
        this.measure = measure;
    }

    double width(String text, TextStyle style) {
        return measure.width(text, style.size(), style.weight());
    }

    double widest(List<String> texts, TextStyle style) {
        return texts.stream().mapToDouble(text -> width(text, style)).max().orElse(0);
    }

    double lineHeight(TextStyle style) {
        return measure.ascent(style.size()) + measure.descent(style.size());
    }

    /** Shortened with an ellipsis to a width. */
    String fit(String text, double width, TextStyle style) {
        return new Shortener(part -> width(part, style)).fit(text, width);
    }

    /** Shortened with an ellipsis to a width, and still told apart where possible. */
    List<String> fit(List<String> texts, double width, TextStyle style) {
        return new Shortener(part -> width(part, style)).fit(texts, width);
    }

    /** Where a line of text that starts at a height has the middle of its capitals. */
    double centre(double top, TextStyle style) {
        return top + measure.ascent(style.size()) - HALF_CAPITAL * style.size();
    }

    /** What a text would cover whose capitals are centred on a height. */
    Box box(String text, Anchor anchor, double x, double centreY, TextStyle style) {
        double width = width(text, style);
        double baseline = centreY + HALF_CAPITAL * style.size();
        return new Box(anchor.left(x, width), baseline - measure.ascent(style.size()), width, lineHeight(style));
    }

    Box text(String text, Anchor anchor, double x, double centreY, TextStyle style) {
        return text(text, anchor, x, centreY, style, NO_MARK);
    }

    Box text(String text, Anchor anchor, double x, double centreY, TextStyle style, String mark) {
        Box box = box(text, anchor, x, centreY, style);
        if (!text.isEmpty()) {
            double baseline = centreY + HALF_CAPITAL * style.size();
            items.add(new Text(text, x, baseline, anchor, style, box, mark));
        }
        return box;
    }

    void rect(Box box, ColourRole role, String mark) {
        items.add(new Rect(box, role, mark));
    }

    void rect(Box box, ColourRole role) {
        rect(box, role, NO_MARK);
    }

    /** Ground behind a label, so that nothing runs through it; a little wider than it, but not beyond the plot. */
    void patch(Box label, Box plot) {
        double left = Math.max(label.x() - PATCH, plot.x());
        rect(Box.between(left, label.y(), Math.min(label.right() + PATCH, plot.right()), label.bottom()), ColourRole.SURFACE);
    }

    void line(Stroke stroke, Point... points) {
        line(stroke, List.of(points), NO_MARK);
    }

    void line(Stroke stroke, List<Point> points, String mark) {
        items.add(new Polyline(points, stroke, mark));
    }

    void polygon(List<Point> points, ColourRole role, String mark) {
        items.add(new Polygon(points, role, mark));
    }

    /** The middle of a pixel, where a line of one pixel is sharp. */
    static double crisp(double place) {
        return Math.floor(place) + 0.5;
    }

    void mark(Mark mark) {
        marks.add(mark);
    }

    /** Whether nothing written so far and no line for data lies here. */
    boolean isFree(Box box) {
        return items.stream().noneMatch(item -> switch (item) {
            case Text text -> text.box().overlaps(box);
            case Polygon polygon -> polygon.box().overlaps(box);
            case Polyline line -> line.stroke().role() != ColourRole.GRID && Crossing.crosses(line.points(), box);
            case Rect rect -> false;
        });
    }

    Drawing drawing(Frame frame) {
        return new Drawing(frame.width(), frame.height(), items, marks);
    }
}
