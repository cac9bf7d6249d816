package org.tokenwright.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.tokenwright.base.Meter;

/**
 * What a random offer should know of the plan that uses it, so that edges are met exactly.
 *
 * @param meters meters that requests and extras use
 * @param sizes tokens of total input that requests have
 * @param volumes millions of tokens, or counts, that a month may add up to
 * @param instants interesting moments: month borders, changes of summer time, moments within a second
 * @param days days inside the horizon
 */
record Hints(SortedSet<Meter> meters, List<Long> sizes, List<BigDecimal> volumes, List<Instant> instants,
        List<LocalDate> days) {}
