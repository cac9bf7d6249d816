package org.tokenwright.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.tokens.Calibration;
import org.tokenwright.tokens.ContentType;
import org.tokenwright.tokens.Contents;
import org.tokenwright.workload.Reference;

/** References of workloads and calibrations, of no meaning but of every form. */
final class RandomReferences extends RandomParts {

    private static final List<String> TOKENIZERS = List.of("o200k", "claude-4.7+", "mistral-tekken", "unknown");

    RandomReferences(SplittableRandom random) {
        super(random);
    }

    Reference reference() {
        var weights = new TreeMap<ContentType, BigDecimal>();
        some(3, _ -> pick(ContentType.values())).forEach(content -> weights.put(content, decimal(BigDecimal.ZERO)));
        var ratios = new TreeMap<String, Quantity>();
        someOf(TOKENIZERS).forEach(tokenizer -> ratios.put(tokenizer, quantity(NumberRule.TOKEN_RATIO)));
        return new Reference(pick("o200k", "gemma3"), new Contents(weights), some(3, _ -> sample()), ratios);
    }

    private Reference.Sample sample() {
        var counts = new TreeMap<String, Long>();
        someOf(TOKENIZERS).forEach(tokenizer -> counts.put(tokenizer, random.nextLong(1_000_000)));
        return new Reference.Sample(words(), pick(ContentType.values()), random.nextLong(1_000_000_000), counts);
    }

    List<Calibration> calibrations() {
        return someOf(TOKENIZERS).stream().map(tokenizer -> new Calibration(tokenizer, List.of(pair(), pair()))).toList();
    }

    private Calibration.Pair pair() {
        return new Calibration.Pair(words(), 1 + random.nextLong(1_000_000), 1 + random.nextLong(1_000_000));
    }
}
