package org.tokenwright.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest(name = "{0} in {1} intervals: {2}")
    @CsvSource({"334260, 5, 100000", "334260, 7, 50000", "1, 5, 0.2", "1, 10, 0.1", "7, 1, 10", "1e12, 4, 5e11", "3e-6, 3, 1e-6",
        "0, 5, 0"})
    void stepsAreOneTwoOrFive(double span, int intervals, double step) {
        assertThat(Ticks.step(span, intervals)).isCloseTo(step, org.assertj.core.data.Percentage.withPercentage(1e-9));
    }

    @Test
    void ticksAreMultiplesThatIncludeZero() {
        assertThat(Ticks.within(-25, 40, 20)).containsExactly(-20.0, 0.0, 20.0, 40.0);
        assertThat(Ticks.within(0, 0, 0)).containsExactly(0.0);
        assertThat(Ticks.up(0.30000000000000004, 0.1)).isEqualTo(3 * 0.1);
        assertThat(Ticks.up(31, 10)).isEqualTo(40);
    }

    @Test
    void labelsThatAreApartStay() {
        assertThat(Spread.apart(new double[] {10, 30, 60}, 15, 0, 100)).containsExactly(10, 30, 60);
    }

    @Test
    void labelsThatMeetMoveAsLittleAsPossible() {
        assertThat(Spread.apart(new double[] {50, 50}, 10, 0, 100)).containsExactly(45, 55);
        assertThat(Spread.apart(new double[] {99, 100}, 10, 0, 100)).containsExactly(90, 100);
        assertThat(Spread.apart(new double[] {0, 0, 0}, 10, 0, 100)).containsExactly(0, 10, 20);
    }

    @Test
    void labelsKeepOrderDistanceAndLimits() {
        Random random = new Random(1);
        for (int run = 0; run < 500; run++) {
            int count = 1 + random.nextInt(10);
            double[] wanted = random.doubles(count, 0, 100).sorted().toArray();
            double[] places = Spread.apart(wanted, 10, 0, 100);
            assertThat(places[0]).isGreaterThanOrEqualTo(0);
            assertThat(places[count - 1]).isLessThanOrEqualTo(100 + 1e-9);
            for (int i = 1; i < count; i++) {
                assertThat(places[i] - places[i - 1]).isGreaterThanOrEqualTo(10 - 1e-9);
            }
        }
    }
}
