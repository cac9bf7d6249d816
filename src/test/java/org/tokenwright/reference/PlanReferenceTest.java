package org.tokenwright.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random plans through the program, against a bill made straight from plan and offers: this is what proves resolving. */
class PlanReferenceTest {

    @Test
    void resolvedPlansCostWhatTheirOffersSay() {
        run(0, 450);
    }

    @Tag("long")
    @Test
    void manyResolvedPlansCostWhatTheirOffersSay() {
        run(1_000_000, 4_000);
    }

    private static void run(long firstSeed, int plans) {
        var coverage = new Coverage(PricingCoverage.names());
        var conditions = new PricingCoverage(coverage);
        Seeded.check(firstSeed, plans, RandomPlans.SIZE,
                (seed, size) -> PlanAgreement.difference(RandomPlans.withWork(seed, size), conditions));
        System.out.println(coverage.table("Random plans against the direct bill, conditions met:"));
        assertThat(Seeded.isWhole() ? coverage.missing() : List.of()).isEmpty();
    }
}
