package org.tokenwright.app.session;

import java.util.function.Function;
import java.util.function.LongSupplier;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.app.compare.Figures;
import org.tokenwright.app.compare.ReadFigures;
import org.tokenwright.plan.Plan;

/** From a plan to the figures of the window. Keeps what it resolved, so it must not be used by two threads at a time. */
public final class Evaluate implements Function<Plan, Result> {

    private final Function<Plan, Comparison> compare;
    private final ReadFigures read = new ReadFigures();
    private final LongSupplier nanoTime;

    public Evaluate(LongSupplier nanoTime) {
        this(new Comparer()::compare, nanoTime);
    }

    public Evaluate(Function<Plan, Comparison> compare, LongSupplier nanoTime) {
        this.compare = compare;
        this.nanoTime = nanoTime;
    }

    @Override
    public Result apply(Plan plan) {
        long start = nanoTime.getAsLong();
        Comparison comparison = compare.apply(plan);
        long end = nanoTime.getAsLong();
        Figures figures = read.of(comparison);
        return new Result(figures, end - start);
    }
}
