package org.tokenwright.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.store.FileProblem;
import org.tokenwright.tokens.Vocabulary;

class VocabularyFileTest {

    private static final String BYTE_LEVEL = "\"decoder\":{\"type\":\"ByteLevel\"}";

    private static Vocabulary read(String content) {
        return VocabularyFile.read("v", content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> tokens(Vocabulary vocabulary) {
        return IntStream.range(0, vocabulary.size()).mapToObj(rank -> new String(vocabulary.token(rank), StandardCharsets.UTF_8)).toList();
    }

    @Test
    void readsRankListsInBothForms() {
        assertThat(tokens(read("YQ== 0\nYmM= 7\n\nIA== 3\n"))).containsExactly("a", " ", "bc");
        assertThat(tokens(read("! 5 YQ== YmM=\n! 2 IA=="))).containsExactly(" ", "a", "bc");
        assertThat(tokens(read("{\"pat_str\":\"x\",\"bpe_ranks\":\"! 0 YQ== YmM=\"}"))).containsExactly("a", "bc");
    }

    @Test
    void readsByteLevelTokensInOrderOfTheirNumbersWithoutAddedOnes() {
        assertThat(tokens(read("\uFEFF {\"added_tokens\":[{\"id\":0,\"content\":\"<s>\",\"special\":true}],\"pre_tokenizer\":{\"type\":\"Sequence\","
                + "\"pretokenizers\":[{\"type\":\"Split\",\"pattern\":{\"Regex\":\"x\"}},{\"type\":\"ByteLevel\"}]},"
                + "\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":2,\"<s>\":0,\"ĠÃ©\":1},\"merges\":[[\"a\",\"b\"],\"c d\"]}}"))).containsExactly(" é", "a");
    }

    @Test
    void readsCharactersWithWholeTokensFirstAndWithoutBytes() {
        Vocabulary vocabulary = read("{\"added_tokens\":[{\"content\":\"<b>\",\"special\":false},{\"content\":\"<s>\",\"special\":true}],"
                + "\"model\":{\"byte_fallback\":true,\"vocab\":{\"<s>\":0,\"▁a\":1,\"<0x41>\":2,\"<b>\":3}}}");
        assertThat(tokens(vocabulary)).containsExactly("<b>", "▁a");
        assertThat(vocabulary.whole()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            YQ==                                     | v: line 1 is not a token in Base64, a space and its rank
            YQ== x                                   | v: line 1 has no rank
            YQ== 99999999999                         | v: line 1 has no rank
            Y!== 1                                   | v: line 1 has a token that is not Base64
            ! 1 YQ== YQ==                            | v: tokens 0 and 1 are the same
            []                                       | v: line 1 is not a token in Base64, a space and its rank
            {}                                       | v: there is no /model/vocab in it, and no "bpe_ranks"
            {"bpe_ranks":5}                          | v: "bpe_ranks" is not a text
            {"bpe_ranks":"! 1"}                      | v: has 0 tokens, not 1 to 1000000
            {"model":{"type":"Unigram"}}             | v: /model/type is not BPE (Unigram)
            {"model":[]}                             | v: /model is not an object
            {"model":{"vocab":[]}}                   | v: /model/vocab is not an object
            {"model":{"vocab":{"a":"b"}}}            | v: /model/vocab has a token without a number
            {"model":{"vocab":{"a":1,"a":2}}}        | v: /model/vocab has a token twice, the second time as number 2
            {"model":{"vocab":{"a":1,"b":1}}}        | v: /model/vocab has two tokens of the same number
            {"model":{"vocab":{"a":1}}}              | v: merges neither bytes (a pre_tokenizer or decoder of type ByteLevel) nor characters with fallback to bytes (/model/byte_fallback)
            {"decoder":{"type":"ByteLevel"},"model":{"vocab":{"a b":1}}} | v: /model/vocab has a token with U+0020, which stands for no byte
            """)
    void saysWhatIsWrong(String content, String message) {
        assertThatExceptionOfType(FileProblem.class).isThrownBy(() -> read(content)).withMessage(message);
    }

    @Test
    void refusesWhatIsOutOfBounds() {
        String longToken = "a".repeat(Vocabulary.MAX_TOKEN_BYTES + 1);
        assertRefused("{\"model\":{\"vocab\":{\"" + longToken + "\":1}}," + BYTE_LEVEL + "}", "a token has 1025 bytes, more than 1024");
        assertRefused("{\"model\":{\"vocab\":{\"" + longToken.repeat(3) + "\":1}}}", "exceeds the maximum allowed");
        assertRefused("{\"x\":" + "[".repeat(100_000), "exceeds the maximum allowed");
        assertRefused("{\"bpe_ranks\":\"" + "a".repeat(17 << 20) + "\"}", "exceeds the maximum allowed");
        assertRefused("YWFh".repeat(400) + " 0", "line 1 has a token of more than 1024 bytes");
        assertRefused("{\"model\":{\"vocab\":{\"a\":1", "nexpected end");
        assertThatExceptionOfType(FileProblem.class).isThrownBy(() -> VocabularyFile.read("v", new byte[(1 << 20) + 1], 1 << 20))
                .withMessage("v: the file has more than 1 MB");
    }

    @Test
    void refusesTooManyTokens() {
        var list = new StringBuilder("! 0");
        IntStream.rangeClosed(0, Vocabulary.MAX_TOKENS).forEach(_ -> list.append(" YQ=="));
        assertRefused(list.toString(), "line 1 is one token more than 1000000");
        var json = new StringBuilder("{\"model\":{\"vocab\":{\"x\":1");
        IntStream.rangeClosed(1, Vocabulary.MAX_TOKENS).forEach(i -> json.append(",\"").append(i).append("\":").append(i));
        assertRefused(json.append("}}}").toString(), "/model/vocab has more than 1000000 tokens");
    }

    private static void assertRefused(String content, String message) {
        assertThatExceptionOfType(FileProblem.class).isThrownBy(() -> read(content)).withMessageContaining(message)
                .satisfies(problem -> assertThat(problem.getMessage()).hasSizeLessThan(300));
    }
}
