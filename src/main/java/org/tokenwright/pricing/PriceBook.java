package org.tokenwright.pricing;

import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tokenwright.base.Meter;
import org.tokenwright.tokens.TokenizerBook;

/**
 * All price sheets by provider and revision. A revision is the whole sheet of its provider: the newest one known on a
 * day decides alone, and an offer it does not list is unknown on that day. Immutable and safe for several threads.
 */
public final class PriceBook {

    /**
     * A sheet and its content hash.
     *
     * @param sha256 lower-case hexadecimal hash of the revision's file
     */
    public record Revision(PriceSheet sheet, String sha256) {}

    private static final Comparator<PriceSheet> OLDEST_FIRST =
            Comparator.comparing(PriceSheet::knownOn).thenComparing(PriceSheet::revision);

    private final TreeMap<String, List<IndexedRevision>> byProvider;
    private final TokenizerBook tokenizers;

    /** A book of prices alone. */
    public PriceBook(Collection<Revision> revisions) {
        this(revisions, TokenizerBook.NONE);
    }

    /**
     * @param tokenizers the rules by which the offers count
     * @throws IllegalArgumentException if a provider has two revisions of the same id
     */
    public PriceBook(Collection<Revision> revisions, TokenizerBook tokenizers) {
        this.tokenizers = tokenizers;
        byProvider = revisions.stream()
                .sorted(Comparator.comparing(Revision::sheet, OLDEST_FIRST))
                .map(IndexedRevision::new)
                .collect(Collectors.groupingBy(IndexedRevision::provider, TreeMap::new, toList()));
        byProvider.values().forEach(PriceBook::checkIds);
    }

    private static void checkIds(List<IndexedRevision> revisions) {
        var ids = new TreeSet<String>();
        for (IndexedRevision revision : revisions) {
            if (!ids.add(revision.id())) {
                throw new IllegalArgumentException(
                        "provider " + revision.provider() + " has two revisions " + revision.id());
            }
        }
    }

    public SortedSet<String> providers() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byProvider.keySet()));
    }

    /** Revisions of a provider, oldest first; none when the provider is unknown. */
    public List<Revision> revisions(String provider) {
        return indexed(provider).stream().map(IndexedRevision::revision).toList();
    }

    public TokenizerBook tokenizers() {
        return tokenizers;
    }

    public Optional<Revision> revision(String provider, String revisionId) {
        return revisions(provider).stream().filter(r -> r.sheet().revision().equals(revisionId)).findFirst();
    }

    public Optional<Revision> newest(String provider) {
        return newest(provider, LocalDate.MAX);
    }

    /** The newest revision that was known on a day. */
    public Optional<Revision> newest(String provider, LocalDate knownOn) {
        return known(provider, knownOn).map(IndexedRevision::revision);
    }

    /** Offers of the newest revisions, in order of their ids. */
    public List<Offer> offers() {
        return offers(LocalDate.MAX);
    }

    /** Offers of the newest revisions known on a day, in order of their ids. */
    public List<Offer> offers(LocalDate knownOn) {
        return all(PriceSheet::offers, Offer::id, knownOn);
    }

    private <T> List<T> all(Function<PriceSheet, List<T>> list, Function<T, String> id, LocalDate knownOn) {
        return byProvider.keySet().stream()
                .flatMap(provider -> known(provider, knownOn).stream())
                .flatMap(revision -> list.apply(revision.sheet()).stream())
                .sorted(Comparator.comparing(id))
                .toList();
    }

    /** What the newest revision of the id's provider lists under the id. */
    private <T> Optional<T> one(
            String wanted, Function<PriceSheet, List<T>> list, Function<T, String> id, LocalDate knownOn) {
        return known(Offer.providerOf(wanted), knownOn)
                .flatMap(revision -> list.apply(revision.sheet()).stream()
                        .filter(one -> id.apply(one).equals(wanted)).findFirst());
    }

    /** Capacities of the newest revisions, in order of their ids. */
    public List<Capacity> capacities() {
        return capacities(LocalDate.MAX);
    }

    /** Capacities of the newest revisions known on a day, in order of their ids. */
    public List<Capacity> capacities(LocalDate knownOn) {
        return all(PriceSheet::capacities, Capacity::id, knownOn);
    }

    public Optional<Capacity> capacity(String id, LocalDate knownOn) {
        return one(id, PriceSheet::capacities, Capacity::id, knownOn);
    }

    /** Seat plans of the newest revisions, in order of their ids. */
    public List<SeatPlan> seatPlans() {
        return seatPlans(LocalDate.MAX);
    }

    /** Seat plans of the newest revisions known on a day, in order of their ids. */
    public List<SeatPlan> seatPlans(LocalDate knownOn) {
        return all(PriceSheet::seatPlans, SeatPlan::id, knownOn);
    }

    public Optional<SeatPlan> seatPlan(String id, LocalDate knownOn) {
        return one(id, PriceSheet::seatPlans, SeatPlan::id, knownOn);
    }

    /** Account tiers of a provider's newest revision, in rising order; none when the provider is unknown. */
    public List<AccountTier> accountTiers(String provider) {
        return accountTiers(provider, LocalDate.MAX);
    }

    /** Account tiers of a provider's newest revision known on a day, in rising order. */
    public List<AccountTier> accountTiers(String provider, LocalDate knownOn) {
        return newest(provider, knownOn).map(revision -> revision.sheet().accountTiers()).orElse(List.of());
    }

    public Optional<AccountTier> accountTier(String id, LocalDate knownOn) {
        return one(id, PriceSheet::accountTiers, AccountTier::id, knownOn);
    }

    /** An offer as known on a day. */
    public Optional<Offer> offer(String offerId, LocalDate knownOn) {
        return prices(offerId, knownOn).map(OfferPrices::offer);
    }

    /** The prices of an offer as known on a day. */
    public Optional<OfferPrices> prices(String offerId, LocalDate knownOn) {
        return known(Offer.providerOf(offerId), knownOn).flatMap(revision -> revision.prices(offerId));
    }

    /** The price in force at an instant, as known on a day, or why there is none. */
    public PriceAnswer find(String offerId, Meter meter, Conditions conditions, Instant at, LocalDate knownOn) {
        return prices(offerId, knownOn)
                .map(prices -> prices.find(meter, conditions, at))
                .orElseGet(() -> new PriceAnswer.NotPriced(whyUnknown(offerId, knownOn)));
    }

    /** Why {@link #offer} is empty, with the ids that may have been meant. */
    public String whyUnknown(String offerId, LocalDate knownOn) {
        String provider = Offer.providerOf(offerId);
        List<IndexedRevision> all = indexed(provider);
        if (all.isEmpty()) {
            return "unknown provider \"" + provider + "\"" + suggestions(offerId, knownOn);
        }
        Optional<IndexedRevision> known = known(provider, knownOn);
        if (known.isEmpty()) {
            return "no prices of " + provider + " were known on " + knownOn + "; the first are of "
                    + all.getFirst().sheet().knownOn();
        }
        return "unknown offer \"" + offerId + "\" in revision " + known.get().id() + " of " + provider
                + lastListed(offerId, known.get(), all) + suggestions(offerId, knownOn);
    }

    /**
     * How the offers of two revisions differ, in order of their ids.
     *
     * @throws IllegalArgumentException if there is no such revision
     */
    public List<OfferChange> differences(String provider, String fromRevision, String toRevision) {
        Map<String, Offer> before = offersOf(provider, fromRevision);
        Map<String, Offer> after = offersOf(provider, toRevision);
        var ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids.stream().flatMap(id -> change(before.get(id), after.get(id)).stream()).toList();
    }

    private static Optional<OfferChange> change(Offer before, Offer after) {
        if (before == null) {
            return Optional.of(OfferChange.added(after));
        }
        return after == null ? Optional.of(OfferChange.removed(before)) : OfferChange.between(before, after);
    }

    private Map<String, Offer> offersOf(String provider, String revisionId) {
        return indexed(provider).stream().filter(revision -> revision.id().equals(revisionId)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no revision " + revisionId + " of provider \"" + provider + "\""))
                .offers();
    }

    private static String lastListed(String offerId, IndexedRevision known, List<IndexedRevision> all) {
        return all.reversed().stream()
                .filter(revision -> OLDEST_FIRST.compare(revision.sheet(), known.sheet()) < 0
                        && revision.offers().containsKey(offerId))
                .findFirst().map(revision -> ", last listed in revision " + revision.id()).orElse("");
    }

    private String suggestions(String offerId, LocalDate knownOn) {
        List<String> near = NearestIds.of(offerId, offers(knownOn).stream().map(Offer::id).toList());
        return near.isEmpty() ? "" : "; nearest: " + String.join(", ", near);
    }

    private Optional<IndexedRevision> known(String provider, LocalDate knownOn) {
        return indexed(provider).reversed().stream().filter(revision -> revision.isKnownOn(knownOn)).findFirst();
    }

    private List<IndexedRevision> indexed(String provider) {
        return byProvider.getOrDefault(provider, List.of());
    }

    /** A revision with its offers by id; prices are indexed when first asked for. */
    private record IndexedRevision(
            Revision revision, Map<String, Offer> offers, Map<String, OfferPrices> indexed) {

        IndexedRevision(Revision revision) {
            this(revision, new TreeMap<>(), new ConcurrentHashMap<>());
            revision.sheet().offers().forEach(offer -> offers.putIfAbsent(offer.id(), offer));
        }

        PriceSheet sheet() {
            return revision.sheet();
        }

        String provider() {
            return revision.sheet().provider();
        }

        String id() {
            return revision.sheet().revision();
        }

        boolean isKnownOn(LocalDate day) {
            return !revision.sheet().knownOn().isAfter(day);
        }

        Optional<OfferPrices> prices(String offerId) {
            return Optional.ofNullable(offers.get(offerId)).map(offer -> indexed.computeIfAbsent(
                    offerId, id -> new OfferPrices(offer, revision.sheet().knownOn())));
        }
    }
}
