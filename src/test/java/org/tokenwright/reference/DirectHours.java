package org.tokenwright.reference;

import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceWindow;

/**
 * Hours at which a price holds.
 *
 * @param id of the price window, or {@code all}
 * @param window whose times are meant; null for all hours
 * @param outside whether the time outside them is meant
 */
record DirectHours(String id, PriceWindow window, boolean outside) {

    static final DirectHours ALL = new DirectHours("all", null, false);

    static DirectHours of(PriceWindow window, Offer offer) {
        PriceWindow hours = window.complementOf().map(id -> offer.priceWindow(id).orElseThrow()).orElse(window);
        return new DirectHours(window.id(), hours, window.complementOf().isPresent());
    }

    boolean isAll() {
        return window == null;
    }
}
