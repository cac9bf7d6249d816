package org.tokenwright.pricing;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Decimals;
import org.tokenwright.base.Source;

/**
 * Provisioned capacity as a provider sells it: bought in units, paid by time whether it is used or not.
 *
 * @param id {@code provider/name}, for example {@code azure-openai/ptu-global}
 * @param unitName what one unit is called: {@code PTU}, {@code GSU}, {@code H100}
 * @param prices the terms that units are bought under
 * @param loads what a unit carries of each offer; an offer that is not among them may still run on it at a throughput that
 *     the plan states, where {@code anyModel}
 * @param anyModel whether it is hardware that runs what is put on it, so that no throughput is published
 * @param spills whether the provider sends what is above the capacity to metered service, instead of refusing it
 */
public record Capacity(
        String id, String provider, String name, String unitName, List<UnitPrice> prices, List<UnitLoad> loads,
        boolean anyModel, boolean spills, String note) {

    public Capacity {
        prices = List.copyOf(prices);
        loads = List.copyOf(loads);
    }

    /** The unit of time that a unit price is stated for. */
    public enum Per { HOUR, MONTH }

    /**
     * What one unit costs.
     *
     * @param id stable within its capacity, for example {@code hourly} or {@code one-year}
     * @param amount for one unit and one hour or month, exact
     * @param commitment how long a unit is bought for; zero where it can be given back at any time
     */
    public record UnitPrice(
            String id, String name, Per per, BigDecimal amount, String currency, Period commitment, Rate.Status status,
            Source source, String note) {
        public UnitPrice {
            amount = Decimals.bounded(amount);
        }
    }

    /**
     * What one unit carries of one offer.
     *
     * @param tokensPerMinute input-equivalent tokens that one unit serves in a minute, above 0
     * @param weights input-equivalent tokens that one token of each bucket counts for
     * @param minimum fewest units
     * @param step units are bought in multiples of this, above 0
     */
    public record UnitLoad(String offer, BigDecimal tokensPerMinute, Weights weights, BigDecimal minimum, BigDecimal step, Source source) {
        public UnitLoad {
            tokensPerMinute = Decimals.bounded(tokensPerMinute);
            minimum = Decimals.bounded(minimum);
            step = Decimals.bounded(step);
        }
    }

    /** How many tokens of uncached input one token of a bucket counts for. */
    public record Weights(BigDecimal input, BigDecimal cacheWrite, BigDecimal cacheRead, BigDecimal output) {
        public Weights {
            input = Decimals.bounded(input);
            cacheWrite = Decimals.bounded(cacheWrite);
            cacheRead = Decimals.bounded(cacheRead);
            output = Decimals.bounded(output);
        }
    }

    public Optional<UnitPrice> price(String priceId) {
        return prices.stream().filter(price -> price.id().equals(priceId)).findFirst();
    }

    public Optional<UnitLoad> load(String offerId) {
        return loads.stream().filter(load -> load.offer().equals(offerId)).findFirst();
    }
}
