package org.tokenwright.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * A model as sold by a provider in a region, with all its price lines.
 *
 * @param id {@code provider/model}, with {@code @region} where the region has rows of its own
 * @param region where it is served; {@code global} when not restricted
 * @param contextWindow largest input and output together, tokens
 * @param maxOutput largest output, tokens
 * @param tokenizer tokenizer family, {@code unknown} when not known
 * @param modalities inputs beyond text: {@code image}, {@code audio}, {@code video}; absent when not known
 * @param embedding whether it makes embeddings instead of text
 * @param editions what it was at other times, where that differs from the name, limits and modalities given here
 * @param cacheMinimum fewest tokens of a prefix that is kept; absent when not known
 */
public record Offer(
        String id, String provider, String model, String name, String region, OptionalLong contextWindow,
        OptionalLong maxOutput, String tokenizer, SortedMap<String, Boolean> modalities, boolean embedding, Life life,
        List<Brackets> brackets, List<PriceWindow> priceWindows, List<Rate> rates, List<Multiplier> multipliers,
        List<Exclusion> exclusions, List<Edition> editions, OptionalLong cacheMinimum) {

    /**
     * Dates in the life of an offer.
     *
     * @param deprecated no longer recommended, with the day where it is known
     */
    public record Life(boolean isDeprecated, Optional<LocalDate> deprecated, boolean isRetired,
            Optional<LocalDate> retired, String note) {
        public static final Life CURRENT = new Life(false, Optional.empty(), false, Optional.empty(), "");
    }

    public Offer {
        modalities = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(modalities));
        brackets = List.copyOf(brackets);
        priceWindows = List.copyOf(priceWindows);
        rates = List.copyOf(rates);
        multipliers = List.copyOf(multipliers);
        exclusions = List.copyOf(exclusions);
        editions = List.copyOf(editions);
    }

    /** An offer that has always been what it is. */
    public Offer(
            String id, String provider, String model, String name, String region, OptionalLong contextWindow,
            OptionalLong maxOutput, String tokenizer, SortedMap<String, Boolean> modalities, boolean embedding,
            Life life, List<Brackets> brackets, List<PriceWindow> priceWindows, List<Rate> rates,
            List<Multiplier> multipliers, List<Exclusion> exclusions) {
        this(id, provider, model, name, region, contextWindow, maxOutput, tokenizer, modalities, embedding, life,
                brackets, priceWindows, rates, multipliers, exclusions, List.of(), OptionalLong.empty());
    }

    /** The provider part of an offer id; the whole id where it has none. */
    public static String providerOf(String offerId) {
        int slash = offerId.indexOf('/');
        return slash < 0 ? offerId : offerId.substring(0, slash);
    }

    /** The part of an offer id after the provider; the whole id where it has none. */
    static String modelOf(String offerId) {
        return offerId.substring(offerId.indexOf('/') + 1);
    }

    public Optional<PriceWindow> priceWindow(String windowId) {
        return priceWindows.stream().filter(window -> window.id().equals(windowId)).findFirst();
    }

    /** The offer with the name, limits and modalities it had at that instant. */
    public Offer at(Instant instant) {
        return editions.stream().filter(edition -> edition.holdsAt(instant)).findFirst()
                .map(then -> new Offer(id, provider, model, then.name(), region, then.contextWindow(),
                        then.maxOutput(), tokenizer, then.modalities(), embedding, life, brackets, priceWindows,
                        rates, multipliers, exclusions, editions, cacheMinimum))
                .orElse(this);
    }
}
