package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tokenwright.chart.Primitive.Anchor;

/** Beneath columns: as many of their labels as stay apart, and what the columns are. */
final class ColumnAxis {

    private static final int[] STEPS = {1, 2, 5, 10, 20, 25, 50, 100, 200, 500};
    private static final double BETWEEN = 8;
    private static final double MOST_LABEL_SHARE = 0.5;
    /** Between labels and words. */
    private static final double LEAD = 2;

    private record Label(String text, Box box) {
    }

    private final Frame frame;
    private final Pen pen;
    private final Box body;
    private final String words;
    private final List<String> labels;
    /** Whether the labels are 1, 2, 3 and so on, of which the round ones are wanted. */
    private final boolean counted;

    /**
     * @param body of the chart, which the labels do not leave
     * @param words what the columns are; empty for nothing beneath the labels
     */
    ColumnAxis(List<String> labels, String words, Frame frame, Pen pen, Box body) {
        this.frame = frame;
        this.pen = pen;
        this.body = body;
        this.words = pen.fit(words, body.width(), frame.small());
        this.labels = labels.stream().map(label -> pen.fit(label, MOST_LABEL_SHARE * body.width(), frame.small())).toList();
        this.counted = IntStream.range(0, labels.size()).allMatch(i -> labels.get(i).equals(Integer.toString(i + 1)));
    }

    /** Room beneath the plot. */
    double height() {
        double line = pen.lineHeight(frame.small());
        return below() + line + (words.isEmpty() ? 0 : LEAD + line);
    }

    void draw(ColumnPlaces places) {
        double y = pen.centre(places.plot().bottom() + below(), frame.small());
        for (Label label : labels(places, y)) {
            pen.text(label.text(), Anchor.MIDDLE, label.box().centreX(), y, frame.small());
        }
        Box wanted = pen.box(words, Anchor.MIDDLE, places.plot().centreX(), y, frame.small());
        pen.text(words, Anchor.MIDDLE, within(wanted), y + pen.lineHeight(frame.small()) + LEAD, frame.small());
    }

    private List<Label> labels(ColumnPlaces places, double y) {
        for (int step : STEPS) {
            List<Label> labels = labels(places, y, step);
            if (areApart(labels)) {
                return labels;
            }
        }
        return List.of();
    }

    /** Every so many; the first of counted ones too where it touches none. */
    private List<Label> labels(ColumnPlaces places, double y, int step) {
        List<Label> labels = new ArrayList<>();
        for (int column = counted ? step - 1 : 0; column < places.count(); column += step) {
            labels.add(label(places, y, column));
        }
        List<Label> withFirst = new ArrayList<>(labels);
        withFirst.addFirst(label(places, y, 0));
        return counted && step > 2 && areApart(withFirst) ? withFirst : labels;
    }

    /** Centred beneath its column, or as near to that as the frame allows. */
    private Label label(ColumnPlaces places, double y, int column) {
        Box wanted = pen.box(labels.get(column), Anchor.MIDDLE, places.centre(column), y, frame.small());
        return new Label(labels.get(column), pen.box(labels.get(column), Anchor.MIDDLE, within(wanted), y, frame.small()));
    }

    private double within(Box wanted) {
        double half = wanted.width() / 2;
        return Math.max(body.x() + half, Math.min(wanted.centreX(), body.right() - half));
    }

    private static boolean areApart(List<Label> labels) {
        return IntStream.range(1, labels.size()).allMatch(i
                -> labels.get(i).box().x() - labels.get(i - 1).box().right() >= BETWEEN);
    }

    /** Below the amount beside the bottom of the plot. */
    private double below() {
        return pen.lineHeight(frame.small()) - pen.centre(0, frame.small());
    }
}
