package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.PriceSheet;

class RoundTripTest {

    private static final int CASES = 1_200;

    @Test
    void aPlanReadsBackAsItWasWritten() {
        for (long seed = 0; seed < CASES; seed++) {
            Plan plan = RandomPlans.plan(seed);
            byte[] written = PlanJson.write(plan);
            Plan read = PlanJson.read("a.tokenplan", written).content();
            assertThat(read).as("seed %d", seed).isEqualTo(plan);
            assertThat(Arrays.equals(PlanJson.write(read), written)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void aPriceSheetReadsBackAsItWasWritten() {
        for (long seed = 0; seed < CASES; seed++) {
            PriceSheet sheet = RandomSheets.sheet(seed);
            byte[] written = PriceSheetJson.write(sheet);
            var read = PriceSheetJson.read("acme/x.json", written);
            assertThat(read.content()).as("seed %d", seed).isEqualTo(sheet);
            assertThat(read.notes()).isEmpty();
            assertThat(Arrays.equals(PriceSheetJson.write(read.content()), written)).as("seed %d", seed).isTrue();
        }
    }
}
