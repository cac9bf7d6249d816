package org.tokenwright.app.text;

import java.math.BigDecimal;

/**
 * One number as it was typed.
 *
 * @param digits the number before its suffix
 * @param scale what the suffix stands for as a power of ten; 0 without one
 * @param isCalculated whether it was worked out, so that no suffix of another number can be meant for it
 * @param at where it begins
 */
record Amount(BigDecimal digits, int scale, boolean isCalculated, int at) {

    BigDecimal value() {
        return digits.scaleByPowerOfTen(scale);
    }

    /**
     * The low end of a range that has no suffix takes that of the high end if its digits are the smaller ones:
     * {@code 2 to 8k} is 2k to 8k, but {@code 500 to 2k} begins at 500.
     */
    Amount below(Amount high) {
        boolean isMeant = !isCalculated && scale == 0 && high.scale > 0 && digits.compareTo(high.digits) < 0;
        return isMeant ? new Amount(digits, high.scale, false, at) : this;
    }
}
