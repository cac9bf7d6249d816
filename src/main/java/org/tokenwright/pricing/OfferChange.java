package org.tokenwright.pricing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How an offer differs between two readings. Sources, notes and names are no difference.
 *
 * @param before empty when the offer is new
 * @param after empty when the offer is gone
 * @param parts what differs besides the rates; empty for an offer that is new or gone
 */
public record OfferChange(
        String offerId, Optional<Offer> before, Optional<Offer> after, List<RateChange> rates, Set<Part> parts) {

    /** What a price or a count of tokens depends on besides the rates. */
    public enum Part { BRACKETS, PRICE_WINDOWS, MULTIPLIERS, EXCLUSIONS, LIFE, LIMITS, TOKENIZER }

    public OfferChange {
        rates = List.copyOf(rates);
        parts = Set.copyOf(parts);
    }

    /** The difference between two readings of one offer; empty when they price alike. */
    public static Optional<OfferChange> between(Offer before, Offer after) {
        var change = new OfferChange(after.id(), Optional.of(before), Optional.of(after),
                RateMatching.changes(before.rates(), after.rates()), OfferParts.differing(before, after));
        return change.rates.isEmpty() && change.parts.isEmpty() ? Optional.empty() : Optional.of(change);
    }

    static OfferChange added(Offer offer) {
        return new OfferChange(offer.id(), Optional.empty(), Optional.of(offer),
                RateMatching.changes(List.of(), offer.rates()), Set.of());
    }

    /** An offer that is no longer listed. */
    public static OfferChange removed(Offer offer) {
        return new OfferChange(offer.id(), Optional.of(offer), Optional.empty(),
                RateMatching.changes(offer.rates(), List.of()), Set.of());
    }
}
