package org.tokenwright.resolve;

/** The steps of the order of application that a cost line can stand at; values of the tag {@code layer}. */
public final class PriceLayers {

    /** At the prices of the sheet. */
    public static final String LIST = "list";
    /** The step that totals are made of. */
    public static final String LAST = LIST;

    private PriceLayers() {
    }
}
