package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Offer;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;

/**
 * Tokens per call by bucket and context bracket of the requests that fit an offer. Requests are taken size by size;
 * a lognormal size by the closed form of its partial means.
 */
final class RequestSizes implements CallSizes {

    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);

    private final RequestShape shape;
    private final Offer offer;
    private final Optional<Brackets> brackets;
    private final BigDecimal fixedInput;
    private final Map<Meter, BigDecimal[]> tokens = new TreeMap<>();
    /** What one fixed token of the uncached input comes to in each bracket. */
    private final BigDecimal[] fixedShares;
    private BigDecimal served = BigDecimal.ZERO;
    private BigDecimal unfit = BigDecimal.ZERO;

    RequestSizes(RequestShape shape, Offer offer, Optional<Brackets> brackets) {
        this.shape = shape;
        this.offer = offer;
        this.brackets = brackets;
        fixedInput = sum(shape.fixed());
        meters().forEach(meter -> tokens.put(meter, zeros()));
        fixedShares = zeros();
        if (largestFits()) {
            add(shape.size());
        } else {
            unfit = BigDecimal.ONE;
        }
    }

    private BigDecimal[] zeros() {
        var zeros = new BigDecimal[bracketCount()];
        java.util.Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    @Override
    public List<Meter> meters() {
        var meters = new java.util.TreeSet<>(shape.fixed().keySet());
        meters.addAll(shape.shareOfSize().keySet());
        return List.copyOf(meters);
    }

    @Override
    public int bracketCount() {
        return thresholds().size() + 1;
    }

    @Override
    public BigDecimal served() {
        return served;
    }

    @Override
    public BigDecimal unfit() {
        return unfit;
    }

    @Override
    public BigDecimal tokens(Meter bucket, int bracket) {
        return tokens.get(bucket)[bracket];
    }

    @Override
    public BigDecimal fixedShare(int bracket) {
        return fixedShares[bracket];
    }

    private List<Long> thresholds() {
        return brackets.map(Brackets::thresholds).orElse(List.of());
    }

    private static BigDecimal sum(Map<Meter, Quantity> buckets) {
        return buckets.entrySet().stream().filter(entry -> entry.getKey().isInput())
                .map(entry -> entry.getValue().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean largestFits() {
        return shape.largestRequest().map(largest -> atMost(largest.value(), offer.contextWindow())).orElse(true);
    }

    private static boolean atMost(BigDecimal tokens, OptionalLong limit) {
        return limit.isEmpty() || tokens.round(TWELVE).compareTo(BigDecimal.valueOf(limit.getAsLong()).round(TWELVE)) <= 0;
    }

    private void add(RequestSize size) {
        switch (size) {
            case RequestSize.None() -> request(BigDecimal.ZERO, BigDecimal.ONE);
            case RequestSize.Point(var x) -> request(x.value(), BigDecimal.ONE);
            case RequestSize.Histogram(var bins) -> {
                BigDecimal all = bins.stream().map(bin -> bin.weight().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
                bins.forEach(bin -> request(bin.tokens().value(), bin.weight().value().divide(all, DIGITS)));
            }
            case RequestSize.Lognormal lognormal -> lognormal(lognormal);
        }
    }

    private BigDecimal fixed(Meter bucket) {
        return value(shape.fixed(), bucket);
    }

    private BigDecimal share(Meter bucket) {
        return value(shape.shareOfSize(), bucket);
    }

    private static BigDecimal value(Map<Meter, Quantity> buckets, Meter bucket) {
        Quantity quantity = buckets.get(bucket);
        return quantity == null ? BigDecimal.ZERO : quantity.value();
    }

    /** All requests of one size. */
    private void request(BigDecimal x, BigDecimal weight) {
        BigDecimal output = fixed(Meter.OUTPUT).add(share(Meter.OUTPUT).multiply(x));
        BigDecimal input = fixedInput.add(x);
        if (!atMost(input.add(output), offer.contextWindow()) || !atMost(output, offer.maxOutput())) {
            unfit = unfit.add(weight);
            return;
        }
        served = served.add(weight);
        fixed(isMarginal() ? 0 : bracket(input), weight);
        for (Meter bucket : meters()) {
            if (isMarginal(bucket)) {
                marginal(bucket, x, weight);
            } else {
                BigDecimal count = fixed(bucket).add(share(bucket).multiply(x));
                put(bucket, isMarginal() ? 0 : bracket(input), weight.multiply(count));
            }
        }
    }

    /** The fixed input of calls whose total input is in a bracket; where only what lies beyond is repriced, it fills the brackets from below. */
    private void fixed(int bracket, BigDecimal weight) {
        if (!isMarginal(Meter.UNCACHED_INPUT) || fixedInput.signum() == 0) {
            fixedShares[bracket] = fixedShares[bracket].add(weight);
            return;
        }
        BigDecimal left = fixedInput;
        BigDecimal from = BigDecimal.ZERO;
        for (int each = 0; each < bracketCount(); each++) {
            BigDecimal room = each < thresholds().size() ? BigDecimal.valueOf(thresholds().get(each)).subtract(from) : left;
            BigDecimal here = left.min(room);
            fixedShares[each] = fixedShares[each].add(weight.multiply(here).divide(fixedInput, DIGITS));
            left = left.subtract(here);
            from = from.add(room);
        }
    }

    private boolean isMarginal() {
        return brackets.map(each -> each.semantics() == Brackets.Semantics.MARGINAL).orElse(false);
    }

    private boolean isMarginal(Meter bucket) {
        return isMarginal() && bucket.isInput()
                && brackets.map(each -> each.reprices().isEmpty() || each.reprices().contains(bucket)).orElse(false);
    }

    private int bracket(BigDecimal input) {
        int bracket = 0;
        for (long threshold : thresholds()) {
            int order = input.round(TWELVE).compareTo(BigDecimal.valueOf(threshold).round(TWELVE));
            boolean inclusive = brackets.orElseThrow().edge() == Brackets.Edge.INCLUSIVE;
            bracket += order > 0 || order == 0 && inclusive ? 1 : 0;
        }
        return bracket;
    }

    /** The fixed part of the input comes first, then the part that varies; each bucket has its part of both. */
    private void marginal(Meter bucket, BigDecimal x, BigDecimal weight) {
        BigDecimal low = BigDecimal.ZERO;
        for (int bracket = 0; bracket < bracketCount(); bracket++) {
            BigDecimal high = bracket < thresholds().size() ? BigDecimal.valueOf(thresholds().get(bracket))
                    : fixedInput.add(x).max(low);
            BigDecimal ofFixed = overlap(low, high, BigDecimal.ZERO, fixedInput);
            BigDecimal ofX = overlap(low, high, fixedInput, fixedInput.add(x));
            BigDecimal part = fixedInput.signum() == 0 ? BigDecimal.ZERO
                    : fixed(bucket).multiply(ofFixed).divide(fixedInput, DIGITS);
            put(bucket, bracket, weight.multiply(part.add(share(bucket).multiply(ofX))));
            low = high;
        }
    }

    private static BigDecimal overlap(BigDecimal from, BigDecimal to, BigDecimal low, BigDecimal high) {
        return to.min(high).subtract(from.max(low)).max(BigDecimal.ZERO);
    }

    private void put(Meter bucket, int bracket, BigDecimal count) {
        tokens.get(bucket)[bracket] = tokens.get(bucket)[bracket].add(count, DIGITS);
    }

    private void lognormal(RequestSize.Lognormal size) {
        var closed = new LognormalMeans(size.median().value(), size.p90().value(), largestSize());
        boolean fixedFits = atMost(fixed(Meter.OUTPUT), offer.maxOutput());
        if (!fixedFits) {
            unfit = BigDecimal.ONE;
            return;
        }
        served = closed.share(Optional.empty(), Optional.empty());
        unfit = served.round(TWELVE).compareTo(BigDecimal.ONE) < 0 ? BigDecimal.ONE.subtract(served) : BigDecimal.ZERO;
        fixed(closed);
        for (Meter bucket : meters()) {
            if (isMarginal(bucket)) {
                marginal(bucket, closed);
            } else {
                whole(bucket, closed);
            }
        }
    }

    private void fixed(LognormalMeans closed) {
        for (int bracket = 0; bracket < (isMarginal() ? 1 : bracketCount()); bracket++) {
            fixed(bracket, isMarginal() ? served : closed.share(sizeAt(bracket - 1), sizeAt(bracket)));
        }
    }

    private void whole(Meter bucket, LognormalMeans closed) {
        for (int bracket = 0; bracket < bracketCount(); bracket++) {
            Optional<BigDecimal> low = isMarginal() ? Optional.empty() : sizeAt(bracket - 1);
            Optional<BigDecimal> high = isMarginal() ? Optional.empty() : sizeAt(bracket);
            if (isMarginal() && bracket > 0) {
                return;
            }
            put(bucket, bracket, fixed(bucket).multiply(closed.share(low, high), DIGITS)
                    .add(share(bucket).multiply(closed.mean(low, high), DIGITS)));
        }
    }

    /** X at which the total input reaches a threshold. */
    private Optional<BigDecimal> sizeAt(int threshold) {
        return threshold < 0 || threshold >= thresholds().size() ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(thresholds().get(threshold)).subtract(fixedInput));
    }

    private void marginal(Meter bucket, LognormalMeans closed) {
        BigDecimal before = fixed(bucket).multiply(served).add(share(bucket).multiply(
                closed.mean(Optional.empty(), Optional.empty()), DIGITS));
        for (int bracket = 0; bracket < bracketCount(); bracket++) {
            BigDecimal beyond = bracket == thresholds().size() ? BigDecimal.ZERO : beyond(bucket, bracket, closed);
            put(bucket, bracket, before.subtract(beyond));
            before = beyond;
        }
    }

    private BigDecimal beyond(Meter bucket, int threshold, LognormalMeans closed) {
        BigDecimal start = BigDecimal.valueOf(thresholds().get(threshold)).subtract(fixedInput);
        BigDecimal ofFixed = fixedInput.signum() == 0 ? BigDecimal.ZERO : fixed(bucket)
                .multiply(start.negate().max(BigDecimal.ZERO)).divide(fixedInput, DIGITS).multiply(served, DIGITS);
        return ofFixed.add(share(bucket).multiply(closed.excess(start.max(BigDecimal.ZERO)), DIGITS));
    }

    /** The largest X of a request that fits. */
    private Optional<BigDecimal> largestSize() {
        var limits = new ArrayList<BigDecimal>();
        offer.contextWindow().ifPresent(window -> limits.add(BigDecimal.valueOf(window).subtract(fixedInput)
                .subtract(fixed(Meter.OUTPUT)).divide(BigDecimal.ONE.add(share(Meter.OUTPUT)), DIGITS)));
        if (share(Meter.OUTPUT).signum() > 0) {
            offer.maxOutput().ifPresent(most -> limits.add(BigDecimal.valueOf(most).subtract(fixed(Meter.OUTPUT))
                    .divide(share(Meter.OUTPUT), DIGITS)));
        }
        return limits.stream().reduce(BigDecimal::min);
    }
}
