package org.tokenwright.report.book;

import java.util.HashMap;
import java.util.Map;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Binary;
import org.tokenwright.worksheet.Expr.Choice;
import org.tokenwright.worksheet.Expr.Constant;
import org.tokenwright.worksheet.Expr.Sum;

/** Units of the steps of formulas; those of rows, assumptions and series are known and fit together. */
final class StepUnits {

    private final Engine engine;
    private final Map<String, Unit> rows = new HashMap<>();

    StepUnits(Engine engine) {
        this.engine = engine;
        engine.rows().forEach(row -> rows.put(row.id(), row.unit()));
    }

    void put(String row, Unit unit) {
        rows.put(row, unit);
    }

    Unit of(Expr expr) {
        return switch (expr) {
            case Constant _ -> Unit.ONE;
            case Expr.Input(var id) -> engine.assumptions().get(id).unit();
            case Expr.Data(var id) -> engine.series().get(id).unit();
            case Expr.RowRef(var id) -> rows.get(id);
            case Expr.Total(var _, var id) -> rows.get(id);
            case Expr.Previous(var id, var _) -> rows.get(id);
            case Sum(var terms) -> terms.stream().filter(term -> !(term instanceof Constant)).findFirst().map(this::of).orElse(Unit.ONE);
            case Choice(var _, var yes, var no) -> yes instanceof Constant ? of(no) : of(yes);
            case Expr.Unary _ -> Unit.ONE;
            case Binary(var operator, var left, var right) -> switch (operator) {
                case MULTIPLY -> of(left).times(of(right));
                case DIVIDE -> of(left).over(of(right));
                case LESS, LESS_OR_EQUAL, EQUAL, POWER -> Unit.ONE;
                case SUBTRACT, MIN, MAX, CEILING -> left instanceof Constant ? of(right) : of(left);
            };
        };
    }
}
