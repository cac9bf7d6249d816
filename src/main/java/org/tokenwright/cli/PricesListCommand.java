package org.tokenwright.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tokenwright.pricing.Offer;
import org.tokenwright.store.Json;
import org.tokenwright.store.JsonWriter;
import org.tokenwright.store.Members;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tokenwright prices list}: offers and their main prices on a day. */
@Command(name = "list")
final class PricesListCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("offer", "name", "input", "read", "output", "context", "since");

    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "TEXT", descriptionKey = "list.text", arity = "0..1")
    private String filter = "";

    @Option(names = "--provider", paramLabel = "PROVIDER")
    private String provider = "";

    @Option(names = "--on", paramLabel = "DAY")
    private LocalDate on = LocalDate.now(Clock.systemUTC());

    @Option(names = "--known-on", paramLabel = "DAY")
    private LocalDate knownOn = LocalDate.MAX;

    @Option(names = "--all")
    private boolean all;

    @Mixin
    private PriceOptions prices = new PriceOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private OutputFormat format;

    PricesListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PriceOptions.Book book = prices.book();
        List<OfferOnDay> offers = book.prices().offers(knownOn).stream()
                .filter(this::isAskedFor)
                .flatMap(offer -> book.prices().prices(offer.id(), knownOn).stream())
                .map(found -> new OfferOnDay(found, Days.start(on)))
                .filter(offer -> all || offer.isInForce())
                .toList();
        write(offers);
        book.notes().forEach(terminal::note);
        return ExitCode.OK;
    }

    private boolean isAskedFor(Offer offer) {
        return (provider.isEmpty() || offer.provider().equals(provider))
                && Stream.of(offer.id(), offer.name()).anyMatch(
                        text -> text.toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT)));
    }

    private void write(List<OfferOnDay> offers) {
        switch (format) {
            case TEXT -> text(offers);
            case JSON -> terminal.data(JsonWriter.bytes(JsonParts.list(offers, PricesListCommand::json)));
            case CSV -> terminal.data(csv(offers));
        }
    }

    private void text(List<OfferOnDay> offers) {
        var table = new TextTable();
        COLUMNS.forEach(column -> {
            String header = CliText.get("prices." + column);
            if (column.equals("offer") || column.equals("name") || column.equals("since")) {
                table.left(header);
            } else {
                table.right(header);
            }
        });
        offers.forEach(offer -> table.row(offer.cells()));
        table.lines().forEach(terminal::line);
        terminal.line("");
        terminal.line(CliText.get("prices.count", offers.size(), on));
    }

    private static Json json(OfferOnDay offer) {
        return new Members()
                .put("id", offer.offer().id())
                .put("provider", offer.offer().provider())
                .put("name", offer.offer().name())
                .put("inForce", new Json.Bool(offer.isInForce()))
                .put("prices", JsonParts.list(offer.prices(), PricesListCommand::json))
                .object();
    }

    private static Json json(OfferOnDay.Standard price) {
        return new Members().put("meter", price.meter().key()).put("priceWindow", price.priceWindow())
                .put("amount", price.text()).put("currency", price.currency()).object();
    }

    private static byte[] csv(List<OfferOnDay> offers) {
        var csv = new CsvText();
        csv.row(List.of("offer", "provider", "name", "meter", "priceWindow", "amount", "unit"));
        for (OfferOnDay offer : offers) {
            offer.prices().forEach(price -> csv.row(List.of(CsvText.text(offer.offer().id()),
                    CsvText.text(offer.offer().provider()), CsvText.text(offer.offer().name()), price.meter().key(),
                    CsvText.text(price.priceWindow()), price.text(), price.currency() + "/" + price.meter().pricedUnit())));
        }
        return csv.bytes();
    }
}
