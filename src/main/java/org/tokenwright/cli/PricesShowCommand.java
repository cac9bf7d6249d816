package org.tokenwright.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferPrices;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.pricing.PriceSheet;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.store.PriceSheetJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tokenwright prices show}: every price line of an offer, a capacity, a seat plan or an account tier, with its sources. */
@Command(name = "show")
final class PricesShowCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private HelpOption help = new HelpOption();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", descriptionKey = "show.id")
    private String id;

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
        PriceBook book = prices.book().prices();
        Optional<OfferPrices> found = book.prices(id, knownOn);
        if (found.isPresent()) {
            show(found.get(), book.newest(Offer.providerOf(id), knownOn).orElseThrow());
        } else {
            show(book.newest(Offer.providerOf(id), knownOn).map(revision -> purchases(revision.sheet()))
                    .filter(PricesShowCommand::hasPurchases).orElseThrow(() -> problem(book.whyUnknown(id, knownOn))));
        }
        return ExitCode.OK;
    }

    private ParameterException problem(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void show(OfferPrices found, PriceBook.Revision revision) {
        switch (format) {
            case TEXT -> new OfferText(found, revision).lines().forEach(terminal::line);
            case JSON -> terminal.data(PriceSheetJson.write(
                    part(revision.sheet(), List.of(found.offer()), List.of(), List.of(), List.of())));
            case CSV -> terminal.data(OfferText.csv(found));
        }
    }

    private void show(PriceSheet part) {
        switch (format) {
            case TEXT -> new PurchasesText(part).lines().forEach(terminal::line);
            case JSON -> terminal.data(PriceSheetJson.write(part));
            case CSV -> throw problem(CliText.get("show.nocsv"));
        }
    }

    /** What the sheet sells besides metered use: all of it, or what has the id; with the offers it is about. */
    private PriceSheet purchases(PriceSheet whole) {
        boolean all = id.equals(whole.provider());
        List<Capacity> capacities = whole.capacities().stream().filter(one -> all || one.id().equals(id)).toList();
        List<SeatPlan> seatPlans = whole.seatPlans().stream().filter(one -> all || one.id().equals(id)).toList();
        List<AccountTier> tiers = whole.accountTiers().stream().filter(one -> all || one.id().equals(id)).toList();
        Set<String> about = Stream.concat(
                capacities.stream().flatMap(one -> one.loads().stream()).map(Capacity.UnitLoad::offer),
                tiers.stream().flatMap(one -> one.limits().stream()).flatMap(limit -> limit.offers().stream()))
                .collect(Collectors.toSet());
        return part(whole, whole.offers().stream().filter(offer -> about.contains(offer.id())).toList(), capacities,
                seatPlans, tiers);
    }

    private static boolean hasPurchases(PriceSheet part) {
        return !part.capacities().isEmpty() || !part.seatPlans().isEmpty() || !part.accountTiers().isEmpty();
    }

    /** A part of a price sheet is a price sheet: a start for one of one's own. */
    private static PriceSheet part(
            PriceSheet whole, List<Offer> offers, List<Capacity> capacities, List<SeatPlan> seatPlans,
            List<AccountTier> tiers) {
        return new PriceSheet(whole.provider(), whole.providerName(), whole.revision(), whole.knownOn(), offers,
                capacities, seatPlans, tiers);
    }
}
