package org.tokenwright.report.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenwright.base.Unit;

/** Units in the manner of FOCUS: {@code Tokens}, {@code 1000000 Tokens}, {@code Unit-Hours}. */
final class FocusUnits {

    /** Counts what has no quantity of its own, such as a fee. */
    static final String CHARGES = "Charges";

    private static final List<String> TIMES = List.of("second", "minute", "hour", "day", "month");
    private static final Map<String, String> WORDS = Map.of("Mtok", "Token", "call", "Request");
    private static final String MILLION = "1000000 ";

    private FocusUnits() {
    }

    static String of(Unit unit) {
        List<String> above = symbols(unit, 1);
        String below = symbols(unit, -1).stream().map(symbol -> "/" + word(symbol)).collect(Collectors.joining());
        if (above.isEmpty()) {
            return CHARGES;
        }
        String first = above.subList(0, above.size() - 1).stream().map(symbol -> word(symbol) + "-").collect(Collectors.joining());
        return (above.contains("Mtok") ? MILLION : "") + first + plural(word(above.getLast())) + below;
    }

    /** What is counted, then how long. */
    private static List<String> symbols(Unit unit, int sign) {
        Stream<String> all = unit.powers().entrySet().stream().filter(power -> Integer.signum(power.getValue()) == sign).map(Map.Entry::getKey);
        return all.sorted((a, b) -> Boolean.compare(TIMES.contains(a), TIMES.contains(b))).toList();
    }

    private static String word(String symbol) {
        return WORDS.getOrDefault(symbol, symbol.substring(0, 1).toUpperCase(Locale.ROOT) + symbol.substring(1));
    }

    /** A currency has none: use can be counted in money. */
    private static String plural(String word) {
        return word.endsWith("s") || word.matches("[A-Z]{3}") ? word : word.endsWith("ch") ? word + "es" : word + "s";
    }
}
