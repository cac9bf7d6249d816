package org.tokenwright.pricing;

import java.util.List;
import java.util.Set;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;

/**
 * Thresholds on the total input of a request that change its prices.
 *
 * @param thresholds tokens, rising; one or more
 * @param reprices the meters whose price changes; empty for every token bucket
 */
public record Brackets(
        List<Long> thresholds, Semantics semantics, Edge edge, Set<Meter> reprices, Validity validity, Source source) {

    public enum Semantics {
        /** The whole request pays the prices of its bracket. */
        WHOLE_REQUEST,
        /** Only the tokens beyond the threshold do. */
        MARGINAL
    }

    public enum Edge {
        /** Above when input &gt; threshold. */
        STRICT,
        /** Above when input ≥ threshold. */
        INCLUSIVE
    }

    public Brackets {
        thresholds = List.copyOf(thresholds);
        reprices = Set.copyOf(reprices);
    }

    public boolean reprices(Meter meter) {
        return reprices.isEmpty() ? meter.isBucket() : reprices.contains(meter);
    }
}
