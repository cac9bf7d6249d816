package org.tokenwright.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.importing.ScenarioTable.Row;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;

/** Makes scenarios of the rows of a table, and names every row that is none. */
final class ScenarioReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final List<ScenarioColumn> OF_DIFFERENCE = List.of(ScenarioColumn.KIND, ScenarioColumn.VALUE, ScenarioColumn.LOW,
            ScenarioColumn.HIGH, ScenarioColumn.RANGE, ScenarioColumn.UNIT, ScenarioColumn.SOURCE, ScenarioColumn.NOTE);

    private final Plan plan;
    private final ScenarioInputs inputs;
    private final ScenarioTable table;
    private final ScenarioDecimals decimals;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final List<RowProblem> problems;

    /** A row is wrong; says where. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient RowProblem problem;

        private Refused(RowProblem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }
    }

    /** A scenario that grows row by row. */
    private static final class Draft {
        private final Row first;
        private Optional<Row> named = Optional.empty();
        private final Map<String, Difference> differences = new TreeMap<>();
        private final Map<String, Long> lines = new TreeMap<>();

        private Draft(Row first) {
            this.first = first;
        }
    }

    ScenarioReader(Plan plan, ScenarioInputs inputs, ScenarioTable table) {
        this.plan = plan;
        this.inputs = inputs;
        this.table = table;
        decimals = ScenarioDecimals.of(table);
        problems = new ArrayList<>(table.problems());
    }

    /** What the table says, in its order. */
    ScenarioRead read() {
        for (Row row : table.rows()) {
            try {
                row(row);
            } catch (Refused e) {
                problems.add(e.problem);
            }
        }
        var lines = new LinkedHashMap<String, ScenarioRead.Lines>();
        drafts.forEach((id, draft) -> lines.put(id, new ScenarioRead.Lines(draft.first.line(), draft.lines)));
        return new ScenarioRead(drafts.entrySet().stream().map(draft -> scenario(draft.getKey(), draft.getValue())).toList(), lines,
                problems, table.notes());
    }

    private Scenario scenario(String id, Draft draft) {
        Optional<Scenario> old = plan.scenario(id);
        Optional<String> written = draft.named.map(row -> row.text(ScenarioColumn.SCENARIO));
        String name = old.map(Scenario::name).filter(it -> written.isEmpty() || ScenarioWriter.asWritten(it).equals(written.get()))
                .orElseGet(() -> written.orElse(id));
        Optional<String> base = table.columns().contains(ScenarioColumn.BASED_ON)
                ? Optional.of(draft.first.word(ScenarioColumn.BASED_ON)).filter(word -> !word.isEmpty())
                : old.flatMap(Scenario::basedOn);
        return new Scenario(id, name, base, new TreeMap<>(draft.differences));
    }

    private void row(Row row) {
        String id = row.word(ScenarioColumn.SCENARIO_ID);
        if (!ID.matcher(id).matches()) {
            throw refused(row, ScenarioColumn.SCENARIO_ID, "not an id of 1 to 64 letters, digits and . _ - (\"" + id + "\")");
        }
        Draft draft = drafts.computeIfAbsent(id, _ -> new Draft(row));
        agrees(draft, row);
        String input = row.word(ScenarioColumn.INPUT_ID);
        if (input.isEmpty()) {
            OF_DIFFERENCE.stream().filter(column -> !row.text(column).isEmpty()).findFirst().ifPresent(column -> {
                throw refused(row, ScenarioColumn.INPUT_ID, "is missing, but there is something in " + column.key());
            });
            return;
        }
        if (draft.lines.containsKey(input)) {
            throw refused(row, ScenarioColumn.INPUT_ID, "\"" + input + "\" is in line " + draft.lines.get(input) + " already");
        }
        draft.lines.put(input, row.line());
        draft.differences.put(input, difference(row, id, input));
    }

    /** Every row of a scenario says the same of it; a name may be left out. */
    private void agrees(Draft draft, Row row) {
        if (!row.text(ScenarioColumn.SCENARIO).isEmpty()) {
            draft.named.filter(other -> !other.text(ScenarioColumn.SCENARIO).equals(row.text(ScenarioColumn.SCENARIO))).ifPresent(other -> {
                throw refused(row, ScenarioColumn.SCENARIO, otherwise(row, other, ScenarioColumn.SCENARIO));
            });
            draft.named = draft.named.or(() -> Optional.of(row));
        }
        if (!row.word(ScenarioColumn.BASED_ON).equals(draft.first.word(ScenarioColumn.BASED_ON))) {
            throw refused(row, ScenarioColumn.BASED_ON, otherwise(row, draft.first, ScenarioColumn.BASED_ON));
        }
    }

    private static String otherwise(Row row, Row other, ScenarioColumn column) {
        return "\"" + row.word(column) + "\" here, \"" + other.word(column) + "\" in line " + other.line() + "; write the same in every row of a scenario";
    }

    private Difference difference(Row row, String scenario, String input) {
        Difference difference = switch (row.word(ScenarioColumn.KIND).toLowerCase(Locale.ROOT)) {
            case ScenarioWriter.BECOMES -> new Difference.Becomes(quantity(row, unit(row, input)));
            case ScenarioWriter.TIMES -> new Difference.Times(factor(row));
            default -> throw refused(row, ScenarioColumn.KIND, "is neither " + ScenarioWriter.BECOMES + " nor " + ScenarioWriter.TIMES
                    + " (\"" + row.word(ScenarioColumn.KIND) + "\")");
        };
        Optional<Difference> old = plan.scenario(scenario).map(one -> one.differences().get(input));
        if (old.isEmpty() && !inputs.has(input)) {
            throw refused(row, ScenarioColumn.INPUT_ID, inputs.whyUnknown(input));
        }
        return old.filter(one -> ScenarioWriter.asWritten(one).equals(difference)).orElse(difference);
    }

    private Unit unit(Row row, String input) {
        Optional<Unit> expected = inputs.unit(input);
        Unit unit = parsed(row, ScenarioColumn.UNIT, cell -> {
            if (cell.isEmpty()) {
                throw new IllegalArgumentException("is missing" + expected.map(it -> "; the number is in " + it).orElse(""));
            }
            return Unit.parse(cell);
        });
        expected.filter(it -> !it.equals(unit)).ifPresent(it -> {
            throw refused(row, ScenarioColumn.UNIT, "is \"" + unit + "\", but the number is in \"" + it + "\"");
        });
        return unit;
    }

    private Quantity factor(Row row) {
        Unit unit = parsed(row, ScenarioColumn.UNIT, cell -> cell.isEmpty() ? Unit.ONE : Unit.parse(cell));
        if (!unit.equals(Unit.ONE)) {
            throw refused(row, ScenarioColumn.UNIT, "is \"" + unit + "\", but a factor is a plain number, unit 1");
        }
        Quantity factor = quantity(row, Unit.ONE);
        return parsed(row, ScenarioColumn.VALUE, _ -> NumberRule.SHARE.check(factor));
    }

    private Quantity quantity(Row row, Unit unit) {
        Quantity.Kind kind = kind(row);
        BigDecimal value = number(row, ScenarioColumn.VALUE, "is missing");
        boolean isExact = kind == Quantity.Kind.EXACT;
        BigDecimal low = isExact && row.word(ScenarioColumn.LOW).isEmpty() ? value : number(row, ScenarioColumn.LOW, "is missing, but there is a range");
        BigDecimal high = isExact && row.word(ScenarioColumn.HIGH).isEmpty() ? value : number(row, ScenarioColumn.HIGH, "is missing, but there is a range");
        if (isExact && (low.compareTo(value) != 0 || high.compareTo(value) != 0)) {
            throw refused(row, ScenarioColumn.RANGE, "is missing; low and high need minmax or p10p90");
        }
        return parsed(row, ScenarioColumn.VALUE, _ -> new Quantity(value, unit, low, high, kind, row.text(ScenarioColumn.SOURCE),
                row.text(ScenarioColumn.NOTE)));
    }

    private static Quantity.Kind kind(Row row) {
        String word = row.word(ScenarioColumn.RANGE);
        return Arrays.stream(Quantity.Kind.values()).filter(kind -> word.isEmpty() ? kind == Quantity.Kind.EXACT : kind.name().equalsIgnoreCase(word))
                .findFirst().orElseThrow(() -> refused(row, ScenarioColumn.RANGE, "is neither minmax nor p10p90 (\"" + word + "\")"));
    }

    private BigDecimal number(Row row, ScenarioColumn column, String missing) {
        return parsed(row, column, cell -> {
            if (cell.isEmpty()) {
                throw new IllegalArgumentException(missing);
            }
            return decimals.parse(cell);
        });
    }

    private static <T> T parsed(Row row, ScenarioColumn column, java.util.function.Function<String, T> reading) {
        try {
            return reading.apply(row.word(column));
        } catch (IllegalArgumentException e) {
            throw refused(row, column, e.getMessage());
        }
    }

    private static Refused refused(Row row, ScenarioColumn column, String reason) {
        return new Refused(row.problem(column, reason));
    }
}
