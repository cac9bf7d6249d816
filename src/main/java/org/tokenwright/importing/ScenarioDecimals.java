package org.tokenwright.importing;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.tokenwright.base.Decimals;

/**
 * Numbers of a table as the spreadsheet program wrote them. One table marks decimals in one way; a mark that could just
 * as well divide thousands is never guessed at.
 */
final class ScenarioDecimals {

    private final boolean hasCommas;

    private ScenarioDecimals(boolean hasCommas) {
        this.hasCommas = hasCommas;
    }

    /** Where commas divide cells they do not mark decimals; elsewhere they do if the table has no dots. */
    static ScenarioDecimals of(ScenarioTable table) {
        return new ScenarioDecimals(table.delimiter() != ',' && has(table, ',') && !has(table, '.'));
    }

    private static boolean has(ScenarioTable table, char mark) {
        return table.rows().stream().flatMap(row -> Stream.of(row.word(ScenarioColumn.VALUE), row.word(ScenarioColumn.LOW),
                row.word(ScenarioColumn.HIGH))).anyMatch(cell -> cell.indexOf(mark) >= 0);
    }

    /** @throws IllegalArgumentException saying why it is no number */
    BigDecimal parse(String cell) {
        if (!hasCommas && cell.indexOf(',') >= 0) {
            throw new IllegalArgumentException("\"" + cell + "\" has a comma where decimals are marked by a dot; write thousands without a mark");
        }
        String digits = hasCommas ? cell.replace(',', '.') : cell;
        if (digits.indexOf('.') != digits.lastIndexOf('.')) {
            throw new IllegalArgumentException("not a number: \"" + cell + "\"; write thousands without a mark");
        }
        return Decimals.parse(digits);
    }
}
