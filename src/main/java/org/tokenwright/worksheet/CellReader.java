package org.tokenwright.worksheet;

import org.tokenwright.worksheet.Expr.Data;
import org.tokenwright.worksheet.Expr.Input;
import org.tokenwright.worksheet.Expr.Previous;
import org.tokenwright.worksheet.Expr.RowRef;
import org.tokenwright.worksheet.Expr.Total;

/** Computes a part of a formula in one month and column, from rows that are evaluated already. */
record CellReader(Evaluation evaluation, int month, int column) {

    /** @return a number; not finite where it is not defined */
    double raw(Expr expr) {
        return ExprValue.of(expr, this::leaf);
    }

    private double leaf(Expr leaf) {
        return switch (leaf) {
            case Input(var id) -> evaluation.inputs().assumption(id, column);
            case Data(var id) -> evaluation.inputs().series(id, month, column);
            case RowRef(var id) -> evaluation.raw(evaluation.position(id), month, column);
            case Previous(var id, var opening) ->
                    month == 0 ? raw(opening) : evaluation.raw(evaluation.position(id), month - 1, column);
            case Total(var fold, var id) -> evaluation.rawTotal(evaluation.position(id), fold, column);
            default -> throw new IllegalArgumentException("not a leaf: " + leaf);
        };
    }
}
