package org.tokenwright.pricing;

import java.math.BigDecimal;

/** What a price or factor can be; anything beyond is a slip of a catalog. */
final class PriceRange {

    /** Highest believable price of a priced unit. */
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("1000000");
    private static final BigDecimal LOWEST_FACTOR = new BigDecimal("0.01");
    private static final BigDecimal HIGHEST_FACTOR = BigDecimal.TEN;

    private PriceRange() {
    }

    static boolean isFactor(BigDecimal factor) {
        return factor.compareTo(LOWEST_FACTOR) >= 0 && factor.compareTo(HIGHEST_FACTOR) <= 0;
    }

    static void check(BigDecimal price, String unit, Findings at) {
        at.require(price.signum() >= 0, "price is negative (" + price.toPlainString() + ")");
        at.require(price.compareTo(HIGHEST_PRICE) <= 0,
                "price is above " + HIGHEST_PRICE + " per " + unit + " (" + price.toPlainString() + ")");
    }
}
