package org.tokenwright.app.scenarios;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.analysis.Waterfall;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.chart.WaterfallChart;
import org.tokenwright.plan.Plan;

/** A waterfall between two scenarios as a chart. */
final class WaterfallWording {

    private WaterfallWording() {
    }

    static WaterfallChart chart(Waterfall waterfall, Plan plan, String alternative) {
        List<WaterfallChart.Entry> entries = new ArrayList<>();
        entries.add(new WaterfallChart.Total("start", ScenarioWords.name(plan, waterfall.from()), waterfall.start(), ""));
        for (Waterfall.Step step : waterfall.steps()) {
            entries.add(new WaterfallChart.Step(step.group().name(), ScenarioWords.of(step.group()), step.effect(),
                    step.fits() ? "" : Words.get("scenario.step.unfit")));
        }
        if (waterfall.hasTogether()) {
            entries.add(new WaterfallChart.Step("together", Words.get("scenario.together"), waterfall.together(), ""));
        }
        entries.add(new WaterfallChart.Total("end", ScenarioWords.name(plan, waterfall.to()), waterfall.end(), ""));
        return WaterfallChart.of(alternative, Words.get("scenario.step"),
                AmountFormat.money(plan.settings().currency(), NumberStyle.current().locale()), entries).withFootnote(remark(waterfall, plan));
    }

    /** In which order and against what the steps are measured. */
    static String remark(Waterfall waterfall, Plan plan) {
        String from = ScenarioWords.name(plan, waterfall.from());
        return waterfall.steps().isEmpty() ? Words.get("scenario.same", from, ScenarioWords.name(plan, waterfall.to()))
                : Words.get(waterfall.hasTogether() ? "scenario.order.together" : "scenario.order", from);
    }
}
