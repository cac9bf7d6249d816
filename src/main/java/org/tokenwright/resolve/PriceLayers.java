package org.tokenwright.resolve;

import java.util.List;

/** The steps of the order of application that a cost line can stand at; values of the tag {@code layer}. */
public final class PriceLayers {

    /** At the prices of the sheet, in its currency. */
    public static final String LIST = "list";
    /** At agreed prices, after discounts and volume tiers, in the currency of the contract. */
    public static final String CONTRACTED = "contracted";
    /** With shortfall, overage, minimum spend, fees and support, in the currency of the contract. */
    public static final String EFFECTIVE = "effective";
    /** After credits, in the reporting currency, with tax. */
    public static final String BILLED = "billed";

    /** In their order. */
    public static final List<String> ALL = List.of(LIST, CONTRACTED, EFFECTIVE, BILLED);

    private PriceLayers() {
    }
}
