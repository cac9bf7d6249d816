package org.tokenwright.app.work;

import java.util.List;
import java.util.Optional;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Grid;
import org.tokenwright.chart.ColumnChart;
import org.tokenwright.chart.LineChart;

/**
 * What the page of workloads shows.
 *
 * @param tree the plan with its teams and workloads
 * @param title what is shown beneath the tree
 * @param work of a workload; empty where a team or the plan is shown
 * @param outcomes what it comes to on each alternative
 */
record WorkFigures(TreeLine tree, String title, Optional<Work> work, Grid outcomes) {

    static final WorkFigures NONE = new WorkFigures(new TreeLine(Chosen.PLAN, "",
            List.of(Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE), List.of()), "", Optional.empty(), Grid.NONE);

    /**
     * A workload.
     *
     * @param context empty for calls that do not build on one another
     */
    record Work(Optional<ColumnChart> context, Optional<ColumnChart> sizes, List<Figure> shape, Optional<LineChart> volume, List<Figure> volumes) {}
}
