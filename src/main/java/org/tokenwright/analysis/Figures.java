package org.tokenwright.analysis;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Inputs;

/** Figures of the rows below one path of an alternative's worksheet; empty where there is no such row or no such number. */
final class Figures {

    private final AlternativeResult alternative;
    private final String path;

    /** @param path ends with a slash */
    Figures(AlternativeResult alternative, String path) {
        this.alternative = alternative;
        this.path = path;
    }

    String row(String name) {
        return path + name;
    }

    boolean has(String name) {
        return alternative.resolved().worksheet().findRow(row(name)).isPresent();
    }

    OptionalDouble total(String name, Fold fold) {
        return has(name) ? alternative.evaluation().total(row(name), fold, Inputs.BASE).value() : OptionalDouble.empty();
    }

    OptionalDouble month(String name, int month) {
        return has(name) ? alternative.evaluation().value(row(name), month, Inputs.BASE).value() : OptionalDouble.empty();
    }

    /** The first month, from 0, in which a row is above a bound. */
    OptionalInt firstAbove(String name, double bound) {
        return IntStream.range(0, alternative.evaluation().months())
                .filter(month -> month(name, month).orElse(0) > bound).findFirst();
    }
}
