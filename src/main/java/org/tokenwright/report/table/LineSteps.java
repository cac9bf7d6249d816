package org.tokenwright.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tokenwright.base.Unit;
import org.tokenwright.resolve.PriceLayers;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Worksheet;

/**
 * The rows of one cost line at the steps of the order of application.
 *
 * @param currency of the bill
 * @param list rows at list prices, one for each volume tier; none where the line only arises under a quote
 * @param exchangedList list cost in the currency of the contract, where prices are in another
 * @param quantity row of what is counted, where it has one of its own
 */
record LineSteps(Unit currency, boolean isQuoted, List<Row> list, Optional<String> exchangedList, Optional<String> contracted,
        Optional<String> effective, Optional<Row> quantity) {

    private static final String COST = "/cost";
    private static final String BILLED = "/" + PriceLayers.BILLED;

    static LineSteps of(Worksheet sheet, Row last) {
        if (!last.tags().has(Tag.LAYER, PriceLayers.BILLED)) {
            return unquoted(sheet, last);
        }
        String path = last.id().substring(0, last.id().length() - BILLED.length());
        return sheet.findRow(path).map(cost -> unquoted(sheet, cost)).orElseGet(() -> quoted(sheet, path));
    }

    /** All steps are the list cost. */
    private static LineSteps unquoted(Worksheet sheet, Row cost) {
        Optional<Row> quantity = cost.id().endsWith(COST)
                ? sheet.findRow(cost.id().substring(0, cost.id().length() - COST.length()) + "/quantity") : Optional.empty();
        return new LineSteps(cost.unit(), false, List.of(cost), Optional.empty(), Optional.empty(), Optional.empty(), quantity);
    }

    private static LineSteps quoted(Worksheet sheet, String path) {
        Function<String, Optional<String>> step = layer -> sheet.findRow(path + "/" + layer).map(Row::id);
        Optional<String> effective = step.apply(PriceLayers.EFFECTIVE);
        Row known = sheet.row(effective.orElse(path + BILLED));
        return new LineSteps(known.unit(), true, listRows(sheet, path), step.apply(PriceLayers.LIST), step.apply(PriceLayers.CONTRACTED),
                effective, sheet.findRow(path + "/quantity"));
    }

    private static List<Row> listRows(Worksheet sheet, String path) {
        var rows = new ArrayList<Row>();
        sheet.findRow(path + COST).ifPresent(rows::add);
        for (int tier = 1; sheet.findRow(path + COST + "/tier-" + tier).isPresent(); tier++) {
            rows.add(sheet.row(path + COST + "/tier-" + tier));
        }
        return rows;
    }
}
