package org.tokenwright.app.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tokenwright.base.Decimals;

/** One number as a person types it: {@code 2,000}, {@code 1.5M}, {@code 2k}, {@code 0.05}. The point is the decimal sign. */
final class NumberWords {

    private static final Pattern NUMBER = Pattern.compile("([-−]?)([0-9][0-9, _\\u00a0\\u202f]*|)(\\.[0-9]+)?\\s*([a-zA-Z]*)");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([, _\\u00a0\\u202f][0-9]{3})+|[0-9]+");
    private static final Map<String, Integer> SCALES =
            Map.of("", 0, "k", 3, "m", 6, "mn", 6, "b", 9, "bn", 9, "g", 9, "t", 12);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int FEW_DIGITS = 4;

    private NumberWords() {
    }

    /** @throws IllegalArgumentException saying what is wrong, as a sentence */
    static BigDecimal parse(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches() || number.group(2).isEmpty() && number.group(3) == null) {
            throw new IllegalArgumentException(Words.get("number.not", text.strip()));
        }
        Integer scale = SCALES.get(number.group(4).toLowerCase(java.util.Locale.ROOT));
        if (scale == null) {
            throw new IllegalArgumentException(Words.get("number.scale", number.group(4)));
        }
        String whole = whole(number.group(2).strip());
        String digits = whole + (number.group(3) == null ? "" : number.group(3));
        BigDecimal size = Decimals.bounded(Decimals.parse(digits).scaleByPowerOfTen(scale));
        return number.group(1).isEmpty() ? size : size.negate();
    }

    /** Group signs are taken only between groups of three digits, so that {@code 1,5} is never read as 15. */
    private static String whole(String text) {
        if (text.isEmpty()) {
            return "0";
        }
        if (!GROUPED.matcher(text).matches()) {
            throw new IllegalArgumentException(Words.get("number.group", text));
        }
        return text.replaceAll("[^0-9]", "");
    }

    /** The shortest exact form: {@code 1.5M}, {@code 240k}, {@code 2,000}, {@code 0.05}. */
    static String format(BigDecimal number) {
        BigDecimal size = number.abs();
        String sign = number.signum() < 0 ? "−" : "";
        if (size.compareTo(BILLION) >= 0 && isShort(size.movePointLeft(9))) {
            return sign + plain(size.movePointLeft(9)) + "B";
        }
        if (size.compareTo(MILLION) >= 0 && isShort(size.movePointLeft(6))) {
            return sign + plain(size.movePointLeft(6)) + "M";
        }
        boolean thousands = size.compareTo(TEN_THOUSAND) >= 0 && size.remainder(THOUSAND).signum() == 0;
        return sign + (thousands ? plain(size.movePointLeft(3)) + "k" : plain(size));
    }

    private static boolean isShort(BigDecimal number) {
        return number.stripTrailingZeros().precision() <= FEW_DIGITS;
    }

    private static String plain(BigDecimal size) {
        String text = Decimals.bounded(size).toPlainString();
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        return whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ",") + (point < 0 ? "" : text.substring(point));
    }
}
