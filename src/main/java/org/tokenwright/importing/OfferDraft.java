package org.tokenwright.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Edition;
import org.tokenwright.pricing.Exclusion;
import org.tokenwright.pricing.Multiplier;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.Validity;

/** An offer in the making: the rows of the table about it, to which the tier rules add. */
final class OfferDraft {

    private final List<PriceRow> rows;
    private final PriceRow current;
    final List<Brackets> brackets = new ArrayList<>();
    final List<Rate> rates = new ArrayList<>();
    final List<Multiplier> multipliers = new ArrayList<>();
    final List<Exclusion> exclusions = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private OptionalLong cacheMinimum = OptionalLong.empty();

    /**
     * @param rows of one provider, model and region, in order of time
     * @param knownOn the day the table was written
     */
    OfferDraft(List<PriceRow> rows, LocalDate knownOn) {
        this.rows = rows;
        Instant day = knownOn.atStartOfDay(ZoneOffset.UTC).toInstant();
        current = rows.reversed().stream().filter(row -> row.holdsAt(day)).findFirst().orElse(rows.getLast());
        for (PriceRow row : rows) {
            row.brackets().ifPresent(brackets::add);
            rates.addAll(row.rates());
        }
    }

    String id() {
        return current.offerId();
    }

    String providerName() {
        return current.line().text("provider");
    }

    void addNote(String note) {
        notes.add(note);
    }

    /** @throws IllegalArgumentException if it was set before */
    void setCacheMinimum(long tokens, CsvTable.Line line) {
        if (cacheMinimum.isPresent()) {
            throw line.problem("offers", "gives " + id() + " a second smallest prefix");
        }
        cacheMinimum = OptionalLong.of(tokens);
    }

    Offer offer() {
        Edition now = today();
        return new Offer(id(), current.provider(), current.model(), now.name(), current.region(),
                now.contextWindow(), now.maxOutput(), tokenizer(), now.modalities(),
                current.line().flag("is_embedding").orElse(false), life(), brackets, priceWindows(), rates,
                multipliers, exclusions, editions(now), cacheMinimum);
    }

    private String tokenizer() {
        return current.line().find("tokenizer_family").orElse("unknown");
    }

    private List<PriceWindow> priceWindows() {
        var windows = new LinkedHashMap<String, PriceWindow>();
        for (PriceRow row : rows) {
            if (!row.priceWindow().equals(Conditions.ALL_HOURS)) {
                windows.put(row.priceWindow(), PriceWindows.named(row.priceWindow())
                        .orElseThrow(() -> row.line().problem("price_window", "is no known window")));
            }
        }
        return List.copyOf(windows.values());
    }

    /** What the offer is now; a gap in the current row is filled from another row of the same name. */
    private Edition today() {
        Edition today = current.edition();
        for (PriceRow row : rows.reversed()) {
            if (row.name().equals(today.name())) {
                today = filled(today, row.edition());
            }
        }
        return today;
    }

    private static Edition filled(Edition edition, Edition other) {
        SortedMap<String, Boolean> modalities = new TreeMap<>(other.modalities());
        modalities.putAll(edition.modalities());
        return new Edition(edition.validity(), edition.name(),
                either(edition.contextWindow(), other.contextWindow()),
                either(edition.maxOutput(), other.maxOutput()), modalities);
    }

    private static OptionalLong either(OptionalLong first, OptionalLong second) {
        return first.isPresent() ? first : second;
    }

    /** The times at which a row states something else than holds today; rows of parallel price windows count once. */
    private List<Edition> editions(Edition today) {
        var editions = new ArrayList<Edition>();
        for (PriceRow row : rows) {
            Edition then = row.edition();
            boolean same = then.name().equals(today.name()) && sameLimits(filled(then, today), today);
            if (!same && editions.stream().noneMatch(other -> sameTime(other.validity(), then.validity()))) {
                editions.add(then);
            }
        }
        return editions;
    }

    private static boolean sameTime(Validity one, Validity other) {
        return one.from().equals(other.from()) && one.to().equals(other.to());
    }

    private static boolean sameLimits(Edition one, Edition other) {
        return one.contextWindow().equals(other.contextWindow()) && one.maxOutput().equals(other.maxOutput())
                && one.modalities().equals(other.modalities());
    }

    private Offer.Life life() {
        PriceRow last = rows.getLast();
        boolean deprecated = last.status().equals("deprecated");
        boolean retired = last.status().equals("retired") || replacedOnUnknownDay(last);
        var lines = new ArrayList<String>();
        if ((deprecated || retired) && !last.note().isEmpty()) {
            lines.add(last.note());
        }
        lines.addAll(notes);
        return new Offer.Life(deprecated, when(deprecated, last.statusDate()), retired,
                when(retired, last.statusDate()), String.join("\n", lines));
    }

    /** Superseded, and yet without an end: the offer is gone, on a day that no source gives. */
    private static boolean replacedOnUnknownDay(PriceRow last) {
        return last.status().equals("superseded") && last.validity().to().isEmpty();
    }

    private static Optional<LocalDate> when(boolean flag, Optional<LocalDate> day) {
        return flag ? day : Optional.empty();
    }

    /** Drafts by offer id, in the order of the table. */
    static Map<String, OfferDraft> of(List<PriceRow> rows, LocalDate knownOn) {
        var byOffer = new LinkedHashMap<String, List<PriceRow>>();
        rows.forEach(row -> byOffer.computeIfAbsent(row.offerId(), id -> new ArrayList<>()).add(row));
        var drafts = new LinkedHashMap<String, OfferDraft>();
        byOffer.forEach((id, ofOffer) -> drafts.put(id, new OfferDraft(ofOffer, knownOn)));
        return drafts;
    }
}
