package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenwright.chart.BarChart.Bar;
import org.tokenwright.chart.BarChart.Category;
import org.tokenwright.chart.BarChart.Series;
import org.tokenwright.chart.Primitive.Anchor;

/** Divides a frame among the parts of a bar chart: heading, key, budget label, names, bars, axis. */
final class BarLayout extends ChartLayout<BarChart> {

    /** Between names and bars, and between key and bars. */
    static final double GAP = 8;
    private static final double MOST_NAME_SHARE = 0.36;
    private static final double PITCH_PER_FONT_SIZE = 2.3;

    BarLayout(BarChart chart, Frame frame, Pen pen) {
        super(chart, frame, pen);
    }

    @Override
    boolean isEmpty() {
        return chart.categories().isEmpty();
    }

    @Override
    double heightWith(double heading) {
        double width = frame.width();
        double legend = legend(Integer.MAX_VALUE).height(entries(), width * (1 - MOST_NAME_SHARE));
        return heading + legend + GAP + stripHeight()
                + Math.max(1, chart.categories().size()) * bestPitch() + axisHeight();
    }

    @Override
    void drawIn(Box body) {
        double names = nameWidth(body);
        double left = body.x() + names + GAP;
        double top = drawLegend(body, left);
        BarRows rows = BarRows.fit(chart.categories().size(), top + stripHeight(), body.bottom() - axisHeight(),
                Math.ceil(pen.lineHeight(frame.name()) + 1), bestPitch());
        Box plot = Box.between(left, top, body.right(), rows.bottom());
        BarLabels labels = new BarLabels(chart.format(), chart.categories().subList(0, rows.shown()), frame, pen, names,
                plot.width());
        new BarPlot(chart, frame, pen, plot, rows, labels).draw();
        drawHidden(body, rows);
    }

    private double nameWidth(Box body) {
        List<String> names = chart.categories().stream().map(Category::label).toList();
        return Math.min(Math.ceil(pen.widest(names, frame.name())), Math.floor(MOST_NAME_SHARE * body.width()));
    }

    /** Above the bars if one line is enough there, else over the whole width. */
    private double drawLegend(Box body, double left) {
        int mostLines = frame.complete() && frame.height() >= preferredHeight() ? Integer.MAX_VALUE : Legend.linesIn(body.height(), frame);
        if (entries().isEmpty() || mostLines == 0) {
            return body.y();
        }
        boolean oneLine = legend(Integer.MAX_VALUE).height(entries(), body.right() - left) <= pen.lineHeight(frame.small());
        Box area = Box.between(oneLine ? left : body.x(), body.y(), body.right(), body.bottom());
        Legend legend = legend(mostLines);
        legend.draw(entries(), area);
        return body.y() + legend.height(entries(), area.width()) + GAP;
    }

    private Legend legend(int mostLines) {
        return new Legend(pen, frame.small(), words, mostLines);
    }

    /** The series that some bar has, and what the whiskers mean. */
    private List<Legend.Entry> entries() {
        List<Legend.Entry> entries = new ArrayList<>();
        for (Series series : chart.series()) {
            if (chart.bars().stream().anyMatch(bar -> bar.parts().getOrDefault(series.id(), 0.0) != 0)) {
                entries.add(new Legend.Entry(series.label(), series.role(), Legend.Kind.AREA));
            }
        }
        if (!chart.rangeLabel().isEmpty() && chart.bars().stream().map(Bar::range).anyMatch(Optional::isPresent)) {
            entries.add(new Legend.Entry(chart.rangeLabel(), ColourRole.TEXT, Legend.Kind.WHISKER));
        }
        return entries;
    }

    private void drawHidden(Box body, BarRows rows) {
        if (rows.hidden() > 0) {
            String text = pen.fit(words.get("chart.more", rows.hidden()), body.width(), frame.small());
            pen.text(text, Anchor.START, body.x(), rows.centre(rows.shown()), frame.small());
        }
    }

    private double bestPitch() {
        return Math.round(PITCH_PER_FONT_SIZE * frame.fontSize());
    }

    private double stripHeight() {
        return chart.budget().isPresent() ? pen.lineHeight(frame.small()) + 2 : 0;
    }

    private double axisHeight() {
        return BarAxis.GAP + pen.lineHeight(frame.small());
    }
}
