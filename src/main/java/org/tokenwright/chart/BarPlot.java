package org.tokenwright.chart;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.chart.BarChart.Bar;
import org.tokenwright.chart.BarChart.Budget;
import org.tokenwright.chart.BarChart.Category;
import org.tokenwright.chart.BarChart.Range;
import org.tokenwright.chart.BarChart.Series;
import org.tokenwright.chart.BarChart.Status;
import org.tokenwright.chart.Primitive.Stroke;

/** Draws axis, bars, budget, whiskers and totals, in layers from back to front. */
final class BarPlot {

    private static final double LABEL_GAP = 8;
    /** Ground left and right of a total. */
    private static final double PATCH = 2;
    private static final double CAP = 3;
    private static final double LEAST_LENGTH_FOR_CAPS = 8;
    private static final double CASING = 3;
    private static final double LEAST_WIDTH_TO_SPLIT = 4;

    private final BarChart chart;
    private final Frame frame;
    private final Pen pen;
    private final Box plot;
    private final BarRows rows;
    private final BarLabels labels;
    private final BarMarks marks;
    private final BarScale scale;

    BarPlot(BarChart chart, Frame frame, Pen pen, Box plot, BarRows rows, BarLabels labels) {
        this.chart = chart;
        this.frame = frame;
        this.pen = pen;
        this.plot = plot;
        this.rows = rows;
        this.labels = labels;
        this.marks = new BarMarks(chart.format());
        this.scale = BarScale.fit(extents(), plot.x(), plot.right());
    }

    void draw() {
        Box bars = Box.between(plot.x(), rows.top(), plot.right(), plot.bottom());
        new BarAxis(chart.format(), frame, pen, bars, scale).draw();
        for (int row = 0; row < rows.shown(); row++) {
            drawRow(row, chart.categories().get(row));
        }
        chart.budget().ifPresent(budget -> new BarBudget(budget, chart.format(), frame, pen).draw(plot, rows.top(), scale));
        for (int row = 0; row < rows.shown(); row++) {
            if (chart.categories().get(row).content() instanceof Bar bar) {
                drawWhisker(row, bar);
            }
            drawLabel(row);
        }
    }

    private List<BarScale.Extent> extents() {
        List<BarScale.Extent> result = new ArrayList<>();
        for (int row = 0; row < rows.shown(); row++) {
            result.add(extent(row, chart.categories().get(row).content()));
        }
        double greatest = BarScale.greatest(result);
        chart.budget().map(Budget::amount).filter(amount -> BudgetReach.isNear(amount, greatest))
                .ifPresent(amount -> result.add(new BarScale.Extent(0, amount, PATCH)));
        return result;
    }

    private BarScale.Extent extent(int row, BarChart.Content content) {
        double label = LABEL_GAP + labels.width(row) + PATCH;
        return switch (content) {
            case Bar bar -> new BarScale.Extent(start(bar), end(bar), label);
            case Status status -> new BarScale.Extent(0, 0, label);
        };
    }

    /** The least amount drawn in a row. */
    private static double start(Bar bar) {
        return Math.min(0, Math.min(bar.negative(), bar.range().map(Range::low).orElse(0.0)));
    }

    /** The greatest amount drawn in a row. */
    private static double end(Bar bar) {
        return Math.max(bar.positive(), bar.range().map(Range::high).orElse(0.0));
    }

    private void drawRow(int row, Category category) {
        Box name = labels.drawName(row, plot.x() - BarLayout.GAP, rows.centre(row));
        Box label = labels.endBox(row, labelX(row), rows.centre(row), plot.right() - PATCH);
        Box all = name.union(label);
        Box whole = new Box(all.x(), rows.centre(row) - rows.pitch() / 2, all.width(), rows.pitch());
        pen.mark(marks.whole(category, whole, List.of(name, label)));
        if (category.content() instanceof Bar bar) {
            drawParts(row, category, bar);
        }
    }

    private void drawParts(int row, Category category, Bar bar) {
        double above = 0;
        double below = 0;
        for (Series series : chart.series()) {
            double part = bar.parts().getOrDefault(series.id(), 0.0);
            double from = part > 0 ? above : below;
            if (part != 0) {
                drawPart(row, category, series, part, from);
            }
            above += Math.max(0, part);
            below += Math.min(0, part);
        }
    }

    /** A hair of ground is left between two parts, so that they are told apart without colour. */
    private void drawPart(int row, Category category, Series series, double part, double from) {
        double hair = from != 0 && Math.abs(part) * scale.perUnit() >= LEAST_WIDTH_TO_SPLIT ? Math.signum(part) : 0;
        double start = scale.at(from) + hair;
        double end = scale.at(from + part);
        Box box = new Box(Math.min(start, end), rows.barTop(row), Math.abs(end - start), rows.thickness());
        pen.rect(box, series.role(), BarMarks.partId(category, series).toString());
        pen.mark(marks.part(category, series, part, box));
    }

    /** From the low to the high end, lined with ground so that it shows on any colour. */
    private void drawWhisker(int row, Bar bar) {
        if (bar.range().isEmpty()) {
            return;
        }
        double y = Pen.crisp(rows.centre(row));
        double low = scale.at(bar.range().get().low());
        double high = scale.at(bar.range().get().high());
        Stroke casing = new Stroke(ColourRole.SURFACE, CASING, Dash.SOLID);
        for (Stroke stroke : List.of(casing, new Stroke(ColourRole.TEXT, 1.25, Dash.SOLID))) {
            pen.line(stroke, new Point(low, y), new Point(high, y));
            if (high - low >= LEAST_LENGTH_FOR_CAPS) {
                pen.line(stroke, new Point(low, y - CAP), new Point(low, y + CAP));
                pen.line(stroke, new Point(high, y - CAP), new Point(high, y + CAP));
            }
        }
    }

    /** The total or status, on a patch of ground that keeps grid and budget out of the letters. */
    private void drawLabel(int row) {
        double y = rows.centre(row);
        double right = plot.right() - PATCH;
        pen.rect(labels.endBox(row, labelX(row), y, right).grow(PATCH, 0), ColourRole.SURFACE);
        labels.drawEnd(row, labelX(row), y, right);
    }

    private double labelX(int row) {
        return LABEL_GAP + switch (chart.categories().get(row).content()) {
            case Bar bar -> scale.at(end(bar));
            case Status status -> scale.at(0);
        };
    }
}
