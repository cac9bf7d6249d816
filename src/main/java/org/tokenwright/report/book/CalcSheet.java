package org.tokenwright.report.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.tokenwright.worksheet.Tag;

/** The sheet Calc: one row of the worksheet is one row of the sheet, with the same formula in every month. */
final class CalcSheet {

    static final int HEAD_ROW = 3;

    private final Draft draft;
    private final FormulaWriter formulas;
    private final TagColumns tags;
    private final Map<String, String> lines = new HashMap<>();
    private final int end;

    /** Gives every row its place. */
    CalcSheet(Draft draft) {
        this.draft = draft;
        tags = new TagColumns(draft.months());
        draft.snapshot.comparison().alternatives()
                .forEach(result -> result.resolved().lines().forEach(line -> lines.put(line, result.alternative().id())));
        int row = HEAD_ROW + 1;
        for (List<CalcRow> section : draft.calc.sections().values()) {
            row++;
            for (CalcRow one : section) {
                draft.places.putCalc(one.id(), row++);
            }
        }
        end = row;
        formulas = new FormulaWriter(draft.places, new Definedness(draft.engine, draft.calc.rows()), draft.months(), Switch.DIGITS);
    }

    TagColumns tags() {
        return tags;
    }

    /** The alternative whose total a row is part of. */
    Optional<String> line(CalcRow row) {
        return Optional.ofNullable(lines.get(row.id()));
    }

    /** What does not need the rows: head, widths, places that stay in view. */
    void prepare() {
        draft.head(SheetName.CALC);
        Pen pen = draft.pen(SheetName.CALC);
        MonthHeader.labels(pen, HEAD_ROW);
        MonthHeader.months(pen, HEAD_ROW, draft.months());
        pen.text(HEAD_ROW, tags.line(), BookWords.get("calc.line"), Look.HEADER);
        TagColumns.TAGS.forEach(tag -> pen.text(HEAD_ROW, tags.of(tag), BookWords.get("tag." + tag), Look.HEADER));
        pen.text(HEAD_ROW, tags.id(), BookWords.get("input.id"), Look.HEADER);
    }

    /**
     * Writes the rows.
     *
     * @param sheet in which rows above {@link #HEAD_ROW} are written already
     * @param steps numbers of the steps, which the engine does not know
     */
    void write(Sheet sheet, StepValues steps) {
        var pen = new Pen(sheet, draft.styles);
        draft.calc.sections().forEach((heading, rows) -> {
            pen.text(draft.places.calc(rows.getFirst().id()) - 1, 0, heading, Look.HEADING);
            rows.forEach(row -> write(row, pen, steps));
        });
    }

    private void write(CalcRow row, Pen pen, StepValues steps) {
        int place = draft.places.calc(row.id());
        NumberFormat format = NumberFormat.of(row.unit(), draft.currency());
        pen.text(place, Columns.LABEL, row.label(), Look.TEXT);
        pen.text(place, Columns.UNIT, row.unit().toString(), Look.TEXT);
        if (!row.words().isEmpty()) {
            pen.text(place, Columns.SOURCE, row.words(), Look.TEXT);
        }
        row.total().ifPresent(_ -> result(pen.formula(place, Columns.TOTAL, formulas.total(row), Look.FORMULA, format), steps.total(row)));
        row.opening().ifPresent(opening ->
                result(pen.formula(place, Columns.OPENING, formulas.opening(opening), Look.FORMULA, format), steps.opening(opening)));
        if (!(row.content() instanceof CalcRow.Content.Folded)) {
            months(row, place, format, pen, steps);
        }
        tags(row, place, pen);
    }

    private void months(CalcRow row, int place, NumberFormat format, Pen pen, StepValues steps) {
        CellFormula formula = formulas.months(row);
        for (int month = 0; month < draft.months(); month++) {
            int column = Columns.FIRST_MONTH + month;
            result(pen.formula(place, column, formula.at(column), Look.FORMULA, format), steps.month(row, month));
        }
    }

    /** What a program shows that does not calculate. */
    private static void result(Cell cell, double number) {
        if (Double.isFinite(number)) {
            cell.setCellValue(number + 0.0);
        } else {
            cell.setCellValue(FormulaWriter.UNDEFINED);
        }
    }

    private void tags(CalcRow row, int place, Pen pen) {
        line(row).ifPresent(line -> pen.text(place, tags.line(), line, Look.TEXT));
        for (Tag tag : TagColumns.TAGS) {
            row.tags().get(tag).ifPresent(value -> pen.text(place, tags.of(tag), value, Look.TEXT));
        }
        pen.text(place, tags.id(), row.id(), Look.TEXT);
    }

    /** The sum of cost lines of an alternative over the horizon, of those with a value of a tag. */
    String sumOfLines(String alternative, Tag tag, String valueCell) {
        return "SUMIFS(" + column(Columns.TOTAL) + "," + column(tags.line()) + ",\"" + alternative + "\"," + column(tags.of(tag)) + "," + valueCell + ")";
    }

    /** The sum of all cost lines of an alternative over the horizon. */
    String sumOfLines(String alternative) {
        return "SUMIF(" + column(tags.line()) + ",\"" + alternative + "\"," + column(Columns.TOTAL) + ")";
    }

    private String column(int column) {
        String letter = "$" + Columns.name(column) + "$";
        return SheetName.CALC + "!" + letter + (HEAD_ROW + 2) + ":" + letter + end;
    }

    /** All cells with numbers, as other sheets name them. */
    String numbers() {
        return SheetName.CALC + "!$" + Columns.name(Columns.TOTAL) + "$" + (HEAD_ROW + 2) + ":$"
                + Columns.name(Columns.FIRST_MONTH + draft.months() - 1) + "$" + end;
    }
}
