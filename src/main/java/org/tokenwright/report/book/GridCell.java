package org.tokenwright.report.book;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A cell as the evaluator sees it.
 *
 * @param type number, text, truth value, error or formula; a formula may have a result beside it
 * @param resultType what number or text hold where it is a formula
 * @param formula without the equals sign; empty for none
 */
record GridCell(Grid grid, int row, int column, CellType type, CellType resultType, String formula, double number, String text)
        implements EvaluationCell {

    @Override
    public Object getIdentityKey() {
        return this;
    }

    @Override
    public EvaluationSheet getSheet() {
        return grid;
    }

    @Override
    public int getRowIndex() {
        return row;
    }

    @Override
    public int getColumnIndex() {
        return column;
    }

    @Override
    public CellType getCellType() {
        return type;
    }

    @Override
    public double getNumericCellValue() {
        return number;
    }

    @Override
    public String getStringCellValue() {
        return text;
    }

    @Override
    public boolean getBooleanCellValue() {
        return number != 0;
    }

    @Override
    public int getErrorCellValue() {
        return FormulaError.forString(text).getCode();
    }

    @Override
    public CellRangeAddress getArrayFormulaRange() {
        throw new IllegalStateException("there are no array formulas");
    }

    @Override
    public boolean isPartOfArrayFormulaGroup() {
        return false;
    }

    @Override
    public CellType getCachedFormulaResultType() {
        return resultType;
    }

    /** Cells are told apart by what they are, not by what they hold. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
