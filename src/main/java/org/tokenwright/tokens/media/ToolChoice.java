package org.tokenwright.tokens.media;

/** What a request lets the model do with its tools. */
public enum ToolChoice {
    AUTO, NONE, ANY, TOOL;

    /** Whether some tool must be called. */
    boolean isForced() {
        return this == ANY || this == TOOL;
    }
}
