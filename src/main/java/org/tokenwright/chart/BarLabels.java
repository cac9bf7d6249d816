package org.tokenwright.chart;

import java.util.List;
import org.tokenwright.chart.BarChart.Bar;
import org.tokenwright.chart.BarChart.Category;
import org.tokenwright.chart.BarChart.Status;
import org.tokenwright.chart.Primitive.Anchor;

/** Texts beside bars: the name on the left, the total and a note on the right. */
final class BarLabels {

    private static final double MOST_TOTAL_SHARE = 0.4;
    private static final double MOST_NOTE_SHARE = 0.3;
    private static final double NOTE_GAP = 8;

    private final AmountFormat format;
    private final List<Category> categories;
    private final List<String> names;
    private final Frame frame;
    private final Pen pen;
    private final double plotWidth;
    private final boolean brief;

    /**
     * @param categories those that have a row
     * @param nameWidth pixels for names
     * @param plotWidth pixels for bars and totals
     */
    BarLabels(AmountFormat format, List<Category> categories, Frame frame, Pen pen, double nameWidth, double plotWidth) {
        this.format = format;
        this.categories = categories;
        this.names = pen.fit(categories.stream().map(Category::label).toList(), nameWidth, frame.name());
        this.frame = frame;
        this.pen = pen;
        this.plotWidth = plotWidth;
        this.brief = categories.stream().map(Category::content).filter(Bar.class::isInstance).map(Bar.class::cast)
                .anyMatch(bar -> pen.width(format.label(bar.total()), frame.amount()) > MOST_TOTAL_SHARE * plotWidth);
    }

    /** Pixels that a row needs behind its bar; a status takes more where there is more. */
    double width(int row) {
        return switch (categories.get(row).content()) {
            case Bar bar -> {
                double note = pen.width(note(bar), frame.small());
                yield pen.width(total(bar), frame.amount()) + (note > 0 ? NOTE_GAP + note : 0);
            }
            case Status(String why) -> Math.min(pen.width(why, frame.name()), MOST_TOTAL_SHARE * plotWidth);
        };
    }

    /** What total and note, or status, cover between x and a right end. */
    Box endBox(int row, double x, double y, double right) {
        return switch (categories.get(row).content()) {
            case Bar bar -> {
                Box total = pen.box(total(bar), Anchor.START, x, y, frame.amount());
                yield new Box(total.x(), total.y(), width(row), total.height());
            }
            case Status(String why) -> pen.box(pen.fit(why, right - x, statusStyle()), Anchor.START, x, y, statusStyle());
        };
    }

    void drawEnd(int row, double x, double y, double right) {
        String mark = BarMarks.wholeId(categories.get(row)).toString();
        switch (categories.get(row).content()) {
            case Bar bar -> {
                Box total = pen.text(total(bar), Anchor.START, x, y, frame.amount(), mark);
                pen.text(note(bar), Anchor.START, total.right() + NOTE_GAP, y, frame.small(), mark);
            }
            case Status(String why) ->
                    pen.text(pen.fit(why, right - x, statusStyle()), Anchor.START, x, y, statusStyle(), mark);
        }
    }

    Box drawName(int row, double right, double y) {
        String mark = BarMarks.wholeId(categories.get(row)).toString();
        return pen.text(names.get(row), Anchor.END, right, y, frame.name(), mark);
    }

    private String total(Bar bar) {
        String text = brief ? format.brief(bar.total()) : format.label(bar.total());
        return pen.fit(text, MOST_TOTAL_SHARE * plotWidth, frame.amount());
    }

    private String note(Bar bar) {
        return pen.fit(bar.note(), MOST_NOTE_SHARE * plotWidth, frame.small());
    }

    private TextStyle statusStyle() {
        return frame.name().in(ColourRole.MUTED);
    }
}
