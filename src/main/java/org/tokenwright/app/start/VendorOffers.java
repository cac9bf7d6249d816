package org.tokenwright.app.start;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferPrices;
import org.tokenwright.pricing.PriceAnswer;
import org.tokenwright.pricing.PriceBook;

/** Two offers of different vendors that can be bought in a month. */
final class VendorOffers {

    /** Vendors to begin with, and for each what is taken where it is sold in that month. */
    private static final List<String> FIRST = List.of("openai", "anthropic", "google", "mistral", "together-ai");
    private static final List<String> USUAL = List.of("openai/gpt-5.4", "openai/gpt-5.1", "openai/gpt-4.1", "openai/gpt-4o",
            "anthropic/claude-sonnet-5", "anthropic/claude-sonnet-4-6", "anthropic/claude-sonnet-4-0", "google/gemini-2.5-pro");

    private VendorOffers() {
    }

    /** @throws IllegalArgumentException if there are no two */
    static List<Offer> two(PriceBook book, YearMonth month) {
        Instant at = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Offer> found = Stream.concat(FIRST.stream(), book.providers().stream()).distinct()
                .flatMap(provider -> of(book, provider, at).stream()).limit(2).toList();
        if (found.size() < 2) {
            throw new IllegalArgumentException(Words.get("start.no-prices", month.toString()));
        }
        return found;
    }

    private static Optional<Offer> of(PriceBook book, String provider, Instant at) {
        return book.newest(provider).flatMap(revision -> {
            List<Offer> sold = revision.sheet().offers().stream()
                    .filter(offer -> isSold(new OfferPrices(offer, revision.sheet().knownOn()), at)).toList();
            return USUAL.stream().flatMap(id -> sold.stream().filter(offer -> offer.id().equals(id))).findFirst()
                    .or(() -> sold.stream().findFirst());
        });
    }

    private static boolean isSold(OfferPrices prices, Instant at) {
        return Stream.of(Meter.UNCACHED_INPUT, Meter.OUTPUT)
                .allMatch(meter -> prices.find(meter, Conditions.BASE, at) instanceof PriceAnswer.Priced(var rate, _)
                        && rate.currency().equals("USD"));
    }
}
