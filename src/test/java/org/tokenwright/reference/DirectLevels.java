package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.reference.DirectCalendar.Slice;
import org.tokenwright.workload.LoadCurve;

/**
 * The minutes of a month by the weights that several curves have in them: minutes of one kind are alike for everything that
 * shares a capacity. A normal month is an ideal week, minute by minute.
 */
final class DirectLevels {

    private static final BigDecimal MINUTES_OF_HOUR = BigDecimal.valueOf(60);

    private final DirectCalendar calendar;
    private final int month;
    private final List<LoadCurve> curves;
    /** The kind of each minute. */
    private final int[] kinds;
    /** Weight of each curve by kind. */
    private final List<List<BigDecimal>> weights = new ArrayList<>();
    private final Map<DirectHours, BigDecimal[][]> minutes = new HashMap<>();
    private final BigDecimal[] all;

    DirectLevels(DirectCalendar calendar, int month, List<LoadCurve> curves) {
        this.calendar = calendar;
        this.month = month;
        this.curves = curves;
        kinds = kinds(curves.stream().map(curve -> calendar.isNormal()
                ? WallClock.idealHours(curve.zone(), calendar.middle(month)) : calendar.clock(month).hours(curve.zone())).toList());
        all = new BigDecimal[weights.size()];
        for (int kind = 0; kind < all.length; kind++) {
            all[kind] = BigDecimal.ZERO;
            for (BigDecimal[] ofSlice : minutes(DirectHours.ALL)) {
                all[kind] = all[kind].add(ofSlice[kind]);
            }
        }
    }

    /** @param hours of the week on the clocks of each curve, by minute */
    private int[] kinds(List<int[]> hours) {
        var known = new HashMap<List<BigDecimal>, Integer>();
        var byHours = new HashMap<Long, Integer>();
        var result = new int[hours.isEmpty() ? 0 : hours.getFirst().length];
        for (int minute = 0; minute < result.length; minute++) {
            long code = 0;
            for (int[] each : hours) {
                code = code * LoadCurve.HOURS_OF_WEEK + each[minute];
            }
            int at = minute;
            result[minute] = byHours.computeIfAbsent(code, _ -> known.computeIfAbsent(weightsAt(hours, at), each -> {
                weights.add(each);
                return weights.size() - 1;
            }));
        }
        return result;
    }

    private List<BigDecimal> weightsAt(List<int[]> hours, int minute) {
        var result = new ArrayList<BigDecimal>();
        for (int curve = 0; curve < curves.size(); curve++) {
            result.add(curves.get(curve).weights().get(hours.get(curve)[minute]).stripTrailingZeros());
        }
        return result;
    }

    int count() {
        return all.length;
    }

    /** Minutes of the month of one kind. */
    BigDecimal minutes(int kind) {
        return calendar.isNormal() ? all[kind].multiply(DirectCalendar.NORMAL_HOURS).multiply(MINUTES_OF_HOUR)
                .divide(BigDecimal.valueOf(kinds.length), DIGITS) : all[kind];
    }

    /** Share of a curve's load of the month that falls to each kind of minute, in a slice and at some hours. */
    BigDecimal[] load(LoadCurve curve, Slice slice, DirectHours hours) {
        int mine = curves.indexOf(curve);
        BigDecimal whole = BigDecimal.ZERO;
        for (int kind = 0; kind < all.length; kind++) {
            whole = whole.add(weights.get(kind).get(mine).multiply(all[kind]));
        }
        BigDecimal[] inside = minutes(hours)[calendar.isNormal() ? 0 : slice.index()];
        var result = new BigDecimal[all.length];
        for (int kind = 0; kind < all.length; kind++) {
            BigDecimal share = weights.get(kind).get(mine).multiply(inside[kind]).divide(whole, DIGITS);
            result[kind] = calendar.isNormal() ? share.multiply(calendar.load(curve, slice), DIGITS) : share;
        }
        return result;
    }

    /** Minutes of each kind at some hours, by slice; an ideal week has one slice. */
    private BigDecimal[][] minutes(DirectHours hours) {
        return minutes.computeIfAbsent(hours, _ -> calendar.isNormal() ? new BigDecimal[][] {ideal(hours)} : real(hours));
    }

    private BigDecimal[] ideal(DirectHours hours) {
        boolean[] open = hours.isAll() ? null : WallClock.idealOpen(hours.window(), calendar.middle(month));
        var counts = new int[weights.size()];
        for (int minute = 0; minute < kinds.length; minute++) {
            counts[kinds[minute]] += open == null || open[minute] != hours.outside() ? 1 : 0;
        }
        var result = new BigDecimal[counts.length];
        for (int kind = 0; kind < counts.length; kind++) {
            result[kind] = BigDecimal.valueOf(counts[kind]);
        }
        return result;
    }

    private BigDecimal[][] real(DirectHours hours) {
        long[][] seconds = calendar.clock(month).seconds(calendar.starts(month), kinds, weights.size(), hours);
        var result = new BigDecimal[seconds.length][weights.size()];
        for (int slice = 0; slice < seconds.length; slice++) {
            for (int kind = 0; kind < weights.size(); kind++) {
                result[slice][kind] = BigDecimal.valueOf(seconds[slice][kind]).divide(MINUTES_OF_HOUR, DIGITS);
            }
        }
        return result;
    }
}
