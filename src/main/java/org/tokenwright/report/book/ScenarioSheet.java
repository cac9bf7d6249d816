package org.tokenwright.report.book;

/** The sheet Scenarios: which there are, what each changes, and the outcomes of all as the application worked them out. */
final class ScenarioSheet {

    /** Column of the first figures of differences and outcomes. */
    static final int FIRST = 3;
    private static final int LIST_ROW = 5;
    private static final int CASES_COLUMN = 5;

    private final Draft draft;
    private final Pen pen;
    private final ScenarioNames names;
    private final ScenarioDifferences differences;
    private final ScenarioOutcomes outcomes;

    ScenarioSheet(Draft draft) {
        this.draft = draft;
        pen = draft.pen(SheetName.SCENARIOS);
        names = new ScenarioNames(draft.snapshot.plan().scenarios());
        int head = LIST_ROW + Math.max(names.count(), Switch.CASES.size()) + 3;
        differences = new ScenarioDifferences(draft, names, head);
        outcomes = new ScenarioOutcomes(draft, names, head + differences.count() + 3);
    }

    ScenarioDifferences differences() {
        return differences;
    }

    ScenarioOutcomes outcomes() {
        return outcomes;
    }

    /** What the book shows when it is opened. */
    String shown() {
        return names.name(names.numberOf(draft.snapshot.scenario()));
    }

    /** To be called when the inputs stand in their places. */
    void write() {
        draft.head(SheetName.SCENARIOS);
        list();
        differences.write();
        outcomes.write();
        pen.sheet().setColumnWidth(0, 46 * 256);
        pen.sheet().setColumnWidth(1, 14 * 256);
        pen.sheet().setColumnWidth(2, 30 * 256);
        for (int column = FIRST; column < FIRST + Math.max(ScenarioDifferences.WIDTH * names.count(), draft.snapshot.comparison().alternatives().size()); column++) {
            pen.sheet().setColumnWidth(column, 15 * 256);
        }
    }

    private void list() {
        pen.text(LIST_ROW - 1, 0, BookWords.get("scenario.name"), Look.HEADER);
        pen.text(LIST_ROW - 1, 1, BookWords.get("scenario.based"), Look.HEADER);
        pen.text(LIST_ROW - 1, CASES_COLUMN, BookWords.get("switch.case"), Look.HEADER);
        for (int i = 0; i < names.count(); i++) {
            pen.text(LIST_ROW + i, 0, names.name(i), Look.TEXT);
            pen.text(LIST_ROW + i, 1, i == 0 ? "" : names.name(names.parent(i)), Look.TEXT);
        }
        for (int i = 0; i < Switch.CASES.size(); i++) {
            pen.text(LIST_ROW + i, CASES_COLUMN, Switch.CASES.get(i), Look.TEXT);
        }
        draft.names.add("lst_", "Scenarios", list(0, names.count()));
        draft.names.add("lst_", "Cases", list(CASES_COLUMN, Switch.CASES.size()));
    }

    private static String list(int column, int length) {
        String letter = "$" + Columns.name(column) + "$";
        return SheetName.SCENARIOS + "!" + letter + (LIST_ROW + 1) + ":" + letter + (LIST_ROW + length);
    }
}
