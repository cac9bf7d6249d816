package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.base.Meter;
import org.tokenwright.plan.Reservation;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Capacity.Weights;
import org.tokenwright.reference.DirectCaching.Kept;

/** The units that all requests on a reservation need in one month, by kind of minute. */
final class DirectDemand {

    private static final Weights ALIKE = new Weights(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    private final Reservation reservation;
    private final Capacity capacity;
    private final DirectLevels levels;
    /** Unit-minutes by kind of minute, of each workload. */
    private final Map<String, BigDecimal[]> unitMinutes = new HashMap<>();

    DirectDemand(Reservation reservation, Capacity capacity, DirectLevels levels, List<DirectPart> parts) {
        this.reservation = reservation;
        this.capacity = capacity;
        this.levels = levels;
        parts.forEach(this::add);
    }

    private void add(DirectPart part) {
        BigDecimal[] sums = unitMinutes.computeIfAbsent(part.workload(), _ -> zeros());
        BigDecimal units = part.calls().multiply(waitless(part)).multiply(tokens(part), DIGITS).divide(throughput(part), DIGITS);
        BigDecimal[] load = load(part);
        for (int kind = 0; kind < sums.length; kind++) {
            sums[kind] = sums[kind].add(units.multiply(load[kind], DIGITS));
        }
    }

    private BigDecimal[] zeros() {
        var zeros = new BigDecimal[levels.count()];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    /** Share of the requests that do not wait for capacity elsewhere. */
    private static BigDecimal waitless(DirectPart part) {
        return part.tiers().entrySet().stream().filter(entry -> !entry.getKey().equals("batch") && !entry.getKey().equals("flex"))
                .map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Input-equivalent tokens of a call. */
    private BigDecimal tokens(DirectPart part) {
        Weights weights = capacity.load(part.offer()).map(Capacity.UnitLoad::weights).orElse(ALIKE);
        BigDecimal sum = BigDecimal.ZERO;
        for (int bracket = 0; bracket < part.sizes().bracketCount(); bracket++) {
            for (Meter bucket : part.sizes().meters()) {
                sum = sum.add(part.tokens(bucket, bracket).multiply(weight(weights, bucket), DIGITS));
            }
            for (Kept kept : part.kept()) {
                sum = sum.add(kept.read().multiply(weights.cacheRead()).add(kept.written().multiply(weights.cacheWrite()))
                        .multiply(part.sizes().fixedShare(bracket), DIGITS));
            }
        }
        return sum;
    }

    private static BigDecimal weight(Weights weights, Meter bucket) {
        return bucket.equals(Meter.OUTPUT) ? weights.output() : bucket.equals(Meter.CACHE_READ) ? weights.cacheRead()
                : bucket.equals(Meter.UNCACHED_INPUT) ? weights.input() : weights.cacheWrite();
    }

    private BigDecimal throughput(DirectPart part) {
        return reservation.serves(part.offer()).orElseThrow().throughput().map(own -> own.value())
                .orElseGet(() -> capacity.load(part.offer()).orElseThrow().tokensPerMinute());
    }

    int levels() {
        return levels.count();
    }

    /** Share of the month's load of a part by kind of minute. */
    BigDecimal[] load(DirectPart part) {
        return levels.load(part.work().workload().load(), part.slice(), part.hours());
    }

    /** Unit-minutes of a workload in the month. */
    BigDecimal unitMinutes(String workload) {
        return Arrays.stream(unitMinutes.getOrDefault(workload, zeros())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Units in a minute of a kind. */
    BigDecimal need(int kind) {
        BigDecimal minutes = levels.minutes(kind);
        return minutes.signum() == 0 ? BigDecimal.ZERO : unitMinutes.values().stream().map(each -> each[kind])
                .reduce(BigDecimal.ZERO, BigDecimal::add).divide(minutes, DIGITS);
    }

    /** Units in the busiest minutes. */
    BigDecimal peak() {
        BigDecimal peak = BigDecimal.ZERO;
        for (int kind = 0; kind < levels.count(); kind++) {
            peak = peak.max(need(kind));
        }
        return peak;
    }

    /** Unit-hours that some units serve. */
    BigDecimal used(BigDecimal units) {
        BigDecimal used = BigDecimal.ZERO;
        for (int kind = 0; kind < levels.count(); kind++) {
            used = used.add(need(kind).min(units).multiply(levels.minutes(kind)));
        }
        return used.divide(BigDecimal.valueOf(60), DIGITS);
    }
}
