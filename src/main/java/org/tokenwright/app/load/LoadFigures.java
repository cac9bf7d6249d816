package org.tokenwright.app.load;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.workload.LoadCurve;

/**
 * What a load curve comes to.
 *
 * @param busiestQuarter share of the load that falls into the busiest quarter of the hours, 0.25 to 1
 * @param peakToMean load of the busiest hour relative to the mean of all hours, at least 1
 * @param idleHours hours of the week without load
 */
public record LoadFigures(BigDecimal busiestQuarter, BigDecimal peakToMean, int idleHours) {

    static final int QUARTER = LoadCurve.HOURS_OF_WEEK / 4;

    private static final BigDecimal WEEK = BigDecimal.valueOf(LoadCurve.HOURS_OF_WEEK);

    public static LoadFigures of(LoadCurve curve) {
        List<BigDecimal> falling = curve.weights().stream().sorted(Comparator.reverseOrder()).toList();
        BigDecimal all = sum(falling);
        return new LoadFigures(sum(falling.subList(0, QUARTER)).divide(all, MathContext.DECIMAL64),
                falling.getFirst().multiply(WEEK).divide(all, MathContext.DECIMAL64),
                (int) falling.stream().filter(weight -> weight.signum() == 0).count());
    }

    private static BigDecimal sum(List<BigDecimal> weights) {
        return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isEven() {
        return peakToMean.compareTo(BigDecimal.ONE) == 0;
    }

    /** One sentence each. */
    List<String> sentences() {
        return isEven() ? List.of(Words.get("load.even")) : List.of(
                Words.get("load.quarter", QUARTER, percent(busiestQuarter)),
                Words.get("load.peak", times(peakToMean)), Words.get("load.idle", idleHours));
    }

    /** The shortest useful text: peak and time zone. */
    static String brief(LoadCurve curve) {
        String brief = of(curve).brief();
        return curve.isUniform() ? brief : Words.get("load.brief", brief, ZoneChoices.name(curve.zone()));
    }

    private String brief() {
        return isEven() ? Words.get("load.even.brief") : Words.get("load.peak.brief", times(peakToMean));
    }

    private static String times(BigDecimal factor) {
        return NumberStyle.current().formatted("%.1f", factor);
    }

    /** A share as whole percent, or with a decimal where there is one and it is small. */
    static String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2);
        boolean isWhole = percent.stripTrailingZeros().scale() <= 0 || percent.compareTo(BigDecimal.TEN) >= 0;
        return NumberStyle.current().formatted(isWhole ? "%.0f %%" : "%.1f %%", percent);
    }
}
