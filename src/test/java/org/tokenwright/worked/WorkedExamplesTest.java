package org.tokenwright.worked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.cli.CliRun;

/** Sends every worked example through the command line, as it stands and with one change, and reads its answer. */
class WorkedExamplesTest {

    @TempDir
    private Path folder;

    static List<WorkedExample> examples() {
        return WorkedExample.all();
    }

    @Test
    void noExampleIsMissing() {
        assertThat(examples()).extracting(WorkedExample::number).contains(
                "T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09",
                "T10", "T11", "T12", "T13", "T18", "T19", "T20", "T22",
                "T23", "T24", "T25", "T26", "T27", "T28",
                "T29", "T30", "T31", "T32", "T33", "T34", "T35", "T38", "T39", "T40", "T41", "T42", "T43", "T44", "T46", "T47", "T48", "T49",
                "T50", "T51", "T53", "T54", "T55", "T56", "T62",
                "T80", "T81", "T82", "T83", "T84", "T85", "T86", "T87", "B1", "B2", "B3", "B4");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void answers(WorkedExample example) {
        check(example, compare(example, example.plan(), Map.of()), example.expected());
    }

    @ParameterizedTest(name = "{0}: changed")
    @MethodSource("examples")
    void answersWithOneChange(WorkedExample example) throws IOException {
        var numbers = new LinkedHashMap<>(example.changed());
        var places = new LinkedHashMap<String, String>();
        numbers.keySet().removeIf(key -> key.startsWith("/") && places.put(key, example.changed().get(key)) == null);
        assertThat(example.changed()).hasSize(1);
        Path plan = ChangedPlan.write(example.plan(), places, folder.resolve("changed.tokenplan"));
        check(example, compare(example, plan, numbers), example.changedExpected());
    }

    private static CliRun compare(WorkedExample example, Path plan, Map<String, String> changes) {
        var args = new ArrayList<>(List.of("compare", plan.toString(), "--prices", example.prices().toString(),
                "--format", "json"));
        changes.forEach((input, value) -> args.addAll(List.of("--set", input + "=" + value)));
        CliRun run = CliRun.of(args.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private static void check(WorkedExample example, CliRun run, String expected) {
        String answer = run.text(example.outcome());
        if (example.tolerance().isEmpty()) {
            assertThat(answer).isEqualTo(expected);
        } else {
            assertThat(new BigDecimal(answer)).isCloseTo(
                    new BigDecimal(expected), within(new BigDecimal(example.tolerance())));
        }
    }
}
