package org.tokenwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.tokenwright.counting.CountedItem;
import org.tokenwright.counting.CountedTotal;
import org.tokenwright.counting.Counters;
import org.tokenwright.counting.FolderCount;
import org.tokenwright.counting.OfferCosts;
import org.tokenwright.counting.OfferMedia;
import org.tokenwright.importing.VocabularyFile;
import org.tokenwright.importing.content.Limits;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.FileProblem;
import org.tokenwright.store.JsonWriter;
import org.tokenwright.store.MediaRulesJson;
import org.tokenwright.tokens.ContentType;
import org.tokenwright.tokens.TokenizerBook;
import org.tokenwright.tokens.Vocabulary;
import org.tokenwright.tokens.media.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tokenwright count}: tokens of texts, files and folders by tokenizer, and what a call with all of it costs. */
@Command(name = "count")
final class CountCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 4;

    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", descriptionKey = "count.path", arity = "0..*")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--text", paramLabel = "TEXT")
    private Optional<String> text = Optional.empty();

    @Option(names = "--type", paramLabel = "TYPE")
    private Optional<String> type = Optional.empty();

    @Option(names = "--offer", paramLabel = "OFFER")
    private List<String> offers = new ArrayList<>();

    @Option(names = "--detail", paramLabel = "LEVEL", defaultValue = "unspecified")
    private Level detail;

    @Option(names = "--on", paramLabel = "DAY")
    private LocalDate on = LocalDate.now(Clock.systemUTC());

    @Option(names = "--vocabulary", paramLabel = "TOKENIZER=FILE")
    private Map<String, Path> vocabularies = new LinkedHashMap<>();

    @Mixin
    private PriceOptions prices = new PriceOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private OutputFormat format;

    CountCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (paths.isEmpty() && text.isEmpty()) {
            throw problem(CliText.get("count.nothing"));
        }
        PriceOptions.Book book = prices.book();
        book.notes().forEach(terminal::note);
        var counters = counters(book.prices().tokenizers());
        CountedTotal total = new CountedTotal(items(counters), book.prices().tokenizers());
        List<OfferCosts.Line> lines = OfferCosts.of(total, offers(book.prices()), new OfferMedia(MediaRulesJson.bundled(), total.items(), detail), on);
        switch (format) {
            case TEXT -> new CountText(total, counters, lines).lines().forEach(terminal::line);
            case JSON -> terminal.data(JsonWriter.bytes(CountText.json(total, counters, lines)));
            case CSV -> terminal.data(CountText.csv(total, counters));
        }
        return total.refused().isEmpty() ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    private ParameterException problem(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Counters counters(TokenizerBook book) {
        var read = new TreeMap<String, Vocabulary>();
        vocabularies.forEach((tokenizer, file) -> {
            if (book.find(tokenizer).isEmpty()) {
                throw problem(CliText.get("count.tokenizer", tokenizer, String.join(", ", book.all().stream().map(rule -> rule.id()).toList())));
            }
            read.put(tokenizer, vocabulary(file));
        });
        try {
            return new Counters(book, read);
        } catch (IllegalArgumentException e) {
            throw problem(e.getMessage());
        }
    }

    private static Vocabulary vocabulary(Path file) {
        try (InputStream in = Files.newInputStream(file)) {   // one byte too many is refused by its reader
            return VocabularyFile.read(file.toString(), in.readNBytes(VocabularyFile.MAX_BYTES + 1));
        } catch (IOException e) {
            throw new FileProblem(file.toString(), "", CliText.get("count.unreadable"));
        }
    }

    private List<CountedItem> items(Counters counters) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
        var items = new ArrayList<CountedItem>();
        try (var counting = new FolderCount(counters, threads)) {
            text.ifPresent(typed -> items.add(counting.count(CliText.get("count.typed"), typed, () -> false)));
            items.addAll(counting.count(paths, Limits.USUAL, _ -> { }, () -> false));
        }
        Optional<ContentType> taken = type.map(key -> ContentType.ofKey(key).orElseThrow(() -> problem(CliText.get("count.type", key,
                String.join(", ", Arrays.stream(ContentType.values()).map(ContentType::key).toList())))));
        return taken.map(as -> items.stream().map(item -> item.withType(as)).toList()).orElse(List.copyOf(items));
    }

    private List<Offer> offers(PriceBook book) {
        return offers.stream().map(id -> book.offer(id, LocalDate.MAX).orElseThrow(() -> problem(book.whyUnknown(id, LocalDate.MAX)))).toList();
    }
}
