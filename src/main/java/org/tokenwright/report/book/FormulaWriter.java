package org.tokenwright.report.book;

import java.util.List;
import org.tokenwright.report.book.CalcRow.Content;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Binary;
import org.tokenwright.worksheet.Expr.Choice;
import org.tokenwright.worksheet.Expr.Constant;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Expr.Operator;
import org.tokenwright.worksheet.Expr.Sum;
import org.tokenwright.worksheet.Expr.Unary;

/**
 * Writes formulas of the worksheet as formulas of the sheet Calc.
 *
 * <p>A row that may be not defined holds words in such a month. Words make an arithmetic expression fail, which is what
 * is wanted, but {@code MIN}, {@code MAX} and comparisons pass over them; there a zero is added.
 */
final class FormulaWriter {

    static final String UNDEFINED = "not defined";

    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;
    private static final int ATOM = 4;

    private final Places places;
    private final Definedness definedness;
    private final int months;
    /** The cell that holds one less than the number of significant digits. */
    private final String digits;

    FormulaWriter(Places places, Definedness definedness, int months, String digits) {
        this.places = places;
        this.definedness = definedness;
        this.months = months;
        this.digits = digits;
    }

    /** The formula of every month. */
    CellFormula months(CalcRow row) {
        var out = new CellFormula();
        boolean guarded = definedness.mayBeUndefined(row.id());
        out.add(guarded ? "IFERROR(" : "");
        if (row.content() instanceof Content.Rounded(var number)) {
            rounded(number, out);
        } else {
            write(CalcRows.expr(row), out);
        }
        return out.add(guarded ? "," + Switch.UNDEFINED + ")" : "");
    }

    private void rounded(Expr number, CellFormula out) {
        out.add("IF(");
        write(number, out);
        out.add("=0,0,ROUND(");
        write(number, out);
        out.add("," + digits + "-INT(LOG10(ABS(");
        write(number, out);
        out.add("))))");
        out.add(")");
    }

    /** The formula of column D. */
    String total(CalcRow row) {
        String read = row.content() instanceof Content.Folded(var other) ? other : row.id();
        int number = places.calc(read) + 1;
        String last = Columns.name(Columns.FIRST_MONTH + months - 1) + number;
        Fold fold = row.total().orElseThrow();
        if (fold == Fold.LAST) {
            return last;
        }
        String range = Columns.name(Columns.FIRST_MONTH) + number + ":" + last;
        String folded = fold + "(" + range + ")";
        return definedness.mayBeUndefined(read)
                ? "IF(COUNT(" + range + ")=COLUMNS(" + range + ")," + folded + "," + Switch.UNDEFINED + ")" : folded;
    }

    /** The formula of what stands before the first month. */
    String opening(Expr opening) {
        var out = new CellFormula();
        write(opening, out);
        return out.at(Columns.OPENING);
    }

    private void write(Expr expr, CellFormula out) {
        switch (expr) {
            case Constant(var value) -> out.add(Integer.toString(value));
            case Expr.Input(var id) -> out.add(places.inputCell(id));
            case Expr.Data(var id) -> out.add(SheetName.WORKLOADS + "!").addCell(0, places.series(id));
            case Expr.RowRef(var id) -> out.addCell(0, places.calc(id));
            case Expr.Previous(var id, var _) -> out.addCell(-1, places.calc(id));
            case Expr.Total(var fold, var id) -> out.add(places.total(id, fold));
            case Sum(var terms) -> sum(terms, out);
            case Binary binary -> binary(binary, out);
            case Unary(var function, var argument) -> unary(function, argument, out);
            case Choice(var condition, var yes, var no) -> {
                out.add("IF(");
                condition(condition, out);
                out.add(",");
                write(yes, out);
                out.add(",");
                write(no, out);
                out.add(")");
            }
        }
    }

    private void write(Expr expr, int needed, CellFormula out) {
        boolean loose = tightness(expr) < needed;
        out.add(loose ? "(" : "");
        write(expr, out);
        out.add(loose ? ")" : "");
    }

    private void sum(List<Expr> terms, CellFormula out) {
        write(terms.getFirst(), SUM, out);
        for (Expr term : terms.subList(1, terms.size())) {
            out.add("+");
            write(term, PRODUCT, out);
        }
    }

    private void binary(Binary binary, CellFormula out) {
        Expr left = binary.left();
        Expr right = binary.right();
        switch (binary.operator()) {
            case SUBTRACT -> pair(left, SUM, "-", right, PRODUCT, out);
            case MULTIPLY -> pair(left, PRODUCT, "*", right, POWER, out);
            case DIVIDE -> pair(left, PRODUCT, "/", right, POWER, out);
            case MIN, MAX -> {
                out.add(binary.operator() + "(");
                number(left, out);
                out.add(",");
                number(right, out);
                out.add(")");
            }
            case CEILING -> {
                out.add("-INT(-");
                write(left, POWER, out);
                out.add(")");
            }
            case LESS, LESS_OR_EQUAL, EQUAL -> {
                out.add("IF(");
                comparison(binary, out);
                out.add(",1,0)");
            }
            case POWER -> power(left, right, out);
        }
    }

    private void pair(Expr left, int leftNeeds, String sign, Expr right, int rightNeeds, CellFormula out) {
        write(left, leftNeeds, out);
        out.add(sign);
        write(right, rightNeeds, out);
    }

    /** Anything to the power of 0 is 1 for the engine, 0 to the power of 0 an error in some programs. */
    private void power(Expr base, Expr exponent, CellFormula out) {
        out.add("IF(");
        number(exponent, out);
        out.add("=0,1");
        if (definedness.mayBeUndefined(base)) {
            out.add("+0*");
            write(base, POWER, out);
        }
        out.add(",");
        pair(base, ATOM, "^", exponent, ATOM, out);
        out.add(")");
    }

    private void condition(Expr condition, CellFormula out) {
        if (condition instanceof Binary binary && isComparison(binary.operator())) {
            comparison(binary, out);
        } else {
            number(condition, out);
        }
    }

    private void comparison(Binary binary, CellFormula out) {
        number(binary.left(), out);
        out.add(binary.operator() == Operator.LESS ? "<" : binary.operator() == Operator.EQUAL ? "=" : "<=");
        number(binary.right(), out);
    }

    /** Fails where a cell holds words. */
    private void number(Expr expr, CellFormula out) {
        write(expr, SUM, out);
        if ((Parts.isLeaf(expr) || expr instanceof Choice) && definedness.mayBeUndefined(expr)) {
            out.add("+0");
        }
    }

    private void unary(Expr.Function function, Expr argument, CellFormula out) {
        out.add(switch (function) {
            case EXP -> "EXP(";
            case LN -> "LN(";
            case NORMAL_CDF -> "NORMDIST(";
            case NORMAL_QUANTILE -> "NORMSINV(";
        });
        write(argument, out);
        out.add(function == Expr.Function.NORMAL_CDF ? ",0,1,1)" : ")");    // POI's NORMSDIST refuses what is below 0
    }

    private static boolean isComparison(Operator operator) {
        return operator == Operator.LESS || operator == Operator.LESS_OR_EQUAL || operator == Operator.EQUAL;
    }

    private static int tightness(Expr expr) {
        return switch (expr) {
            case Constant(var value) -> value < 0 ? 0 : ATOM;
            case Sum(var terms) -> terms.size() > 1 ? SUM : tightness(terms.getFirst());
            case Binary(var operator, var _, var _) -> switch (operator) {
                case SUBTRACT -> SUM;
                case MULTIPLY, DIVIDE -> PRODUCT;
                case CEILING -> 0;
                default -> ATOM;
            };
            default -> ATOM;
        };
    }
}
