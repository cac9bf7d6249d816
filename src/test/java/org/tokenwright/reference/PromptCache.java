package org.tokenwright.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a provider keeps of the prompts of one run, found again by comparing them from their beginnings. */
final class PromptCache {

    /**
     * A part of a prompt, by where it was taken from.
     *
     * @param of what text it is part of
     */
    record Part(String of, BigDecimal from, BigDecimal to) {

        static Part whole(String of, BigDecimal tokens) {
            return new Part(of, BigDecimal.ZERO, tokens);
        }

        BigDecimal tokens() {
            return to.subtract(from);
        }
    }

    private final BigDecimal least;
    private final List<List<Part>> kept = new ArrayList<>();

    /** @param least tokens of the smallest prefix that is kept */
    PromptCache(BigDecimal least) {
        this.least = least;
    }

    static BigDecimal tokens(List<Part> prompt) {
        return prompt.stream().map(Part::tokens).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether it is long enough to be kept. */
    boolean keeps(List<Part> prefix) {
        return tokens(prefix).signum() > 0 && tokens(prefix).compareTo(least) >= 0;
    }

    void keep(List<Part> prefix) {
        kept.add(prefix);
    }

    /** Tokens of the longest beginning that it has in common with what is kept. */
    BigDecimal find(List<Part> prefix) {
        BigDecimal longest = kept.stream().map(known -> inCommon(known, prefix)).reduce(BigDecimal.ZERO, BigDecimal::max);
        return longest.compareTo(least) < 0 ? BigDecimal.ZERO : longest;
    }

    private static BigDecimal inCommon(List<Part> one, List<Part> other) {
        BigDecimal tokens = BigDecimal.ZERO;
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            Part left = one.get(i);
            Part right = other.get(i);
            if (!left.of().equals(right.of()) || left.from().compareTo(right.from()) != 0) {
                return tokens;
            }
            tokens = tokens.add(left.to().min(right.to()).subtract(left.from()));
            if (left.to().compareTo(right.to()) != 0) {
                return tokens;
            }
        }
        return tokens;
    }
}
