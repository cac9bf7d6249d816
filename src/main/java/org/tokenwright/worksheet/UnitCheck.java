package org.tokenwright.worksheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Expr.Binary;
import org.tokenwright.worksheet.Expr.Choice;
import org.tokenwright.worksheet.Expr.Constant;
import org.tokenwright.worksheet.Expr.Operator;
import org.tokenwright.worksheet.Expr.Previous;
import org.tokenwright.worksheet.Expr.Sum;
import org.tokenwright.worksheet.Expr.Unary;

/** Derives the unit of a formula and compares it with the unit its row declares. */
final class UnitCheck {

    /** Unit of a leaf; empty while it refers to a row that is not there yet. */
    private final Function<Expr, Optional<Unit>> unitOfLeaf;
    private boolean complete = true;

    UnitCheck(Function<Expr, Optional<Unit>> unitOfLeaf) {
        this.unitOfLeaf = unitOfLeaf;
    }

    /** Nothing but the number 0 fits every unit; everything else has one, or is not known yet. */
    private sealed interface Found {
        record Known(Unit unit, String of) implements Found {}

        record Any() implements Found {}
    }

    /**
     * @return whether every reference was known
     * @throws IllegalArgumentException naming both rows if units do not match
     */
    boolean check(Row row) {
        Found found = unit(row.formula(), row);
        same(new Found.Known(row.unit(), row.id()), found, row);
        return complete;
    }

    private Found unit(Expr expr, Row row) {
        return switch (expr) {
            case Constant(var value) -> value == 0 ? new Found.Any() : new Found.Known(Unit.ONE, "constant " + value);
            case Sum(var terms) -> common(terms, row);
            case Binary binary -> unitOf(binary, row);
            case Unary(var function, var argument) -> {
                same(new Found.Known(Unit.ONE, function.name()), unit(argument, row), row);
                yield new Found.Known(Unit.ONE, function.name());
            }
            case Choice(var condition, var yes, var no) -> {
                same(new Found.Known(Unit.ONE, "condition"), unit(condition, row), row);
                yield common(List.of(yes, no), row);
            }
            case Previous previous -> same(leaf(previous, row), unit(previous.opening(), row), row);
            default -> leaf(expr, row);
        };
    }

    private Found unitOf(Binary binary, Row row) {
        Found left = unit(binary.left(), row);
        Found right = unit(binary.right(), row);
        return switch (binary.operator()) {
            case MULTIPLY -> product(left, right, false);
            case DIVIDE -> product(left, right, true);
            case SUBTRACT, MIN, MAX, CEILING -> same(left, right, row);
            case LESS, LESS_OR_EQUAL, EQUAL -> {
                same(left, right, row);
                yield new Found.Known(Unit.ONE, "comparison");
            }
            case POWER -> {
                same(new Found.Known(Unit.ONE, Operator.POWER.name()), left, row);
                yield same(new Found.Known(Unit.ONE, Operator.POWER.name()), right, row);
            }
        };
    }

    private Found product(Found left, Found right, boolean divide) {
        if (left instanceof Found.Known(var a, var nameA) && right instanceof Found.Known(var b, var nameB)) {
            return new Found.Known(divide ? a.over(b) : a.times(b), nameA + (divide ? " ÷ " : " × ") + nameB);
        }
        return new Found.Any();
    }

    private Found common(List<Expr> terms, Row row) {
        Found result = new Found.Any();
        for (Expr term : terms) {
            result = same(result, unit(term, row), row);
        }
        return result;
    }

    private Found same(Found left, Found right, Row row) {
        if (left instanceof Found.Known(var a, var nameA) && right instanceof Found.Known(var b, var nameB)
                && !a.equals(b)) {
            throw new IllegalArgumentException(
                    row.id() + ": units do not match: " + nameA + " is in " + a + ", " + nameB + " in " + b);
        }
        return left instanceof Found.Any ? right : left;
    }

    private Found leaf(Expr expr, Row row) {
        Optional<Unit> unit = unitOfLeaf.apply(expr);
        if (unit.isEmpty()) {
            complete = false;
            return new Found.Any();
        }
        return new Found.Known(unit.get(), name(expr));
    }

    private static String name(Expr leaf) {
        return switch (leaf) {
            case Expr.Input(var id) -> id;
            case Expr.Data(var id) -> id;
            case Expr.RowRef(var id) -> id;
            case Previous(var id, var _) -> id;
            case Expr.Total(var _, var id) -> id;
            default -> leaf.toString();
        };
    }
}
