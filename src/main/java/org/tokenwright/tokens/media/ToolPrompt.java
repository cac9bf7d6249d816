package org.tokenwright.tokens.media;

import org.tokenwright.tokens.Count;

/**
 * A prompt that the provider adds once to a request with tools; their definitions count as text besides.
 *
 * @param free where the model need call no tool
 * @param forced where it must
 */
public record ToolPrompt(Count free, Count forced) implements Overhead {

    public ToolPrompt {
        Whole.notNegative("tokens of the prompt", Math.min(free.low(), forced.low()));
    }

    Count of(ToolChoice choice) {
        return choice.isForced() ? forced : free;
    }
}
