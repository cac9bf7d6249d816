package org.tokenwright.tokens.media;

import org.tokenwright.tokens.Count;

/**
 * What guardrails add to each call: a policy in the prompt, a check by another model. Nobody publishes it; the user states it.
 *
 * @param tokensPerCall tokens a call
 */
public record Guardrail(long tokensPerCall) {

    private static final long MOST_TOKENS = 10_000_000;

    /** @throws IllegalArgumentException if it is not from 0 to 10,000,000 tokens */
    public Guardrail {
        if (tokensPerCall < 0 || tokensPerCall > MOST_TOKENS) {
            throw new IllegalArgumentException("a guardrail adds from 0 to " + MOST_TOKENS + " tokens a call, not " + tokensPerCall);
        }
    }

    /**
     * @throws IllegalArgumentException if there are fewer than 0 calls
     * @throws ArithmeticException if the tokens do not fit in 64 bits
     */
    public Count count(long calls) {
        Whole.notNegative("calls", calls);
        return Count.exactly(Math.multiplyExact(tokensPerCall, calls));
    }
}
