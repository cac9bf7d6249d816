package org.tokenwright.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.WorkloadResult;
import org.tokenwright.chart.ColumnChart;
import org.tokenwright.chart.LineChart;

/**
 * The charts of the work in a plan that have something to say.
 *
 * @param on any alternative: the work is the same on all
 */
record OfWorkloads(AlternativeResult on, Alone alone) {

    private static final int SEVERAL = 2;

    List<PlanChart> all() {
        return on.workloads().stream().flatMap(one -> of(one).stream()).toList();
    }

    private List<PlanChart> of(WorkloadResult one) {
        var all = new ArrayList<PlanChart>();
        var charts = new WorkloadCharts(one.workload(), alone.words());
        String id = "workload-" + one.workload().id();
        String name = one.workload().name();
        LineChart volume = charts.volume(one);
        if (Alone.changes(volume)) {
            all.add(alone.chart(id + "-volume", volume, name));
        }
        charts.context().filter(context -> context.columns().size() >= SEVERAL)
                .ifPresent(context -> all.add(context(id + "-context", context, name)));
        charts.sizes().ifPresent(sizes -> all.add(alone.chart(id + "-sizes", sizes, name)));
        return all;
    }

    /** An agent is often called what its work is called. */
    private PlanChart context(String id, ColumnChart chart, String name) {
        return chart.title().equals(alone.words().get("title.context", name)) ? alone.chart(id, chart) : alone.chart(id, chart, name);
    }
}
