package org.tokenwright.app.why;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Cell;

/** Writes a cell with its unit in words: {@code $0.90 per million tokens}, {@code 2,680,191,281 tokens}. */
final class Amounts {

    private static final MathContext SEVEN = new MathContext(7, RoundingMode.HALF_EVEN);
    private static final Set<String> TIMES = Set.of("second", "minute", "hour", "day", "month");
    private static final int WHOLE_FROM = 100_000;
    private static final int CENTS_FROM = 10;

    private final String currency;

    Amounts(String currency) {
        this.currency = currency;
    }

    String of(Cell cell, Unit unit) {
        return cell.isDefined() ? of(cell.get(), unit) : Words.get("why.undefined");
    }

    String of(double value, Unit unit) {
        boolean money = unit.powers().getOrDefault(currency, 0) == 1;
        String digits = money ? money(value) : number(value);
        String above = above(unit, value);
        String below = below(unit);
        if (unit.equals(Unit.ONE) && value > 0 && value <= 1) {
            return Words.get("why.share", digits, number(value * 100));
        }
        return digits + (above.isEmpty() ? "" : " " + above) + (below.isEmpty() ? "" : " " + Words.get("why.per", below));
    }

    private String money(double value) {
        String sign = value < 0 ? "−" : "";
        String prefix = currency.equals("USD") ? "$" : currency + "\u00a0";
        double size = Math.abs(value);
        boolean cents = size >= CENTS_FROM || Math.rint(size * 100) == size * 100;
        return sign + prefix + (cents ? format("#,##0.00", BigDecimal.valueOf(size)) : number(size));
    }

    /** Up to seven digits, all of a whole number. */
    private static String number(double value) {
        String sign = value < 0 ? "−" : "";
        BigDecimal size = BigDecimal.valueOf(Math.abs(value));
        BigDecimal shown = size.doubleValue() >= WHOLE_FROM ? size.setScale(0, RoundingMode.HALF_EVEN) : size.round(SEVEN);
        return sign + format("#,##0.############", shown);
    }

    private static String format(String pattern, BigDecimal size) {
        return NumberStyle.current().pattern(pattern, size);
    }

    /** Several units are one word, time last: {@code unit-hours}. */
    private String above(Unit unit, double value) {
        List<String> symbols = symbols(unit, 1);
        return IntStream.range(0, symbols.size()).mapToObj(i -> name(symbols.get(i), value != 1 && i == symbols.size() - 1))
                .collect(Collectors.joining("-"));
    }

    private String below(Unit unit) {
        return symbols(unit, -1).stream().map(symbol -> name(symbol, false)).collect(Collectors.joining(Words.get("why.per.and")));
    }

    private List<String> symbols(Unit unit, int sign) {
        return unit.powers().entrySet().stream().filter(power -> power.getValue() * sign > 0).map(Map.Entry::getKey)
                .filter(symbol -> !symbol.equals(currency)).sorted(Comparator.comparing(TIMES::contains)).toList();
    }

    private static String name(String symbol, boolean plural) {
        String key = "unit.word." + symbol + (plural ? ".many" : "");
        return Words.has(key) ? Words.get(key) : symbol;
    }
}
