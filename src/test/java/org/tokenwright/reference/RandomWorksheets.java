package org.tokenwright.reference;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Expr.Function;
import org.tokenwright.worksheet.Expr.Operator;
import org.tokenwright.worksheet.Formulas;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Series;
import org.tokenwright.worksheet.Tags;
import org.tokenwright.worksheet.Timeline;
import org.tokenwright.worksheet.Worksheet;

/**
 * Worksheets of every kind of node from a seed, on decimals that binary numbers cannot hold, so that sums and quotients
 * lie on edges of ceilings and comparisons. Rows come in stages: a stage reads totals of the stages before it.
 */
final class RandomWorksheets {

    private static final int STAGES = 3;
    private static final int INPUTS = 9;
    private static final int SERIES = 3;

    private final SplittableRandom random;
    private final int rowsInStage;
    private final int months;
    private final Worksheet.Builder sheet;
    private int stage;
    private int row;

    private RandomWorksheets(long seed, int size) {
        random = new SplittableRandom(seed);
        rowsInStage = 1 + size;
        months = 1 + random.nextInt(4);
        sheet = Worksheet.builder(new Timeline(YearMonth.of(2026, 1), months));
    }

    /** @param size 0 or more; a smaller worksheet for a smaller one */
    static Worksheet of(long seed, int size) {
        return new RandomWorksheets(seed, size).build();
    }

    /** A decimal of one or two digits, sometimes 0 or a whole number. */
    static BigDecimal number(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> BigDecimal.ZERO;
            case 1, 2 -> BigDecimal.valueOf(random.nextInt(-2, 6));
            case 3 -> BigDecimal.valueOf(random.nextInt(1, 400), 2);
            default -> BigDecimal.valueOf(random.nextInt(-12, 40), 1);
        };
    }

    private Worksheet build() {
        for (int i = 0; i < INPUTS; i++) {
            BigDecimal value = i == 0 ? BigDecimal.valueOf(random.nextInt(1, 40), 1) : number(random);   // a step
            sheet.add(Assumption.fixed("input" + i, "input", Unit.ONE, value, Assumption.Origin.ENTERED, "drawn"));
        }
        for (int i = 0; i < SERIES; i++) {
            var values = new ArrayList<BigDecimal>();
            for (int month = 0; month < months; month++) {
                values.add(i == 0 && month > 0 ? values.getFirst() : number(random));
            }
            sheet.add(new Series("series" + i, "series", Unit.ONE, values, Series.Provenance.DRAWN, "drawn"));
        }
        for (stage = 0; stage < STAGES; stage++) {
            for (int i = 0; i < rowsInStage; i++) {
                sheet.add(new Row("row" + row, "row", Unit.ONE, Row.Kind.QUANTITY, Tags.NONE, step(3)));
                row++;
            }
        }
        return sheet.build();
    }

    private Expr expr(int depth) {
        return depth == 0 || random.nextInt(4) == 0 ? leaf() : step(depth);
    }

    private Expr step(int depth) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> new Expr.Sum(terms(depth));
            case 2 -> new Expr.Choice(condition(depth), expr(depth - 1), expr(depth - 1));
            case 3 -> function(pick(Function.values()), expr(depth - 1));
            case 4 -> Formulas.ceiling(expr(depth - 1), new Expr.Input("input0"));
            default -> binary(pick(Operator.values()), expr(depth - 1), expr(depth - 1));
        };
    }

    /** Mostly a comparison, sometimes of a number with a sum that may be the same number. */
    private Expr condition(int depth) {
        Operator comparison = pick(Operator.LESS, Operator.LESS_OR_EQUAL, Operator.EQUAL);
        return switch (random.nextInt(5)) {
            case 0 -> leaf();
            case 1 -> new Expr.Binary(comparison, input(), Formulas.plus(input(), input()));
            default -> new Expr.Binary(comparison, expr(depth - 1), expr(depth - 1));
        };
    }

    /** Mostly inside the domain, so that undefined cells do not drown the others. */
    private Expr binary(Operator operator, Expr left, Expr right) {
        if (random.nextInt(25) == 0) {
            return new Expr.Binary(operator, left, right);
        }
        return switch (operator) {
            case DIVIDE, CEILING -> new Expr.Binary(operator, left, Formulas.max(right, new Expr.Input("input0")));
            case POWER -> Formulas.power(Formulas.max(left, Formulas.ONE), small(right));
            case MULTIPLY -> Formulas.times(left, small(right));
            default -> new Expr.Binary(operator, left, right);
        };
    }

    private Expr function(Function function, Expr argument) {
        if (random.nextInt(25) == 0) {
            return new Expr.Unary(function, argument);
        }
        return switch (function) {
            case EXP -> Formulas.exp(small(argument));
            case LN -> Formulas.ln(Formulas.max(argument, Formulas.TWELVE));
            case NORMAL_CDF -> Formulas.normalCdf(Formulas.min(argument, Formulas.TWELVE));
            case NORMAL_QUANTILE -> Formulas.normalQuantile(aboveOneHalf(argument));
        };
    }

    /** 23 to 25 parts of 36. */
    private static Expr aboveOneHalf(Expr argument) {
        return Formulas.over(Formulas.plus(small(argument), Formulas.TWELVE, Formulas.TWELVE),
                Formulas.plus(Formulas.TWELVE, Formulas.TWELVE, Formulas.TWELVE));
    }

    private static Expr small(Expr argument) {
        return Formulas.min(Formulas.max(argument, Formulas.MINUS_ONE), Formulas.ONE);
    }

    private List<Expr> terms(int depth) {
        var terms = new ArrayList<Expr>();
        for (int count = random.nextInt(1, 6); count > 0; count--) {
            terms.add(expr(depth - 1));
        }
        return terms;
    }

    private Expr leaf() {
        return switch (random.nextInt(12)) {
            case 0 -> new Expr.Constant(pick(0, 1, -1, 12));
            case 1, 2, 3 -> input();
            case 4, 5 -> new Expr.Data("series" + random.nextInt(SERIES));
            case 6 -> new Expr.Previous("row" + random.nextInt((stage + 1) * rowsInStage),
                    random.nextBoolean() ? input() : Formulas.ONE);
            case 7 -> stage == 0 ? input()
                    : new Expr.Total(pick(Fold.values()), "row" + random.nextInt(stage * rowsInStage));
            default -> row == 0 ? input() : new Expr.RowRef("row" + random.nextInt(row));
        };
    }

    private Expr input() {
        return new Expr.Input("input" + random.nextInt(INPUTS));
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
