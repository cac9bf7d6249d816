package org.tokenwright.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random plans with prompt caches, reserved capacity and seats through the program, against a bill made straight from the plan. */
class PurchaseReferenceTest {

    @Test
    void plansWithPurchasesCostWhatTheirDefinitionsSay() {
        run(0, 300, 3);
    }

    @Tag("long")
    @Test
    void manyPlansWithPurchasesCostWhatTheirDefinitionsSay() {
        run(3_000_000, 4_000, 6);
    }

    private static void run(long firstSeed, int plans, int size) {
        var coverage = new Coverage(PurchaseCoverage.names());
        var conditions = new PricingCoverage(coverage);
        Seeded.check(firstSeed, plans, size,
                (seed, each) -> PlanAgreement.difference(RandomPlans.withPurchases(seed, each), conditions));
        System.out.println(coverage.table("Random plans with purchases against the direct bill, conditions met:"));
        assertThat(Seeded.isWhole() ? coverage.missing() : List.of()).isEmpty();
    }
}
