package org.tokenwright.tokens;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Counts the tokens of text exactly. May be used by several threads at once. */
@FunctionalInterface
public interface TextCounter {

    /**
     * Special tokens in the text count as the text they are.
     *
     * @param cancelled asked now and then
     * @throws CancellationException if it was cancelled
     */
    long count(String text, BooleanSupplier cancelled);

    default long count(String text) {
        return count(text, () -> false);
    }
}
