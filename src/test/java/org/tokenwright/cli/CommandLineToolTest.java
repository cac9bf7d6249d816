package org.tokenwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, exit statuses and messages. */
class CommandLineToolTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "compare", "explain", "validate", "prices", "prices list", "prices show"})
    void everyCommandExplainsItself(String command) {
        CliRun run = CliRun.of((command + " --help").strip().split(" "));
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Usage: tokenwright" + (command.isEmpty() ? "" : " " + command))
                .contains("Exit status:").contains("4   a mistake of the program itself");
    }

    @Test
    void withoutACommandItSaysWhatThereIs() {
        CliRun run = CliRun.of();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("compare").contains("explain").contains("validate").contains("prices");
        assertThat(CliRun.of("--version").out()).startsWith("tokenwright ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        compare                                                      | 2 | name one plan file, or a sample
        compare none.tokenplan                                       | 3 | none.tokenplan: cannot be opened: there is no such file or folder
        compare --sample none                                        | 2 | there is no sample none; there are today
        compare --sample today other.tokenplan                       | 2 | name one plan file, or a sample
        compare --sampel today                                       | 2 | perhaps --sample
        comapre --sample today                                       | 2 | perhaps compare
        compare --sample founding-2024 --format xml                  | 2 | --format
        compare --sample founding-2024 --scenario none               | 2 | no scenario none; it has [long-requests, shorter-prompts]
        compare --sample founding-2024 --set output=1                | 2 | no number output; it has for example workload/requests/fixed/output
        compare --sample founding-2024 --set workload/requests/fixed/output=-1 | 2 | must be at least 0 (-1)
        compare --sample founding-2024 --set workload/requests/fixed/output=many | 2 | not a number: "many"
        compare --sample founding-2024 --set workload/requests/fixed/output=1e999999999 | 2 | number is outside
        compare --sample founding-2024 --relative-to none            | 2 | no alternative none; it has [gpt-4o
        compare --sample founding-2024 --prices none                 | 3 | none: there is no such folder
        explain --sample founding-2024                               | 2 | an alternative
        explain --sample founding-2024 none                          | 2 | no alternative none
        explain --sample founding-2024 gpt-4o 2025-01                | 2 | 2025-01 is outside the plan
        explain --sample founding-2024 gpt-4o July                   | 2 | July is no month
        explain --sample founding-2024 gpt-4o --depth 0              | 2 | a depth of 1 or more
        explain --sample founding-2024 gpt-4o --line output/cost     | 2 | similar: [alternative/gpt-4o/requests
        explain --sample today deepseek-flash --line alternative/deepseek-flash/coding/coding/windowShare/offpeak_other | 2 | name a month
        prices list --on yesterday                                   | 2 | yesterday is no day
        prices show openai/gtp-4o                                    | 2 | nearest: openai/gpt-4o
        """)
    void failuresAreOneSentence(String command, int status, String message) {
        CliRun run = CliRun.of(command.split(" "));
        assertThat(run.err()).contains(message);
        assertThat(run.err().lines()).singleElement().asString().startsWith("tokenwright: ");
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void anUnexpectedFailureIsOneSentenceToo() {
        var broken = new PrintStream(new ByteArrayOutputStream()) {
            @Override
            public void println(String text) {
                throw new IllegalStateException("broken\nstream");
            }
        };
        var err = new ByteArrayOutputStream();
        int status = CommandLineTool.run(new String[] {"compare", "--sample", "founding-2024"}, broken,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(status).isEqualTo(ExitCode.INTERNAL);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).singleElement().asString()
                .contains("this should not have happened: IllegalStateException (broken stream)");
    }

    @Test
    void textKeepsToTheStreamsCharacters() {
        var out = new ByteArrayOutputStream();
        CommandLineTool.run(new String[] {"compare", "--sample", "founding-2024"},
                new PrintStream(out, true, StandardCharsets.US_ASCII), System.err);
        assertThat(out.toString(StandardCharsets.US_ASCII)).contains("x cheapest").doesNotContain("?");
    }
}
