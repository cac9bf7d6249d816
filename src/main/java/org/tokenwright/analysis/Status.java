package org.tokenwright.analysis;

/** Whether the cost of an alternative can be stated. */
public enum Status {
    /** Everything it uses has a price, and its requests fit. */
    PRICED("priced"),
    /** More requests than the plan tolerates are too large for an offer. */
    DOES_NOT_FIT("does-not-fit"),
    /** It uses something without a price. */
    NOT_PRICED("not-priced");

    private final String key;

    Status(String key) {
        this.key = key;
    }

    /**
     * @param doesNotFit whether more requests are too large than the plan tolerates
     * @param allPriced whether everything that is used has a price
     * @param defined whether the cost is a number
     */
    static Status of(boolean doesNotFit, boolean allPriced, boolean defined) {
        return doesNotFit ? DOES_NOT_FIT : allPriced && defined ? PRICED : NOT_PRICED;
    }

    /** Key in files and JSON. */
    public String key() {
        return key;
    }
}
