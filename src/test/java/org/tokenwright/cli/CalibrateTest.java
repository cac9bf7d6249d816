package org.tokenwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was billed for texts changes what the same work costs, and stays in the plan. */
class CalibrateTest {

    @TempDir
    private Path folder;
    private Path plan;
    private Path text;

    @BeforeEach
    void files() throws IOException {
        plan = Files.copy(Path.of("samples/same-work.tokenplan"), folder.resolve("p.tokenplan"));
        text = Files.writeString(folder.resolve("a.txt"), " token".repeat(1000));
    }

    private String claude() {
        return CliRun.of("compare", plan.toString(), "--format", "json").text("alternatives[claude-3-5-sonnet].total");
    }

    /** 13,500 USD times what the tokenizer makes: 1.16 by the rule, 1.25 as billed. */
    @Test
    void theFitGoesBeforeTheRule() throws IOException {
        assertThat(claude()).isEqualTo("15660.000000");
        CliRun run = CliRun.of("calibrate", plan.toString(), "claude-4.6", "--billed", text + "=1250");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("a.txt: 1,000 tokens of o200k, 1,250 billed")
                .contains("Claude 3 to 4.6 makes 1.250 tokens for each of o200k (the rule says 1.200); the pairs are 0.0 % off on average");
        assertThat(claude()).isEqualTo("16875.000000");
        assertThat(Files.readString(plan)).contains("calibration of Claude 3 to 4.6").doesNotContain("token token");
    }

    @Test
    void pairsOfEarlierCallsAreKept() throws IOException {
        CliRun.of("calibrate", plan.toString(), "claude-4.6", "--billed", text + "=1200");
        Path other = Files.writeString(folder.resolve("b.txt"), " token".repeat(3000));
        CliRun run = CliRun.of("calibrate", plan.toString(), "claude-4.6", "--billed", other + "=3900");
        assertThat(run.out()).contains("makes 1.275 tokens").contains("a.txt: 1,000");
    }

    @Test
    void whatIsWrongIsSaidAndThePlanStays() throws IOException {
        byte[] before = Files.readAllBytes(plan);
        assertThat(CliRun.of("calibrate", plan.toString(), "other", "--billed", text + "=1").err()).contains("there is no tokenizer \"other\"");
        assertThat(CliRun.of("calibrate", plan.toString(), "claude-4.6", "--billed", text + "=0").err()).contains("are not above 0 (0)");
        assertThat(CliRun.of("calibrate", plan.toString(), "claude-4.6", "--billed", folder.resolve("none.txt") + "=5").err()).contains("none.txt");
        assertThat(CliRun.of("calibrate", plan.toString(), "claude-4.6").err()).contains("--billed");
        assertThat(Files.readAllBytes(plan)).isEqualTo(before);
    }
}
