package org.tokenwright.resolve;

/**
 * A quantity that has no price; it counts only while the quantity is not zero.
 *
 * @param row id of the quantity row
 * @param label what is not priced, in words
 * @param reason why, as the price book says it
 */
public record Gap(String row, String label, String reason) {}
