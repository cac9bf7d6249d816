package org.tokenwright.reference;

import java.math.BigDecimal;

/**
 * A number of the decimal reference and how exactly a machine can know it.
 *
 * <p>The scale is the sum of the absolute addends that the number was made of, carried through every step: terms and
 * differences add their scales, products multiply them, a quotient multiplies by scale ÷ |divisor| of the divisor, a
 * function takes its slope times the scale of its argument. So a small difference of large numbers has a large scale. A
 * machine number agrees when it is within 1e-12 of the scale.
 *
 * @param near the nearest machine number
 * @param scale not less than the absolute value
 */
public record DecimalCell(State state, BigDecimal value, double near, double scale) {

    public enum State {
        /** A number. */
        DEFINED,
        /** As after a division by zero. */
        UNDEFINED,
        /** A step where rounding decides: which side of an edge the number lies on is beyond a machine's digits. */
        UNDECIDED
    }

    /** What a person is promised. */
    public static final double AGREEMENT = 1e-12;
    /** More than a machine loses on the way, relative to the scale; nearer to an edge than that is undecided. */
    public static final double MACHINE = 1e-14;
    /** Machine numbers end here. */
    private static final double LEAST = 1e-290;
    private static final double GREATEST = 1e300;

    public static final DecimalCell UNDEFINED = new DecimalCell(State.UNDEFINED, BigDecimal.ZERO, 0, 0);
    public static final DecimalCell UNDECIDED = new DecimalCell(State.UNDECIDED, BigDecimal.ZERO, 0, 0);

    /** A given number. */
    public static DecimalCell of(BigDecimal value) {
        double near = value.doubleValue();
        return new DecimalCell(State.DEFINED, value, near, Math.abs(near));
    }

    /** A computed number; beyond the range of machine numbers nothing is decided. */
    static DecimalCell of(BigDecimal value, double scale) {
        double near = value.doubleValue();
        double size = Math.abs(near);
        if (!(scale < GREATEST) || size > GREATEST || size < LEAST && value.signum() != 0) {
            return UNDECIDED;
        }
        return new DecimalCell(State.DEFINED, value, near, Math.max(scale, size));
    }

    static DecimalCell flag(boolean holds) {
        return of(holds ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    public boolean isDefined() {
        return state == State.DEFINED;
    }

    /** The distance within which a machine may see this number. */
    double machineError() {
        return MACHINE * scale;
    }

    /** Whether a machine may take this number for zero although it is not, or the other way round. */
    boolean isNearZero() {
        return scale > 0 && Math.abs(near) <= machineError();
    }

    /** Whether a machine number, not finite where not defined, is what it should be; an undecided one always is. */
    public boolean agrees(double machine) {
        return switch (state) {
            case UNDECIDED -> true;
            case UNDEFINED -> !Double.isFinite(machine);
            case DEFINED -> Math.abs(machine - near) <= AGREEMENT * scale / 2 || Double.isFinite(machine)
                    && new BigDecimal(machine).subtract(value).abs().doubleValue() <= AGREEMENT * scale + LEAST;
        };
    }
}
