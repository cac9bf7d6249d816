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
 * @param accountTiers in rising order
 */
public record PriceSheet(
        String provider, String providerName, String revision, LocalDate knownOn, List<Offer> offers,
        List<Capacity> capacities, List<SeatPlan> seatPlans, List<AccountTier> accountTiers) {

    public PriceSheet {
        offers = List.copyOf(offers);
        capacities = List.copyOf(capacities);
        seatPlans = List.copyOf(seatPlans);
        accountTiers = List.copyOf(accountTiers);
    }

    /** A sheet of metered offers alone. */
    public PriceSheet(String provider, String providerName, String revision, LocalDate knownOn, List<Offer> offers) {
        this(provider, providerName, revision, knownOn, offers, List.of(), List.of(), List.of());
    }
}
