package org.tokenwright.report.book;

import java.util.HashMap;
import java.util.Map;
import org.tokenwright.worksheet.Expr.Fold;

/** Where everything stands that formulas read; rows count from 0. */
final class Places {

    /** A cell of one of the sheets with inputs. */
    record Place(SheetName sheet, int row) {}

    /** Rows of the sheet Calc, by id. */
    private final Map<String, Integer> calc = new HashMap<>();
    /** Rows of the sheet Workloads, by id of the series. */
    private final Map<String, Integer> series = new HashMap<>();
    /** Cells with the value in use, by id of the assumption. */
    private final Map<String, Place> inputs = new HashMap<>();

    void putCalc(String id, int row) {
        calc.put(id, row);
    }

    void putSeries(String id, int row) {
        series.put(id, row);
    }

    void putInput(String id, SheetName sheet, int row) {
        inputs.put(id, new Place(sheet, row));
    }

    int calc(String id) {
        return known(calc.get(id), id);
    }

    boolean hasCalc(String id) {
        return calc.containsKey(id);
    }

    /** The cell of the sheet Calc with a fold of a row, as that sheet names it. */
    String total(String id, Fold fold) {
        String other = CalcRows.foldedId(id, fold);
        return "$" + Columns.name(Columns.TOTAL) + "$" + (calc(hasCalc(other) ? other : id) + 1);
    }

    /** The same as other sheets name it. */
    String calcTotal(String id, Fold fold) {
        return SheetName.CALC + "!" + total(id, fold);
    }

    /** The months of a row of the sheet Calc, as other sheets name them. */
    String calcMonths(String id, int months) {
        int row = calc(id) + 1;
        return SheetName.CALC + "!$" + Columns.name(Columns.FIRST_MONTH) + "$" + row + ":$"
                + Columns.name(Columns.FIRST_MONTH + months - 1) + "$" + row;
    }

    int series(String id) {
        return known(series.get(id), id);
    }

    Place input(String id) {
        return known(inputs.get(id), id);
    }

    /** The cell with the value in use, as other sheets name it. */
    String inputCell(String id) {
        Place place = input(id);
        return place.sheet() + "!$" + Columns.name(InputColumns.IN_USE) + "$" + (place.row() + 1);
    }

    private static <T> T known(T found, String id) {
        if (found == null) {
            throw new IllegalArgumentException("nothing is placed for " + id);
        }
        return found;
    }
}
