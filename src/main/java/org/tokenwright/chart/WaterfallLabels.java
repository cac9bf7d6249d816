package org.tokenwright.chart;

import java.util.List;
import org.tokenwright.chart.Primitive.Anchor;
import org.tokenwright.chart.WaterfallChart.Entry;
import org.tokenwright.chart.WaterfallChart.Total;

/** Texts beside the bars of a waterfall: the name on the left, the amount and a note on the right. */
final class WaterfallLabels {

    private static final double MOST_AMOUNT_SHARE = 0.4;
    private static final double MOST_NOTE_SHARE = 0.3;
    private static final double NOTE_GAP = 8;

    private final List<Entry> entries;
    private final List<String> names;
    private final WaterfallWords words;
    private final Frame frame;
    private final Pen pen;
    private final double plotWidth;
    private final boolean brief;

    /** @param entries those that have a row */
    WaterfallLabels(WaterfallChart chart, List<Entry> entries, Frame frame, Pen pen, double nameWidth, double plotWidth) {
        this.entries = entries;
        this.names = pen.fit(entries.stream().map(Entry::label).toList(), nameWidth, frame.amount());
        this.words = new WaterfallWords(chart.format());
        this.frame = frame;
        this.pen = pen;
        this.plotWidth = plotWidth;
        this.brief = entries.stream().anyMatch(entry -> pen.width(words.full(entry), frame.amount()) > MOST_AMOUNT_SHARE * plotWidth);
    }

    /** Pixels that a row needs behind its bar. */
    double width(int row) {
        double note = pen.width(note(row), frame.small());
        return pen.width(amount(row), style(row)) + (note > 0 ? NOTE_GAP + note : 0);
    }

    Box drawName(int row, double right, double y) {
        return pen.text(names.get(row), Anchor.END, right, y, style(row), mark(row));
    }

    /** What amount and note cover from x on. */
    Box endBox(int row, double x, double y) {
        Box amount = pen.box(amount(row), Anchor.START, x, y, style(row));
        return new Box(amount.x(), amount.y(), width(row), amount.height());
    }

    void drawEnd(int row, double x, double y) {
        Box amount = pen.text(amount(row), Anchor.START, x, y, style(row), mark(row));
        pen.text(note(row), Anchor.START, amount.right() + NOTE_GAP, y, frame.small(), mark(row));
    }

    private String mark(int row) {
        return WaterfallWords.id(entries.get(row)).toString();
    }

    private String amount(int row) {
        String text = brief ? words.brief(entries.get(row)) : words.full(entries.get(row));
        return pen.fit(text, MOST_AMOUNT_SHARE * plotWidth, style(row));
    }

    private String note(int row) {
        return pen.fit(entries.get(row).note(), MOST_NOTE_SHARE * plotWidth, frame.small());
    }

    private TextStyle style(int row) {
        return entries.get(row) instanceof Total ? frame.amount() : frame.name();
    }
}
