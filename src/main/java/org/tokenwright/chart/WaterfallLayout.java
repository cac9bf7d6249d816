package org.tokenwright.chart;

import java.util.List;
import org.tokenwright.chart.Primitive.Anchor;
import org.tokenwright.chart.WaterfallChart.Entry;

/** Divides a frame among the parts of a waterfall: heading, names, bars, axis. */
final class WaterfallLayout extends ChartLayout<WaterfallChart> {

    private static final double MOST_NAME_SHARE = 0.36;
    private static final double PITCH_PER_FONT_SIZE = 2.3;

    WaterfallLayout(WaterfallChart chart, Frame frame, Pen pen) {
        super(chart, frame, pen);
    }

    @Override
    boolean isEmpty() {
        return chart.entries().isEmpty();
    }

    @Override
    double heightWith(double heading) {
        return heading + Math.max(1, chart.entries().size()) * bestPitch() + axisHeight();
    }

    @Override
    void drawIn(Box body) {
        double names = nameWidth(body);
        BarRows rows = BarRows.fit(chart.entries().size(), body.y(), body.bottom() - axisHeight(),
                Math.ceil(pen.lineHeight(frame.name()) + 1), bestPitch());
        Box plot = Box.between(body.x() + names + BarLayout.GAP, body.y(), body.right(), rows.bottom());
        List<Entry> shown = chart.entries().subList(0, rows.shown());
        WaterfallLabels labels = new WaterfallLabels(chart, shown, frame, pen, names, plot.width());
        new WaterfallPlot(chart, frame, pen, plot, rows, labels).draw();
        if (rows.hidden() > 0) {
            String text = pen.fit(words.get("chart.more", rows.hidden()), body.width(), frame.small());
            pen.text(text, Anchor.START, body.x(), rows.centre(rows.shown()), frame.small());
        }
    }

    /** Totals are named in bold. */
    private double nameWidth(Box body) {
        List<String> names = chart.entries().stream().map(Entry::label).toList();
        return Math.min(Math.ceil(pen.widest(names, frame.amount())), Math.floor(MOST_NAME_SHARE * body.width()));
    }

    private double bestPitch() {
        return Math.round(PITCH_PER_FONT_SIZE * frame.fontSize());
    }

    private double axisHeight() {
        return BarAxis.GAP + pen.lineHeight(frame.small());
    }
}
