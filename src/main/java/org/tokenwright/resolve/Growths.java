package org.tokenwright.resolve;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.List;
import org.tokenwright.workload.Volume.Growth;

/** Months of typed growth as numbers. */
final class Growths {

    private Growths() {
    }

    static long months(YearMonth from, YearMonth to) {
        return QuoteSheet.monthsBetween(from, to);
    }

    /** The middle of the months of a history, counted from its first. */
    static BigDecimal mean(List<Growth.Counted> history) {
        long sum = history.stream().mapToLong(counted -> months(history.getFirst().month(), counted.month())).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(history.size()), MathContext.DECIMAL64);
    }

    static BigDecimal distance(List<Growth.Counted> history, Growth.Counted counted, BigDecimal mean) {
        return BigDecimal.valueOf(months(history.getFirst().month(), counted.month())).subtract(mean);
    }
}
