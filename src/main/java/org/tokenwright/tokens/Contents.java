package org.tokenwright.tokens;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a text is made of, as parts of its tokens.
 *
 * @param weights by content, above 0; only proportions count; empty for {@link ContentType#MIXED} alone
 */
public record Contents(SortedMap<ContentType, BigDecimal> weights) {

    public static final Contents MIXED = new Contents(Collections.emptySortedMap());

    /** @throws IllegalArgumentException if a weight is not above 0 */
    public Contents {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        for (Map.Entry<ContentType, BigDecimal> part : weights.entrySet()) {
            if (part.getValue().signum() <= 0) {
                throw new IllegalArgumentException("weight of " + part.getKey().key() + " is not above 0 (" + part.getValue() + ")");
            }
        }
    }

    public static Contents of(ContentType type) {
        return new Contents(new TreeMap<>(Map.of(type, BigDecimal.ONE)));
    }

    /** Tokens of one tokenizer for each token of another that this text has. */
    public Band ratio(Tokenizer from, Tokenizer to) {
        if (from.id().equals(to.id())) {
            return Band.ONE;
        }
        SortedMap<ContentType, BigDecimal> parts = weights.isEmpty() ? of(ContentType.MIXED).weights : weights;
        BigDecimal all = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal central = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (Map.Entry<ContentType, BigDecimal> part : parts.entrySet()) {
            BigDecimal share = part.getValue().divide(all, MathContext.DECIMAL64);
            Band ratio = to.multiple(part.getKey()).over(from.multiple(part.getKey()));
            low = low.add(ratio.low().multiply(share));
            central = central.add(ratio.central().multiply(share));
            high = high.add(ratio.high().multiply(share));
        }
        return new Band(rounded(low), rounded(central), rounded(high));
    }

    /** Factors of estimates have no more than 4 digits that mean something. */
    private static BigDecimal rounded(BigDecimal factor) {
        return factor.round(new MathContext(4)).stripTrailingZeros();
    }
}
