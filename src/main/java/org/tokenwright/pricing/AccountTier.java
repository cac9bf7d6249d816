package org.tokenwright.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tokenwright.base.Decimals;
import org.tokenwright.base.Source;

/**
 * What a provider lets an account of a tier use.
 *
 * @param id {@code provider/tier}, for example {@code anthropic/tier-2}; tiers of a provider are in rising order
 * @param paid money paid so far that lifts an account to this tier; empty where it is not a matter of money or not published
 * @param monthlyCap most that can be spent in a month; empty where there is none or none is published
 * @param currency of {@code paid} and {@code monthlyCap}
 * @param limits rates by model; a tier may publish none
 */
public record AccountTier(
        String id, String provider, String name, Optional<BigDecimal> paid, Optional<BigDecimal> monthlyCap, String currency,
        List<RateLimit> limits, Source source, String note) {

    /**
     * Most that models may be used in a minute or day; an empty one is not published.
     *
     * @param scope what the source calls the models, for example {@code Sonnet 4.x}
     * @param offers ids of the offers that share this limit
     * @param cacheReadsCount whether cache reads count towards input
     */
    public record RateLimit(
            String scope, List<String> offers, OptionalLong requestsPerMinute, OptionalLong requestsPerDay,
            OptionalLong inputTokensPerMinute, OptionalLong outputTokensPerMinute, OptionalLong totalTokensPerMinute,
            boolean cacheReadsCount) {
        public RateLimit {
            offers = List.copyOf(offers);
        }
    }

    public AccountTier {
        paid = paid.map(Decimals::bounded);
        monthlyCap = monthlyCap.map(Decimals::bounded);
        limits = List.copyOf(limits);
    }
}
