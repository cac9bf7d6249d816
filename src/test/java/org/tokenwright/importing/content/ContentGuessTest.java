package org.tokenwright.importing.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.tokens.ContentType;

class ContentGuessTest {

    static final List<ContentSamples.Sample> ALL = ContentSamples.ALL;

    @ParameterizedTest(name = "{0}")
    @FieldSource("ALL")
    void guessesFromTheLookAlone(ContentSamples.Sample sample) {
        assertThat(ContentGuess.of(sample.text())).isEqualTo(sample.type());
    }

    @Test
    void everyTypeHasThreeSamples() {
        var counts = ALL.stream().collect(Collectors.groupingBy(ContentSamples.Sample::type, Collectors.counting()));
        assertThat(counts.keySet()).isEqualTo(EnumSet.allOf(ContentType.class));
        assertThat(counts).allSatisfy((type, count) -> assertThat(count).as(type.key()).isGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource({"A.JAVA, JAVA", "a.py, PYTHON", "a.mjs, JAVASCRIPT", "a.tsx, TYPESCRIPT", "a.md, MARKDOWN", "a.htm, HTML",
        "a.svg, XML", "a.log, LOGS", "a.csv, TABLE", "a.json, MIXED", "a.txt, ENGLISH", "a.unknown, ENGLISH", "README, ENGLISH"})
    void theNameGoesFirst(String name, ContentType type) {
        assertThat(ContentGuess.of(name, "The name of the file is what it is by.")).isEqualTo(type);
    }

    @Test
    void theNameLeavesTheKindOfJsonAndTableToTheText() {
        assertThat(ContentGuess.of("a.json", "{\"a\":1}")).isEqualTo(ContentType.MINIFIED_JSON);
        assertThat(ContentGuess.of("a.json", "{\n  \"a\": 1\n}")).isEqualTo(ContentType.JSON);
        assertThat(ContentGuess.of("a.jsonl", "{\"a\":1}\n{\"a\":2}\n")).isEqualTo(ContentType.MINIFIED_JSON);
        assertThat(ContentGuess.of("a.csv", "a,b\n1,2\n3,4\n5,6\n")).isEqualTo(ContentType.NUMBERS);
    }

    @Test
    void aScriptOutweighsTheName() {
        assertThat(ContentGuess.of("a.md", "# 概要\n\n这是一个关于计划的说明文件。")).isEqualTo(ContentType.CHINESE);
        assertThat(ContentGuess.of("a.py", "print('ж')\nx = 1\n")).isEqualTo(ContentType.PYTHON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "x", "[", "{", "\"", "<", "\\", "{\"a\\", "-", "1", "\ud83e", "[tru", "\t\t\t", ",,,\n,,,\n,,,"})
    void answersForTheSmallest(String text) {
        assertThat(ContentGuess.of(text)).isNotNull();
    }

    /** Texts that make careless patterns slow. */
    static final List<String> LONG = Stream.of("a", " ", "<", "<a ", "[", "](", "]", "{\"", "\"\\", "1,", "-", "(", "public ", "import a.",
            "* ", "**", "|", "12:00:00 ", "a<", "A<B ", "=> ", "\n", ",\n", "static public final ", "data:", "<!--", "东", "the ", "x: ",
            "private readonly ", "00000000-").map(unit -> unit.repeat(3_000_000 / unit.length())).toList();

    @ParameterizedTest(name = "{index}")
    @FieldSource("LONG")
    void looksAtTheBeginningOnlyInBoundedTime(String text) {
        long start = System.nanoTime();
        ContentGuess.of(text);
        ContentGuess.of(text.substring(0, 60_000) + "\n");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void answersAlikeWhateverTheLocale() {
        Locale usual = Locale.getDefault();
        Set<String> answers = new TreeSet<>();
        try {
            for (Locale locale : List.of(Locale.ROOT, Locale.of("tr"), Locale.of("ar", "EG"))) {
                Locale.setDefault(locale);
                answers.add(ALL.stream().map(sample -> ContentGuess.of(sample.text().toUpperCase(Locale.ROOT)).key())
                        .collect(Collectors.joining(" ")));
            }
        } finally {
            Locale.setDefault(usual);
        }
        assertThat(answers).hasSize(1);
    }

    @Test
    void longBase64InOneLineIsBase64() {
        byte[] bytes = new byte[100_000];
        new Random(3).nextBytes(bytes);
        assertThat(ContentGuess.of(Base64.getEncoder().encodeToString(bytes))).isEqualTo(ContentType.BASE64);
        assertThat(ContentGuess.of(Base64.getMimeEncoder().encodeToString(Arrays.copyOf(bytes, 300)))).isEqualTo(ContentType.BASE64);
    }
}
