package org.tokenwright.workload;

import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;

/**
 * Something used besides the token buckets: searches, images, media tokens, stored cache.
 *
 * @param per what the amount belongs to
 * @param amount in the meter's unit for each call, task or month
 */
public record Extra(Meter meter, Per per, Quantity amount) {

    public enum Per { CALL, TASK, MONTH }

    /** @throws IllegalArgumentException if the meter is counted elsewhere: by the request shape, or once for an offer */
    public Extra {
        if (!meter.isExtra()) {
            throw new IllegalArgumentException(meter.key() + " is no extra: "
                    + (meter.isBucket() ? "it belongs to the request shape" : "the offer charges it by itself"));
        }
    }
}
