package org.tokenwright.bench;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.tokenwright.counting.Counters;
import org.tokenwright.counting.FolderCount;
import org.tokenwright.importing.content.Limits;
import org.tokenwright.store.TokenizerDirectory;
import org.tokenwright.tokens.Tokenizer;
import org.tokenwright.tokens.TokenizerBook;
import org.tokenwright.tokens.TokenizerSheet;

/** Counting a folder of 100 MB, reading included, against jtokkit on one thread with the same text in memory, in turns. */
public final class CountBenchmark {

    private static final int FILES = 100;
    private static final int FILE_BYTES = 1_000_000;
    private static final int ROUNDS = 3;
    private static final String[] WORDS = ("the of and to in is that for it as was with be by on not he his but at are this have from or had an they "
            + "which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can "
            + "only other new some could time these two may then do first any my now such like our over man me even most made after also did many before "
            + "must through back years where much your way well down should because each just those people how too little state good very make world still "
            + "own see men work long get here between both life being under never day same another know while last might us great old year off come since "
            + "against go came right used take three tokenizer vocabulary estimate 2026 1,500 0.25 workload(context) return value; public final class").split(" ");

    private CountBenchmark() {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("count");
        try {
            List<String> texts = texts();
            for (int i = 0; i < FILES; i++) {
                Files.writeString(folder.resolve("%03d.txt".formatted(i)), texts.get(i));
            }
            print(texts, folder);
        } finally {
            delete(folder);
        }
    }

    private static void print(List<String> texts, Path folder) {
        Encoding reference = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
        int threads = Math.min(2, Runtime.getRuntime().availableProcessors());
        double[] ratios = new double[ROUNDS];
        double[] jtokkit = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        try (var counting = new FolderCount(new Counters(base(), Map.of()), threads)) {
            for (int round = -1; round < ROUNDS; round++) {
                long start = System.nanoTime();
                long expected = texts.stream().mapToLong(reference::countTokensOrdinary).sum();
                long between = System.nanoTime();
                long found = counting.count(List.of(folder), Limits.USUAL, _ -> { }, () -> false).stream()
                        .mapToLong(item -> item.exact().get(Tokenizer.BASE)).sum();
                long end = System.nanoTime();
                if (found != expected) {
                    throw new IllegalStateException(found + " tokens, not " + expected);
                }
                if (round >= 0) {
                    jtokkit[round] = (between - start) / 1e9;
                    ours[round] = (end - between) / 1e9;
                    ratios[round] = (double) (between - start) / (end - between);
                }
            }
        }
        System.out.printf(Locale.ENGLISH, "count: a folder of %d MB on %d threads is %.2f times as fast as jtokkit on one (medians %.1f s and %.1f s)%n",
                FILES * (long) FILE_BYTES / 1_000_000, threads, median(ratios), median(ours), median(jtokkit));
    }

    /** The base alone: the others would count the text again. */
    private static TokenizerBook base() {
        Tokenizer base = TokenizerDirectory.bundled().find(Tokenizer.BASE).orElseThrow();
        return new TokenizerBook(List.of(new TokenizerSheet("openai", "2026-11-21", LocalDate.of(2026, 11, 21), List.of(base))));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static List<String> texts() {
        var random = new Random(42);
        return Stream.generate(() -> text(random)).limit(FILES).toList();
    }

    private static String text(Random random) {
        var text = new StringBuilder(FILE_BYTES + 20);
        while (text.length() < FILE_BYTES) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(12) == 0 ? ".\n" : " ");
        }
        text.setLength(FILE_BYTES);
        return text.toString();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
