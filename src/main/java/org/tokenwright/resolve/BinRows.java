package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.lessOrEqual;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tags;

/** A size that takes a few values, each with a weight: no size, a point, or a histogram. */
final class BinRows implements SizeRows {

    /**
     * One value.
     *
     * @param path stable part of row ids, empty for the only value
     * @param x tokens a call
     * @param weight share of requests
     */
    record Value(String path, Expr x, Expr weight) {}

    /** A value with the rows that belong to it. */
    private record Bin(String path, Expr x, Expr totalInput, Expr served) {}

    private final PlanSheet sheet;
    private final String id;
    private final Tags tags;
    private final boolean inclusive;
    private final List<Bin> bins;

    /**
     * @param fixedInput tokens a call of the input that do not depend on X
     * @param fits flag formula by X: whether the request is served
     * @param inclusive whether a request at a threshold counts as above it
     */
    BinRows(PlanSheet sheet, String id, Tags tags, List<Value> values, Expr fixedInput, Function<Expr, Expr> fits,
            boolean inclusive) {
        this.sheet = sheet;
        this.id = id;
        this.tags = tags;
        this.inclusive = inclusive;
        bins = values.stream().map(value -> bin(value, fixedInput, fits)).toList();
    }

    private Bin bin(Value value, Expr fixedInput, Function<Expr, Expr> fits) {
        Expr total = row(value, "totalInput", "total input of a request", ShapeRows.TOKENS_PER_CALL,
                plus(fixedInput, value.x()));
        Expr served = row(value, "served", "share of requests of this size that fit", Unit.ONE,
                times(value.weight(), fits.apply(value.x())));
        return new Bin(value.path(), value.x(), total, served);
    }

    private Expr row(Value value, String path, String label, Unit unit, Expr formula) {
        String suffix = value.path().isEmpty() ? "" : ", size " + value.path();
        String at = value.path().isEmpty() ? "/request/" : "/size/" + value.path() + "/";
        return sheet.row(id + at + path, label + suffix, unit, Kind.QUANTITY, tags, formula);
    }

    @Override
    public Expr share(Range range) {
        return sum(bins.stream().map(bin -> served(bin, range)).toList());
    }

    @Override
    public Expr mean(Range range) {
        return sum(bins.stream().map(bin -> times(served(bin, range), bin.x())).toList());
    }

    @Override
    public Expr excess(Expr value) {
        return sum(bins.stream().map(bin -> times(bin.served(), max(minus(bin.x(), value), ZERO))).toList());
    }

    private Expr served(Bin bin, Range range) {
        Optional<Expr> lower = range.above().map(threshold -> above(bin, threshold));
        Optional<Expr> upper = range.upTo().map(threshold -> above(bin, threshold));
        Expr inside = upper.isEmpty()
                ? lower.orElse(ONE)
                : minus(lower.orElse(ONE), upper.get());
        return inside.equals(ONE) ? bin.served() : times(bin.served(), inside);
    }

    private Expr above(Bin bin, Expr threshold) {
        return inclusive ? lessOrEqual(threshold, bin.totalInput()) : less(threshold, bin.totalInput());
    }
}
