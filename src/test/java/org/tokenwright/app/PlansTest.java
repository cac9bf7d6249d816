package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.app.session.Plans;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PlanStore;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.RealDisk;

class PlansTest {

    @ParameterizedTest
    @ValueSource(strings = {"today", "founding-2024", "largest-user", "long-context", "quotes", "capacity", "seats", "same-work",
        "prompt-optimisation", "token-debt", "token-growth", "tokens-as-pay", "organisation"})
    void aSampleOpensWithoutRemarks(String sample) {
        var plans = new Plans(new PlanStore(new RealDisk()), () -> new PriceBook(PriceDirectory.bundled().revisions()));
        assertThat(plans.sample(sample).notes()).isEmpty();
    }
}
