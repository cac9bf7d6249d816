package org.tokenwright.report.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.worksheet.Assumption;

/** Rows of inputs on one sheet: value in use, low, base, high, where they come from. */
final class InputTable {

    private static final List<String> HEADERS = List.of("label", "unit", "source", "in-use", "low", "base", "high", "range", "date", "owner",
            "state", "id");
    private static final int[] WIDTHS = {52, 16, 90, 16, 16, 16, 16, 14, 12, 14, 20, 48};
    /** Numbers beyond are refused by the application too. */
    private static final String MOST = "1000000000000000000";
    private static final BigDecimal GROUPED = BigDecimal.valueOf(10_000);
    private static final int MOST_PROMPT = 255;
    private static final int MOST_PROMPT_TITLE = 32;

    private final Draft draft;
    private final SheetName name;
    private final Pen pen;
    private final ScenarioSheet scenarios;

    InputTable(Draft draft, SheetName name, ScenarioSheet scenarios) {
        this.draft = draft;
        this.name = name;
        this.scenarios = scenarios;
        pen = draft.pen(name);
    }

    void header(int row) {
        for (int column = 0; column < HEADERS.size(); column++) {
            String words = BookWords.get("input." + HEADERS.get(column));
            if (column >= InputColumns.IN_USE && column <= InputColumns.HIGH) {
                pen.figureHead(row, column, words);
            } else {
                pen.text(row, column, words, Look.HEADER);
            }
            pen.sheet().setColumnWidth(column, WIDTHS[column] * 256);
        }
    }

    void write(int row, Assumption input) {
        draft.places.putInput(input.id(), name, row);
        pen.text(row, InputColumns.LABEL, input.label(), Look.TEXT);
        pen.text(row, InputColumns.UNIT, unit(input), Look.TEXT);
        pen.text(row, InputColumns.SOURCE, input.sentence(), Look.NOTE);
        pen.text(row, InputColumns.ID, input.id(), Look.NOTE);
        pen.text(row, InputColumns.STATE, BookWords.get("state." + input.origin()), Look.TEXT);
        if (input.origin() == Assumption.Origin.CONSTANT) {
            pen.number(row, InputColumns.IN_USE, input.value().doubleValue(), Look.FACT, NumberFormat.GENERAL);
        } else {
            live(row, input);
        }
    }

    static String unit(Assumption input) {
        return input.unit().toString();
    }

    private void live(int row, Assumption input) {
        NumberFormat format = format(input.value());
        String cells = "$" + Columns.name(InputColumns.LOW) + (row + 1) + ":$" + Columns.name(InputColumns.HIGH) + (row + 1);
        pen.formula(row, InputColumns.IN_USE, scenarios.differences().inUse(input.id()).orElse("INDEX(" + cells + ",1," + Switch.CASE_NUMBER + ")"),
                Look.FORMULA, format);
        pen.number(row, InputColumns.BASE, input.value().doubleValue(), Look.INPUT, format);
        end(row, InputColumns.LOW, input.low(), input.value());
        end(row, InputColumns.HIGH, input.high(), input.value());
        pen.text(row, InputColumns.RANGE, range(input), Look.TEXT);
        pen.blank(row, InputColumns.DATE, Look.INPUT, NumberFormat.DATE);
        pen.blank(row, InputColumns.OWNER, Look.INPUT, NumberFormat.TEXT);
        draft.names.add("in_", input.id(), name + "!$" + Columns.name(InputColumns.BASE) + "$" + (row + 1));
        validate(row, input);
    }

    /** An end that equals the base follows it. */
    private void end(int row, int column, BigDecimal end, BigDecimal base) {
        if (end.compareTo(base) == 0) {
            pen.formula(row, column, "$" + Columns.name(InputColumns.BASE) + (row + 1), Look.INPUT, format(base));
        } else {
            pen.number(row, column, end.doubleValue(), Look.INPUT, format(base));
        }
    }

    /** Digits of large whole numbers in groups; a fraction keeps all its digits. */
    private static NumberFormat format(BigDecimal base) {
        boolean isWhole = base.stripTrailingZeros().scale() <= 0;
        return isWhole && base.abs().compareTo(GROUPED) >= 0 ? NumberFormat.COUNT : NumberFormat.GENERAL;
    }

    private String range(Assumption input) {
        Quantity quantity = PlanInputs.of(draft.snapshot.plan()).get(input.id());
        return BookWords.get("range." + (quantity == null ? Quantity.Kind.EXACT : quantity.kind()));
    }

    private void validate(int row, Assumption input) {
        Optional<NumberRule> rule = NumberRule.of(draft.snapshot.plan(), input.id());
        String least = rule.map(one -> one.least().toPlainString()).orElse(input.low().signum() < 0 ? "-" + MOST : "0");
        String most = rule.flatMap(NumberRule::greatest).map(BigDecimal::toPlainString).orElse(MOST);
        Sheet sheet = pen.sheet();
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint bounds = helper.createDecimalConstraint(DataValidationConstraint.OperatorType.BETWEEN, least, most);
        DataValidation validation = helper.createValidation(bounds,
                new CellRangeAddressList(row, row, InputColumns.LOW, InputColumns.HIGH));
        validation.createPromptBox(cut(unit(input).equals("1") ? BookWords.get("input.plain") : unit(input), MOST_PROMPT_TITLE),
                cut(input.sentence(), MOST_PROMPT));
        validation.createErrorBox(BookWords.get("input.error.title"), cut(BookWords.get("input.error", least, most), MOST_PROMPT));
        validation.setShowPromptBox(true);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private static String cut(String text, int most) {
        String escaped = Pen.escaped(text);
        return escaped.length() <= most ? escaped : escaped.substring(0, most - 1).replaceAll("_x?[0-9A-F]*$", "") + "…";
    }
}
