package org.tokenwright.reference;

import java.math.BigDecimal;

/**
 * One call to a model, written out. Its input is, from the beginning: what is read from a cache, what is written to it, the
 * rest.
 *
 * @param times how often it happens in a run; below 1 for what only some runs have
 */
record OneCall(BigDecimal times, BigDecimal read, BigDecimal written, BigDecimal rest, BigDecimal output) {

    BigDecimal input() {
        return read.add(written).add(rest);
    }

    OneCall with(BigDecimal share) {
        return new OneCall(times.multiply(share), read, written, rest, output);
    }
}
