package org.tokenwright.report.table;

import static org.tokenwright.worksheet.Formulas.ZERO;

import java.util.List;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Worksheet;

/** The unit that a formula of a sound worksheet comes out in; a constant 0 has that of what it stands beside. */
final class UnitOf {

    private final Worksheet sheet;

    UnitOf(Worksheet sheet) {
        this.sheet = sheet;
    }

    Unit of(Expr formula) {
        return switch (formula) {
            case Expr.Constant _ -> Unit.ONE;
            case Expr.Input(var id) -> sheet.assumption(id).unit();
            case Expr.Data(var id) -> sheet.series(id).unit();
            case Expr.RowRef(var id) -> sheet.row(id).unit();
            case Expr.Previous(var id, _) -> sheet.row(id).unit();
            case Expr.Total(_, var id) -> sheet.row(id).unit();
            case Expr.Sum(var terms) -> first(terms);
            case Expr.Binary binary -> of(binary);
            case Expr.Unary _ -> Unit.ONE;
            case Expr.Choice(_, var yes, var no) -> first(List.of(yes, no));
        };
    }

    private Unit of(Expr.Binary binary) {
        return switch (binary.operator()) {
            case MULTIPLY -> of(binary.left()).times(of(binary.right()));
            case DIVIDE -> of(binary.left()).over(of(binary.right()));
            case SUBTRACT, MIN, MAX, CEILING -> first(List.of(binary.left(), binary.right()));
            case LESS, LESS_OR_EQUAL, EQUAL, POWER -> Unit.ONE;
        };
    }

    private Unit first(List<Expr> terms) {
        return terms.stream().filter(term -> !term.equals(ZERO)).findFirst().map(this::of).orElse(Unit.ONE);
    }
}
