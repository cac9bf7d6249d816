package org.tokenwright.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.plan.Scenario;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.SamplePlans;

/**
 * The founding table with scenarios. Without one, a million requests of 2,000 + 500 tokens on GPT-4o cost 10,000 + 7,500
 * USD.
 */
final class ScenarioPlans {

    static final String GPT = "gpt-4o";
    static final String TASKS = "workload/requests/tasksPerMonth";
    static final String INPUT = "workload/requests/fixed/uncachedInput";
    static final String OUTPUT_PRICE = "price/openai/gpt-4o-2024-05-13/output/standard/2024-05-13";

    private ScenarioPlans() {
    }

    static Plan founding() {
        return PricePinning.complete(SamplePlans.open("founding-2024").content(),
                new PriceBook(PriceDirectory.bundled().revisions())).plan();
    }

    /** Twice the tasks; then 4,000 tokens of input; then half the price of output. */
    static Plan chained() {
        return founding().withScenarios(List.of(
                scenario("busy", "", Map.of(TASKS, times("2"))),
                scenario("long", "busy", Map.of(INPUT, becomes("4000", "token/call"))),
                scenario("all", "long", Map.of(OUTPUT_PRICE, times("0.5")))));
    }

    static Plan with(Map<String, Difference> differences) {
        return founding().withScenarios(List.of(scenario("s", "", differences)));
    }

    static Scenario scenario(String id, String basedOn, Map<String, Difference> differences) {
        return new Scenario(id, "Scenario " + id, basedOn.isEmpty() ? Optional.empty() : Optional.of(basedOn),
                new TreeMap<>(differences));
    }

    static Difference times(String factor) {
        return new Difference.Times(Quantity.exact(new BigDecimal(factor), Unit.ONE));
    }

    static Difference becomes(String value, String unit) {
        return new Difference.Becomes(Quantity.exact(new BigDecimal(value), Unit.parse(unit)));
    }
}
