package org.tokenwright.app.text;

import java.math.BigDecimal;
import org.tokenwright.base.Decimals;

/** Writes one number in a style, so that {@link NumberReader} reads the same. */
final class NumberWords {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int FEW_DIGITS = 4;

    private NumberWords() {
    }

    /** The shortest exact form: {@code 1.5M}, {@code 240k}, {@code 2,000}, {@code 0.05}. */
    static String format(BigDecimal number, NumberStyle style) {
        int scale = scale(number);
        String suffix = switch (scale) {
            case 9 -> "B";
            case 6 -> "M";
            case 3 -> "k";
            default -> "";
        };
        return plain(number.movePointLeft(scale), style) + suffix;
    }

    /** The suffix of the shortest form as a power of ten; 0 for none. */
    static int scale(BigDecimal number) {
        BigDecimal size = number.abs();
        if (size.compareTo(BILLION) >= 0 && isShort(size.movePointLeft(9))) {
            return 9;
        }
        if (size.compareTo(MILLION) >= 0 && isShort(size.movePointLeft(6))) {
            return 6;
        }
        return size.compareTo(TEN_THOUSAND) >= 0 && size.remainder(THOUSAND).signum() == 0 ? 3 : 0;
    }

    private static boolean isShort(BigDecimal number) {
        return number.stripTrailingZeros().precision() <= FEW_DIGITS;
    }

    /** All digits, in groups. */
    static String plain(BigDecimal number, NumberStyle style) {
        String text = Decimals.bounded(number.abs()).toPlainString();
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        return (number.signum() < 0 ? "−" : "") + whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", style.group())
                + (point < 0 ? "" : style.decimal() + text.substring(point + 1));
    }
}
