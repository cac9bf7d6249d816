package org.tokenwright.worksheet;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Expr.Fold;

/**
 * Worksheets of every kind of node, put together at random from a seed: rows in groups, where a group reads rows of the
 * same month that came before it, rows one month back that may come after it, and totals of earlier groups.
 */
final class RandomWorksheets {

    private static final int MONTHS = 7;
    private static final int INPUTS = 8;
    private static final int SERIES = 3;
    private static final int GROUPS = 3;

    private final SplittableRandom random;
    private final int rowsInGroup;
    private final Worksheet.Builder sheet =
            Worksheet.builder(new Timeline(YearMonth.of(2026, 1), MONTHS));
    private int group;
    private int row;

    private RandomWorksheets(long seed, int rowsInGroup) {
        random = new SplittableRandom(seed);
        this.rowsInGroup = rowsInGroup;
    }

    static Worksheet worksheet(long seed, int rowsInGroup) {
        return new RandomWorksheets(seed, rowsInGroup).build();
    }

    /** Some assumptions and series of the worksheet differ between the columns, which and how the seed decides. */
    static Inputs inputs(Worksheet worksheet, long seed, int columns) {
        var random = new SplittableRandom(seed);
        Inputs inputs = Inputs.columns(worksheet, columns);
        for (int i = 0; i < INPUTS; i++) {
            if (random.nextInt(3) > 0) {
                inputs = inputs.with("input" + i, numbers(random, columns));
            }
        }
        for (int i = 0; i < SERIES; i++) {
            if (random.nextInt(3) == 0) {
                double[][] months = new double[MONTHS][];
                for (int month = 0; month < MONTHS; month++) {
                    months[month] = numbers(random, random.nextBoolean() ? columns : 1);
                }
                inputs = inputs.withSeries("series" + i, months);
            }
        }
        return inputs;
    }

    private static double[] numbers(SplittableRandom random, int count) {
        return random.ints(count, -20, 60).mapToDouble(number -> number / 16.0).toArray();
    }

    private Worksheet build() {
        for (int i = 0; i < INPUTS; i++) {
            sheet.add(Assumption.fixed("input" + i, "input " + i, Unit.ONE, number(), Assumption.Origin.ENTERED, "drawn"));
        }
        for (int i = 0; i < SERIES; i++) {
            var values = new ArrayList<BigDecimal>();
            boolean constant = i == 0;
            for (int month = 0; month < MONTHS; month++) {
                values.add(constant && month > 0 ? values.getFirst() : number());
            }
            sheet.add(new Series("series" + i, "series " + i, Unit.ONE, values, Series.Provenance.DRAWN, "drawn"));
        }
        for (group = 0; group < GROUPS; group++) {
            for (int i = 0; i < rowsInGroup; i++) {
                sheet.add(new Row("row" + row, "row " + row, Unit.ONE, Row.Kind.QUANTITY, Tags.NONE, step(3)));
                row++;
            }
        }
        return sheet.build();
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(-20, 60)).divide(BigDecimal.valueOf(16));
    }

    private Expr expr(int depth) {
        return depth == 0 || random.nextInt(4) == 0 ? leaf() : step(depth);
    }

    private Expr step(int depth) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> binary(Expr.Operator.MULTIPLY, depth);
            case 3, 4 -> new Expr.Sum(terms(depth));
            case 5 -> new Expr.Choice(expr(depth - 1), expr(depth - 1), expr(depth - 1));
            case 6 -> unary(pick(List.of(Expr.Function.values())), expr(depth - 1));
            default -> binary(pick(List.of(Expr.Operator.values())), depth);
        };
    }

    private Expr binary(Expr.Operator operator, int depth) {
        Expr left = expr(depth - 1);
        Expr right = expr(depth - 1);
        if (random.nextInt(8) == 0) {
            return new Expr.Binary(operator, left, right);
        }
        return switch (operator) {
            case DIVIDE, CEILING -> new Expr.Binary(operator, left, Formulas.max(right, Formulas.ONE));
            case POWER -> Formulas.power(Formulas.max(left, Formulas.ONE), betweenMinusOneAndOne(right));
            default -> new Expr.Binary(operator, left, right);
        };
    }

    /** Mostly inside the domain of the function, so that undefined cells do not drown the others. */
    private Expr unary(Expr.Function function, Expr argument) {
        if (random.nextInt(8) == 0) {
            return new Expr.Unary(function, argument);
        }
        return switch (function) {
            case EXP -> Formulas.exp(betweenMinusOneAndOne(argument));
            case LN -> Formulas.ln(Formulas.max(argument, Formulas.ONE));
            case NORMAL_CDF -> Formulas.normalCdf(argument);
            case NORMAL_QUANTILE -> Formulas.normalQuantile(Formulas.normalCdf(betweenMinusOneAndOne(argument)));
        };
    }

    private static Expr betweenMinusOneAndOne(Expr argument) {
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
            case 0 -> new Expr.Constant(pick(List.of(0, 1, -1, 12)));
            case 1, 2, 3 -> input();
            case 4, 5 -> new Expr.Data("series" + random.nextInt(SERIES));
            case 6 -> new Expr.Previous("row" + random.nextInt((group + 1) * rowsInGroup),
                    random.nextBoolean() ? input() : Formulas.ONE);
            case 7 -> group == 0 ? input() : new Expr.Total(pick(List.of(Fold.values())),
                    "row" + random.nextInt(group * rowsInGroup));
            default -> row == 0 ? input() : new Expr.RowRef("row" + random.nextInt(row));
        };
    }

    private Expr input() {
        return new Expr.Input("input" + random.nextInt(INPUTS));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
