package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.List;
import java.util.stream.IntStream;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.PriceAnswer;
import org.tokenwright.worksheet.Expr;

/**
 * What a route carries in one regime, whatever the hour and service tier.
 *
 * @param id path of its rows
 * @param terms what the offer charges
 * @param share part of the workload's requests
 * @param kept prefixes that are cached
 */
record RouteRegime(String id, Interval interval, Terms terms, CallTokens shape, Expr share, List<CacheRows.Kept> kept) {

    /** Tokens of a bucket of the request shape in a bracket, as a mean over all calls; prefixes that are cached are not among them. */
    Expr tokens(Meter bucket, int bracket) {
        Expr all = shape.tokens(bucket, bracket);
        return kept.isEmpty() || !bucket.equals(Meter.UNCACHED_INPUT) ? all
                : minus(all, times(sum(kept.stream().map(each -> plus(each.read(), each.written())).toList()), shape.fixedInputShare(bracket)));
    }

    /** The regime under conditions of a block: where they have no price for cache reads, what could be read is input as all other. */
    RouteRegime under(Conditions conditions) {
        return terms.answer(Meter.CACHE_READ, conditions) instanceof PriceAnswer.Priced ? this
                : new RouteRegime(id, interval, terms, shape.uncached(), share, List.of());
    }

    /** Tokens of a bucket in all brackets, as a mean over all calls. */
    Expr tokens(Meter bucket) {
        return sum(IntStream.range(0, shape.bracketCount()).mapToObj(bracket -> tokens(bucket, bracket)).toList());
    }

    /** Part of a prefix that is served, whatever its bracket. */
    Expr servedPrefix() {
        return sum(IntStream.range(0, shape.bracketCount()).mapToObj(shape::fixedInputShare).toList());
    }
}
