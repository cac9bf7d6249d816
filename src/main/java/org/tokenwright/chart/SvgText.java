package org.tokenwright.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers and texts as an SVG file holds them. */
final class SvgText {

    private static final int DECIMALS = 2;
    private static final int REPLACEMENT = 0xfffd;

    private SvgText() {
    }

    /** Without what nobody sees: two decimals, no trailing zeros. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String points(List<Point> points) {
        return points.stream().map(point -> number(point.x()) + "," + number(point.y())).collect(Collectors.joining(" "));
    }

    /** One line of text: breaks and tabs are spaces, and what XML 1.0 cannot hold is the sign for a lost one. */
    static String line(String text) {
        return text.codePoints().map(SvgText::onLine)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static int onLine(int sign) {
        return sign == '\n' || sign == '\r' || sign == '\t' ? ' ' : isXml(sign) ? sign : REPLACEMENT;
    }

    /** Whether a character is one of XML 1.0 (section 2.2), and none that browsers drop. */
    private static boolean isXml(int sign) {
        return sign >= 0x20 && !(sign >= 0x7f && sign <= 0x9f) && !(sign >= 0xd800 && sign <= 0xdfff) && sign != 0xfffe && sign != 0xffff;
    }
}
