package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.exp;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.ln;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.normalCdf;
import static org.tokenwright.worksheet.Formulas.normalQuantile;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Seats;
import org.tokenwright.plan.Seats.Band;
import org.tokenwright.plan.Seats.Usage;
import org.tokenwright.worksheet.Expr;

/**
 * What one active user uses in a month, as a mean and beyond an allowance: never the mean alone, for few users make most of
 * the use.
 *
 * @param unit of all use
 * @param mean for one seat
 * @param beyondAt mean of what lies beyond an allowance, for one seat
 */
record SeatUse(Unit unit, Expr mean, UnaryOperator<Expr> beyondAt) {

    static Unit unitOf(Usage usage) {
        return switch (usage) {
            case Usage.Bands(var bands) -> bands.getFirst().use().unit();
            case Usage.Lognormal(var median, var _) -> median.unit();
        };
    }

    static SeatUse of(SeatsSheet sheet, Usage usage) {
        Unit all = unitOf(usage).times(Seats.SEAT);
        return switch (usage) {
            case Usage.Bands(var bands) -> new SeatUse(all, bands(sheet, bands, use -> use),
                    allowance -> bands(sheet, bands, use -> max(minus(use, allowance), ZERO)));
            case Usage.Lognormal lognormal -> lognormal(sheet, lognormal, all);
        };
    }

    Expr beyond(Expr allowance) {
        return beyondAt.apply(allowance);
    }

    private static Expr bands(SeatsSheet sheet, List<Band> bands, UnaryOperator<Expr> value) {
        Expr shares = sum(bands.stream().map(band -> share(sheet, band)).toList());
        return over(sum(bands.stream().map(band -> times(share(sheet, band), value.apply(
                sheet.entered("band/" + band.id() + "/use", "use of a user, " + band.id(), band.use())))).toList()), shares);
    }

    private static Expr share(SeatsSheet sheet, Band band) {
        return sheet.entered("band/" + band.id() + "/share", "share of users, " + band.id(), band.share());
    }

    /** With d = ln(median ÷ a) ÷ σ, the mean beyond a is mean × Φ(d + σ) − a × Φ(d). */
    private static SeatUse lognormal(SeatsSheet sheet, Usage.Lognormal usage, Unit all) {
        Expr median = sheet.entered("usage/median", "median use of a user", usage.median());
        Expr p90 = sheet.entered("usage/p90", "90 % quantile of the use of users", usage.p90());
        Expr ninety = sheet.plan.constant("ninetyPercent", "90 %", Unit.ONE, "0.9", "The quantile that p90 stands for.");
        Expr half = sheet.plan.constant("half", "one half", Unit.ONE, "0.5",
                "A number of mathematics: the mean of a lognormal is median × exp(σ² ÷ 2).");
        Expr sigma = sheet.row("sigma", "spread of the use (σ of its logarithm)", Unit.ONE, over(ln(over(p90, median)), normalQuantile(ninety)));
        Expr mean = sheet.row("meanUse", "mean use of a user", usage.median().unit(), times(median, exp(times(half, sigma, sigma))));
        return new SeatUse(all, mean, allowance -> {
            Expr distance = over(ln(over(median, allowance)), sigma);
            Expr beyond = choice(less(ZERO, sigma), minus(times(mean, normalCdf(plus(distance, sigma))), times(allowance, normalCdf(distance))),
                    max(minus(median, allowance), ZERO));
            return choice(less(ZERO, allowance), max(beyond, ZERO), mean);
        });
    }
}
