package org.tokenwright.app.scenarios;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.tokenwright.app.session.Evaluate;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.plan.Scenario;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.SamplePlans;

/** The founding table, whose cheapest alternative costs 420 USD, with two scenarios: Busy, and Worst on top of it. */
public final class ScenarioSessions {

    static final String TASKS = "workload/requests/tasksPerMonth";
    static final String INPUT = "workload/requests/fixed/uncachedInput";
    static final String GROWTH = "workload/requests/growthPerMonth";

    private static final PriceBook BOOK = new PriceBook(PriceDirectory.bundled().revisions());

    private ScenarioSessions() {
    }

    /** The founding table without scenarios. */
    public static Plan founding() {
        return PricePinning.complete(SamplePlans.open("founding-2024").content(), BOOK).plan().withScenarios(List.of());
    }

    /** Busy has twice the tasks; Worst four thousand tokens of input besides. */
    public static Plan plan() {
        return founding().withScenarios(List.of(scenario("busy", "Busy", "", Map.of(TASKS, times("2"))),
                scenario("worst", "Worst", "busy", Map.of(INPUT, becomes("4000", "token/call")))));
    }

    static Scenario scenario(String id, String name, String basedOn, Map<String, Difference> differences) {
        return new Scenario(id, name, Optional.of(basedOn).filter(base -> !base.isEmpty()), new TreeMap<>(differences));
    }

    static Difference times(String factor) {
        return new Difference.Times(Quantity.exact(new BigDecimal(factor), Unit.ONE));
    }

    static Difference becomes(String value, String unit) {
        return new Difference.Becomes(Quantity.exact(new BigDecimal(value), Unit.parse(unit)));
    }

    /** A session that answers at once, on a page that is shown. */
    static ScenariosModel shown(PlanSession session) {
        var model = new ScenariosModel(session);
        model.results().activeProperty().set(true);
        return model;
    }

    static PlanSession session(Plan plan) {
        return session(plan, Runnable::run);
    }

    static PlanSession session(Plan plan, Executor background) {
        return new PlanSession(plan, new Evaluate(System::nanoTime), background, Runnable::run);
    }
}
