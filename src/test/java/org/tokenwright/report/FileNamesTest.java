package org.tokenwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any plan has a name of a file that every file system takes. */
class FileNamesTest {

    @ParameterizedTest(name = "{0} is written to {1}")
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        Support, 2027        => Support-2027.csv
        Größe & Preis        => Größe-Preis.csv
        東京 計画             => 東京-計画.csv
        a/b\\c:d*e?f"g<h>i|j => a-b-c-d-e-f-g-h-i-j.csv
        ../../etc/passwd     => etc-passwd.csv
        ~/.ssh               => ssh.csv
        -rf                  => rf.csv
        name.                => name.csv
        v1.2                 => v1.2.csv
        con                  => con_.csv
        COM1.txt             => COM1_.txt.csv
        LPT²                 => LPT²_.csv
        COM10                => COM10.csv
        console              => console.csv
        $(rm -rf)            => (rm-rf).csv
        =1+1                 => 1+1.csv
        """)
    void becomesAName(String plan, String file) {
        assertThat(FileNames.of(plan, ".csv")).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "///", "\0", "\u202E", "\uD800", "-", "\n"})
    void isNeverEmpty(String plan) {
        assertThat(FileNames.of(plan, ".csv")).isEqualTo("plan.csv");
    }

    @Test
    void sameLettersHaveTheSameName() {
        assertThat(FileNames.of("Gro\u0308ße", "")).isEqualTo(FileNames.of("Größe", "")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "計", "😀"})
    void isCutBetweenCharacters(String letter) {
        String name = FileNames.of(letter.repeat(300), "-lines.csv");
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        int wide = letter.getBytes(StandardCharsets.UTF_8).length;
        assertThat(name).endsWith(letter + "-lines.csv").doesNotContain("\uFFFD");
        assertThat(bytes).isLessThan(FileNames.MOST_BYTES).isGreaterThanOrEqualTo(FileNames.MOST_BYTES - wide - 1);
    }

    @Test
    void oneThatFitsIsNotCut() {
        int room = FileNames.MOST_BYTES - ".csv".length() - 1;
        assertThat(FileNames.of("a".repeat(room), ".csv")).hasSize(room + 4);
        assertThat(FileNames.of("a".repeat(room + 1), ".csv")).hasSize(room + 4);
    }

    @Test
    void anyTextIsTheNameOfOneFile(@TempDir Path folder) throws IOException {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(300); length > 0; length--) {
                text.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(Character.MAX_CODE_POINT) : random.nextInt(128));
            }
            String name = FileNames.of(text.toString(), ".md");
            assertThat(name).matches("[^\\p{C}<>:\"/\\\\|?*]+\\.md").doesNotStartWith("-").doesNotStartWith(".");
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(FileNames.MOST_BYTES);
            assertThat(folder.resolve(name).getParent()).isEqualTo(folder);
        }
        Files.writeString(folder.resolve(FileNames.of("計".repeat(300), ".md")), "");
    }
}
