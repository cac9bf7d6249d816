package org.tokenwright.resolve;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tokenwright.base.Interval;
import org.tokenwright.workload.LoadCurve;

/**
 * How the load of one calendar month adds up over its instants, in weight × seconds. An hour cut by an instant is split
 * by seconds; the hour that summer time removes has no instants, the doubled one has twice as many.
 */
final class MonthLoad {

    private final Interval month;
    /** Load from the start of the month up to each instant where the weight may change. */
    private final TreeMap<Instant, BigDecimal> cumulated = new TreeMap<>();
    /** Seconds of the month by the weight of their hour. */
    private final TreeMap<BigDecimal, BigDecimal> secondsByWeight = new TreeMap<>();

    MonthLoad(YearMonth month, ZoneId planZone, LoadCurve load) {
        this.month = span(month, planZone);
        cumulate(load);
    }

    /** The instants of a month that begins and ends at midnight of the zone. */
    static Interval span(YearMonth month, ZoneId zone) {
        return new Interval(month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    Interval span() {
        return month;
    }

    /** Seconds that the hours of a weight last in this month. */
    BigDecimal secondsAt(BigDecimal weight) {
        return secondsByWeight.getOrDefault(weight, BigDecimal.ZERO);
    }

    BigDecimal total() {
        return cumulated.lastEntry().getValue();
    }

    /** Load inside an interval, which may reach beyond the month. */
    BigDecimal within(Interval interval) {
        return interval.overlaps(month)
                ? upTo(interval.intersect(month).to()).subtract(upTo(interval.intersect(month).from()))
                : BigDecimal.ZERO;
    }

    BigDecimal within(Interval interval, List<Interval> parts) {
        return parts.stream().filter(interval::overlaps).map(part -> within(interval.intersect(part)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal upTo(Instant instant) {
        Map.Entry<Instant, BigDecimal> before = cumulated.floorEntry(instant);
        Map.Entry<Instant, BigDecimal> after = cumulated.higherEntry(instant);
        if (after == null) {
            return before.getValue();
        }
        BigDecimal rate = after.getValue().subtract(before.getValue())
                .divide(seconds(before.getKey(), after.getKey()));
        return before.getValue().add(rate.multiply(seconds(before.getKey(), instant)));
    }

    private void cumulate(LoadCurve load) {
        BigDecimal sum = BigDecimal.ZERO;
        cumulated.put(month.from(), sum);
        if (load.isUniform()) {
            cumulated.put(month.to(), seconds(month.from(), month.to()));
            secondsByWeight.put(load.weights().getFirst(), seconds(month.from(), month.to()));
            return;
        }
        Instant at = month.from();
        while (at.isBefore(month.to())) {
            ZonedDateTime local = at.atZone(load.zone());
            Instant end = endOfHour(local, month);
            BigDecimal weight = load.weights().get(hourOfWeek(local));
            secondsByWeight.merge(weight, seconds(at, end), BigDecimal::add);
            sum = sum.add(weight.multiply(seconds(at, end)));
            cumulated.put(end, sum);
            at = end;
        }
    }

    /** The instants inside a month, its end among them, at which the clock of a zone begins an hour or is changed. */
    static List<Instant> hoursOf(Interval month, ZoneId zone) {
        var instants = new ArrayList<Instant>();
        for (Instant at = month.from(); at.isBefore(month.to()); at = instants.getLast()) {
            instants.add(endOfHour(at.atZone(zone), month));
        }
        return instants;
    }

    private static Instant endOfHour(ZonedDateTime local, Interval month) {
        Instant end = local.toInstant().plusSeconds(3600L - local.getMinute() * 60L - local.getSecond());
        ZoneOffsetTransition change = local.getZone().getRules().nextTransition(local.toInstant());
        if (change != null && change.getInstant().isBefore(end)) {
            end = change.getInstant();
        }
        return end.isBefore(month.to()) ? end : month.to();
    }

    static int hourOfWeek(ZonedDateTime local) {
        return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
    }

    private static BigDecimal seconds(Instant from, Instant to) {
        return BigDecimal.valueOf(Duration.between(from, to).toNanos(), 9).stripTrailingZeros();
    }
}
