package org.tokenwright.report.chart;

import org.tokenwright.chart.Chart;

/**
 * One of the charts of a plan.
 *
 * @param id the same for the same chart of any plan; made of the ids of the plan and of {@code -}, and of a number where
 *     that would name two charts, also for those who do not tell small letters from capital ones
 */
public record PlanChart(String id, String title, Chart chart) {

    PlanChart(String id, Chart chart) {
        this(id, chart.title(), chart);
    }
}
