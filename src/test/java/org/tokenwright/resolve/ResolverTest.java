package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.resolve.Fixture.offer;
import static org.tokenwright.resolve.Fixture.rate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenwright.analysis.Comparer;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Inputs;

class ResolverTest {

    private static Plan threeAlternatives() {
        Fixture fixture = Fixture.priced("1");
        fixture.offers.add(offer("acme/two", rate(Meter.UNCACHED_INPUT, "2")));
        fixture.offers.add(offer("acme/three", rate(Meter.UNCACHED_INPUT, "3")));
        Plan plan = fixture.plan();
        var alternatives = new ArrayList<Alternative>();
        for (String name : List.of("one", "two", "three")) {
            alternatives.add(new Alternative(name, name, List.of(Fixture.route("r", "acme/" + name))));
        }
        return plan.withAlternatives(alternatives);
    }

    private static double total(Comparison comparison, int alternative, int column) {
        return comparison.alternatives().get(alternative).total(column).orElseThrow();
    }

    @Test
    void anEditOfANumberResolvesNothingAgain() {
        Comparer comparer = new Comparer();
        Plan plan = threeAlternatives();
        comparer.compare(plan);
        assertThat(comparer.resolver().resolvedCount()).isEqualTo(3);
        for (String id : PlanInputs.of(plan).keySet()) {
            Quantity old = PlanInputs.of(plan).get(id);
            plan = PlanInputs.with(plan, id, old.withValue(new BigDecimal("7")));
            comparer.compare(plan);
        }
        assertThat(comparer.resolver().resolvedCount()).isEqualTo(3);
        // 7 tasks growing 700 %, 7 calls, 7,000,000 / 1,000,000 … of one month: 7 × 7 × 7 tokens
        assertThat(total(comparer.compare(plan), 1, Inputs.BASE)).isEqualTo(7 * 7 * 7 * 2 / 1e6);
    }

    @Test
    void anEditOfOneAlternativeResolvesOnlyThatOne() {
        Comparer comparer = new Comparer();
        Plan plan = threeAlternatives();
        comparer.compare(plan);
        var alternatives = new ArrayList<>(plan.alternatives());
        alternatives.set(1, new Alternative("two", "two", List.of(Fixture.route("r", "acme/three"))));
        Comparison changed = comparer.compare(plan.withAlternatives(alternatives));
        assertThat(comparer.resolver().resolvedCount()).isEqualTo(4);
        assertThat(total(changed, 1, Inputs.BASE)).isEqualTo(3);
    }

    @Test
    void newPricesOfAnOfferResolveItsAlternativesAgain() {
        Comparer comparer = new Comparer();
        Plan plan = threeAlternatives();
        comparer.compare(plan);
        var offers = new ArrayList<>(plan.prices().offers());
        offers.set(0, offer("acme/one", rate(Meter.UNCACHED_INPUT, "9")));
        Comparison changed = comparer.compare(plan.withPrices(new PinnedPrices(List.of(), offers)));
        assertThat(comparer.resolver().resolvedCount()).isEqualTo(4);
        assertThat(total(changed, 0, Inputs.BASE)).isEqualTo(9);
    }

    @Test
    void aLongerHorizonResolvesAll() {
        Comparer comparer = new Comparer();
        Plan plan = threeAlternatives();
        comparer.compare(plan);
        var s = plan.settings();
        comparer.compare(plan.withSettings(new org.tokenwright.plan.Settings(s.currency(), s.monthBasis(), s.zone(),
                s.fiscalYearStart(), s.start(), 2, s.budgetPerYear(), s.unfitTolerance())));
        assertThat(comparer.resolver().resolvedCount()).isEqualTo(6);
    }

    @Test
    void lowAndHighSetEveryInputToItsEnd() {
        Plan plan = threeAlternatives();
        Quantity tasks = Quantity.exact(10, Unit.TASK).withRange(new BigDecimal("8"), new BigDecimal("15"), Quantity.Kind.MINMAX);
        Comparison result = new Comparer().compare(PlanInputs.with(plan, "workload/w/tasksPerMonth", tasks));
        assertThat(List.of(total(result, 0, Inputs.LOW), total(result, 0, Inputs.BASE), total(result, 0, Inputs.HIGH)))
                .containsExactly(8.0, 10.0, 15.0);
    }

    @Test
    void everyPriceStatesWhereItWasRead() {
        Comparison result = new Comparer().compare(threeAlternatives());
        Assumption price = result.alternatives().getFirst().worksheet().assumption("price/acme/one/uncachedInput/standard/2020-01-01");
        assertThat(price.origin()).isEqualTo(Assumption.Origin.PUBLISHED);
        assertThat(price.unit()).isEqualTo(Unit.parse("USD/Mtok"));
        assertThat(price.sentence()).isEqualTo("Model acme/one, standard, list price in USD, in force from 2020-01-01. "
                + "Source: a page; read 2026-01-02.");
        assertThat(price.label()).isEqualTo("price of input, uncached, Model acme/one");
    }

    @Test
    void everyAssumptionAndSeriesHasASentence() {
        var sheet = new Comparer().compare(threeAlternatives()).alternatives().getFirst().worksheet();
        assertThat(sheet.assumptions()).isNotEmpty().allSatisfy(a -> assertThat(a.sentence()).endsWith("."));
        assertThat(sheet.series()).isNotEmpty().allSatisfy(s -> assertThat(s.sentence()).endsWith("."));
    }
}
