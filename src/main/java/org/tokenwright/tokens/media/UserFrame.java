package org.tokenwright.tokens.media;

import org.tokenwright.tokens.Count;

/** What is added to the text of a request that is one message of the user; of longer conversations nothing is published. */
public record UserFrame(Count tokens) implements Overhead {

    public UserFrame {
        Whole.notNegative("tokens of the frame", tokens.low());
    }
}
