package org.tokenwright.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tokenwright.counting.CountedItem;
import org.tokenwright.counting.Counters;
import org.tokenwright.counting.FolderCount;
import org.tokenwright.importing.content.Limits;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PricePinning;
import org.tokenwright.plan.TokenRatios;
import org.tokenwright.store.FileProblem;
import org.tokenwright.store.Loaded;
import org.tokenwright.store.PlanStore;
import org.tokenwright.store.RealDisk;
import org.tokenwright.tokens.Calibration;
import org.tokenwright.tokens.Calibration.Pair;
import org.tokenwright.tokens.ContentType;
import org.tokenwright.tokens.Tokenizer;
import org.tokenwright.tokens.TokenizerBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tokenwright calibrate}: fits a tokenizer to what was billed for files, and keeps the fit in a plan. */
@Command(name = "calibrate")
final class CalibrateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "calibrate.plan")
    private Path file;

    @Parameters(index = "1", paramLabel = "TOKENIZER", descriptionKey = "calibrate.tokenizer")
    private String tokenizer;

    @Option(names = "--billed", paramLabel = "FILE=TOKENS", required = true)
    private Map<Path, Long> billed = new LinkedHashMap<>();

    @Mixin
    private PriceOptions prices = new PriceOptions();

    CalibrateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PriceOptions.Book book = prices.book();
        book.notes().forEach(terminal::note);
        TokenizerBook rules = book.prices().tokenizers();
        Tokenizer rule = rules.find(tokenizer).filter(found -> !found.id().equals(Tokenizer.BASE)).orElseThrow(() -> problem(CliText.get(
                "count.tokenizer", tokenizer, String.join(", ", rules.all().stream().map(Tokenizer::id).filter(id -> !id.equals(Tokenizer.BASE)).toList()))));
        var store = new PlanStore(new RealDisk());
        Loaded<Plan> loaded = store.open(file);
        loaded.readOnlyReason().ifPresent(reason -> {
            throw new FileProblem(file.toString(), "", reason);
        });
        Plan plan = PricePinning.complete(loaded.content(), book.prices()).plan();
        Calibration fit = new Calibration(tokenizer, pairs(plan, rules));
        List<Calibration> kept = new ArrayList<>(plan.prices().calibrations());
        kept.removeIf(old -> old.tokenizer().equals(tokenizer));
        kept.add(fit);
        store.save(TokenRatios.renew(plan.withPrices(plan.prices().withCalibrations(kept)), rules), file, Instant.now(Clock.systemUTC()));
        fit.pairs().forEach(pair -> terminal.line(CliText.get("calibrate.pair", pair.name(), pair.base(), pair.billed())));
        terminal.line(CliText.get("calibrate.fit", rule.name(), factor(fit.multiple().doubleValue()),
                factor(rule.multiple(ContentType.MIXED).central().doubleValue()), percent(fit.residual())));
        return ExitCode.OK;
    }

    private ParameterException problem(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static String factor(double value) {
        return String.format(Locale.ENGLISH, "%.3f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ENGLISH, "%.1f %%", share * 100);
    }

    /** The pairs of the plan and those of the files; a file that is given again replaces its pair. */
    private List<Pair> pairs(Plan plan, TokenizerBook rules) {
        var pairs = new LinkedHashMap<String, Pair>();
        plan.prices().calibration(tokenizer).ifPresent(old -> old.pairs().forEach(pair -> pairs.put(pair.name(), pair)));
        try (var counting = new FolderCount(new Counters(rules, Map.of()), 1)) {
            billed.forEach((text, tokens) -> {
                CountedItem item = counting.count(List.of(text), Limits.USUAL, _ -> { }, () -> false).getFirst();
                item.refusal().ifPresent(reason -> {
                    throw new FileProblem(text.toString(), "", reason);
                });
                pairs.put(item.name(), pair(item, tokens));
            });
        }
        return List.copyOf(pairs.values());
    }

    private Pair pair(CountedItem item, long tokens) {
        try {
            return new Pair(item.name(), item.exact().getOrDefault(Tokenizer.BASE, 0L), tokens);
        } catch (IllegalArgumentException e) {
            throw problem(e.getMessage());
        }
    }
}
