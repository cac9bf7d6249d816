package org.tokenwright.worksheet;

import org.tokenwright.worksheet.Expr.Binary;
import org.tokenwright.worksheet.Expr.Choice;
import org.tokenwright.worksheet.Expr.Constant;
import org.tokenwright.worksheet.Expr.Data;
import org.tokenwright.worksheet.Expr.Input;
import org.tokenwright.worksheet.Expr.Previous;
import org.tokenwright.worksheet.Expr.RowRef;
import org.tokenwright.worksheet.Expr.Sum;
import org.tokenwright.worksheet.Expr.Total;
import org.tokenwright.worksheet.Expr.Unary;

/** Computes a part of a formula in one month and column, from rows that are evaluated already. */
record CellReader(Evaluation evaluation, int month, int column) {

    /** @return a number; not finite where it is not defined */
    double raw(Expr expr) {
        return switch (expr) {
            case Constant(var value) -> value;
            case Input(var id) -> evaluation.inputs().assumption(id, column);
            case Data(var id) -> evaluation.inputs().series(id, month, column);
            case RowRef(var id) -> evaluation.raw(evaluation.position(id), month, column);
            case Previous(var id, var opening) ->
                    month == 0 ? raw(opening) : evaluation.raw(evaluation.position(id), month - 1, column);
            case Total(var fold, var id) -> evaluation.rawTotal(evaluation.position(id), fold, column);
            case Sum(var terms) -> Arithmetic.apply(Operation.SUM, terms.stream().mapToDouble(this::raw).toArray());
            case Binary(var operator, var left, var right) ->
                    Arithmetic.binary(Operation.of(operator), raw(left), raw(right));
            case Unary(var function, var argument) -> Arithmetic.unary(Operation.of(function), raw(argument));
            case Choice(var condition, var yes, var no) ->
                    Arithmetic.choice(raw(condition), raw(yes), raw(no));
        };
    }
}
