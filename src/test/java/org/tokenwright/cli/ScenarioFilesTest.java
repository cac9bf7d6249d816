package org.tokenwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios out to a table and back into the plan. */
class ScenarioFilesTest {

    @TempDir
    private Path folder;
    private Path plan;
    private Path table;

    @BeforeEach
    void copyThePlan() throws IOException {
        plan = Files.copy(Path.of("samples/today.tokenplan"), folder.resolve("p.tokenplan"));
        table = folder.resolve("s.csv");
        assertThat(CliRun.of("scenarios", "export", plan.toString(), "--to", table.toString()).status()).isZero();
    }

    private CliRun read(String... options) {
        var all = new java.util.ArrayList<>(java.util.List.of("scenarios", "import", plan.toString(), table.toString()));
        all.addAll(java.util.List.of(options));
        return CliRun.of(all.toArray(String[]::new));
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(table);
        assertThat(text).contains(from);
        Files.writeString(table, text.replace(from, to));
    }

    @Test
    void unchangedItChangesNothingInAnyForm() throws IOException {
        byte[] before = Files.readAllBytes(plan);
        assertThat(read("--apply").out()).isEqualTo("Nothing differs from " + plan + ".\n");
        for (String form : new String[] {"excel", "excel-eu", "any", "EXCEL-EU"}) {
            assertThat(CliRun.of("scenarios", "export", plan.toString(), "--to", table.toString(), "--csv-for", form, "--force").status()).isZero();
            assertThat(read().out()).as(form).contains("Nothing differs");
        }
        assertThat(plan).hasBinaryContent(before);
    }

    @Test
    void aChangeIsShownFirstAndAppliedWhenAsked() throws IOException {
        change("becomes,30,", "becomes,40,");
        byte[] before = Files.readAllBytes(plan);
        CliRun shown = read();
        assertThat(shown.out().lines()).containsExactly(
                "long-runs: workload/coding/callsPerTask (calls per task, Coding agent) changed from 30 call/task to 40 call/task",
                "Nothing was changed; --apply changes " + plan + ".");
        assertThat(read("--dry-run").out()).isEqualTo(shown.out());
        assertThat(plan).hasBinaryContent(before);
        assertThat(read("--apply").out()).contains("changed from 30").endsWith(plan + " is saved; the one before is a backup.\n");
        assertThat(Files.list(folder.resolve("p.tokenplan.backups"))).hasSize(1);
        assertThat(Files.readString(plan)).contains("40").hasSizeGreaterThan(before.length / 2);
        assertThat(read().out()).contains("Nothing differs");
    }

    @Test
    void everyWrongRowIsNamedAndThePlanStays() throws IOException {
        byte[] before = Files.readAllBytes(plan);
        change("becomes", "is");
        CliRun run = read("--apply");
        assertThat(run.status()).isEqualTo(ExitCode.FILE);
        assertThat(run.err().lines()).hasSize(8).startsWith("tokenwright: " + table + ", line 2, kind: is neither becomes nor times (\"is\")")
                .endsWith("tokenwright: 7 rows are wrong; nothing was changed");
        assertThat(plan).hasBinaryContent(before);
    }

    @Test
    void aMissingScenarioStaysUnlessItIsToBeRemoved() throws IOException {
        Files.writeString(table, "scenario_id,input_id,kind,value,unit\nno-growth,workload/coding/growthPerMonth,becomes,0.1,1\n");
        assertThat(read().out().lines()).contains("long-runs: not in the table; it stays (--remove removes it)",
                "no-growth: workload/coding/growthPerMonth (growth per month, Coding agent) changed from 0 1 to 0.1 1",
                "no-growth: workload/support/growthPerMonth (growth per month, Support assistant) removed, was 0 1");
        assertThat(read("--remove").out().lines()).contains("long-runs: scenario \u201cAgent runs of 30 steps\u201d is removed with 2 differences");
        assertThat(read("--remove", "--apply").status()).isZero();
        assertThat(CliRun.of("scenarios", "export", plan.toString(), "--to", folder.resolve("t.csv").toString()).out()).contains("1 scenario,");
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWithForce() throws IOException {
        Files.writeString(table, "mine");
        CliRun run = CliRun.of("scenarios", "export", plan.toString(), "--to", table.toString());
        assertThat(run.status()).isEqualTo(ExitCode.FILE);
        assertThat(run.err()).contains("s.csv: is there already; nothing was written; --force replaces it");
        assertThat(table).hasContent("mine");
    }
}
