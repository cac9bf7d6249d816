package org.tokenwright.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencePieceCounterTest {

    private static final TextCounter COUNTER = new SentencePieceCounter(Vocabulary.of(
            bytes("<b>", "\n", "\n\n", "▁▁"), bytes("▁", "a", "b", "<", ">", "é", "▁a", "a▁", "aa", ">▁", ">▁b", "bb")));

    private static List<byte[]> bytes(String... tokens) {
        return Stream.of(tokens).map(token -> token.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** Worked by hand. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing                                      | ``       | 0
            a pair of characters                         | `aa`     | 1
            the lower rank first                         | `a a`    | 2
            a space and ▁ are the same                   | `▁a a`   | 2
            two bytes of a character without a token     | `aüa`    | 4
            four bytes of an emoji                       | `🙂`      | 4
            a character with a token is none of bytes    | `é`      | 1
            a whole token that cannot be merged          | `<b>`    | 1
            nor merged with what is beside it            | `b<b>b`  | 3
            two spaces are found before one is merged    | `  a`    | 2
            of three the first two                       | `   a`   | 2
            a token across the space after >             | `> b`    | 1
            """)
    void counts(String why, String text, long tokens) {
        assertThat(COUNTER.count(text)).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "5, 3"})
    void longestWholeTokenIsTaken(int lines, long tokens) {
        assertThat(COUNTER.count("\n".repeat(lines))).isEqualTo(tokens);
    }
}
