package org.tokenwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tokenwright.store.Json;

/** What {@code explain} writes. */
class ExplainTest {

    @Test
    void leadsFromTheCostToADatedPriceLine() {
        CliRun run = CliRun.of("explain", "--sample", "founding-2024", "gpt-4o", "2024-07");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("cost, 2024-07: 17,500.00 USD")
                .contains("price of output, GPT-4o: 15.00 USD/Mtok")
                .contains("OpenAI, revision 2026-11-21: GPT-4o, standard, list price in USD, in force from 2024-05-13")
                .contains("Entered in the plan.");
    }

    @Test
    void everyBranchEndsInASentence() {
        for (String alternative : List.of("deepseek-v4-pro", "gemini-4-argon", "mix")) {
            Json tree = CliRun.of("explain", "--sample", "today", alternative, "2026-12", "--format", "json").json();
            List<Map<String, Json>> leaves = new ArrayList<>();
            leaves(((Json.Obj) tree).members(), leaves);
            assertThat(leaves).hasSizeGreaterThan(20).allSatisfy(leaf ->
                    assertThat(leaf).containsAnyOf(entry(leaf, "sentence"), entry(leaf, "explainedAbove")));
        }
    }

    private static Map.Entry<String, Json> entry(Map<String, Json> members, String name) {
        return Map.entry(name, members.getOrDefault(name, new Json.Null()));
    }

    private static void leaves(Map<String, Json> node, List<Map<String, Json>> leaves) {
        if (node.get("operands") instanceof Json.Arr(var operands, _) && !operands.isEmpty()) {
            operands.forEach(operand -> leaves(((Json.Obj) operand).members(), leaves));
        } else {
            leaves.add(node);
        }
    }

    @Test
    void goesNoDeeperThanAsked() {
        CliRun run = CliRun.of("explain", "--sample", "founding-2024", "gpt-4o", "2024-07", "--depth", "1");
        assertThat(run.out().lines()).hasSize(3).last().asString().contains("1 number below");
    }

    @Test
    void theTotalOfManyMonthsStopsAtItsLines() {
        CliRun run = CliRun.of("explain", "--sample", "today", "gpt-6-luna");
        assertThat(run.out()).startsWith("cost, total: ").contains("24 numbers below");
    }

    @Test
    void explainsALineOrAFigure() {
        String line = "alternative/gpt-4o/requests/all/start/standard/output/cost";
        assertThat(CliRun.of("explain", "--sample", "founding-2024", "gpt-4o", "--line", line).out())
                .startsWith("cost of output, GPT-4o, total: 7,500.00 USD");
        assertThat(CliRun.of("explain", "--sample", "founding-2024", "gpt-4o", "--line", "alternative/gpt-4o/requests/perTask").out())
                .startsWith("cost per task, Requests, over the horizon: 0.0175 USD/task");
    }

    @Test
    void saysWhatHasNoPrice() {
        assertThat(CliRun.of("explain", "--sample", "today", "gpt-6-2-sol", "2027-01").out())
                .contains("not priced: cache read, GPT-6.2 Sol");
    }
}
