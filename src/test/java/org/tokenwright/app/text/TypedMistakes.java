package org.tokenwright.app.text;

import static org.tokenwright.app.text.TypedNumber.digits;
import static org.tokenwright.app.text.TypedNumber.one;

import java.util.List;
import java.util.random.RandomGenerator;

/** Texts that must be refused, each with the place of its first wrong sign. */
final class TypedMistakes {

    private static final List<String> SIGNS = List.of(".", ",", "'", "\u2019");

    private final RandomGenerator chance;
    private final NumberStyle style;

    TypedMistakes(RandomGenerator chance, NumberStyle style) {
        this.chance = chance;
        this.style = style;
    }

    TypedCase any() {
        return make().after(one(chance, List.of("", "", " ", "   ")));
    }

    private TypedCase make() {
        return switch (chance.nextInt(10)) {
            case 0 -> shortGroup();
            case 1 -> longHead();
            case 2 -> foreignSign();
            case 3 -> secondDecimalSign();
            case 4 -> groupBehindDecimals();
            case 5 -> doubledSign();
            case 6 -> letters();
            case 7 -> upsideDown();
            case 8 -> unfinished();
            default -> calculation();
        };
    }

    private TypedCase wrong(String before, String from) {
        return TypedCase.wrong(style, before + from, before.length() + 1);
    }

    private String head(int most) {
        return chance.nextInt(1, 10) + digits(chance, chance.nextInt(most));
    }

    private String group() {
        return one(chance, chance.nextInt(4) == 0 ? List.of(" ", "_", "\u202f") : TypedNumber.GROUPS.get(style));
    }

    private String decimal() {
        return TypedNumber.DECIMALS.get(style);
    }

    private TypedCase shortGroup() {
        return wrong(head(3), group() + digits(chance, one(chance, List.of(1, 2, 4, 5))) + one(chance, List.of("", "k", " to 9k")));
    }

    private TypedCase longHead() {
        return wrong(head(1) + digits(chance, chance.nextInt(3, 5)), group() + digits(chance, 3));
    }

    /** A sign that this style has neither for decimals nor for groups. */
    private TypedCase foreignSign() {
        List<String> foreign = SIGNS.stream().filter(sign -> !sign.equals(decimal()) && !TypedNumber.GROUPS.get(style).contains(sign)).toList();
        return wrong(head(3), one(chance, foreign) + digits(chance, chance.nextInt(1, 5)) + one(chance, List.of("", decimal() + "5", " M")));
    }

    private TypedCase secondDecimalSign() {
        return wrong(head(3) + decimal() + digits(chance, chance.nextInt(1, 4)), decimal() + digits(chance, chance.nextInt(1, 4)));
    }

    private TypedCase groupBehindDecimals() {
        String own = one(chance, TypedNumber.GROUPS.get(style));
        boolean isSpace = Cursor.isSpace(own.charAt(0));   // a space may stand before a suffix: then the digit is wrong
        String before = head(3) + decimal() + digits(chance, chance.nextInt(1, 4));
        return isSpace ? wrong(before + own, digits(chance, 3)) : wrong(before, own + digits(chance, 3));
    }

    private TypedCase doubledSign() {
        String number = head(3);
        return switch (chance.nextInt(5)) {
            case 0 -> wrong(one(chance, List.of("-", "+", "\u2212")), one(chance, List.of("-", "+", "\u2212")) + number);
            case 1 -> wrong(number, ",," + digits(chance, 3));
            case 2 -> wrong(number + " \u00b1", "\u00b1 " + number);
            case 3 -> wrong(number + "  ", digits(chance, 3));
            default -> wrong(number + "..", "." + digits(chance, 2));
        };
    }

    private TypedCase letters() {
        String letters = one(chance, List.of("q", "kk", "e6", "mk", "x", "\u00e9", "tokens", "kM", "mi", "mrdn"));
        return switch (chance.nextInt(4)) {
            case 0 -> wrong("", one(chance, List.of("many", "k", "\u20ac5", "o5")));
            case 1 -> wrong(head(3) + "k", one(chance, List.of("5", "$", "%", "!", "_", ")")));
            default -> wrong(head(6) + one(chance, List.of("", " ")), letters);
        };
    }

    private TypedCase upsideDown() {
        int low = chance.nextInt(2, 500);
        int high = chance.nextInt(1, low);
        return switch (chance.nextInt(5)) {
            case 0 -> wrong(low + "k to ", high + "k");
            case 1 -> wrong(low + "k" + one(chance, List.of("-", "\u2013", "..", " bis ", " \u00e0 ")), high + "k p10\u2013p90");
            case 2 -> wrong(low + " \u00b1", "-" + high + "%");
            case 3 -> wrong("p10 " + low + " p90 ", String.valueOf(high));
            default -> wrong("p10 " + high + " p50 ", (high - 1) + "\u0020p90 " + low);
        };
    }

    private TypedCase unfinished() {
        String number = head(6);
        return wrong(number + one(chance, List.of(" to", "..", "\u2013", " \u00b1", " (2", " (2 to", "k (0 to " + number + "k", " +/-")), "");
    }

    private TypedCase calculation() {
        String number = head(4);
        return switch (chance.nextInt(9)) {
            case 0 -> wrong("=" + number, one(chance, List.of("/0", "/ 0", "/(2-2)")));
            case 1 -> wrong("=" + number + "*", "");
            case 2 -> wrong("=(" + number + "+1", "");
            case 3 -> wrong("=" + number, ")");
            case 4 -> wrong("=" + number + one(chance, List.of("*", "/", "+")), one(chance, List.of("*3", "/3", ")", "x")));
            case 5 -> wrong("=" + number + "T*1T", "*1000000T");
            case 6 -> wrong("=" + "(".repeat(20), "(" + number + ")".repeat(21));
            case 7 -> wrong(number, "*3");
            default -> wrong("=", "");
        };
    }
}
