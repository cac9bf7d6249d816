package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.chart.Primitive.Anchor;

/** The months beneath a line chart. */
final class MonthAxis {

    private static final int[] STEPS = {1, 2, 3, 4, 6, 12, 24, 36, 60, 120};
    private static final double BETWEEN = 6;

    private record Label(String text, Box box) {
    }

    private final LineChart chart;
    private final Frame frame;
    private final Pen pen;
    private final Box plot;
    private final ChartText words;

    MonthAxis(LineChart chart, Frame frame, Pen pen, Box plot) {
        this.chart = chart;
        this.frame = frame;
        this.pen = pen;
        this.plot = plot;
        this.words = new ChartText(chart.format().locale());
    }

    /** Where a month lies; a single one in the middle. */
    double x(int month) {
        return chart.months() == 1 ? plot.centreX() : plot.x() + plot.width() * month / (chart.months() - 1);
    }

    /** Half a month earlier, within the plot. */
    double start(int month) {
        return month == 0 ? plot.x() : (x(month - 1) + x(month)) / 2;
    }

    /** Half a month later, within the plot. */
    double end(int month) {
        return month == chart.months() - 1 ? plot.right() : (x(month) + x(month + 1)) / 2;
    }

    void draw() {
        double y = labelY();
        for (Label label : labels()) {
            pen.text(label.text(), Anchor.MIDDLE, label.box().centreX(), y, frame.small());
        }
    }

    /** As many labels as stay apart. */
    private List<Label> labels() {
        for (int step : STEPS) {
            List<Label> labels = labels(step);
            if (areApart(labels)) {
                return labels;
            }
        }
        return labels(chart.months());
    }

    private List<Label> labels(int step) {
        List<Label> labels = new ArrayList<>();
        for (int month = 0; month < chart.months(); month += step) {
            boolean newYear = month == 0 || chart.month(month).getYear() != chart.month(month - step).getYear();
            labels.add(label(month, newYear ? words.shortMonth(chart.month(month)) : words.monthOfYear(chart.month(month))));
        }
        return labels;
    }

    /** Centred beneath its month, or as near to that as the frame allows. */
    private Label label(int month, String text) {
        double half = pen.width(text, frame.small()) / 2;
        double x = Math.clamp(x(month), half, frame.width() - half);
        return new Label(text, pen.box(text, Anchor.MIDDLE, x, labelY(), frame.small()));
    }

    private static boolean areApart(List<Label> labels) {
        for (int i = 1; i < labels.size(); i++) {
            if (labels.get(i).box().x() - labels.get(i - 1).box().right() < BETWEEN) {
                return false;
            }
        }
        return true;
    }

    /** Below the label of a line that ends at the bottom of the plot. */
    private double labelY() {
        double below = pen.lineHeight(frame.small()) - pen.centre(0, frame.small());
        return pen.centre(plot.bottom() + below + 2, frame.small());
    }
}
