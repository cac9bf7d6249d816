package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalCell.UNDECIDED;
import static org.tokenwright.reference.DecimalCell.UNDEFINED;
import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.IntPredicate;
import org.tokenwright.reference.DecimalCell.State;
import org.tokenwright.worksheet.Expr;

/** The operators of formulas on decimal cells. */
final class DecimalArithmetic {

    /** How ceilings and comparisons look at a number. */
    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);
    /** Numbers that differ by more than this part differ at 12 digits. */
    private static final double CLEARLY = 2e-11;
    private static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(690);
    private static final BigDecimal OVERFLOW = BigDecimal.valueOf(711);

    private DecimalArithmetic() {
    }

    static DecimalCell binary(Expr.Operator operator, DecimalCell left, DecimalCell right) {
        if (!left.isDefined() || !right.isDefined()) {
            return lacking(left, right);
        }
        return switch (operator) {
            case SUBTRACT -> DecimalCell.of(left.value().subtract(right.value(), DIGITS), left.scale() + right.scale());
            case MULTIPLY -> DecimalCell.of(left.value().multiply(right.value(), DIGITS), left.scale() * right.scale());
            case DIVIDE -> divide(left, right);
            case MIN -> extreme(left, right, -1);
            case MAX -> extreme(left, right, 1);
            case CEILING -> ceiling(left, right);
            case LESS -> compare(left, right, order -> order < 0);
            case LESS_OR_EQUAL -> compare(left, right, order -> order <= 0);
            case EQUAL -> compare(left, right, order -> order == 0);
            case POWER -> power(left, right);
        };
    }

    /** What is not defined stays so, whatever else is undecided. */
    static DecimalCell lacking(DecimalCell one, DecimalCell other) {
        return one.state() == State.UNDEFINED || other.state() == State.UNDEFINED ? UNDEFINED : UNDECIDED;
    }

    static DecimalCell add(DecimalCell one, DecimalCell other) {
        return one.isDefined() && other.isDefined()
                ? DecimalCell.of(one.value().add(other.value(), DIGITS), one.scale() + other.scale())
                : lacking(one, other);
    }

    static DecimalCell divide(DecimalCell left, DecimalCell right) {
        if (right.isNearZero()) {
            return UNDECIDED;
        }
        if (right.value().signum() == 0) {
            return UNDEFINED;
        }
        double divisor = Math.abs(right.near());
        return DecimalCell.of(left.value().divide(right.value(), DIGITS),
                left.scale() / divisor * (right.scale() / divisor));
    }

    /** The chosen operand; where a machine might choose the other one, with the larger scale. */
    static DecimalCell extreme(DecimalCell left, DecimalCell right, int sign) {
        DecimalCell chosen = left.value().compareTo(right.value()) * sign >= 0 ? left : right;
        DecimalCell other = chosen == left ? right : left;
        double distance = Math.abs(left.near() - right.near());
        return distance > left.machineError() + right.machineError()
                ? chosen : DecimalCell.of(chosen.value(), Math.max(chosen.scale(), other.scale()));
    }

    private static DecimalCell ceiling(DecimalCell value, DecimalCell step) {
        if (step.isNearZero()) {
            return UNDECIDED;
        }
        if (step.value().signum() <= 0) {
            return UNDEFINED;
        }
        DecimalCell ratio = divide(value, step);
        if (!ratio.isDefined()) {
            return ratio;
        }
        BigDecimal error = new BigDecimal(ratio.machineError());
        BigDecimal low = wholeAbove(ratio.value().subtract(error, DIGITS));
        if (low.compareTo(wholeAbove(ratio.value().add(error, DIGITS))) != 0) {
            return UNDECIDED;
        }
        return binary(Expr.Operator.MULTIPLY, DecimalCell.of(low), step);
    }

    private static BigDecimal wholeAbove(BigDecimal number) {
        return number.round(TWELVE).setScale(0, RoundingMode.CEILING);
    }

    private static DecimalCell compare(DecimalCell left, DecimalCell right, IntPredicate holds) {
        double difference = left.near() - right.near();
        double size = Math.max(Math.abs(left.near()), Math.abs(right.near()));
        double error = left.machineError() + right.machineError();
        if (Math.abs(difference) > CLEARLY * size + error) {
            return DecimalCell.flag(holds.test(difference < 0 ? -1 : 1));
        }
        return nearby(left, right, holds);
    }

    /** The answer where it is the same for all numbers that a machine may see. */
    private static DecimalCell nearby(DecimalCell left, DecimalCell right, IntPredicate holds) {
        int least = order(left, -1, right, 1);
        int greatest = order(left, 1, right, -1);
        boolean answer = holds.test(least);
        for (int order = least; order <= greatest; order++) {
            if (holds.test(order) != answer) {
                return UNDECIDED;
            }
        }
        return DecimalCell.flag(answer);
    }

    private static int order(DecimalCell left, int a, DecimalCell right, int b) {
        return rounded(left, a).compareTo(rounded(right, b));
    }

    private static BigDecimal rounded(DecimalCell cell, int side) {
        return cell.value().add(new BigDecimal(side * cell.machineError()), DIGITS).round(TWELVE);
    }

    static DecimalCell unary(Expr.Function function, DecimalCell argument) {
        if (!argument.isDefined()) {
            return argument;
        }
        return switch (function) {
            case EXP -> exp(argument);
            case LN -> ln(argument);
            case NORMAL_CDF -> cdf(argument);
            case NORMAL_QUANTILE -> quantile(argument);
        };
    }

    private static DecimalCell exp(DecimalCell x) {
        if (x.value().abs().compareTo(LARGEST_EXPONENT) > 0) {
            return x.value().compareTo(OVERFLOW) > 0 && x.machineError() < 1 ? UNDEFINED : UNDECIDED;
        }
        BigDecimal result = DecimalMath.exp(x.value());
        return DecimalCell.of(result, result.doubleValue() * Math.max(1, x.scale()));
    }

    private static DecimalCell ln(DecimalCell x) {
        if (x.isNearZero()) {
            return UNDECIDED;
        }
        return x.value().signum() <= 0 ? UNDEFINED
                : DecimalCell.of(DecimalMath.ln(x.value()), x.scale() / x.value().doubleValue());
    }

    private static DecimalCell cdf(DecimalCell x) {
        double size = x.value().doubleValue();
        if (size > 40) {
            return DecimalCell.flag(true);
        }
        double slope = Math.exp(-size * size / 2);
        return size < -36 ? UNDECIDED : DecimalCell.of(DecimalMath.normalCdf(x.value()), slope * x.scale());
    }

    private static DecimalCell quantile(DecimalCell p) {
        DecimalCell above = binary(Expr.Operator.SUBTRACT, DecimalCell.flag(true), p);
        if (p.isNearZero() || above.isNearZero()) {
            return p.scale() == 1 && p.value().compareTo(BigDecimal.ONE) == 0 ? UNDEFINED : UNDECIDED;
        }
        if (p.value().signum() <= 0 || above.value().signum() <= 0) {
            return UNDEFINED;
        }
        BigDecimal result = DecimalMath.normalQuantile(p.value());
        return DecimalCell.of(result, p.scale() / DecimalMath.normalDensity(result).doubleValue());
    }

    static DecimalCell power(DecimalCell base, DecimalCell exponent) {
        if (exponent.scale() == 0) {
            return DecimalCell.flag(true);
        }
        if (exponent.isNearZero() && base.value().signum() <= 0) {
            return UNDECIDED;
        }
        boolean whole = exponent.value().stripTrailingZeros().scale() <= 0;
        if (base.isNearZero()) {
            return whole && exponent.value().signum() > 0
                    ? DecimalCell.of(BigDecimal.ZERO, Math.pow(base.scale(), exponent.value().doubleValue())) : UNDECIDED;
        }
        if (base.value().signum() == 0) {
            return exponent.value().signum() > 0 ? DecimalCell.flag(false) : UNDEFINED;
        }
        if (base.value().signum() < 0) {
            return ofNegative(base, exponent, whole);
        }
        return positive(base, exponent);
    }

    /** Only whole exponents are defined; one that was computed may be whole by chance or by rounding. */
    private static DecimalCell ofNegative(DecimalCell base, DecimalCell exponent, boolean whole) {
        double nearest = exponent.value().doubleValue() - Math.rint(exponent.value().doubleValue());
        if (!whole) {
            return Math.abs(nearest) <= exponent.machineError() ? UNDECIDED : UNDEFINED;
        }
        if (exponent.scale() != Math.abs(exponent.value().doubleValue()) || exponent.scale() > 1000) {
            return UNDECIDED;
        }
        DecimalCell positive = positive(DecimalCell.of(base.value().negate(), base.scale()), exponent);
        boolean odd = exponent.value().toBigInteger().testBit(0);
        return odd && positive.isDefined()
                ? DecimalCell.of(positive.value().negate(), positive.scale()) : positive;
    }

    private static DecimalCell positive(DecimalCell base, DecimalCell exponent) {
        DecimalCell logarithm = ln(base);
        BigDecimal product = logarithm.value().multiply(exponent.value(), DIGITS);
        if (product.abs().compareTo(LARGEST_EXPONENT) > 0) {
            return product.compareTo(OVERFLOW) > 0
                    && logarithm.machineError() * exponent.scale() < 1 ? UNDEFINED : UNDECIDED;
        }
        BigDecimal result = DecimalMath.power(base.value(), exponent.value());
        double sensitivity = exponent.scale() * logarithm.scale();
        return DecimalCell.of(result, result.doubleValue() * Math.max(1, sensitivity));
    }
}
