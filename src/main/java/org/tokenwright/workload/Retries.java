package org.tokenwright.workload;

import org.tokenwright.base.Quantity;

/**
 * A task that fails is tried again, and every attempt is paid.
 *
 * @param failure share of attempts that fail, 0 to 1
 * @param cap attempts at most, at least 1
 */
public record Retries(Quantity failure, Quantity cap) {}
