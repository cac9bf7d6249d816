package org.tokenwright.plan;

import org.tokenwright.base.Decimals;
import org.tokenwright.base.Quantity;

/** What a scenario does to one number. */
public sealed interface Difference {

    /** The number after it. */
    Quantity applyTo(Quantity base);

    /** Another number; later changes of the base do not show. */
    record Becomes(Quantity quantity) implements Difference {
        @Override
        public Quantity applyTo(Quantity base) {
            return quantity;
        }
    }

    /**
     * A multiple of the number, range included; a change of the base flows through.
     *
     * @param factor at least 0, a plain number; its own range is not used
     */
    record Times(Quantity factor) implements Difference {
        @Override
        public Quantity applyTo(Quantity base) {
            return new Quantity(Decimals.bounded(base.value().multiply(factor.value())), base.unit(),
                    Decimals.bounded(base.low().multiply(factor.value())),
                    Decimals.bounded(base.high().multiply(factor.value())), base.kind(), base.source(), base.note());
        }
    }
}
