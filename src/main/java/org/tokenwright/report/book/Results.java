package org.tokenwright.report.book;

import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.tokenwright.worksheet.Tag;

/**
 * Gives every formula outside the sheet Calc its result, worked out from the engine's numbers of that sheet, so that a
 * program that does not calculate shows numbers too.
 */
final class Results {

    private final Draft draft;
    private final GridBook grids;

    Results(Draft draft) {
        this.draft = draft;
        grids = new GridBook(draft.book);
    }

    /** @param lines the alternative whose total a row is part of; empty for none */
    void write(CalcSheet calc, StepValues steps) {
        for (SheetName name : SheetName.values()) {
            copy(draft.book.getSheet(name.toString()), grids.grid(name));
        }
        draft.calc.rows().forEach(row -> calc(row, calc, steps, grids.grid(SheetName.CALC)));
        for (SheetName name : SheetName.values()) {
            Sheet sheet = draft.book.getSheet(name.toString());
            for (GridCell cell : grids.grid(name).formulas()) {
                result(sheet.getRow(cell.row()).getCell(cell.column()), cell);
            }
        }
    }

    private static void copy(Sheet sheet, Grid grid) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                switch (cell.getCellType()) {
                    case NUMERIC -> grid.number(row.getRowNum(), cell.getColumnIndex(), cell.getNumericCellValue());
                    case STRING -> grid.text(row.getRowNum(), cell.getColumnIndex(), cell.getStringCellValue());
                    case FORMULA -> grid.formula(row.getRowNum(), cell.getColumnIndex(), cell.getCellFormula(), CellType.BLANK, 0, "");
                    default -> { }
                }
            }
        }
    }

    private void calc(CalcRow row, CalcSheet calc, StepValues steps, Grid grid) {
        int place = draft.places.calc(row.id());
        row.total().ifPresent(_ -> put(grid, place, Columns.TOTAL, steps.total(row)));
        if (!(row.content() instanceof CalcRow.Content.Folded)) {
            for (int month = 0; month < draft.months(); month++) {
                put(grid, place, Columns.FIRST_MONTH + month, steps.month(row, month));
            }
        }
        calc.line(row).ifPresent(line -> grid.text(place, calc.tags().line(), line));
        for (Tag tag : TagColumns.TAGS) {
            row.tags().get(tag).ifPresent(value -> grid.text(place, calc.tags().of(tag), value));
        }
    }

    private static void put(Grid grid, int row, int column, double number) {
        if (Double.isFinite(number)) {
            grid.number(row, column, number);
        } else {
            grid.text(row, column, FormulaWriter.UNDEFINED);
        }
    }

    private void result(Cell cell, GridCell source) {
        switch (grids.evaluate(source)) {
            case NumberEval number -> cell.setCellValue(number.getNumberValue());
            case StringEval text -> cell.setCellValue(Pen.escaped(text.getStringValue()));
            case Object other -> throw new IllegalStateException(cell.getSheet().getSheetName() + "!" + cell.getAddress() + " =" + source.formula() + " is " + other);
        }
        if (((XSSFCell) cell).getCachedFormulaResultType() == CellType.ERROR) {
            throw new IllegalStateException(cell.getSheet().getSheetName() + "!" + cell.getAddress() + " is an error");
        }
    }
}
