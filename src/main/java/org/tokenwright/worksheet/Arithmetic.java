package org.tokenwright.worksheet;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The operators of formulas on single numbers.
 *
 * <p>A number that is not finite stands for "not defined". Every operator answers something not finite when an operand
 * is not finite; {@code x - x} is 0 for a finite number and NaN for any other, which needs no branch.
 */
final class Arithmetic {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Arithmetic() {
    }

    /** Any operator on its operands. */
    static double apply(Operation operation, double... operands) {
        return switch (operation) {
            case SUM -> sum(operands);
            case CHOICE -> choice(operands[0], operands[1], operands[2]);
            case EXP, LN, NORMAL_CDF, NORMAL_QUANTILE -> unary(operation, operands[0]);
            default -> binary(operation, operands[0], operands[1]);
        };
    }

    private static double sum(double[] terms) {
        var sum = new CompensatedSum();
        for (double term : terms) {
            sum.add(term);
        }
        return sum.raw();
    }

    static double binary(Operation operation, double left, double right) {
        return switch (operation) {
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> divide(left, right);
            case MIN -> min(left, right);
            case MAX -> max(left, right);
            case CEILING -> ceiling(left, right);
            case LESS -> less(left, right);
            case LESS_OR_EQUAL -> lessOrEqual(left, right);
            case EQUAL -> equal(left, right);
            case POWER -> power(left, right);
            default -> throw new IllegalArgumentException(operation + " does not take two operands");
        };
    }

    static double unary(Operation operation, double argument) {
        return switch (operation) {
            case EXP -> exp(argument);
            case LN -> ln(argument);
            case NORMAL_CDF -> normalCdf(argument);
            case NORMAL_QUANTILE -> normalQuantile(argument);
            default -> throw new IllegalArgumentException(operation + " does not take one operand");
        };
    }

    static double divide(double left, double right) {
        return left / right + (right - right);
    }

    static double min(double left, double right) {
        return Math.min(left, right) + ((left - left) + (right - right));
    }

    static double max(double left, double right) {
        return Math.max(left, right) + ((left - left) + (right - right));
    }

    /** Left rounded up to a multiple of right; not defined unless right is positive. */
    static double ceiling(double value, double step) {
        return step > 0 ? Math.ceil(Significant.round(divide(value, step))) * step + 0.0 : Double.NaN;
    }

    static double less(double left, double right) {
        return comparable(left, right) ? truth(Significant.compare(left, right) < 0) : Double.NaN;
    }

    static double lessOrEqual(double left, double right) {
        return comparable(left, right) ? truth(Significant.compare(left, right) <= 0) : Double.NaN;
    }

    static double equal(double left, double right) {
        return comparable(left, right) ? truth(Significant.compare(left, right) == 0) : Double.NaN;
    }

    private static boolean comparable(double left, double right) {
        return Double.isFinite(left) && Double.isFinite(right);
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }

    static double choice(double condition, double yes, double no) {
        if (!Double.isFinite(condition)) {
            return Double.NaN;
        }
        return condition != 0 ? yes : no;
    }

    /** Guarded, for {@code pow} answers 1 for anything to the power of 0. */
    static double power(double base, double exponent) {
        return StrictMath.pow(base, exponent) + ((base - base) + (exponent - exponent));
    }

    static double exp(double argument) {
        return StrictMath.exp(argument) + (argument - argument);
    }

    static double ln(double argument) {
        return StrictMath.log(argument);
    }

    static double normalCdf(double argument) {
        return Double.isFinite(argument) ? NORMAL.cumulativeProbability(argument) : Double.NaN;
    }

    static double normalQuantile(double probability) {
        return probability > 0 && probability < 1 ? NORMAL.inverseCumulativeProbability(probability) : Double.NaN;
    }
}
