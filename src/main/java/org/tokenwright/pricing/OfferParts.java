package org.tokenwright.pricing;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tokenwright.pricing.OfferChange.Part;

/** Compares what an offer says besides its rates. */
final class OfferParts {

    private OfferParts() {
    }

    static Set<Part> differing(Offer before, Offer after) {
        var parts = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (!terms(part, before).equals(terms(part, after))) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static Object terms(Part part, Offer offer) {
        return switch (part) {
            case BRACKETS -> all(offer.brackets(), Terms::of);
            case PRICE_WINDOWS -> all(offer.priceWindows(), Terms::of);
            case MULTIPLIERS -> all(offer.multipliers(), Terms::of);
            case EXCLUSIONS -> all(offer.exclusions(), Terms::of);
            case LIFE -> List.of(offer.life().isDeprecated(), offer.life().deprecated(), offer.life().isRetired(),
                    offer.life().retired());
            case LIMITS -> List.of(offer.contextWindow(), offer.maxOutput(), offer.cacheMinimum(),
                    all(offer.editions(), Terms::of));
            case TOKENIZER -> offer.tokenizer();
        };
    }

    private static <T> Set<List<Object>> all(List<T> statements, Function<T, List<Object>> terms) {
        var result = new HashSet<List<Object>>();
        statements.forEach(statement -> result.add(terms.apply(statement)));
        return result;
    }
}
