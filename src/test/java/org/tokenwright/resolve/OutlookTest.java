package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Fixture.number;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PriceOutlook;

/** Part of today's list prices that is left, worked by hand: what moves on gains by the fall, the rest pays as before. */
class OutlookTest {

    private static Plan plan(String fall, String migrated, String lag, int months) {
        Fixture fixture = Fixture.priced("1000");
        fixture.months = months;
        Plan plan = fixture.plan();
        return plan.withSettings(plan.settings().withOutlook(Optional.of(
                new PriceOutlook(number(fall, Unit.ONE), number(migrated, Unit.ONE), number(lag, Unit.ONE)))));
    }

    @ParameterizedTest(name = "divided by {0} a year, {1} of it, after {2} months")
    @CsvSource(textBlock = """
        # fall, migrated, lag, months,      cost
        4,      1,        0,   0 6 12 18,   1000 500 250 125
        4,      0.5,      0,   0 6 12 18,   1000 750 625 562.5
        4,      0,        0,   0 6 12 18,   1000 1000 1000 1000
        1,      1,        0,   0 6 12 18,   1000 1000 1000 1000
        4,      1,        6,   0 6 12 18,   1000 1000 500 250
        4,      1,        1.5, 0 1 2 7,     1000 1000 943.8743126816935 529.7315471796477
        4,      1,        24,  0 6 12 18,   1000 1000 1000 1000
        0.25,   1,        0,   0 6 12,      1000 2000 4000
        16,     0.25,     3,   3 6 9 15,    1000 875 812.5 765.625
        """)
    void isWhatIsLeft(String fall, String migrated, String lag, String months, String cost) {
        var result = new Comparer().compare(plan(fall, migrated, lag, 19)).alternatives().getFirst();
        int[] at = Arrays.stream(months.split(" ")).mapToInt(Integer::parseInt).toArray();
        double[] expected = Arrays.stream(cost.split(" ")).mapToDouble(Double::parseDouble).toArray();
        for (int i = 0; i < at.length; i++) {
            assertThat(result.monthly(at[i], 1).orElseThrow()).as("month %d", at[i]).isCloseTo(expected[i], within(1e-9));
        }
    }

    /** A monthly fee is charged whatever is used. */
    @Test
    void aFixedFeeStays() {
        Plan plan = plan("4", "1", "0", 13);
        var offer = Fixture.offer("acme/one", Fixture.rate(Meter.UNCACHED_INPUT, "1000"), Fixture.rate(Meter.FIXED_FEE, "70"));
        var result = new Comparer().compare(plan.withPrices(new PinnedPrices(List.of(), List.of(offer)))).alternatives().getFirst();
        assertThat(result.monthly(0, 1).orElseThrow()).isCloseTo(1070, within(1e-9));
        assertThat(result.monthly(12, 1).orElseThrow()).isCloseTo(320, within(1e-9));
    }

    /** What a cache saves is the difference of two prices that both fall. */
    @Test
    void whatIsSavedFallsWithThePrices() {
        Fixture fixture = Prefixes.fixture(1, "5000", Prefixes.prefix("2000", Prefixes.observed("0.5")));
        fixture.months = 13;
        Plan plan = fixture.plan();
        plan = plan.withSettings(plan.settings().withOutlook(plan("4", "1", "0", 1).settings().outlook()));
        var result = new Comparer().compare(plan).alternatives().getFirst();
        String saved = "alternative/a/w/r/prefix/p/saved/USD";
        assertThat(result.evaluation().value(saved, 12, 1).get()).isCloseTo(result.evaluation().value(saved, 0, 1).get() / 4, within(1e-9));
    }

    @Test
    void isSaidToBeAnEstimate() {
        String note = "List prices are expected to fall: an estimate of the plan, beyond what is published.";
        assertThat(new Comparer().compare(plan("4", "1", "0", 2)).alternatives().getFirst().resolved().notes()).contains(note);
        assertThat(Fixture.priced("1").result().resolved().notes()).doesNotContain(note);
    }
}
