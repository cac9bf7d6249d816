package org.tokenwright.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Counts that tiktoken, Hugging Face's tokenizers and the providers' own packages give. */
class AcceptanceTest {

    /** o200k, cl100k, Llama 3, Qwen 3, DeepSeek V3, Mistral Nemo, legacy Claude, Gemma 3. */
    private record Expected(String text, int... counts) {}

    private static final int FIRST_SUPPLIED = 2;

    private static final List<Expected> TABLE = List.of(
            new Expected("", 0, 0, 0, 0, 0, 0, 0, 0),
            new Expected("Hello world!", 3, 3, 3, 3, 3, 3, 3, 3),
            new Expected("antidisestablishmentarianism", 6, 6, 6, 6, 5, 7, 7, 5),
            new Expected("2 + 2 = 4", 7, 7, 7, 7, 7, 7, 5, 7),
            new Expected("お誕生日おめでとう", 8, 9, 9, 7, 7, 7, 10, 4),
            new Expected("1234567890", 4, 4, 4, 10, 4, 10, 1, 10),
            new Expected("    if (x != null) {\n\treturn x.y();\n    }\n", 14, 14, 14, 14, 14, 14, 18, 19),
            new Expected("don't DON'T  \n\n  x", 5, 7, 7, 7, 7, 9, 8, 10),
            new Expected("🙂👩\u200D👩\u200D👧", 9, 15, 13, 8, 10, 18, 13, 6),
            new Expected("ﬁ ① Ａ", 5, 7, 6, 6, 5, 7, 3, 4),
            new Expected("Straße über Öl", 4, 5, 4, 4, 5, 4, 6, 3),
            new Expected("Привет, мир", 4, 6, 5, 5, 4, 4, 7, 3),
            new Expected("안녕하세요 세계", 3, 9, 3, 4, 6, 5, 11, 2),
            new Expected("नमस्ते दुनिया", 5, 13, 9, 13, 7, 5, 15, 2),
            new Expected("مرحبا بالعالم", 4, 10, 6, 5, 6, 5, 10, 4),
            new Expected("中文测试：标点。", 6, 7, 6, 6, 6, 9, 6, 6),
            new Expected("a\u00ad\u200bb", 4, 4, 4, 4, 4, 4, 4, 4),
            new Expected("e\u0301", 2, 2, 2, 1, 2, 3, 1, 2),
            new Expected("   ", 1, 1, 1, 1, 1, 1, 1, 1),
            new Expected("\r\n\r\n", 1, 1, 1, 1, 4, 4, 1, 4),
            new Expected("{\"a\":[1,2.50,null]}", 10, 10, 10, 11, 10, 11, 11, 12));

    @ParameterizedTest
    @CsvSource({"0, o200k_base", "1, cl100k_base"})
    void bundledTokenizerCountsTheTable(int column, String encoding) {
        assertTable(column, BundledCounters.of(encoding));
    }

    @Tag("vocabulary")
    @ParameterizedTest
    @EnumSource
    void suppliedTokenizerCountsTheTable(SuppliedTokenizer tokenizer) throws Exception {
        assertTable(FIRST_SUPPLIED + tokenizer.ordinal(), tokenizer.counterOrSkip());
    }

    private static void assertTable(int column, TextCounter counter) {
        List<String> counted = TABLE.stream().map(row -> row.text() + " → " + counter.count(row.text())).toList();
        assertThat(counted).isEqualTo(TABLE.stream().map(row -> row.text() + " → " + row.counts()[column]).toList());
    }
}
