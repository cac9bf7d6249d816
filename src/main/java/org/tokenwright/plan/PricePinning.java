package org.tokenwright.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.tokenwright.plan.PinnedPrices.Pin;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferChange;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.pricing.PriceBook.Revision;
import org.tokenwright.pricing.PriceSheet;
import org.tokenwright.pricing.PurchaseChange;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.tokens.Calibration;

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
     * @param subject id of the offer, capacity, seat plan or account tier, or of the provider where all of it is meant
     */
    public record Problem(Kind kind, String subject, String message) {

        public enum Kind {
            /** A route uses an offer that the revision does not list. */
            UNKNOWN_OFFER,
            /** A reservation is of a capacity that the revision does not list. */
            UNKNOWN_CAPACITY,
            /** Seats are of a plan that the revision does not list. */
            UNKNOWN_SEAT_PLAN,
            /** An account has a tier that the revision does not list. */
            UNKNOWN_ACCOUNT_TIER,
            /** The pinned revision is not in the price book. */
            MISSING_REVISION,
            /** The pinned revision has another content than when it was pinned. */
            HASH_MISMATCH
        }
    }

    /**
     * What a newer revision of a pinned provider changes for a plan.
     *
     * @param changes the offers that differ, in order of their ids
     */
    public record Difference(
            Pin pin, Revision newer, List<OfferChange> changes, List<PurchaseChange<Capacity>> capacities,
            List<PurchaseChange<SeatPlan>> seatPlans, List<PurchaseChange<AccountTier>> accountTiers) {

        public Difference {
            changes = List.copyOf(changes);
            capacities = List.copyOf(capacities);
            seatPlans = List.copyOf(seatPlans);
            accountTiers = List.copyOf(accountTiers);
        }

        /** Whether the plan would cost the same with the newer revision. */
        public boolean isEmpty() {
            return changes.isEmpty() && capacities.isEmpty() && seatPlans.isEmpty() && accountTiers.isEmpty();
        }
    }

    private final PriceBook book;
    private final SortedMap<String, Offer> offers = new TreeMap<>();
    private final SortedMap<String, Capacity> capacities = new TreeMap<>();
    private final SortedMap<String, SeatPlan> seatPlans = new TreeMap<>();
    /** By provider. */
    private final SortedMap<String, List<AccountTier>> accountTiers = new TreeMap<>();
    private final SortedMap<String, Pin> pins = new TreeMap<>();
    private final List<Calibration> calibrations;
    private final List<Problem> problems = new ArrayList<>();

    private PricePinning(PinnedPrices prices, PriceBook book) {
        this.book = book;
        calibrations = prices.calibrations();
        prices.offers().forEach(offer -> offers.put(offer.id(), offer));
        prices.capacities().forEach(capacity -> capacities.put(capacity.id(), capacity));
        prices.seatPlans().forEach(seatPlan -> seatPlans.put(seatPlan.id(), seatPlan));
        prices.accountTiers().forEach(
                tier -> accountTiers.computeIfAbsent(tier.provider(), _ -> new ArrayList<>()).add(tier));
        prices.pins().forEach(pin -> pins.put(pin.provider(), pin));
    }

    /**
     * The plan with everything embedded that it uses: offers of its routes, capacities it reserves, plans of its seats, and
     * all account tiers of the providers whose limits it minds. Nothing embedded before is replaced.
     */
    public static Completed complete(Plan plan, PriceBook book) {
        var pinning = new PricePinning(plan.prices(), book);
        pinning.checkContents();
        var used = UsedPrices.of(plan);
        used.offers().forEach(pinning::embedOffer);
        used.capacities().forEach(pinning::embedCapacity);
        used.seatPlans().forEach(pinning::embedSeatPlan);
        used.accountTiers().forEach(pinning::embedAccountTiers);
        return new Completed(TokenRatios.complete(plan.withPrices(pinning.prices()), book.tokenizers()), pinning.problems);
    }

    /** For each pinned provider of which the book has a newer revision: what that changes for the embedded offers. */
    public static List<Difference> differences(Plan plan, PriceBook book) {
        return plan.prices().pins().stream()
                .flatMap(pin -> newer(pin, book).map(newer -> difference(plan, pin, newer)).stream())
                .toList();
    }

    /** The plan without what is embedded and not used, and without pins that nothing used needs. */
    public static Plan trim(Plan plan) {
        var used = UsedPrices.of(plan);
        SortedSet<String> providers = used.providers();
        PinnedPrices prices = plan.prices();
        return plan.withPrices(new PinnedPrices(
                prices.pins().stream().filter(pin -> providers.contains(pin.provider())).toList(),
                prices.offers().stream().filter(offer -> used.offers().contains(offer.id())).toList(),
                prices.capacities().stream().filter(capacity -> used.capacities().contains(capacity.id())).toList(),
                prices.seatPlans().stream().filter(seatPlan -> used.seatPlans().contains(seatPlan.id())).toList(),
                prices.accountTiers().stream().filter(tier -> used.accountTiers().containsKey(tier.provider())).toList(), prices.calibrations()));
    }

    private PinnedPrices prices() {
        return new PinnedPrices(List.copyOf(pins.values()), List.copyOf(offers.values()),
                List.copyOf(capacities.values()), List.copyOf(seatPlans.values()),
                accountTiers.values().stream().flatMap(List::stream).toList(), calibrations);
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

    private void embedOffer(String id) {
        if (!offers.containsKey(id)) {
            embed(id, Problem.Kind.UNKNOWN_OFFER, Offer.providerOf(id), sheet -> one(id, sheet.offers(), Offer::id))
                    .ifPresent(offer -> offers.put(id, offer));
        }
    }

    private void embedCapacity(String id) {
        if (!capacities.containsKey(id)) {
            embed(id, Problem.Kind.UNKNOWN_CAPACITY, Offer.providerOf(id),
                    sheet -> one(id, sheet.capacities(), Capacity::id))
                    .ifPresent(capacity -> capacities.put(id, capacity));
        }
    }

    private void embedSeatPlan(String id) {
        if (!seatPlans.containsKey(id)) {
            embed(id, Problem.Kind.UNKNOWN_SEAT_PLAN, Offer.providerOf(id),
                    sheet -> one(id, sheet.seatPlans(), SeatPlan::id))
                    .ifPresent(seatPlan -> seatPlans.put(id, seatPlan));
        }
    }

    /** All tiers of the provider, for what lies above the one in use is what can be reached. */
    private void embedAccountTiers(String provider, SortedSet<String> wanted) {
        for (String id : wanted) {
            if (!accountTiers.containsKey(provider)) {
                embed(id, Problem.Kind.UNKNOWN_ACCOUNT_TIER, provider, sheet -> one(id, sheet.accountTiers(), AccountTier::id)
                        .map(_ -> sheet.accountTiers())).ifPresent(tiers -> accountTiers.put(provider, tiers));
            } else if (one(id, accountTiers.get(provider), AccountTier::id).isEmpty()) {
                problems.add(new Problem(Problem.Kind.UNKNOWN_ACCOUNT_TIER, id,
                        "the account tiers of " + provider + " that the plan was made with do not include " + id));
            }
        }
    }

    /** What the pinned revision of a provider lists, or its newest one, which is then pinned. */
    private <T> Optional<T> embed(
            String id, Problem.Kind unknown, String provider, Function<PriceSheet, Optional<T>> finding) {
        Pin pin = pins.get(provider);
        return pin == null ? newest(id, unknown, provider, finding) : pinned(id, unknown, pin, finding);
    }

    private <T> Optional<T> newest(
            String id, Problem.Kind unknown, String provider, Function<PriceSheet, Optional<T>> finding) {
        Optional<Revision> newest = book.newest(provider);
        Optional<T> found = newest.flatMap(revision -> finding.apply(revision.sheet()));
        if (found.isPresent()) {
            pins.put(provider, pinTo(newest.orElseThrow()));
        } else {
            problems.add(new Problem(unknown, id, whyUnknown(id, unknown, newest)));
        }
        return found;
    }

    private String whyUnknown(String id, Problem.Kind unknown, Optional<Revision> newest) {
        if (unknown == Problem.Kind.UNKNOWN_OFFER || newest.isEmpty()) {
            return book.whyUnknown(id, LocalDate.MAX);
        }
        return "revision " + newest.get().sheet().revision() + " of " + newest.get().sheet().provider()
                + " does not list " + id;
    }

    private <T> Optional<T> pinned(
            String id, Problem.Kind unknown, Pin pin, Function<PriceSheet, Optional<T>> finding) {
        Optional<Revision> revision = book.revision(pin.provider(), pin.revision());
        if (revision.isEmpty()) {
            problems.add(new Problem(Problem.Kind.MISSING_REVISION, id, "there is no revision " + pin.revision()
                    + " of " + pin.provider() + ", which the plan takes the prices of " + id + " from"));
            return Optional.empty();
        }
        if (!isPinned(revision.get(), pin)) {
            return Optional.empty();
        }
        Optional<T> found = finding.apply(revision.get().sheet());
        if (found.isEmpty()) {
            problems.add(new Problem(unknown, id, "revision " + pin.revision() + " of " + pin.provider()
                    + ", which the plan is pinned to, does not list " + id));
        }
        return found;
    }

    private static boolean isPinned(Revision revision, Pin pin) {
        return revision.sha256().equals(pin.sha256());
    }

    private static Pin pinTo(Revision revision) {
        return new Pin(revision.sheet().provider(), revision.sheet().providerName(), revision.sheet().revision(),
                revision.sha256());
    }

    private static <T> Optional<T> one(String wanted, List<T> all, Function<T, String> id) {
        return all.stream().filter(one -> id.apply(one).equals(wanted)).findFirst();
    }

    private static Optional<Revision> newer(Pin pin, PriceBook book) {
        return book.newest(pin.provider()).filter(newest -> Comparator
                .comparing(Pin::knownOn).thenComparing(Pin::revision).compare(pinTo(newest), pin) > 0);
    }

    private static Difference difference(Plan plan, Pin pin, Revision newer) {
        PinnedPrices prices = plan.prices();
        PriceSheet sheet = newer.sheet();
        List<OfferChange> changes = of(pin, prices.offers(), Offer::provider).stream()
                .sorted(Comparator.comparing(Offer::id))
                .flatMap(offer -> change(offer, one(offer.id(), sheet.offers(), Offer::id)).stream())
                .toList();
        List<AccountTier> tiers = of(pin, prices.accountTiers(), AccountTier::provider);
        return new Difference(pin, newer, changes,
                PurchaseChange.capacities(of(pin, prices.capacities(), Capacity::provider), sheet.capacities()),
                PurchaseChange.seatPlans(of(pin, prices.seatPlans(), SeatPlan::provider), sheet.seatPlans()),
                tiers.isEmpty() ? List.of() : PurchaseChange.accountTiers(tiers, sheet.accountTiers()));
    }

    private static <T> List<T> of(Pin pin, List<T> embedded, Function<T, String> provider) {
        return embedded.stream().filter(one -> provider.apply(one).equals(pin.provider())).toList();
    }

    private static Optional<OfferChange> change(Offer embedded, Optional<Offer> listed) {
        return listed.isEmpty()
                ? Optional.of(OfferChange.removed(embedded))
                : OfferChange.between(embedded, listed.get());
    }
}
