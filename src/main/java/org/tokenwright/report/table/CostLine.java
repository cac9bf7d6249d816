package org.tokenwright.report.table;

import java.util.Optional;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Row;

/**
 * A cost line with the rows that belong to it; their ids are those of {@link CostLines#evaluation()}.
 *
 * @param last the cost that totals are made of, in the plan's currency
 * @param currency of the bill: of the contract, or of the price where there is none
 * @param list cost at list prices in that currency; empty where the line only arises later
 * @param contracted cost at agreed prices; empty where the line only arises later
 * @param effective cost with what commitments and fees add; empty where the line only arises later
 * @param counted quantity as it is counted
 * @param priced quantity in what the price is for
 * @param price list price of one, in the currency of the price sheet
 * @param listUnit list price of one, in the currency of the bill
 * @param contractedUnit agreed price of one, in the currency of the bill
 * @param priceId of the published price or the entered one; empty where there is no single one
 * @param source where the price was read, or what the charge arises from
 */
record CostLine(Row last, Unit currency, Optional<String> list, Optional<String> contracted, Optional<String> effective,
        Optional<Measured> counted, Optional<Measured> priced, Optional<Measured> price, Optional<String> listUnit,
        Optional<String> contractedUnit, Optional<String> priceId, String source) {

    /** A row and the unit it is in. */
    record Measured(String row, Unit unit) {}
}
