package org.tokenwright.report.table;

import java.math.BigDecimal;

/** Numbers for programs: plain decimal text. */
final class Plain {

    private Plain() {
    }

    /** Reads back as the same number; no exponent, no sign of its own, no thousands. */
    static String text(double value) {
        return text(new BigDecimal(Double.toString(value)));
    }

    static String text(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
