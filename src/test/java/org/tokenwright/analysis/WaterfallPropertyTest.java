package org.tokenwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;
import org.tokenwright.reference.Draw;
import org.tokenwright.reference.RandomPlans;
import org.tokenwright.reference.Seeded;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.resolve.Resolver;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Worksheet;

/** Waterfalls of random plans and scenarios. */
class WaterfallPropertyTest {

    private static final double AGREEMENT = 1e-9;
    private static final int CASES = 30;
    private static final int MOST_SIZE = 6;

    private final AtomicInteger measured = new AtomicInteger();

    @Test
    void stepsAndWhatTheyDoTogetherAreTheDifference() {
        Seeded.check(7_000, CASES, MOST_SIZE, this::fault);
        assertThat(measured.get()).as("waterfalls with several steps").isPositive();
    }

    private Optional<String> fault(long seed, int size) {
        Draw draw = new Draw(seed);
        Plan plan = withScenarios(RandomPlans.of(seed, size), draw);
        var comparer = new Comparer();
        for (Resolved resolved : new Resolver().resolve(plan)) {
            Optional<Waterfall> found = WaterfallSteps.between(plan, resolved, "one", "two");
            if (found.isPresent()) {
                measured.addAndGet(found.get().steps().size() > 1 ? 1 : 0);
                Optional<String> fault = fault(found.get(), plan, resolved, comparer);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fault(Waterfall waterfall, Plan plan, Resolved resolved, Comparer comparer) {
        String id = resolved.alternativeId();
        double start = total(comparer, plan, id, "one");
        double end = total(comparer, plan, id, "two");
        double sum = waterfall.steps().stream().mapToDouble(Waterfall.Step::effect).sum();
        if (differ(waterfall.start(), start, start) || differ(waterfall.end(), end, end)) {
            return Optional.of(waterfall + " is not from " + start + " to " + end);
        }
        if (differ(sum + waterfall.together(), end - start, Math.abs(start) + Math.abs(end) + Math.abs(sum))) {
            return Optional.of(sum + " and together " + waterfall.together() + " are not " + (end - start));
        }
        if (waterfall.steps().size() == 1 && waterfall.hasTogether()) {
            return Optional.of("one step has something together: " + waterfall);
        }
        return waterfall.steps().stream().map(step -> alone(step, waterfall, plan, id, comparer)).flatMap(Optional::stream).findFirst();
    }

    /** A step has the same effect when a scenario holds nothing else, so its place among the steps does not matter. */
    private static Optional<String> alone(Waterfall.Step step, Waterfall waterfall, Plan plan, String id, Comparer comparer) {
        AlternativeResult end = comparer.compare(plan, "two").alternative(id).orElseThrow();
        Worksheet worksheet = end.worksheet();
        var differences = new TreeMap<String, Difference>();
        step.inputIds().forEach(input -> {
            Assumption now = worksheet.assumption(input);
            differences.put(input, ScenarioPlans.becomes(now.value().toPlainString(), now.unit().toString()));
        });
        var scenarios = new ArrayList<>(plan.scenarios());
        scenarios.add(new Scenario("alone", "Alone", Optional.of("one"), differences));
        double total = comparer.compare(plan.withScenarios(scenarios), "alone").alternative(id).orElseThrow()
                .pricedTotal(Inputs.BASE).orElseThrow();
        return differ(step.effect(), total - waterfall.start(), Math.abs(total) + Math.abs(waterfall.start()))
                ? Optional.of(step + " alone leads to " + total) : Optional.empty();
    }

    private static boolean differ(double a, double b, double size) {
        return Math.abs(a - b) > AGREEMENT * Math.max(1e-300, Math.abs(size));
    }

    private static double total(Comparer comparer, Plan plan, String id, String scenario) {
        return comparer.compare(plan, scenario).alternative(id).orElseThrow().total(Inputs.BASE).orElseThrow();
    }

    private static Plan withScenarios(Plan plan, Draw draw) {
        List<String> ids = new Resolver().resolve(plan).stream().flatMap(one -> one.worksheet().assumptions().stream())
                .filter(one -> one.origin() != Assumption.Origin.CONSTANT).map(Assumption::id).distinct().sorted().toList();
        return plan.withScenarios(List.of(
                new Scenario("one", "One", Optional.empty(), differences(draw, ids)),
                new Scenario("two", "Two", draw.oneIn(3, () -> "one"), differences(draw, ids))));
    }

    private static TreeMap<String, Difference> differences(Draw draw, List<String> ids) {
        Map<String, Difference> result = new TreeMap<>();
        draw.some(ids).stream().filter(_ -> draw.oneIn(2)).forEach(id ->
                result.put(id, ScenarioPlans.times(draw.pick("0", "0.5", "0.9", "1", "1.25", "2"))));
        return new TreeMap<>(result);
    }
}
