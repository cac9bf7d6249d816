package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;

class PlanNotesTest {

    private final Loaded<Plan> loaded = PlanJson.read("a.tokenplan", Samples.bytes(PurchaseSample.PLAN));

    @Test
    void whatThePricesSayWithAReasonIsNotSaidAgain() {
        assertThat(PlanNotes.of(loaded, completed())).hasSize(7);
        assertThat(PlanNotes.of(loaded, completed("acme/units", "acme/pro"))).containsExactly(
                "/alternatives[one]/routes[l]/offer: the plan holds no prices of \"acme/large\"",
                "/alternatives[one]/routes[s]/offer: the plan holds no prices of \"acme/small\"",
                "/alternatives[one]/accountTiers/acme: the plan holds no account tier \"acme/tier-2\"");
        assertThat(PlanNotes.of(loaded, completed("acme/large", "acme/small", "acme/units", "acme/pro", "acme/tier-2"))).isEmpty();
    }

    private PricePinning.Completed completed(String... unknown) {
        return new PricePinning.Completed(loaded.content(), List.of(unknown).stream()
                .map(id -> new PricePinning.Problem(PricePinning.Problem.Kind.UNKNOWN_OFFER, id, "not listed")).toList());
    }
}
