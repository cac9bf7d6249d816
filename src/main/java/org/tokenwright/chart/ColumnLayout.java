package org.tokenwright.chart;

import java.util.List;
import java.util.Optional;
import org.tokenwright.chart.ColumnChart.Column;
import org.tokenwright.chart.ColumnChart.Limit;

/** Divides a frame among the parts of a column chart: heading, key, amounts, columns, their labels. */
final class ColumnLayout extends ChartLayout<ColumnChart> {

    private static final double LEGEND_GAP = 4;
    private static final double USUAL_HEIGHT = 220;
    /** Below this height of the chart the words beneath the labels give way to the columns. */
    private static final double LEAST_HEIGHT_FOR_WORDS = 110;
    private static final double WIDEST_COLUMN = 56;

    ColumnLayout(ColumnChart chart, Frame frame, Pen pen) {
        super(chart, frame, pen);
    }

    @Override
    boolean isEmpty() {
        return chart.columns().isEmpty();
    }

    @Override
    double heightWith(double heading) {
        return heading + USUAL_HEIGHT * frame.scale();
    }

    @Override
    void drawIn(Box body) {
        boolean hasRoom = body.height() >= LEAST_HEIGHT_FOR_WORDS * frame.scale();
        ColumnAxis labels = new ColumnAxis(chart.columns().stream().map(Column::label).toList(), hasRoom ? chart.axis() : "",
                frame, pen, body);
        double above = chart.limit().isPresent() ? ColumnLimit.height(frame, pen) : pen.lineHeight(frame.small()) / 2;
        double top = Math.ceil(drawLegend(body) + above);
        double bottom = Math.floor(body.bottom() - labels.height());
        drawPlot(body, top, bottom, labels);
    }

    private void drawPlot(Box body, double top, double bottom, ColumnAxis labels) {
        AmountAxis amounts = new AmountAxis(chart.format(), frame, pen);
        Optional<Limit> near = chart.limit().filter(limit -> BudgetReach.isNear(limit.amount(), chart.greatest()));
        double most = Math.max(chart.greatest(), near.map(Limit::amount).orElse(0.0));
        double step = amounts.step(most, bottom - top);
        double high = Ticks.up(most, step);
        Scale scale = new Scale(bottom, high > 0 ? -(bottom - top) / high : 0);
        List<Double> ticks = Ticks.within(0, high, step);
        Box plot = Box.between(Math.ceil(amounts.left(ticks, body)), top, Math.floor(body.right()), bottom);
        amounts.draw(ticks, scale, plot);
        ColumnPlaces places = new ColumnPlaces(chart.columns().size(), plot, adjoins(), WIDEST_COLUMN * frame.scale());
        List<Box> columns = new ColumnPlot(chart, pen, places, scale).draw();
        labels.draw(places);
        chart.limit().map(limit -> new ColumnLimit(limit, chart.format(), frame, pen, plot))
                .ifPresent(limit -> drawLimit(limit, near.isPresent(), scale, columns));
    }

    private static void drawLimit(ColumnLimit limit, boolean isNear, Scale scale, List<Box> columns) {
        if (isNear) {
            limit.draw(scale, columns);
        } else {
            limit.drawBeyond();
        }
    }

    private boolean adjoins() {
        return chart.series().size() == 1 && chart.columns().size() > 1;
    }

    /** The key, where there is more than one colour and room. */
    private double drawLegend(Box body) {
        List<Legend.Entry> entries = chart.present().stream()
                .map(series -> new Legend.Entry(series.label(), series.role(), Legend.Kind.AREA)).toList();
        int mostLines = Legend.linesIn(body.height(), frame);
        if (entries.size() < 2 || mostLines == 0) {
            return body.y();
        }
        Legend legend = new Legend(pen, frame.small(), words, mostLines);
        legend.draw(entries, body);
        return body.y() + legend.height(entries, body.width()) + LEGEND_GAP;
    }
}
