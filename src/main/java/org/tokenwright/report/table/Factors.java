package org.tokenwright.report.table;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Operator;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Worksheet;

/**
 * A formula taken apart as a product. Cost rows in it are taken apart too.
 *
 * @param above what is multiplied
 * @param below what is divided by
 */
record Factors(List<Expr> above, List<Expr> below) {

    static Factors of(Worksheet sheet, Expr formula) {
        var factors = new Factors(new ArrayList<>(), new ArrayList<>());
        factors.add(sheet, formula, true);
        return factors;
    }

    private void add(Worksheet sheet, Expr formula, boolean isAbove) {
        switch (formula) {
            case Expr.Binary(var operator, var left, var right) when operator == Operator.MULTIPLY -> {
                add(sheet, left, isAbove);
                add(sheet, right, isAbove);
            }
            case Expr.Binary(var operator, var left, var right) when operator == Operator.DIVIDE -> {
                add(sheet, left, isAbove);
                add(sheet, right, !isAbove);
            }
            case Expr.RowRef(var id) when sheet.row(id).kind() == Row.Kind.COST -> add(sheet, sheet.row(id).formula(), isAbove);
            default -> (isAbove ? above : below).add(formula);
        }
    }
}
