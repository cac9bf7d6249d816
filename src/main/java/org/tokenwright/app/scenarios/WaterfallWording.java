package org.tokenwright.app.scenarios;

import org.tokenwright.analysis.Waterfall;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.chart.WaterfallChart;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.chart.ChartWords;
import org.tokenwright.report.chart.ScenarioCharts;

/** A waterfall between two scenarios as a chart. */
final class WaterfallWording {

    private WaterfallWording() {
    }

    static WaterfallChart chart(Waterfall waterfall, Plan plan, String alternative) {
        return charts(plan).steps(alternative, waterfall);
    }

    /** In which order and against what the steps are measured. */
    static String remark(Waterfall waterfall, Plan plan) {
        return charts(plan).remark(waterfall);
    }

    private static ScenarioCharts charts(Plan plan) {
        return new ScenarioCharts(plan, new ChartWords(NumberStyle.current().locale()));
    }
}
