package org.tokenwright.report.book;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Scenario;
import org.tokenwright.worksheet.Assumption;

/** The inputs that scenarios change, on the sheet Scenarios: for each its values in every scenario. */
final class ScenarioDifferences {

    /** Columns of one scenario: how it changes the number, low, base and high. */
    static final int WIDTH = 4;

    private final Draft draft;
    private final ScenarioNames names;
    private final int head;
    private final Pen pen;
    /** Rows of the inputs that a scenario changes, by id. */
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    /** @param head row of the column heads; the one above is free too */
    ScenarioDifferences(Draft draft, ScenarioNames names, int head) {
        this.draft = draft;
        this.names = names;
        this.head = head;
        pen = draft.pen(SheetName.SCENARIOS);
        int row = head;
        for (String id : changed()) {
            rows.put(id, ++row);
        }
    }

    /** The inputs that any scenario changes and some alternative uses. */
    private Set<String> changed() {
        var ids = new LinkedHashSet<String>();
        draft.inputs.values().stream().filter(one -> one.origin() != Assumption.Origin.CONSTANT
                && names.scenarios().stream().anyMatch(scenario -> scenario.differences().containsKey(one.id()))).forEach(one -> ids.add(one.id()));
        return ids;
    }

    /** How many rows there are beneath the heads. */
    int count() {
        return rows.size();
    }

    /** The formula of the value in use of an input that a scenario changes; empty for the others. */
    Optional<String> inUse(String input) {
        return Optional.ofNullable(rows.get(input)).map(row -> "INDEX(" + SheetName.SCENARIOS + "!$" + Columns.name(ScenarioSheet.FIRST) + "$" + (row + 1)
                + ":$" + Columns.name(ScenarioSheet.FIRST + WIDTH * names.count() - 1) + "$" + (row + 1) + ",1,("
                + Switch.SCENARIO_NUMBER + "-1)*" + Switch.WIDTH + "+1+" + Switch.CASE_NUMBER + ")");
    }

    /** To be called when the inputs stand in their places. */
    void write() {
        if (rows.isEmpty()) {
            return;
        }
        pen.text(head - 1, 0, BookWords.get("scenario.differences"), Look.HEADING);
        for (int i = 0; i < names.count(); i++) {
            pen.text(head - 1, ScenarioSheet.FIRST + WIDTH * i, names.name(i), Look.HEADING);
            pen.figureHead(head, ScenarioSheet.FIRST + WIDTH * i, BookWords.get("scenario.change"));
            for (int level = 0; level < Switch.CASES.size(); level++) {
                pen.figureHead(head, ScenarioSheet.FIRST + WIDTH * i + 1 + level, Switch.CASES.get(level));
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
        for (int number = 1; number <= names.scenarios().size(); number++) {
            value(number, id, row, values);
        }
    }

    private String sources(String id) {
        return names.scenarios().stream().filter(one -> one.differences().get(id) instanceof Difference.Becomes(var number) && !number.source().isEmpty())
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
            pen.formula(row, ScenarioSheet.FIRST + 1 + level, place.sheet() + "!$" + Columns.name(InputColumns.LOW + level) + "$" + (place.row() + 1), Look.LINK,
                    NumberFormat.GENERAL);
        }
    }

    /** A scenario begins with what the one it is based on has; that one may stand further right. */
    private void value(int number, String id, int row, Map<Integer, Quantity> values) {
        if (values.containsKey(number)) {
            return;
        }
        Scenario scenario = names.scenarios().get(number - 1);
        int parent = names.parent(number);
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
        int column = ScenarioSheet.FIRST + WIDTH * number;
        if (change.orElse(null) instanceof Difference.Times(var factor)) {
            pen.number(row, column, factor.value().doubleValue(), Look.INPUT, NumberFormat.GENERAL);
        }
        for (int level = 0; level < Switch.CASES.size(); level++) {
            String before = Columns.name(ScenarioSheet.FIRST + WIDTH * parent + 1 + level) + (row + 1);
            int cell = column + 1 + level;
            switch (change.orElse(null)) {
                case null -> pen.formula(row, cell, before, Look.FORMULA, NumberFormat.GENERAL);
                case Difference.Times _ -> pen.formula(row, cell, before + "*$" + Columns.name(column) + (row + 1), Look.FORMULA, NumberFormat.GENERAL);
                case Difference.Becomes(var now) -> pen.number(row, cell, List.of(now.low(), now.value(), now.high()).get(level).doubleValue(),
                        Look.INPUT, NumberFormat.GENERAL);
            }
        }
    }
}
