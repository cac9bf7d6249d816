package org.tokenwright.report.page;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.tokenwright.base.Unit;

/** Units as people write them: {@code tokens/call}, {@code USD/M tokens}. */
record UnitText(PageText words) {

    /** Empty for a plain number. */
    String of(Unit unit) {
        String above = symbols(unit, 1).stream().map(symbol -> word(symbol, "page.unit.")).collect(Collectors.joining("\u00b7"));
        String below = symbols(unit, -1).stream().map(symbol -> "/" + word(symbol, "page.unit.one.")).collect(Collectors.joining());
        return above.isEmpty() && !below.isEmpty() ? "1" + below : above + below;
    }

    private static List<String> symbols(Unit unit, int sign) {
        return unit.powers().entrySet().stream().filter(power -> power.getValue() * sign > 0)
                .flatMap(power -> Collections.nCopies(Math.abs(power.getValue()), power.getKey()).stream()).toList();
    }

    private String word(String symbol, String key) {
        return words.find(key + symbol).orElse(symbol);
    }
}
