package org.tokenwright.report.book;

import java.util.List;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.Status;

/** The outcomes of all scenarios and cases on the sheet Scenarios, as the application worked them out. */
final class ScenarioOutcomes {

    private final Draft draft;
    private final ScenarioNames names;
    private final int heading;
    private final Pen pen;

    /** @param heading row of the heading; the heads of the columns follow */
    ScenarioOutcomes(Draft draft, ScenarioNames names, int heading) {
        this.draft = draft;
        this.names = names;
        this.heading = heading;
        pen = draft.pen(SheetName.SCENARIOS);
    }

    void write() {
        pen.text(heading, 0, BookWords.get("scenario.outcomes", draft.currency()), Look.HEADING);
        pen.text(heading + 1, 0, BookWords.get("scenario.name"), Look.HEADER);
        pen.text(heading + 1, 1, BookWords.get("switch.case"), Look.HEADER);
        pen.text(heading + 1, 2, BookWords.get("scenario.state"), Look.HEADER);
        for (int i = 0; i < draft.snapshot.plan().alternatives().size(); i++) {
            pen.figureHead(heading + 1, ScenarioSheet.FIRST + i, draft.snapshot.plan().alternatives().get(i).name());
        }
        int row = heading + 2;
        for (int s = 0; s < names.count(); s++) {
            for (int level = 0; level < Switch.CASES.size(); level++) {
                outcome(row++, s, level);
            }
        }
    }

    private void outcome(int row, int scenario, int level) {
        ScenarioComparison.Entry entry = draft.snapshot.scenarios().get(scenario);
        pen.text(row, 0, names.name(scenario), Look.TEXT);
        pen.text(row, 1, Switch.CASES.get(level), Look.TEXT);
        pen.text(row, 2, BookWords.get("stored"), Look.STORED);
        for (int i = 0; i < entry.alternatives().size(); i++) {
            ScenarioAmounts amounts = entry.alternatives().get(i);
            var total = List.of(amounts.total().low(), amounts.total().central(), amounts.total().high()).get(level);
            if (total.isPresent()) {
                pen.number(row, ScenarioSheet.FIRST + i, total.getAsDouble(), Look.STORED, NumberFormat.MONEY);
            } else {
                pen.text(row, ScenarioSheet.FIRST + i, status(amounts.status()), Look.STORED);
            }
        }
    }

    static String status(Status status) {
        return BookWords.get("status." + (status == Status.PRICED ? "NO_END" : status.name()));
    }

    /** The stored outcome of the selected scenario and case of an alternative, by its position. */
    String storedSelected(int alternative) {
        return stored(alternative, "(" + Switch.SCENARIO_NUMBER + "-1)*" + Switch.CASES_COUNT + "+" + Switch.CASE_NUMBER);
    }

    /** The cell with a stored outcome of the scenario shown. */
    String storedShown(int alternative, int level) {
        int row = heading + 2 + names.numberOf(draft.snapshot.scenario()) * Switch.CASES.size() + level;
        return SheetName.SCENARIOS + "!$" + Columns.name(ScenarioSheet.FIRST + alternative) + "$" + (row + 1);
    }

    private String stored(int alternative, String position) {
        String column = "$" + Columns.name(ScenarioSheet.FIRST + alternative) + "$";
        return "INDEX(" + SheetName.SCENARIOS + "!" + column + (heading + 3) + ":" + column
                + (heading + 2 + names.count() * Switch.CASES.size()) + "," + position + ")";
    }
}
