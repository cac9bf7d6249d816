package org.tokenwright.app.inputs;

/**
 * What caching one prefix comes to in one alternative.
 *
 * @param isLoss whether it costs more than no cache
 */
record CacheLine(String name, String text, boolean isLoss) {}
