package org.tokenwright.report.book;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.usermodel.CellType;

/** The cells of one sheet, without any style: a tenth of what a sheet of POI takes in memory. */
final class Grid implements EvaluationSheet {

    private final List<GridCell[]> rows = new ArrayList<>();

    void number(int row, int column, double number) {
        put(new GridCell(this, row, column, CellType.NUMERIC, CellType.NUMERIC, "", number, ""));
    }

    void text(int row, int column, String text) {
        put(new GridCell(this, row, column, CellType.STRING, CellType.STRING, "", 0, text));
    }

    void formula(int row, int column, String formula, CellType resultType, double number, String text) {
        put(new GridCell(this, row, column, CellType.FORMULA, resultType, formula, number, text));
    }

    private void put(GridCell cell) {
        while (rows.size() <= cell.row()) {
            rows.add(new GridCell[0]);
        }
        GridCell[] cells = rows.get(cell.row());
        if (cells.length <= cell.column()) {
            cells = java.util.Arrays.copyOf(cells, cell.column() + 1);
            rows.set(cell.row(), cells);
        }
        cells[cell.column()] = cell;
    }

    /** The cells with formulas, from top to bottom and from left to right. */
    List<GridCell> formulas() {
        var result = new ArrayList<GridCell>();
        for (GridCell[] cells : rows) {
            for (GridCell cell : cells) {
                if (cell != null && cell.type() == CellType.FORMULA) {
                    result.add(cell);
                }
            }
        }
        return result;
    }

    @Override
    public EvaluationCell getCell(int row, int column) {
        return row < rows.size() && column < rows.get(row).length ? rows.get(row)[column] : null;   // null is how POI says empty
    }

    @Override
    public void clearAllCachedResultValues() {
        // nothing is kept here
    }

    @Override
    public int getLastRowNum() {
        return rows.size() - 1;
    }

    @Override
    public boolean isRowHidden(int row) {
        return false;
    }
}
