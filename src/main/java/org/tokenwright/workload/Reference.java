package org.tokenwright.workload;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;
import org.tokenwright.tokens.ContentType;
import org.tokenwright.tokens.Contents;

/**
 * What the tokens of a workload are stated in, so that every offer is asked for the same text.
 *
 * @param tokenizer id of the tokenizer that counted them
 * @param contents what the text is, where no samples say
 * @param samples texts that were counted; they go before the contents
 * @param ratios tokens of another tokenizer for each token stated, by its id
 */
public record Reference(String tokenizer, Contents contents, List<Sample> samples, SortedMap<String, Quantity> ratios) {

    /**
     * A text that was counted; the text itself is not kept.
     *
     * @param characters UTF-16 code units
     * @param counts exact tokens by tokenizer id
     */
    public record Sample(String name, ContentType content, long characters, SortedMap<String, Long> counts) {
        public Sample {
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }
    }

    public Reference {
        samples = List.copyOf(samples);
        ratios = Collections.unmodifiableSortedMap(new TreeMap<>(ratios));
    }

    public Reference withRatios(SortedMap<String, Quantity> newRatios) {
        return new Reference(tokenizer, contents, samples, newRatios);
    }
}
