package org.tokenwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that writes files. */
class ExportTest {

    @TempDir
    private Path folder;

    private CliRun run(String arguments) {
        var all = new ArrayList<>(List.of("export", "--sample", "founding-2024", "--to", folder.toString()));
        all.addAll(Arrays.asList(arguments.split(" ")));
        return CliRun.of(all.toArray(String[]::new));
    }

    private List<String> names(Path at) throws IOException {
        try (Stream<Path> all = Files.list(at)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        --csv              | -lines.csv
        --json             | .json
        --md               | .md
        --raw              | -lines.xlsx
        --focus            | -focus-1.4-metadata.json, -focus-1.4.csv
        --focus=1.2        | -focus-1.2-metadata.json, -focus-1.2.csv
        --csv --json       | -lines.csv, .json
        """)
    void writesTheKindsThatAreNamed(String arguments, String suffixes) throws IOException {
        CliRun run = run(arguments);
        assertThat(run.err()).doesNotContain("tokenwright:");
        assertThat(run.status()).isZero();
        List<String> names = names(folder);
        assertThat(names).hasSize(suffixes.split(", ").length);
        assertThat(suffixes.split(", ")).allMatch(suffix -> names.stream().anyMatch(name -> name.endsWith(suffix)));
        assertThat(run.out().lines().map(line -> Path.of(line.substring(0, line.indexOf("  "))).getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--all", "--theme=light"})
    void writesAllKindsWhereNoneIsNamed(String arguments) throws IOException {
        assertThat(run(arguments).status()).isZero();
        assertThat(names(folder)).anyMatch(name -> name.endsWith("-lines.csv")).anyMatch(name -> name.endsWith(".json"))
                .anyMatch(name -> name.endsWith(".md")).anyMatch(name -> name.endsWith(".pdf")).anyMatch(name -> name.endsWith("-total.png"))
                .anyMatch(name -> name.endsWith("-total.svg")).anyMatch(name -> name.endsWith("-focus-1.4.csv"))
                .noneMatch(name -> name.endsWith("-lines.xlsx"));
    }

    @Test
    void aPlanAfterFocusIsThePlan() throws IOException {
        Path plan = Files.copy(Path.of("samples/founding-2024.tokenplan"), folder.resolve("p.tokenplan"));
        assertThat(CliRun.of("export", "--focus", plan.toString(), "--to", folder.resolve("out").toString()).status()).isZero();
        assertThat(names(folder.resolve("out"))).anyMatch(name -> name.endsWith("-focus-1.4.csv"));
    }

    @Test
    void scalesAndGroundsAreThoseAskedFor() throws IOException {
        run("--png --scale 1,2 --theme dark");
        assertThat(names(folder)).anyMatch(name -> name.endsWith("-total.png")).anyMatch(name -> name.endsWith("-total@2x.png"))
                .noneMatch(name -> name.endsWith("@3x.png"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        quotes     | -total, -quote-a1-steps, -quote-a1-cash, -quote-b1-steps, -workload-extraction-sizes
        capacity   | -total, -reservation-ptu-base-ptu-levels, -reservation-ptu-base-ptu-months, -workload-chat-volume
        token-debt | -total, -workload-runs-context, -workload-runs-sizes
        """)
    void picturesAreOfWhatIsBoughtAndOfTheWorkToo(String sample, String charts) throws IOException {
        assertThat(CliRun.of("export", "--sample", sample, "--png", "--svg", "--to", folder.toString()).status()).isZero();
        List<String> names = names(folder);
        assertThat(charts.split(", ")).allMatch(chart -> names.stream().anyMatch(name -> name.endsWith(chart + ".png")))
                .allMatch(chart -> names.stream().anyMatch(name -> name.endsWith(chart + ".svg")));
    }

    @Test
    void whatIsThereIsReplacedOnlyWithForce() throws IOException {
        run("--json");
        Path file = folder.resolve(names(folder).getFirst());
        Files.writeString(file, "mine");
        CliRun refused = run("--json --md");
        assertThat(refused.status()).isEqualTo(ExitCode.FILE);
        assertThat(refused.err()).contains(": 1 file is there already (" + file.getFileName() + "); nothing was written; --force");
        assertThat(names(folder)).hasSize(1);
        assertThat(file).hasContent("mine");
        assertThat(run("--json --md --force").status()).isZero();
        assertThat(file).content().startsWith("{");
    }

    @Test
    void asJsonTheListIsForPrograms() {
        CliRun run = run("--json --format json");
        assertThat(run.text("files[0].kind")).isEqualTo("json");
        assertThat(Path.of(run.text("files[0].file"))).hasSize(Long.parseLong(run.text("files[0].bytes")));
    }

    @Test
    void aScenarioAndWhatIsSetAreInTheFiles() throws IOException {
        run("--json --scenario long-requests --set workload/requests/fixed/output=7");
        assertThat(folder.resolve(names(folder).getFirst())).content().contains("long-requests");
    }

    @Test
    void filesForEuropeanSpreadsheetsDifferFromThoseForMachines() throws IOException {
        run("--csv --csv-for excel-eu");
        assertThat(folder.resolve(names(folder).getFirst())).content().startsWith("\uFEFF").contains(";");
        CliRun machines = run("--csv --csv-for machines --force");
        assertThat(folder.resolve(names(folder).getFirst())).content().doesNotStartWith("\uFEFF");
        assertThat(machines.err()).contains("note: texts of the .csv file are not marked");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        export                                                    | 2 | name one plan file, or a sample
        export --sample founding-2024 other.tokenplan             | 2 | name one plan file, or a sample
        export none.tokenplan                                     | 3 | none.tokenplan: cannot be opened: there is no such file or folder
        export --sample founding-2024 --focus=1.3                 | 2 | FOCUS is written in version 1.4 or 1.2, not 1.3
        export --sample founding-2024 --scale 4                   | 2 | a picture has a scale of 1, 2 or 3, not 4
        export --sample founding-2024 --scale 0                   | 2 | not 0
        export --sample founding-2024 --paper A5                  | 2 | --paper
        export --sample founding-2024 --theme blue                | 2 | --theme
        export --sample founding-2024 --csv-for word              | 2 | word is none of excel, excel-eu, any and machines
        export --sample founding-2024 --format csv                | 2 | the list of files is written as text or json
        export --sample founding-2024 --scenario none             | 2 | no scenario none
        export --sample founding-2024 --scenario long-requests --scenario base | 2 | an export shows one scenario
        export --sample founding-2024 --json --to /none/at/all    | 3 | /none/at/all: cannot be made: there is no folder /none/at
        export --sample founding-2024 --docx                      | 2 | --docx
        scenarios export --to s.csv                               | 2 | PLAN
        scenarios export samples/today.tokenplan                  | 2 | --to
        scenarios import samples/today.tokenplan                  | 2 | FILE
        scenarios import samples/today.tokenplan none.csv         | 3 | none.csv: there is no such file
        scenarios import samples/today.tokenplan samples          | 3 | samples: cannot be read
        scenarios import samples/today.tokenplan s.csv --apply --dry-run | 2 | give one of them
        """)
    void failuresAreOneSentence(String command, int status, String message) {
        CliRun run = CliRun.of(command.split(" "));
        assertThat(run.err().lines().filter(line -> line.startsWith("tokenwright: "))).singleElement().asString().contains(message);
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        CliRun run = CliRun.of("export", "--sample", "founding-2024", "--json", "--to", file.toString());
        assertThat(run.status()).isEqualTo(ExitCode.FILE);
        assertThat(run.err()).contains("it is a file, not a folder");
    }

    @Test
    void onlyATerminalSeesProgress() {
        var watched = new ByteArrayOutputStream();
        String[] arguments = {"export", "--sample", "founding-2024", "--json", "--md", "--force", "--to", folder.toString()};
        CommandLineTool.run(arguments, new PrintStream(new ByteArrayOutputStream()), new PrintStream(watched, true, StandardCharsets.UTF_8), true);
        assertThat(watched.toString(StandardCharsets.UTF_8)).contains("\r[--------------------] 1 of 2: ").contains("\r[##########----------] 2 of 2: ")
                .endsWith("\r");
        assertThat(run("--json --md --force").err()).doesNotContain("\r").doesNotContain("1 of 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "scenarios", "scenarios export", "scenarios import"})
    void everyCommandExplainsItself(String command) {
        CliRun run = CliRun.of((command + " --help").split(" "));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Usage: tokenwright " + command).contains("Exit status:");
        assertThat(run.out().lines().filter(line -> line.matches("\\s+(-., )?--\\S+\\s*"))).as("options without a word").isEmpty();
    }
}
