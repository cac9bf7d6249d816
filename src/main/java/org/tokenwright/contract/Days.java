package org.tokenwright.contract;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a price term holds: days in the plan's zone, half-open. An open end is that of the quote.
 *
 * @param from first day
 * @param to first day on which it no longer holds
 */
public record Days(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** As long as the quote. */
    public static final Days ALL = new Days(Optional.empty(), Optional.empty());
}
