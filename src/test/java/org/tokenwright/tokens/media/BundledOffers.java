package org.tokenwright.tokens.media;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tokenwright.pricing.Offer;
import org.tokenwright.store.MediaRulesJson;
import org.tokenwright.store.PriceDirectory;

/** The offers and the media rules inside the program. */
final class BundledOffers {

    static final MediaRules RULES = MediaRulesJson.bundled();
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    static final List<Offer> ALL = PriceDirectory.bundled().revisions().stream()
            .flatMap(revision -> revision.sheet().offers().stream()).toList();

    private static final Map<String, Offer> BY_ID = ALL.stream().collect(Collectors.toMap(Offer::id, Function.identity()));
    /** Stands before models that no bundled sheet sells. */
    private static final String OWN = "own/";

    private BundledOffers() {
    }

    static ModelRules rules(String offerId) {
        return RULES.of(offerId, model(offerId), DAY);
    }

    static ModelRules superseded(String offerId) {
        return RULES.superseded(offerId, model(offerId));
    }

    private static String model(String offerId) {
        if (offerId.startsWith(OWN)) {
            return offerId.substring(OWN.length());
        }
        Offer offer = BY_ID.get(offerId);
        if (offer == null) {
            throw new IllegalArgumentException("no bundled offer " + offerId);
        }
        return offer.model();
    }
}
