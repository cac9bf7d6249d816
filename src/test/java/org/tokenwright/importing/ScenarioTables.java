package org.tokenwright.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Scenario;
import org.tokenwright.store.SamplePlans;

/** Tables of scenarios and a plan to read them into. */
final class ScenarioTables {

    static final String TASKS = "workload/requests/tasksPerMonth";
    static final String OUTPUT = "workload/requests/fixed/output";
    static final String PRICE = "price/openai/gpt-4o/output";
    static final Map<String, KnownInput> INPUTS = Map.of(TASKS, new KnownInput("tasks per month, Requests", Unit.TASK),
            PRICE, new KnownInput("output of GPT-4o", Unit.parse("USD/Mtok")));

    private ScenarioTables() {
    }

    /** The founding sample with two scenarios of its own. */
    static Plan plan() {
        Quantity tasks = Quantity.exact(2000, Unit.TASK).withRange(BigDecimal.valueOf(1000), new BigDecimal("4000.5"), Quantity.Kind.P10P90)
                .withOrigin("=cmd|' /C calc'!A1", "two\r\nlines; \"quoted\", 1,5");
        var busy = new TreeMap<String, Difference>(Map.of(TASKS, new Difference.Becomes(tasks), PRICE, times("1.25")));
        var late = new TreeMap<String, Difference>(Map.of(OUTPUT, times("0.5")));
        return SamplePlans.open("founding-2024").content().withScenarios(List.of(
                new Scenario("busy", "'=Busy", Optional.empty(), busy),
                new Scenario("late", "Später", Optional.of("busy"), late),
                new Scenario("same", "Nothing differs", Optional.empty(), new TreeMap<>())));
    }

    static Difference times(String factor) {
        return new Difference.Times(Quantity.exact(new BigDecimal(factor), Unit.ONE));
    }

    static byte[] written(Plan plan, ScenarioForm form) {
        var out = new ByteArrayOutputStream();
        try {
            new ScenarioWriter(INPUTS, form).write(plan, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String text(Plan plan) {
        return new String(written(plan, ScenarioForm.STANDARD), StandardCharsets.UTF_8);
    }

    static ScenarioImport read(Plan plan, String table) {
        return read(plan, table.getBytes(StandardCharsets.UTF_8));
    }

    static ScenarioImport read(Plan plan, byte[] table) {
        return ScenarioImport.of(plan, "s.csv", table, INPUTS, false);
    }

    /** Names and units of the numbers of a plan. */
    static Map<String, KnownInput> inputs(Plan plan) {
        var inputs = new TreeMap<String, KnownInput>();
        PlanInputs.of(plan).forEach((id, number) -> inputs.put(id, new KnownInput(id, number.unit())));
        return inputs;
    }
}
