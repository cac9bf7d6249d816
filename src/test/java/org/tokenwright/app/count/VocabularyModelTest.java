package org.tokenwright.app.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.base.Source;
import org.tokenwright.store.MediaRulesJson;
import org.tokenwright.store.TokenizerDirectory;
import org.tokenwright.tokens.Band;
import org.tokenwright.tokens.ContentType;
import org.tokenwright.tokens.Counting;
import org.tokenwright.tokens.Tokenizer;
import org.tokenwright.tokens.TokenizerBook;
import org.tokenwright.tokens.TokenizerSheet;
import org.tokenwright.tokens.Vocabulary;

/** Vocabulary files that make estimates exact, and those that are refused. */
class VocabularyModelTest {

    /** Every byte, and one pair. */
    private static final List<byte[]> TOKENS = tokens("ab");

    @TempDir
    private Path directory;
    private CountModel page;
    private VocabularyModel vocabulary;

    private static List<byte[]> tokens(String pair) {
        var tokens = new ArrayList<byte[]>(IntStream.range(0, 256).mapToObj(b -> new byte[] {(byte) b}).toList());
        tokens.add(pair.getBytes(StandardCharsets.US_ASCII));
        return tokens;
    }

    private static TokenizerBook book() {
        Band twice = new Band(java.math.BigDecimal.ONE, java.math.BigDecimal.TWO, java.math.BigDecimal.TEN);
        var small = new Tokenizer("small", "Small", new Counting.BytePairs(Pattern.compile("\\S+|\\s+"), Counting.Form.NONE, Vocabulary.of(TOKENS).sha256()),
                Optional.empty(), Map.of(ContentType.MIXED, twice), Map.of(), Tokenizer.Status.MEASURED, new Source("made up", "2026-11"), "");
        var nameless = new Tokenizer("nameless", "Nameless", new Counting.SentencePiece(""), Optional.empty(), Map.of(ContentType.MIXED, twice), Map.of(),
                Tokenizer.Status.MEASURED, new Source("made up", "2026-11"), "");
        Tokenizer base = TokenizerDirectory.bundled().find(Tokenizer.BASE).orElseThrow();
        return new TokenizerBook(List.of(new TokenizerSheet("test", "2026-11-21", LocalDate.of(2026, 11, 21), List.of(base, small, nameless))));
    }

    private Path file(String name, List<byte[]> tokens) throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            lines.append(Base64.getEncoder().encodeToString(tokens.get(i))).append(' ').append(i).append('\n');
        }
        return Files.writeString(directory.resolve(name), lines);
    }

    @BeforeEach
    void open() throws IOException {
        var rules = CountRules.of(book(), MediaRulesJson.bundled());
        page = new CountModel(AppTestPlans.session(AppTestPlans.founding()), new CountModel.Means(() -> CompletableFuture.completedFuture(rules),
                Runnable::run, Runnable::run, () -> 0, 1));
        vocabulary = new VocabularyModel(page);
        page.setShowing(true);
        page.type("abab ab");
        page.add(List.of(Files.writeString(directory.resolve("a.txt"), "ab")));
    }

    private String certainty() {
        return page.figuresProperty().get().tokenizers().stream().filter(line -> line.name().equals("Small")).findFirst().orElseThrow().certainty();
    }

    private String tokens() {
        return page.figuresProperty().get().tokenizers().stream().filter(line -> line.name().equals("Small")).findFirst().orElseThrow().tokens();
    }

    @Test
    void onlyTokenizersWithAKnownHashAreOffered() {
        assertThat(vocabulary.tokenizersProperty().get()).extracting(option -> option.key()).containsExactly("small");
    }

    @Test
    void withItsVocabularyATokenizerIsCountedExactlyInEverything() throws IOException {
        assertThat(certainty()).isNotEqualTo("exact");
        vocabulary.add(file("small.tiktoken", TOKENS));
        assertThat(certainty()).isEqualTo("exact");
        assertThat(tokens()).isEqualTo("5");   // ab ab, space, ab; ab
        assertThat(vocabulary.doneProperty().get()).contains("Small is counted exactly");
        page.type("ab");
        assertThat(tokens()).isEqualTo("2");
    }

    @Test
    void anotherVocabularyIsRefusedAndNothingIsLost() throws IOException {
        CountFigures before = page.figuresProperty().get();
        vocabulary.add(file("other.tiktoken", tokens("cd")));
        assertThat(vocabulary.problemProperty().get()).startsWith("other.tiktoken was not taken for Small:").contains("SHA-256").contains("kept");
        assertThat(vocabulary.doneProperty().get()).isEmpty();
        assertThat(page.figuresProperty().get()).isSameAs(before);
        vocabulary.add(file("small.tiktoken", TOKENS));
        assertThat(vocabulary.problemProperty().get()).isEmpty();
    }

    @Test
    void aFileThatIsNoVocabularyIsRefused() throws IOException {
        vocabulary.add(Files.writeString(directory.resolve("bad.json"), "{\"model\": {\"type\": \"WordPiece\"}}"));
        assertThat(vocabulary.problemProperty().get()).contains("bad.json").contains("WordPiece");
        vocabulary.add(directory.resolve("gone.json"));
        assertThat(vocabulary.problemProperty().get()).contains("gone.json").contains("cannot be read");
        assertThat(vocabulary.readingProperty().get()).isFalse();
    }
}
