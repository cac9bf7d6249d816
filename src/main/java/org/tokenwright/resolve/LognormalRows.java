package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.exp;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.ln;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.normalCdf;
import static org.tokenwright.worksheet.Formulas.normalQuantile;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tags;

/**
 * A lognormal size in closed form: with Z = ln(c ÷ median) ÷ σ, the share up to c is Φ(Z) and the mean of X up to c is
 * mean × Φ(Z − σ).
 */
final class LognormalRows implements SizeRows {

    private final PlanSheet sheet;
    private final String id;
    private final Tags tags;
    private final Expr median;
    private final Expr fixedInput;
    private final Optional<Expr> largestFit;
    private final Expr sigma;
    private final Expr mean;

    /**
     * @param fixedInput tokens a call of the input that do not depend on X
     * @param largestFit largest X that is served; empty where no limit is known
     */
    LognormalRows(PlanSheet sheet, String id, Tags tags, Expr median, Expr p90, Expr fixedInput,
            Optional<Expr> largestFit) {
        this.sheet = sheet;
        this.id = id;
        this.tags = tags;
        this.median = median;
        this.fixedInput = fixedInput;
        this.largestFit = largestFit;
        sigma = row("sigma", "spread of the size (σ of its logarithm)", Unit.ONE,
                over(ln(over(p90, median)), normalQuantile(ninetyPercent())));
        mean = row("meanSize", "mean of the varying part of a request", ShapeRows.TOKENS_PER_CALL,
                times(median, exp(times(half(), sigma, sigma))));
    }

    private Expr ninetyPercent() {
        return sheet.constant("ninetyPercent", "90 %", Unit.ONE, "0.9", "The quantile that p90 stands for.");
    }

    private Expr half() {
        return sheet.constant("half", "one half", Unit.ONE, "0.5",
                "A number of mathematics: the mean of a lognormal is median × exp(σ² ÷ 2).");
    }

    @Override
    public Expr share(Range range) {
        return between(range, ONE, this::shareUpTo);
    }

    @Override
    public Expr mean(Range range) {
        return between(range, mean, this::meanUpTo);
    }

    @Override
    public Expr excess(Expr value) {
        Expr start = limited(value);
        Expr meanBeyond = minus(mean(Range.ALL), meanUpTo(start));
        Expr shareBeyond = minus(share(Range.ALL), shareUpTo(start));
        return max(minus(meanBeyond, times(start, shareBeyond)), ZERO);
    }

    /** @param whole the value without any upper limit */
    private Expr between(Range range, Expr whole, UnaryOperator<Expr> cumulated) {
        Expr upper = range.upTo().map(this::sizeAt).or(() -> largestFit).map(cumulated).orElse(whole);
        return range.above().map(threshold -> minus(upper, cumulated.apply(sizeAt(threshold)))).orElse(upper);
    }

    /** X at which the total input reaches a threshold, no more than the largest that fits. */
    private Expr sizeAt(Expr threshold) {
        return limited(minus(threshold, fixedInput));
    }

    private Expr limited(Expr x) {
        return largestFit.map(limit -> min(x, limit)).orElse(x);
    }

    private Expr shareUpTo(Expr x) {
        return choice(less(ZERO, x), normalCdf(standardised(x)), ZERO);
    }

    private Expr meanUpTo(Expr x) {
        return times(mean, choice(less(ZERO, x), normalCdf(minus(standardised(x), sigma)), ZERO));
    }

    private Expr standardised(Expr x) {
        return over(ln(over(x, median)), sigma);
    }

    private Expr row(String path, String label, Unit unit, Expr formula) {
        return sheet.row(id + "/" + path, label, unit, Kind.QUANTITY, tags, formula);
    }
}
