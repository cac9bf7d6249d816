package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tokenwright.plan.Seats.Band;
import org.tokenwright.plan.Seats.Usage;

/** What one active user uses in a month, and what of it lies beyond an allowance of that user alone. */
record DirectSeatUse(Usage usage, BigDecimal allowance) {

    BigDecimal mean() {
        return switch (usage) {
            case Usage.Bands(var bands) -> bands(bands, use -> use);
            case Usage.Lognormal(var median, var p90) -> means(median.value(), p90.value()).mean(Optional.empty(), Optional.empty());
        };
    }

    BigDecimal beyond() {
        return switch (usage) {
            case Usage.Bands(var bands) -> bands(bands, use -> use.subtract(allowance).max(BigDecimal.ZERO));
            case Usage.Lognormal(var median, var p90) -> means(median.value(), p90.value()).excess(allowance);
        };
    }

    private static LognormalMeans means(BigDecimal median, BigDecimal p90) {
        return new LognormalMeans(median, p90, Optional.empty());
    }

    private static BigDecimal bands(List<Band> bands, UnaryOperator<BigDecimal> of) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (Band band : bands) {
            all = all.add(band.share().value());
            sum = sum.add(band.share().value().multiply(of.apply(band.use().value())));
        }
        return sum.divide(all, DIGITS);
    }
}
