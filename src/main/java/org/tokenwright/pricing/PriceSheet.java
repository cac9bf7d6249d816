package org.tokenwright.pricing;

import java.time.LocalDate;
import java.util.List;

/**
 * One provider's prices as known on one day.
 *
 * @param provider slug, the folder name
 * @param providerName what a person calls it
 * @param revision the day it was read, or that day with a suffix; the file name
 * @param knownOn the day it was read
 */
public record PriceSheet(
        String provider, String providerName, String revision, LocalDate knownOn, List<Offer> offers) {

    public PriceSheet {
        offers = List.copyOf(offers);
    }
}
