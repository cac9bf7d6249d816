package org.tokenwright.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.ScenarioNumbers;
import org.tokenwright.base.Decimals;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.plan.Scenario;
import org.tokenwright.store.Loaded;
import org.tokenwright.store.PlanNotes;
import org.tokenwright.store.PlanStore;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.SamplePlans;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which plan a command is about, and what is different from its file. */
final class PlanOptions {

    /** What the plan itself is called among scenarios, unless one of them has this id. */
    static final String BASE = "base";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--sample", paramLabel = "NAME")
    private String sample = "";

    @Option(names = "--scenario", paramLabel = "ID")
    private List<String> scenarios = new ArrayList<>();

    @Option(names = "--set", paramLabel = "INPUT=VALUE")
    private Map<String, String> changes = new LinkedHashMap<>();

    @Mixin
    private PriceOptions prices = new PriceOptions();

    /**
     * A plan with its prices.
     *
     * @param file what the person calls it
     * @param scenarios ids of those asked for, each once; {@link ScenarioNumbers#PLAN} for the plan itself
     * @param notes what a person should know about it
     */
    record Opened(String file, Plan plan, List<String> scenarios, List<String> notes) {

        /** The one scenario asked for; {@link ScenarioNumbers#PLAN} where none was. */
        String scenario() {
            return scenarios.isEmpty() ? ScenarioNumbers.PLAN : scenarios.getFirst();
        }
    }

    /** Whether a sample takes the place of a file. */
    boolean isSample() {
        return !sample.isEmpty();
    }

    /** @param file path of the plan; not looked at when a sample was named */
    Opened open(String file) {
        Loaded<Plan> loaded = isSample() ? sample() : new PlanStore(new RealDisk()).open(Path.of(file));
        Plan changed = withChanges(loaded.content());
        PriceOptions.Book book = prices.book();
        PricePinning.Completed completed = PricePinning.complete(changed, book.prices());
        var notes = new ArrayList<String>(book.notes());
        completed.problems().forEach(problem -> notes.add(problem.message()));
        notes.addAll(PlanNotes.of(loaded, completed));
        return new Opened(isSample() ? sample + ".tokenplan" : file, completed.plan(),
                asked(completed.plan()), notes);
    }

    ParameterException problem(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    static String noAlternative(Plan plan, String id) {
        return CliText.get("error.alternative", id,
                plan.alternatives().stream().map(Alternative::id).collect(Collectors.joining(", ")));
    }

    private Loaded<Plan> sample() {
        try {
            return SamplePlans.open(sample);
        } catch (IllegalArgumentException e) {
            throw problem(e.getMessage());
        }
    }

    /** The ids of the scenarios asked for. */
    private List<String> asked(Plan plan) {
        List<String> ids = scenarios.stream().map(id -> asked(plan, id)).distinct().toList();
        if (ids.size() > ScenarioComparison.MOST) {
            throw problem(CliText.get("error.scenarios", ScenarioComparison.MOST, ids.size()));
        }
        return ids;
    }

    private String asked(Plan plan, String id) {
        if (plan.scenario(id).isEmpty() && !id.equals(BASE)) {
            throw problem(CliText.get("error.scenario", id,
                    plan.scenarios().stream().map(Scenario::id).collect(Collectors.joining(", "))));
        }
        return plan.scenario(id).map(Scenario::id).orElse(ScenarioNumbers.PLAN);
    }

    private Plan withChanges(Plan plan) {
        Plan result = plan;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            result = with(result, change.getKey(), change.getValue());
        }
        return result;
    }

    private Plan with(Plan plan, String inputId, String text) {
        Quantity old = PlanInputs.of(plan).get(inputId);
        if (old == null) {
            throw problem(CliText.get("error.input", inputId, nearest(plan, inputId)));
        }
        try {
            BigDecimal value = Decimals.parse(text);
            Quantity quantity = old.withValue(value);
            NumberRule.of(plan, inputId).ifPresent(rule -> rule.check(quantity));
            return withoutDifferences(PlanInputs.with(plan, inputId, quantity), inputId);
        } catch (IllegalArgumentException e) {
            throw problem("--set " + inputId + "=" + text + ": " + e.getMessage());
        }
    }

    /** What was set on the command line holds in every scenario. */
    private static Plan withoutDifferences(Plan plan, String inputId) {
        return plan.withScenarios(plan.scenarios().stream().map(scenario -> {
            var kept = new TreeMap<>(scenario.differences());
            kept.remove(inputId);
            return scenario.withDifferences(kept);
        }).toList());
    }

    /** The input ids that share the most with what was typed. */
    private static String nearest(Plan plan, String typed) {
        String tail = typed.substring(typed.lastIndexOf('/') + 1);
        Set<String> ids = PlanInputs.of(plan).keySet();
        List<String> near = ids.stream().filter(id -> !tail.isEmpty() && id.contains(tail)).limit(3).toList();
        return String.join(", ", near.isEmpty() ? ids.stream().limit(3).toList() : near);
    }
}
