package org.tokenwright.app.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tokenwright.analysis.ScenarioGroup;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.chart.ChartWords;

/** Names of scenarios, groups and units in the words of the window. */
final class ScenarioWords {

    private ScenarioWords() {
    }

    static String of(ScenarioGroup group) {
        return ChartWords.group(group);
    }

    /** The name of a scenario, or the word for the plan itself. */
    static String name(Plan plan, String scenario) {
        return ChartWords.scenario(plan, scenario);
    }

    /** For example {@code tokens per call}; empty for a plain number. */
    static String unit(Unit unit) {
        String above = names(unit, 1);
        String below = names(unit, -1);
        return below.isEmpty() ? above : (above + " " + Words.get("why.per", below)).strip();
    }

    private static String names(Unit unit, int sign) {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, Integer> power : unit.powers().entrySet()) {
            if (power.getValue() * sign > 0) {
                String key = "unit.word." + power.getKey() + (sign > 0 ? ".many" : "");
                names.add(Words.has(key) ? Words.get(key) : power.getKey());
            }
        }
        return String.join(" ", names);
    }

    /** For example {@code +12.5 %}; nothing changed is {@code ±0 %}. */
    static String change(double share) {
        return signed(Math.round(share * 1000) / 10.0);
    }

    /** Whole percent from ten on: {@code +135 %}, {@code −4.5 %}. */
    static String roundedChange(double share) {
        return Math.abs(share) < 0.1 ? change(share) : signed(Math.rint(share * 100));
    }

    private static String signed(double percent) {
        if (percent == 0) {
            return Words.get("scenario.no-change");
        }
        String digits = NumberStyle.current().pattern("#,##0.#", Math.abs(percent));
        return (percent > 0 ? "+" : "\u2212") + digits + " %";
    }
}
