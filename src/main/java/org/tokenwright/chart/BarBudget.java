package org.tokenwright.chart;

import org.tokenwright.chart.BarChart.Budget;
import org.tokenwright.chart.Primitive.Anchor;
import org.tokenwright.chart.Primitive.Stroke;

/** The budget of a bar chart: a line across the bars with its label above them. */
final class BarBudget {

    private static final double GAP = 5;
    private static final double CASING = 3;

    private final Budget budget;
    private final AmountFormat format;
    private final Pen pen;
    private final TextStyle style;

    BarBudget(Budget budget, AmountFormat format, Frame frame, Pen pen) {
        this.budget = budget;
        this.format = format;
        this.pen = pen;
        this.style = frame.small().in(ColourRole.BUDGET);
    }

    /**
     * @param plot bars and the strip above them
     * @param rowsTop where the bars begin
     */
    void draw(Box plot, double rowsTop, BarScale scale) {
        if (BudgetReach.isNear(budget.amount(), scale.greatest())) {
            double x = Pen.crisp(Math.min(scale.at(budget.amount()), plot.right() - CASING));
            line(x, rowsTop, plot.bottom(), new Stroke(ColourRole.SURFACE, CASING, Dash.SOLID));
            line(x, plot.y() + 1, plot.bottom(), new Stroke(ColourRole.BUDGET, 1.5, Dash.DASHED));
            drawLabel(x, plot);
        } else {
            text(label("chart.budget.beyond"), Anchor.END, plot.right(), plot.width(), plot);
        }
    }

    private void line(double x, double top, double bottom, Stroke stroke) {
        pen.line(stroke, new Point(x, top), new Point(x, bottom));
    }

    /** To the right of the line, or to the left where there is more room. */
    private void drawLabel(double x, Box plot) {
        double toTheRight = plot.right() - x - GAP;
        double toTheLeft = x - GAP - plot.x();
        if (pen.width(label("chart.budget"), style) <= toTheRight || toTheRight >= toTheLeft) {
            text(label("chart.budget"), Anchor.START, x + GAP, toTheRight, plot);
        } else {
            text(label("chart.budget"), Anchor.END, x - GAP, toTheLeft, plot);
        }
    }

    private void text(String label, Anchor anchor, double x, double width, Box plot) {
        pen.text(pen.fit(label, width, style), anchor, x, pen.centre(plot.y(), style), style);
    }

    private String label(String key) {
        return new ChartText(format.locale()).get(key, budget.label(), format.brief(budget.amount()));
    }
}
