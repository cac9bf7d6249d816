package org.tokenwright.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.tokenwright.pricing.OfferPrices;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.pricing.PriceSheet;
import org.tokenwright.store.PriceSheetJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tokenwright prices show}: every price line of an offer, with its dates and sources. */
@Command(name = "show")
final class PricesShowCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "OFFER", descriptionKey = "show.offer")
    private String offer;

    @Option(names = "--known-on", paramLabel = "DAY")
    private LocalDate knownOn = LocalDate.MAX;

    @Mixin
    private PriceOptions prices = new PriceOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private OutputFormat format;

    PricesShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PriceOptions.Book book = prices.book();
        OfferPrices found = book.prices().prices(offer, knownOn).orElseThrow(() ->
                new ParameterException(spec.commandLine(), book.prices().whyUnknown(offer, knownOn)));
        PriceBook.Revision revision = book.prices().newest(found.offer().provider(), knownOn).orElseThrow();
        switch (format) {
            case TEXT -> new OfferText(found, revision).lines().forEach(terminal::line);
            case JSON -> terminal.data(sheet(found, revision.sheet()));
            case CSV -> terminal.data(OfferText.csv(found));
        }
        return ExitCode.OK;
    }

    /** A price sheet that holds this offer alone: a start for a sheet of one's own. */
    private static byte[] sheet(OfferPrices found, PriceSheet whole) {
        return PriceSheetJson.write(new PriceSheet(whole.provider(), whole.providerName(), whole.revision(),
                whole.knownOn(), List.of(found.offer())));
    }
}
