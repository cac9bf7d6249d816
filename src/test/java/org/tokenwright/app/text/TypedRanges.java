package org.tokenwright.app.text;

import static org.tokenwright.app.text.TypedNumber.one;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tokenwright.app.text.TypedCase.Ends;
import org.tokenwright.base.Quantity.Kind;

/** Good texts as people write them, in one style. */
final class TypedRanges {

    private static final List<String> BETWEEN = List.of(" to ", " TO ", "-", " - ", "\u2013", " \u2013 ", "..", " .. ", " bis ", " \u00e0 ");
    private static final List<String> AROUND = List.of("\u00b1", " \u00b1", " \u00b1 ", " +/- ", "+/-", " +- ");
    private static final List<String> MARKS = List.of(" P10\u2013P90", " p10-p90", ", p10 to p90", " p10/P90", ",p10..p90");

    private final RandomGenerator chance;
    private final NumberStyle style;

    TypedRanges(RandomGenerator chance, NumberStyle style) {
        this.chance = chance;
        this.style = style;
    }

    TypedCase any() {
        TypedCase made = make();
        return made.text().length() <= 80 ? made.after(one(chance, List.of("", "", "", " ", "  ", "\t"))) : any();
    }

    private TypedCase make() {
        return switch (chance.nextInt(10)) {
            case 0, 1 -> single();
            case 2 -> share();
            case 3 -> span();
            case 4 -> sharedSuffix();
            case 5 -> around();
            case 6 -> within();
            case 7 -> quantiles();
            case 8 -> calculated();
            default -> quotient();
        };
    }

    private TypedNumber number() {
        return TypedNumber.any(chance, style);
    }

    private TypedNumber plain() {
        return TypedNumber.plain(chance, style);
    }

    private TypedCase good(String text, Ends ends) {
        return TypedCase.good(style, false, text, ends);
    }

    private TypedCase single() {
        TypedNumber number = number();
        TypedNumber typed = chance.nextInt(3) == 0 ? number.signed(one(chance, List.of("-", "\u2212", "+"))) : number;
        return good(typed.text(), Ends.exact(typed.value()));
    }

    private TypedCase share() {
        TypedNumber number = plain();
        String sign = one(chance, List.of("", "%", " %", "\u00a0%"));
        if (chance.nextBoolean()) {
            return TypedCase.good(style, true, number.text() + sign, Ends.exact(number.value()));
        }
        TypedNumber points = plain();
        return TypedCase.good(style, true, number.text() + sign + one(chance, AROUND) + points.text() + sign,
                around(number.value(), points.value(), Kind.MINMAX));
    }

    /** Two ends of which the second has no suffix, or both have. */
    private TypedCase span() {
        TypedNumber[] ends = chance.nextBoolean() ? ordered(plain(), plain())
                : ordered(plain().with(3, chance), plain().with(3, chance));
        String between = one(chance, ends[0].endsInPoint() ? List.of(" to ", "\u2013") : BETWEEN);
        boolean isMarked = chance.nextInt(3) == 0;
        return good(ends[0].text() + between + ends[1].text() + (isMarked ? one(chance, MARKS) : ""),
                Ends.of(ends[0].value(), ends[1].value(), isMarked ? Kind.P10P90 : Kind.MINMAX));
    }

    private static TypedNumber[] ordered(TypedNumber a, TypedNumber b) {
        return a.value().compareTo(b.value()) <= 0 ? new TypedNumber[] {a, b} : new TypedNumber[] {b, a};
    }

    /** {@code 2 to 8k} is 2k to 8k, {@code 500 to 2k} is 500 to 2k. */
    private TypedCase sharedSuffix() {
        int low = chance.nextInt(1, 100);
        int high = chance.nextInt(1, 100);
        BigDecimal from = BigDecimal.valueOf(low < high ? low * 1_000_000L : low);
        return good(low + one(chance, BETWEEN) + new TypedNumber(String.valueOf(high), BigDecimal.valueOf(high), 0).with(6, chance).text(),
                Ends.of(from, BigDecimal.valueOf(high * 1_000_000L), Kind.MINMAX));
    }

    private static Ends around(BigDecimal value, BigDecimal distance, Kind kind) {
        return Ends.of(value.subtract(distance), value, value.add(distance), kind);
    }

    private TypedCase around() {
        TypedNumber middle = number();
        TypedNumber distance = number();
        boolean isShare = distance.scale() == 0 && chance.nextBoolean();
        boolean isMarked = chance.nextInt(3) == 0;
        BigDecimal delta = isShare ? middle.value().multiply(distance.value()).movePointLeft(2) : distance.value();
        return good(middle.text() + one(chance, AROUND) + distance.text() + (isShare ? one(chance, List.of("%", " %")) : "")
                + (isMarked ? one(chance, MARKS) : ""), around(middle.value(), delta, isMarked ? Kind.P10P90 : Kind.MINMAX));
    }

    private TypedCase within() {
        List<TypedNumber> ends = List.of(plain().with(6, chance), plain().with(6, chance), plain().with(6, chance)).stream()
                .sorted(java.util.Comparator.comparing(TypedNumber::value)).toList();
        boolean isMarked = chance.nextBoolean();
        boolean isInside = chance.nextBoolean();
        String mark = isMarked ? one(chance, MARKS) : "";
        return good(ends.get(1).text() + " (" + ends.get(0).text() + " to " + ends.get(2).text() + (isInside ? mark + ")" : ")" + mark),
                Ends.of(ends.get(0).value(), ends.get(1).value(), ends.get(2).value(), isMarked ? Kind.P10P90 : Kind.MINMAX));
    }

    private TypedCase quantiles() {
        List<TypedNumber> ends = List.of(number(), number(), number()).stream().sorted(java.util.Comparator.comparing(TypedNumber::value)).toList();
        String gap = one(chance, List.of(" ", ", ", "; "));
        boolean hasMedian = chance.nextBoolean();
        String text = one(chance, List.of("p10 ", "P10 ", "p10: ")) + ends.get(0).text()
                + (hasMedian ? gap + "p50 " + ends.get(1).text() : "") + gap + one(chance, List.of("p90 ", "P90 ")) + ends.get(2).text();
        return good(text, hasMedian ? Ends.of(ends.get(0).value(), ends.get(1).value(), ends.get(2).value(), Kind.P10P90)
                : Ends.of(ends.get(0).value(), ends.get(2).value(), Kind.P10P90));
    }

    private TypedCase calculated() {
        TypedSum sum = TypedSum.any(chance, style, 2);
        boolean percent = chance.nextInt(4) == 0;
        BigDecimal value = percent && sum.hasPercent() ? sum.value().movePointRight(2) : sum.value();
        return TypedCase.good(style, percent, "=" + sum.text(), Ends.exact(value));
    }

    private TypedCase quotient() {
        TypedSum sum = TypedSum.quotient(chance);
        return good("=" + sum.text(), Ends.exact(sum.value()));
    }
}
