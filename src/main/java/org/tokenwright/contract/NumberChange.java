package org.tokenwright.contract;

import org.tokenwright.base.Quantity;

/** Says what becomes of a number, given its path. */
@FunctionalInterface
public interface NumberChange {
    Quantity apply(String path, Quantity number);
}
