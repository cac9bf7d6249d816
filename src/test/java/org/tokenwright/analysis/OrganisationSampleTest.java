package org.tokenwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.SamplePlans;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Inputs;

/** The sample of a whole company: large, complete, and its parts add up. */
class OrganisationSampleTest {

    private static Plan plan;
    private static List<AlternativeResult> results;

    @BeforeAll
    static void compare() {
        plan = PricePinning.complete(SamplePlans.open("organisation").content(), new PriceBook(PriceDirectory.bundled().revisions())).plan();
        results = new Comparer().compare(plan).alternatives();
    }

    @Test
    void twelveTeamsShareNearlyThirtyWorkloads() {
        assertThat(plan.teams()).hasSize(12).allSatisfy(team -> assertThat(team.headcount().isPresent() && team.salary().isPresent()).isTrue());
        assertThat(plan.workloads()).hasSizeBetween(25, 30).allSatisfy(workload -> assertThat(workload.team()).isPresent());
        assertThat(plan.workloads()).filteredOn(workload -> workload.outcome().value().isPresent()).hasSize(2);
        assertThat(plan.workloads().stream().map(Workload::volume).map(volume -> volume.growth().getClass()).distinct()).hasSize(6);
    }

    @Test
    void everythingIsPriced() {
        assertThat(results).hasSize(3).allSatisfy(result -> assertThat(result.status()).isEqualTo(Status.PRICED));
    }

    /** Teams without a parent are all of it. */
    @Test
    void teamsAddUpToTheWhole() {
        assertThat(results).allSatisfy(result -> assertThat(result.teams().stream().filter(team -> team.team().parent().isEmpty())
                .mapToDouble(team -> team.cost().orElseThrow()).sum()).isCloseTo(result.total(Inputs.BASE).orElseThrow(), within(1e-6)));
    }

    @Test
    void aBudgetIsMissedSomewhereAndKeptElsewhere() {
        List<BudgetResult> budgets = results.stream().flatMap(result -> result.budgets().stream()).toList();
        assertThat(budgets).hasSize(4 * 3).anyMatch(budget -> budget.used() > budget.allowed()).anyMatch(budget -> budget.used() < budget.allowed());
    }

    @Test
    void everyNumberSaysWhatItIs() {
        PlanInputs.of(plan).forEach((id, number) -> assertThat(number.note().isEmpty() && (id.startsWith("workload/") || id.startsWith("team/"))).as(id).isFalse());
    }
}
