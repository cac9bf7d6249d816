package org.tokenwright.resolve;

import org.tokenwright.base.Meter;

/** Ids of the rows of a quote in the worksheet of an alternative. */
public final class QuoteRowIds {

    public static final String LIST = "list";
    public static final String CONTRACTED = "contracted";
    public static final String EFFECTIVE = "effective";
    /** The four steps in the reporting currency are below this path. */
    public static final String REPORTED = "reported/";
    public static final String CASH = "cash";
    public static final String TOKENS = "tokens";
    public static final String LIST_PER_MTOK = "listPerMtok";
    /** After credits, before tax. */
    public static final String BILLED_PER_MTOK = "billedPerMtok";
    /** Share of the list cost that the bill before tax is less. */
    public static final String SAVING = "saving";

    private QuoteRowIds() {
    }

    /** Path of a row of a meter. */
    public static String ofMeter(Meter meter, String path) {
        return "meter/" + meter.key() + "/" + path;
    }

    public static String of(String alternativeId, String quoteId, String path) {
        return "alternative/" + alternativeId + "/quote/" + quoteId + "/" + path;
    }
}
