package org.tokenwright.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tokenwright.plan.PinnedPrices.Pin;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferChange;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.pricing.PriceBook.Revision;

/**
 * Keeps the prices of a plan inside the plan. What is embedded always wins over the price book, so a plan keeps its
 * numbers for ever; what its routes use beyond that is taken from the pinned revision of the provider, or from the
 * newest one, which is then pinned.
 */
public final class PricePinning {

    /** A plan with the prices it uses, as far as they are known. */
    public record Completed(Plan plan, List<Problem> problems) {
        public Completed {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Why a price could not be taken.
     *
     * @param subject id of the offer, or of the provider where all its offers are meant
     */
    public record Problem(Kind kind, String subject, String message) {

        public enum Kind {
            /** A route uses an offer that the revision does not list. */
            UNKNOWN_OFFER,
            /** The pinned revision is not in the price book. */
            MISSING_REVISION,
            /** The pinned revision has another content than when it was pinned. */
            HASH_MISMATCH
        }
    }

    /** What a newer revision of a pinned provider changes for a plan; the offers that differ, in order of their ids. */
    public record Difference(Pin pin, Revision newer, List<OfferChange> changes) {
        public Difference {
            changes = List.copyOf(changes);
        }
    }

    private final PriceBook book;
    private final SortedMap<String, Offer> offers = new TreeMap<>();
    private final SortedMap<String, Pin> pins = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private PricePinning(PinnedPrices prices, PriceBook book) {
        this.book = book;
        prices.offers().forEach(offer -> offers.put(offer.id(), offer));
        prices.pins().forEach(pin -> pins.put(pin.provider(), pin));
    }

    /** The plan with every offer embedded that its routes use; nothing embedded before is replaced. */
    public static Completed complete(Plan plan, PriceBook book) {
        var pinning = new PricePinning(plan.prices(), book);
        pinning.checkContents();
        usedOffers(plan).forEach(pinning::embed);
        return new Completed(plan.withPrices(pinning.prices()), pinning.problems);
    }

    /** For each pinned provider of which the book has a newer revision: what that changes for the embedded offers. */
    public static List<Difference> differences(Plan plan, PriceBook book) {
        return plan.prices().pins().stream()
                .flatMap(pin -> newer(pin, book).map(newer -> difference(plan, pin, newer)).stream())
                .toList();
    }

    /** The plan without embedded offers that no route uses, and without pins that no used offer needs. */
    public static Plan trim(Plan plan) {
        SortedSet<String> used = usedOffers(plan);
        List<Offer> offers = plan.prices().offers().stream().filter(offer -> used.contains(offer.id())).toList();
        List<Pin> pins = plan.prices().pins().stream()
                .filter(pin -> used.stream().anyMatch(id -> Offer.providerOf(id).equals(pin.provider())))
                .toList();
        return plan.withPrices(new PinnedPrices(pins, offers));
    }

    private static SortedSet<String> usedOffers(Plan plan) {
        return plan.alternatives().stream()
                .flatMap(alternative -> alternative.routes().stream())
                .map(Route::offer)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private PinnedPrices prices() {
        return new PinnedPrices(List.copyOf(pins.values()), List.copyOf(offers.values()));
    }

    /** Compares the pinned contents; a pin without a hash or a name gets that of its revision. */
    private void checkContents() {
        for (Pin pin : List.copyOf(pins.values())) {
            book.revision(pin.provider(), pin.revision()).ifPresent(revision -> {
                if (pin.sha256().isEmpty() || isPinned(revision, pin)) {
                    pins.put(pin.provider(), pinTo(revision));
                } else {
                    problems.add(new Problem(Problem.Kind.HASH_MISMATCH, pin.provider(), "revision " + pin.revision()
                            + " of " + pin.provider() + " is not the one the plan was made with (" + revision.sha256()
                            + ", not " + pin.sha256() + ")"));
                }
            });
        }
    }

    private void embed(String offerId) {
        if (offers.containsKey(offerId)) {
            return;
        }
        Pin pin = pins.get(Offer.providerOf(offerId));
        if (pin == null) {
            embedNewest(offerId);
        } else {
            embedPinned(offerId, pin);
        }
    }

    private void embedNewest(String offerId) {
        Optional<Revision> newest = book.newest(Offer.providerOf(offerId));
        Optional<Offer> offer = newest.flatMap(revision -> find(offerId, revision));
        if (offer.isEmpty()) {
            problems.add(new Problem(Problem.Kind.UNKNOWN_OFFER, offerId,
                    book.whyUnknown(offerId, LocalDate.MAX)));
            return;
        }
        offers.put(offerId, offer.get());
        pins.put(Offer.providerOf(offerId), pinTo(newest.orElseThrow()));
    }

    private void embedPinned(String offerId, Pin pin) {
        Optional<Revision> revision = book.revision(pin.provider(), pin.revision());
        if (revision.isEmpty()) {
            problems.add(new Problem(Problem.Kind.MISSING_REVISION, offerId, "there is no revision " + pin.revision()
                    + " of " + pin.provider() + ", which the plan takes the prices of " + offerId + " from"));
        } else if (isPinned(revision.get(), pin)) {
            find(offerId, revision.get()).ifPresentOrElse(
                    offer -> offers.put(offerId, offer), () -> problems.add(notListed(offerId, pin)));
        }
    }

    private static Problem notListed(String offerId, Pin pin) {
        return new Problem(Problem.Kind.UNKNOWN_OFFER, offerId, "revision " + pin.revision() + " of " + pin.provider()
                + ", which the plan is pinned to, does not list " + offerId);
    }

    private static boolean isPinned(Revision revision, Pin pin) {
        return revision.sha256().equals(pin.sha256());
    }

    private static Pin pinTo(Revision revision) {
        return new Pin(revision.sheet().provider(), revision.sheet().providerName(), revision.sheet().revision(),
                revision.sha256());
    }

    private static Optional<Offer> find(String offerId, Revision revision) {
        return revision.sheet().offers().stream().filter(offer -> offer.id().equals(offerId)).findFirst();
    }

    private static Optional<Revision> newer(Pin pin, PriceBook book) {
        return book.newest(pin.provider()).filter(newest -> Comparator
                .comparing(Pin::knownOn).thenComparing(Pin::revision).compare(pinTo(newest), pin) > 0);
    }

    private static Difference difference(Plan plan, Pin pin, Revision newer) {
        return new Difference(pin, newer, plan.prices().offers().stream()
                .filter(offer -> offer.provider().equals(pin.provider()))
                .sorted(Comparator.comparing(Offer::id))
                .flatMap(offer -> change(offer, find(offer.id(), newer)).stream())
                .toList());
    }

    private static Optional<OfferChange> change(Offer embedded, Optional<Offer> listed) {
        return listed.isEmpty()
                ? Optional.of(OfferChange.removed(embedded))
                : OfferChange.between(embedded, listed.get());
    }
}
