package org.tokenwright.worksheet;

import java.util.List;
import java.util.stream.Collectors;
import org.tokenwright.worksheet.Expr.Binary;
import org.tokenwright.worksheet.Expr.Choice;
import org.tokenwright.worksheet.Expr.Constant;
import org.tokenwright.worksheet.Expr.Data;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Expr.Function;
import org.tokenwright.worksheet.Expr.Input;
import org.tokenwright.worksheet.Expr.Operator;
import org.tokenwright.worksheet.Expr.Previous;
import org.tokenwright.worksheet.Expr.RowRef;
import org.tokenwright.worksheet.Expr.Sum;
import org.tokenwright.worksheet.Expr.Total;
import org.tokenwright.worksheet.Expr.Unary;

/**
 * Prints a formula in words, with the labels of what it reads: {@code tokens × (price ÷ tokens per million)}. Parentheses
 * stand where the order of the steps would not be clear without them.
 */
public final class FormulaText {

    /** How tightly a formula holds together; what holds less tightly than its place needs stands in parentheses. */
    private static final int CHOICE = 0;
    private static final int COMPARISON = 1;
    private static final int SUM = 2;
    private static final int PRODUCT = 3;
    private static final int POWER = 4;
    private static final int ATOM = 5;

    private final Worksheet worksheet;

    private FormulaText(Worksheet worksheet) {
        this.worksheet = worksheet;
    }

    /** @throws IllegalArgumentException if the formula reads something that the worksheet does not have */
    public static String of(Worksheet worksheet, Expr formula) {
        return new FormulaText(worksheet).text(formula);
    }

    private String text(Expr expr) {
        return switch (expr) {
            case Constant(var value) -> value < 0 ? "−" + -value : Integer.toString(value);
            case Input(var id) -> worksheet.assumption(id).label();
            case Data(var id) -> worksheet.series(id).label();
            case RowRef(var id) -> worksheet.row(id).label();
            case Previous(var id, var _) -> "previous " + worksheet.row(id).label();
            case Total(var fold, var id) -> word(fold) + " " + worksheet.row(id).label();
            case Sum(var terms) -> sum(terms);
            case Binary binary -> binary(binary);
            case Unary(var function, var argument) -> word(function) + "(" + text(argument) + ")";
            case Choice(var condition, var yes, var no) ->
                    "if " + text(condition, COMPARISON) + " then " + text(yes, COMPARISON) + " else " + text(no);
        };
    }

    /** In parentheses if it holds less tightly than its place needs. */
    private String text(Expr expr, int needed) {
        return tightness(expr) < needed ? "(" + text(expr) + ")" : text(expr);
    }

    private String sum(List<Expr> terms) {
        String first = terms.size() == 1 ? text(terms.getFirst()) : text(terms.getFirst(), SUM);
        return terms.stream().skip(1).map(term -> " + " + text(term, PRODUCT)).collect(Collectors.joining("", first, ""));
    }

    private String binary(Binary binary) {
        Expr left = binary.left();
        Expr right = binary.right();
        return switch (binary.operator()) {
            case SUBTRACT -> text(left, SUM) + " − " + text(right, PRODUCT);
            case MULTIPLY -> text(left, PRODUCT) + " × " + text(right, POWER);
            case DIVIDE -> text(left, PRODUCT) + " ÷ " + text(right, POWER);
            case MIN -> "min(" + text(left) + ", " + text(right) + ")";
            case MAX -> "max(" + text(left) + ", " + text(right) + ")";
            case CEILING -> "round up(" + text(left) + " to multiples of " + text(right) + ")";
            case LESS -> text(left, SUM) + " < " + text(right, SUM);
            case LESS_OR_EQUAL -> text(left, SUM) + " ≤ " + text(right, SUM);
            case EQUAL -> text(left, SUM) + " = " + text(right, SUM);
            case POWER -> text(left, ATOM) + " ^ " + text(right, ATOM);
        };
    }

    private static int tightness(Expr expr) {
        return switch (expr) {
            case Constant(var value) -> value < 0 ? SUM : ATOM;
            case Sum(var terms) -> terms.size() > 1 ? SUM : tightness(terms.getFirst());
            case Binary(var operator, var _, var _) -> tightness(operator);
            case Choice _ -> CHOICE;
            default -> ATOM;
        };
    }

    private static int tightness(Operator operator) {
        return switch (operator) {
            case LESS, LESS_OR_EQUAL, EQUAL -> COMPARISON;
            case SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE -> PRODUCT;
            case POWER -> POWER;
            case MIN, MAX, CEILING -> ATOM;
        };
    }

    private static String word(Fold fold) {
        return switch (fold) {
            case SUM -> "total";
            case MAX -> "highest";
            case MIN -> "lowest";
            case LAST -> "last";
        };
    }

    private static String word(Function function) {
        return switch (function) {
            case EXP -> "exp";
            case LN -> "ln";
            case NORMAL_CDF -> "normal distribution";
            case NORMAL_QUANTILE -> "normal quantile";
        };
    }
}
