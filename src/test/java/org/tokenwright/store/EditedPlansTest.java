package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.workload.Workload;

/** What an edit accepts can be saved, and reads back as it was. */
class EditedPlansTest {

    private static final int CASES = 60;

    @Test
    void everyNumberOfAPlanHasARuleThatItObeys() {
        for (long seed = 0; seed < CASES; seed++) {
            Plan plan = RandomPlans.plan(seed);
            PlanInputs.of(plan).forEach((id, number) ->
                    assertThat(NumberRule.of(plan, id).orElseThrow().check(number)).as(id).isSameAs(number));
        }
    }

    @Test
    void aPlanWithoutOneOfItsPartsIsSound() {
        for (long seed = 0; seed < CASES; seed++) {
            Plan plan = RandomPlans.plan(seed);
            for (Workload workload : plan.workloads()) {
                assertSound(new Edit.RemoveWorkload(workload.id(), "").apply(plan));
                assertSound(new Edit.ReplaceWorkload(withoutLists(workload), "").apply(plan));
            }
            for (Alternative alternative : plan.alternatives()) {
                assertSound(new Edit.RemoveAlternative(alternative.id(), "").apply(plan));
                assertSound(new Edit.ReplaceAlternative(alternative.withPurchases(Alternative.Purchases.NONE), "").apply(plan));
                for (int i = 0; i < alternative.purchases().seats().size(); i++) {
                    assertSound(new Edit.ReplaceAlternative(withoutSeats(alternative, i), "").apply(plan));
                }
            }
            for (Quote quote : plan.quotes()) {
                assertSound(new Edit.RemoveQuote(quote.id(), "").apply(plan));
                for (int i = 0; i < quote.terms().size(); i++) {
                    assertSound(new Edit.ReplaceQuote(withoutTerm(quote, i), "").apply(plan));
                }
            }
            assertSound(new Edit.SetSettings(plan.settings().withExchangeRates(List.of()).withBudgets(List.of()), "").apply(plan));
            assertSound(new Edit.SetPrices(PinnedPrices.NONE, "").apply(plan));
            assertSound(new Edit.SetScenarios(plan.scenarios().stream().limit(1).toList(), "").apply(plan));
        }
    }

    private static Alternative withoutSeats(Alternative alternative, int index) {
        var seats = new ArrayList<>(alternative.purchases().seats());
        seats.remove(index);
        return alternative.withPurchases(new Alternative.Purchases(alternative.purchases().reservations(), seats,
                alternative.purchases().accountTiers()));
    }

    private static Quote withoutTerm(Quote quote, int index) {
        var terms = new ArrayList<>(quote.terms());
        terms.remove(index);
        return quote.withTerms(terms);
    }

    private static Workload withoutLists(Workload old) {
        return old.withExtras(List.of()).withPrefixes(List.of()).withOutcome(Workload.Outcome.NONE);
    }

    private static void assertSound(Plan plan) {
        assertThat(PlanCheck.of(plan)).noneMatch(PlanCheck.Finding::isError);
        assertThat(PlanJson.read("a.tokenplan", PlanJson.write(plan)).content()).isEqualTo(plan);
    }
}
