package org.tokenwright.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.tokenwright.chart.Primitive.Stroke;

/** Divides a frame among the parts of a line chart: heading, amounts, months, lines and their labels. */
final class LineLayout extends ChartLayout<LineChart> {

    private static final double MOST_LABEL_SHARE = 0.3;
    private static final double USUAL_HEIGHT = 200;

    LineLayout(LineChart chart, Frame frame, Pen pen) {
        super(chart, frame, pen);
    }

    @Override
    boolean isEmpty() {
        return chart.months() == 0 || chart.lines().isEmpty();
    }

    /** Room for the labels of all lines, and never less than usual. */
    @Override
    double heightWith(double heading) {
        double labels = (chart.lines().size() + 2) * pen.lineHeight(frame.small());
        return heading + Math.max(USUAL_HEIGHT * frame.scale(), labels);
    }

    @Override
    void drawIn(Box body) {
        double top = Math.max(pen.centre(body.y(), frame.small()), body.y() + LinePlot.REACH);
        double bottom = Math.floor(body.bottom() - 2 * pen.lineHeight(frame.small()) + pen.centre(0, frame.small())) - 2;
        double greatest = chart.amounts().max().orElse(0);
        EndLabels labels = new EndLabels(chart, frame, pen, MOST_LABEL_SHARE * body.width(),
                BudgetReach.isNear(budget().max().orElse(0), greatest));
        double least = Math.min(0, Math.min(chart.amounts().min().orElse(0), 0));
        double most = Math.max(Math.max(0, greatest), labels.budgetDrawn() ? budget().max().orElse(0) : 0);
        double step = axis().step(most - least, bottom - top);
        drawPlot(body, top, bottom, step, -Ticks.up(-least, step), Ticks.up(most, step), labels);
    }

    private void drawPlot(Box body, double top, double bottom, double step, double least, double most, EndLabels labels) {
        double perUnit = most > least ? -(bottom - top) / (most - least) : 0;
        Scale scale = new Scale(most > least ? top - most * perUnit : bottom, perUnit);
        List<Double> ticks = Ticks.within(least, most, step);
        Box plot = Box.between(axis().left(ticks, body), top, Math.floor(body.right() - labels.width()), bottom);
        axis().draw(ticks, scale, plot);
        MonthAxis months = new MonthAxis(chart, frame, pen, plot);
        months.draw();
        drawBudget(labels.budgetDrawn(), months, scale);
        LinePlot lines = new LinePlot(chart, pen, months, scale, plot);
        lines.drawLines();
        labels.draw(plot, months, scale);
        lines.drawChanges(frame.small());
    }

    private DoubleStream budget() {
        return chart.budget().stream().flatMap(budget -> budget.amounts().stream()).flatMapToDouble(OptionalDouble::stream);
    }

    private AmountAxis axis() {
        return new AmountAxis(chart.format(), frame, pen);
    }

    private void drawBudget(boolean drawn, MonthAxis months, Scale scale) {
        if (drawn && chart.budget().isPresent()) {
            Stroke stroke = new Stroke(ColourRole.BUDGET, 1.5, Dash.DASHED);
            Runs.steps(chart.budget().get().amounts(), months, scale).forEach(run -> pen.line(stroke, run, ""));
        }
    }
}
