package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.worksheet.Expr.Fold;

/** What became of quote {@code q} of a fixture, compared with figures worked by hand: one number for each month. */
final class Settled {

    /** Amounts in tests are written to six decimals. */
    private static final double MICRO = 1e-6;

    final AlternativeResult result;

    private Settled(AlternativeResult result) {
        this.result = result;
    }

    static Settled of(Fixture fixture) {
        return new Settled(fixture.result());
    }

    /** Cost of each month. */
    Settled costs(String byMonth) {
        return compare("cost", byMonth, month -> result.monthly(month, 1).orElseThrow());
    }

    Settled costs(double total) {
        assertThat(result.pricedTotal(1).orElseThrow()).as("cost").isCloseTo(total, within(MICRO));
        return this;
    }

    /** A row of the quote in each month. */
    Settled shows(String path, String byMonth) {
        return compare(path, byMonth, month -> at(path, month));
    }

    /** What is paid in each month, under the quote and outside it. */
    Settled pays(String byMonth) {
        return compare("cash", byMonth, month -> ofAlternative("cash", month));
    }

    double at(String path, int month) {
        return result.evaluation().value(QuoteRowIds.of("a", "q", path), month, 1).get();
    }

    /** A row of the alternative in a month. */
    double ofAlternative(String path, int month) {
        return result.evaluation().value("alternative/a/" + path, month, 1).get();
    }

    double sum(String path) {
        return result.evaluation().total(QuoteRowIds.of("a", "q", path), Fold.SUM, 1).get();
    }

    boolean has(String path) {
        return result.resolved().worksheet().findRow(QuoteRowIds.of("a", "q", path)).isPresent();
    }

    private Settled compare(String what, String byMonth, IntToDoubleFunction actual) {
        double[] expected = numbers(byMonth, result.evaluation().months());
        double[] found = new double[expected.length];
        Arrays.setAll(found, actual::applyAsDouble);
        assertThat(found).as(what).containsExactly(expected, within(MICRO));
        return this;
    }

    /** Numbers between blanks; {@code 100*3} stands for three times 100. */
    private static double[] numbers(String byMonth, int months) {
        double[] numbers = Arrays.stream(byMonth.strip().split("\\s+")).flatMapToDouble(word -> {
            String[] parts = word.split("\\*");
            double[] same = new double[parts.length == 1 ? 1 : Integer.parseInt(parts[1])];
            Arrays.fill(same, Double.parseDouble(parts[0]));
            return Arrays.stream(same);
        }).toArray();
        assertThat(numbers).as("numbers worked by hand").hasSize(months);
        return numbers;
    }
}
