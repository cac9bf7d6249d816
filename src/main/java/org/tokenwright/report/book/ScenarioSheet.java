package org.tokenwright.report.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.Status;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Scenario;
import org.tokenwright.worksheet.Assumption;

/** The sheet Scenarios: which there are, what each changes, and the outcomes of all as the application worked them out. */
final class ScenarioSheet {

    /** Columns of one scenario: how it changes the number, low, base and high. */
    static final int WIDTH = 4;
    private static final int FIRST = 3;
    private static final int LIST_ROW = 5;
    private static final int CASES_COLUMN = 5;

    private final Draft draft;
    private final Pen pen;
    private final List<Scenario> scenarios;
    private final List<String> names;
    /** Rows of the inputs that a scenario changes, by id. */
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private int outcomesRow;

    ScenarioSheet(Draft draft) {
        this.draft = draft;
        pen = draft.pen(SheetName.SCENARIOS);
        scenarios = draft.snapshot.plan().scenarios();
        names = names();
        int row = LIST_ROW + Math.max(names.size(), Switch.CASES.size()) + 3;
        for (String id : changed()) {
            rows.put(id, ++row);
        }
        outcomesRow = row + 3;
    }

    /** The inputs that any scenario changes and some alternative uses. */
    private Set<String> changed() {
        var ids = new LinkedHashSet<String>();
        draft.inputs.values().stream().filter(one -> one.origin() != Assumption.Origin.CONSTANT
                && scenarios.stream().anyMatch(scenario -> scenario.differences().containsKey(one.id()))).forEach(one -> ids.add(one.id()));
        return ids;
    }

    /** Each its own; the plan itself first. */
    private List<String> names() {
        var result = new ArrayList<>(List.of(BookWords.get("scenario.plan")));
        for (Scenario scenario : scenarios) {
            String name = result.stream().anyMatch(scenario.name()::equalsIgnoreCase) ? scenario.name() + " (" + scenario.id() + ")" : scenario.name();
            result.add(Pen.escaped(name).length() > 255 ? scenario.id() : name);
        }
        return result;
    }

    /** What the book shows when it is opened. */
    String shown() {
        return names.get(numberOf(draft.snapshot.scenario()));
    }

    private int numberOf(String scenario) {
        for (int i = 0; i < scenarios.size(); i++) {
            if (scenarios.get(i).id().equals(scenario)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The formula of the value in use of an input that a scenario changes; empty for the others. */
    Optional<String> inUse(String input) {
        return Optional.ofNullable(rows.get(input)).map(row -> "INDEX(" + SheetName.SCENARIOS + "!$" + Columns.name(FIRST) + "$" + (row + 1)
                + ":$" + Columns.name(FIRST + WIDTH * names.size() - 1) + "$" + (row + 1) + ",1,("
                + Switch.SCENARIO_NUMBER + "-1)*" + Switch.WIDTH + "+1+" + Switch.CASE_NUMBER + ")");
    }

    /** To be called when the inputs stand in their places. */
    void write() {
        draft.head(SheetName.SCENARIOS);
        list();
        differences();
        outcomes();
        pen.sheet().setColumnWidth(0, 46 * 256);
        pen.sheet().setColumnWidth(1, 14 * 256);
        pen.sheet().setColumnWidth(2, 30 * 256);
        for (int column = FIRST; column < FIRST + Math.max(WIDTH * names.size(), draft.snapshot.comparison().alternatives().size()); column++) {
            pen.sheet().setColumnWidth(column, 15 * 256);
        }
    }

    private void list() {
        pen.text(LIST_ROW - 1, 0, BookWords.get("scenario.name"), Look.HEADER);
        pen.text(LIST_ROW - 1, 1, BookWords.get("scenario.based"), Look.HEADER);
        pen.text(LIST_ROW - 1, CASES_COLUMN, BookWords.get("switch.case"), Look.HEADER);
        for (int i = 0; i < names.size(); i++) {
            pen.text(LIST_ROW + i, 0, names.get(i), Look.TEXT);
            pen.text(LIST_ROW + i, 1, i == 0 ? "" : names.get(parent(scenarios.get(i - 1))), Look.TEXT);
        }
        for (int i = 0; i < Switch.CASES.size(); i++) {
            pen.text(LIST_ROW + i, CASES_COLUMN, Switch.CASES.get(i), Look.TEXT);
        }
        draft.names.add("lst_", "Scenarios", list(0, names.size()));
        draft.names.add("lst_", "Cases", list(CASES_COLUMN, Switch.CASES.size()));
    }

    private static String list(int column, int length) {
        String letter = "$" + Columns.name(column) + "$";
        return SheetName.SCENARIOS + "!" + letter + (LIST_ROW + 1) + ":" + letter + (LIST_ROW + length);
    }

    private int parent(Scenario scenario) {
        return scenario.basedOn().map(this::numberOf).orElse(0);
    }

    private void differences() {
        if (rows.isEmpty()) {
            return;
        }
        int head = rows.values().iterator().next() - 1;
        pen.text(head - 1, 0, BookWords.get("scenario.differences"), Look.HEADING);
        for (int i = 0; i < names.size(); i++) {
            pen.text(head - 1, FIRST + WIDTH * i, names.get(i), Look.HEADING);
            pen.figureHead(head, FIRST + WIDTH * i, BookWords.get("scenario.change"));
            for (int level = 0; level < Switch.CASES.size(); level++) {
                pen.figureHead(head, FIRST + WIDTH * i + 1 + level, Switch.CASES.get(level));
            }
        }
        pen.text(head, 0, BookWords.get("input.label"), Look.HEADER);
        pen.text(head, 1, BookWords.get("input.unit"), Look.HEADER);
        pen.text(head, 2, BookWords.get("input.source"), Look.HEADER);
        rows.forEach(this::difference);
    }

    private void difference(String id, int row) {
        Assumption base = draft.inputs.get(id);
        pen.text(row, 0, base.label(), Look.TEXT);
        pen.text(row, 1, base.unit().toString(), Look.TEXT);
        pen.text(row, 2, sources(id), Look.NOTE);
        Map<Integer, Quantity> values = new HashMap<>();
        values.put(0, quantity(base));
        plan(base, row);
        for (int number = 1; number <= scenarios.size(); number++) {
            value(number, id, row, values);
        }
    }

    private String sources(String id) {
        return scenarios.stream().filter(one -> one.differences().get(id) instanceof Difference.Becomes(var number) && !number.source().isEmpty())
                .map(one -> one.name() + ": " + ((Difference.Becomes) one.differences().get(id)).quantity().source()).distinct()
                .reduce((a, b) -> a + "; " + b).orElse("");
    }

    private static Quantity quantity(Assumption base) {
        return new Quantity(base.value(), base.unit(), base.low(), base.high(),
                base.low().equals(base.high()) ? Quantity.Kind.EXACT : Quantity.Kind.MINMAX, "", "");
    }

    private void plan(Assumption base, int row) {
        Places.Place place = draft.places.input(base.id());
        for (int level = 0; level < Switch.CASES.size(); level++) {
            pen.formula(row, FIRST + 1 + level, place.sheet() + "!$" + Columns.name(InputColumns.LOW + level) + "$" + (place.row() + 1), Look.LINK,
                    NumberFormat.GENERAL);
        }
    }

    /** A scenario begins with what the one it is based on has; that one may stand further right. */
    private void value(int number, String id, int row, Map<Integer, Quantity> values) {
        if (values.containsKey(number)) {
            return;
        }
        Scenario scenario = scenarios.get(number - 1);
        int parent = parent(scenario);
        value(parent, id, row, values);
        Quantity before = values.get(parent);
        Optional<Difference> change = Optional.ofNullable(scenario.differences().get(id)).filter(one -> fits(one, before));
        values.put(number, change.map(one -> one.applyTo(before)).orElse(before));
        write(number, parent, row, change);
    }

    /** A difference that does not fit the number changes nothing. */
    private static boolean fits(Difference difference, Quantity before) {
        try {
            return difference.applyTo(before).unit().equals(before.unit());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void write(int number, int parent, int row, Optional<Difference> change) {
        int column = FIRST + WIDTH * number;
        if (change.orElse(null) instanceof Difference.Times(var factor)) {
            pen.number(row, column, factor.value().doubleValue(), Look.INPUT, NumberFormat.GENERAL);
        }
        for (int level = 0; level < Switch.CASES.size(); level++) {
            String before = Columns.name(FIRST + WIDTH * parent + 1 + level) + (row + 1);
            int cell = column + 1 + level;
            switch (change.orElse(null)) {
                case null -> pen.formula(row, cell, before, Look.FORMULA, NumberFormat.GENERAL);
                case Difference.Times _ -> pen.formula(row, cell, before + "*$" + Columns.name(column) + (row + 1), Look.FORMULA, NumberFormat.GENERAL);
                case Difference.Becomes(var now) -> pen.number(row, cell, List.of(now.low(), now.value(), now.high()).get(level).doubleValue(),
                        Look.INPUT, NumberFormat.GENERAL);
            }
        }
    }

    private void outcomes() {
        pen.text(outcomesRow, 0, BookWords.get("scenario.outcomes", draft.currency()), Look.HEADING);
        pen.text(outcomesRow + 1, 0, BookWords.get("scenario.name"), Look.HEADER);
        pen.text(outcomesRow + 1, 1, BookWords.get("switch.case"), Look.HEADER);
        pen.text(outcomesRow + 1, 2, BookWords.get("scenario.state"), Look.HEADER);
        for (int i = 0; i < draft.snapshot.plan().alternatives().size(); i++) {
            pen.figureHead(outcomesRow + 1, FIRST + i, draft.snapshot.plan().alternatives().get(i).name());
        }
        int row = outcomesRow + 2;
        for (int s = 0; s < names.size(); s++) {
            for (int level = 0; level < Switch.CASES.size(); level++) {
                outcome(row++, s, level);
            }
        }
    }

    private void outcome(int row, int scenario, int level) {
        ScenarioComparison.Entry entry = draft.snapshot.scenarios().get(scenario);
        pen.text(row, 0, names.get(scenario), Look.TEXT);
        pen.text(row, 1, Switch.CASES.get(level), Look.TEXT);
        pen.text(row, 2, BookWords.get("stored"), Look.STORED);
        for (int i = 0; i < entry.alternatives().size(); i++) {
            ScenarioAmounts amounts = entry.alternatives().get(i);
            var total = List.of(amounts.total().low(), amounts.total().central(), amounts.total().high()).get(level);
            if (total.isPresent()) {
                pen.number(row, FIRST + i, total.getAsDouble(), Look.STORED, NumberFormat.MONEY);
            } else {
                pen.text(row, FIRST + i, status(amounts.status()), Look.STORED);
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
        int row = outcomesRow + 2 + numberOf(draft.snapshot.scenario()) * Switch.CASES.size() + level;
        return SheetName.SCENARIOS + "!$" + Columns.name(FIRST + alternative) + "$" + (row + 1);
    }

    private String stored(int alternative, String position) {
        String column = "$" + Columns.name(FIRST + alternative) + "$";
        return "INDEX(" + SheetName.SCENARIOS + "!" + column + (outcomesRow + 3) + ":" + column
                + (outcomesRow + 2 + names.size() * Switch.CASES.size()) + "," + position + ")";
    }
}
