package org.tokenwright.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenwright.importing.content.Content;
import org.tokenwright.importing.content.Limits;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.MediaRulesJson;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.TokenizerDirectory;
import org.tokenwright.tokens.BundledCounters;
import org.tokenwright.tokens.ContentType;
import org.tokenwright.tokens.Tokenizer;
import org.tokenwright.tokens.TokenizerBook;
import org.tokenwright.tokens.media.Level;

/** Folders counted by several threads: the same as one text after the other. */
class FolderCountTest {

    private static final TokenizerBook BOOK = TokenizerDirectory.bundled();
    private static final Counters COUNTERS = new Counters(BOOK, Map.of());
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");

    @TempDir
    private Path folder;

    private List<CountedItem> count(Path... paths) {
        try (var count = new FolderCount(COUNTERS, 2)) {
            return count.count(List.of(paths), Limits.USUAL, _ -> { }, () -> false);
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String words(long seed, int words) {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(List.of("tokens", "a", "größer", "Preis", "12345", "if (x)", "中文", "\n", "budget").get(random.nextInt(9))).append(' ');
        }
        return text.toString();
    }

    @Test
    void everyFileHasWhatItsTextHas() throws IOException {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            texts.add(words(i, 50 * i + 1));
            write("part%d/%02d.txt".formatted(i % 3, i), texts.get(i));
        }
        List<CountedItem> items = count(folder);
        assertThat(items).hasSize(40).allSatisfy(item -> {
            String text = texts.get(Integer.parseInt(item.name().substring(0, 2)));
            assertThat(item.exact()).containsOnly(Map.entry("o200k", BundledCounters.of("o200k_base").count(text)),
                    Map.entry("cl100k", BundledCounters.of("cl100k_base").count(text)));
            assertThat(item.characters()).isEqualTo(text.length());
        });
    }

    /** A text that is read in several pieces counts as it does whole. */
    @Test
    void piecesAddUp() throws IOException {
        String text = words(7, 40_000);
        Path file = write("long.txt", text);
        var small = new Limits(10, 3, 200L << 20, 5000, 1 << 20, 10, 1 << 20, 1 << 20);
        try (var count = new FolderCount(COUNTERS, 2)) {
            assertThat(count.count(List.of(file), small, _ -> { }, () -> false).getFirst().exact().get("o200k"))
                    .isEqualTo(BundledCounters.of("o200k_base").count(text));
        }
    }

    @Test
    void whatCannotBeCountedIsNamed() throws IOException {
        Files.write(folder.resolve("picture.txt"), new byte[] {0, 1, 2, 3, 0});
        write("fine.txt", "fine");
        List<CountedItem> items = count(folder, folder.resolve("missing"));
        assertThat(items).hasSize(3);
        assertThat(new CountedTotal(items, BOOK).refused()).extracting(CountedItem::name).containsExactly("picture.txt", "missing");
    }

    @Test
    void cancellingEndsItAtOnce() throws IOException {
        for (int i = 0; i < 20; i++) {
            write(i + ".txt", words(i, 2000));
        }
        var cancelled = new AtomicBoolean();
        var seen = new ArrayList<Integer>();
        try (var count = new FolderCount(COUNTERS, 2)) {
            assertThatThrownBy(() -> count.count(List.of(folder), Limits.USUAL, progress -> {
                seen.add(progress.items());
                cancelled.set(progress.items() == 3);
            }, cancelled::get)).isInstanceOf(CancellationException.class);
            assertThat(seen).containsExactly(1, 2, 3);
            cancelled.set(false);
            assertThat(count.count("again", "still counts", () -> false).exact().get("o200k")).isEqualTo(2);
        }
    }

    @Test
    void anotherTypeChangesEstimatesOnly() {
        try (var count = new FolderCount(COUNTERS, 1)) {
            CountedItem item = count.count("typed", "The quick brown fox jumps over the lazy dog. ".repeat(100), () -> false).withType(ContentType.ENGLISH);
            Tokenizer claude = BOOK.find("claude-4.6").orElseThrow();
            long base = item.exact().get("o200k");
            assertThat(item.tokens(claude).central()).isEqualTo(Math.round(base * 1.16));
            assertThat(item.withType(ContentType.JSON).tokens(claude).central()).isEqualTo(Math.round(base * 1.3));
            assertThat(item.withType(ContentType.JSON).tokens(BOOK.find("cl100k").orElseThrow()).isExact()).isTrue();
        }
    }

    /** 9,000 tokens do not fit a window of 8,192; at 5 USD a million, 1,000 tokens cost half a cent. */
    @Test
    void offersPriceWhatTheyCount() {
        var prices = new PriceBook(PriceDirectory.bundled().revisions(), BOOK);
        try (var count = new FolderCount(COUNTERS, 1)) {
            List<CountedItem> items = List.of(count.count("typed", " token".repeat(9000), () -> false).withType(ContentType.ENGLISH));
            assertThat(items.getFirst().exact().get("o200k")).isEqualTo(9000);
            List<OfferCosts.Line> lines = OfferCosts.of(new CountedTotal(items, BOOK), List.of(prices.offer("openai/gpt-4o-2024-05-13", LocalDate.MAX).orElseThrow(),
                    prices.offer("anthropic/claude-sonnet-4-6", LocalDate.MAX).orElseThrow(), prices.offer("groq/llama3-70b-8192", LocalDate.MAX).orElseThrow()),
                    new OfferMedia(MediaRulesJson.bundled(), items, Level.UNSPECIFIED), DAY);
            assertThat(lines.get(0).cost(OfferCosts.BASE).orElseThrow()).isCloseTo(0.045, within(1e-12));
            assertThat(lines.get(1).cost(OfferCosts.BASE).orElseThrow()).isCloseTo(9000 * 1.16 * 3 / 1e6, within(1e-12));
            assertThat(lines.get(1).cost(OfferCosts.LOW).orElseThrow()).isCloseTo(9000 * 3 / 1e6, within(1e-12));
            assertThat(lines.get(1).cost(OfferCosts.HIGH).orElseThrow()).isCloseTo(9000 * 1.4 * 3 / 1e6, within(1e-12));
            assertThat(lines.get(2).result().status().key()).isEqualTo("does-not-fit");
        }
    }

    /** Samples over 44,100 a second are no short decimal. */
    @Test
    void soundOfAnyLengthIsTaken() {
        var sound = new CountedItem("a.wav", "a.wav", 1, new Content.Audio("WAV", 441_001 / 44_100.0), Optional.empty(), 0, new TreeMap<>());
        var total = new OfferMedia(MediaRulesJson.bundled(), List.of(sound), Level.UNSPECIFIED)
                .of(new PriceBook(PriceDirectory.bundled().revisions(), BOOK).offer("google/gemini-2.5-pro", LocalDate.MAX).orElseThrow(), DAY);
        assertThat(total.unknown()).isZero();
        assertThat(total.count().central()).isBetween(320L, 321L);
    }

    @Test
    void aTextWithoutLettersIsCountedToo() throws IOException {
        Files.write(folder.resolve("signs.txt"), "\uD83D\uDE42 … — ✓\n".getBytes(StandardCharsets.UTF_8));
        assertThat(count(folder).getFirst().exact().get("o200k")).isPositive();
    }
}
