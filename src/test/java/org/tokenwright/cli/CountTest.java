package org.tokenwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code count} as a person and a program meet it. */
class CountTest {

    @TempDir
    private Path folder;

    @Test
    void countsByEveryTokenizerAndSaysWhichCountsAreExact() {
        CliRun run = CliRun.of("count", "--text", "Hello world!", "--type", "english");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out().lines()).anySatisfy(line -> assertThat(line).matches("OpenAI o200k +o200k +3  exact"))
                .anySatisfy(line -> assertThat(line).matches("Claude 3 to 4.6 +claude-4.6 +3  estimated, 3 to 5"));
    }

    @Test
    void pricesACallAtOffers() {
        CliRun run = CliRun.of("count", "--text", " token".repeat(1000), "--offer", "openai/gpt-4o-2024-05-13", "--on", "2024-07-01", "--format", "json");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.text("offers[0].tokens")).isEqualTo("1000");
        assertThat(run.text("offers[0].cost")).isEqualTo("0.005000");
    }

    @Test
    void whatCannotBeCountedIsNamedAndEndsWithOne() throws IOException {
        Files.write(folder.resolve("data.bin"), new byte[] {0, 1, 2});
        Files.writeString(folder.resolve("a.md"), "# Title\n\nText.\n");
        CliRun run = CliRun.of("count", folder.toString());
        assertThat(run.status()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(run.out()).contains("2 items").contains("not counted: " + folder.getFileName() + "/data.bin: ");
    }

    @Test
    void csvHasALineForEachItemAndTokenizer() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"a\": 1}");
        CliRun run = CliRun.of("count", folder.resolve("a.json").toString(), "--format", "csv");
        assertThat(run.out().lines().toList()).hasSize(15).contains("a.json,minifiedJson,8,o200k,true,6,6,6,", "a.json,minifiedJson,8,claude-4.6,false,6,8,9,");
    }

    @Test
    void saysWhatIsMissingOrUnknown() {
        assertThat(CliRun.of("count").err()).contains("nothing to count");
        assertThat(CliRun.of("count", "--text", "x", "--type", "klingon").err()).contains("there is no content \"klingon\"; there are english, ");
        assertThat(CliRun.of("count", "--text", "x", "--offer", "openai/gpt-4p").err()).contains("unknown offer");
        assertThat(CliRun.of("count", "--text", "x", "--vocabulary", "other=x.json").err()).contains("there is no tokenizer \"other\"; there are o200k, ");
    }

    @Test
    void aBadVocabularyIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": 3}");
        CliRun run = CliRun.of("count", "--text", "x", "--vocabulary", "llama3=" + file);
        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains("tokenizer.json");
    }
}
