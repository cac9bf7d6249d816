package org.tokenwright.tokens.media;

/**
 * Tokens of a request by where they come from.
 *
 * @param frame set by the format
 * @param text of the texts in it
 */
record Framed(long frame, long text) {}
