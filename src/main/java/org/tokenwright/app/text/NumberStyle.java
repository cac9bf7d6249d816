package org.tokenwright.app.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How numbers are written: the sign before decimals and the one between groups of three digits. One style holds for the
 * whole window. Spaces and underscores between groups of three are read in every style.
 */
public enum NumberStyle {
    /** 1,234.56 */
    ENGLISH(Locale.ENGLISH, '.', ",", ","),
    /** 1.234,56 */
    GERMAN(Locale.GERMANY, ',', ".", "."),
    /** 1 234,56 with a space that no line is broken at; the narrow one is missing in many fonts. */
    FRENCH(Locale.FRANCE, ',', "\u00a0", ""),
    /** 1’234.56 */
    SWISS(Locale.of("de", "CH"), '.', "\u2019", "'\u2019");

    /** Under this key the style is remembered between two starts. */
    public static final String STATE = "numbers";

    private static final Set<String> SWISS_COUNTRIES = Set.of("CH", "LI");

    private static volatile NumberStyle current = ENGLISH;

    private final Locale locale;
    private final char decimal;
    private final String group;
    private final String readGroups;

    NumberStyle(Locale locale, char decimal, String group, String readGroups) {
        this.locale = locale;
        this.decimal = decimal;
        this.group = group;
        this.readGroups = readGroups;
    }

    /** The style that holds in the window. */
    public static NumberStyle current() {
        return current;
    }

    /** From now on this style holds; what is shown already has to be told anew. */
    public static void use(NumberStyle style) {
        current = style;
    }

    /** The style nearest to what is usual where this locale is; Switzerland has one for all its languages. */
    public static NumberStyle of(Locale locale) {
        if (SWISS_COUNTRIES.contains(locale.getCountry())) {
            return SWISS;
        }
        DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(locale);
        if (signs.getDecimalSeparator() != ',') {
            return ENGLISH;
        }
        return Character.isSpaceChar(signs.getGroupingSeparator()) ? FRENCH : GERMAN;
    }

    /** The style of a name that was kept; empty for what is none. */
    public static Optional<NumberStyle> named(String name) {
        return Arrays.stream(values()).filter(style -> style.name().equals(name)).findFirst();
    }

    /** For what writes numbers by locale. */
    public Locale locale() {
        return locale;
    }

    /** {@link String#format} in this style. */
    public String formatted(String format, Object... arguments) {
        return broad(String.format(locale, format, arguments));
    }

    /** A number by a pattern of {@link DecimalFormat}, rounded half-even. */
    public String pattern(String pattern, Number number) {
        return broad(new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(number));
    }

    /** All digits of a number, in groups. */
    public String plain(BigDecimal number) {
        return NumberWords.plain(number, this);
    }

    /** The narrow space is missing in many fonts. */
    static String broad(String text) {
        return text.replace('\u202f', '\u00a0');
    }

    char decimal() {
        return decimal;
    }

    String group() {
        return group;
    }

    /** Whether a sign stands between groups in this style, besides spaces and underscores. */
    boolean isOwnGroup(char sign) {
        return readGroups.indexOf(sign) >= 0;
    }

    /** A number that shows both signs. */
    public String example() {
        return "1" + group + "234" + decimal + "56";
    }
}
