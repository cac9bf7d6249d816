package org.tokenwright.pricing;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.Multiplier.Dimension;
import org.tokenwright.pricing.Validity.Basis;

/** Makes offers for tests. */
public final class OfferBuilder {

    static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());
    static final Source SOURCE = new Source("price page", "2026-01-01");

    private final String id;
    private String provider;
    private String region = "global";
    private OptionalLong contextWindow = OptionalLong.empty();
    private OptionalLong maxOutput = OptionalLong.empty();
    private String tokenizer = "unknown";
    private Offer.Life life = Offer.Life.CURRENT;
    private final List<Brackets> brackets = new ArrayList<>();
    private final List<PriceWindow> windows = new ArrayList<>();
    private final List<Rate> rates = new ArrayList<>();
    private final List<Multiplier> multipliers = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Edition> editions = new ArrayList<>();

    private OfferBuilder(String id) {
        this.id = id;
        provider = id.substring(0, id.indexOf('/'));
    }

    public static OfferBuilder offer(String id) {
        return new OfferBuilder(id);
    }

    /** Written as {@code 2026-01-01/2026-03-01}; either end may be missing. */
    static Validity validity(String span) {
        String from = span.substring(0, span.indexOf('/'));
        String to = span.substring(span.indexOf('/') + 1);
        return new Validity(
                from.isEmpty() ? Optional.empty() : Optional.of(RateBuilder.instant(from)),
                to.isEmpty() ? Optional.empty() : Optional.of(RateBuilder.instant(to)),
                from.isEmpty() ? Basis.UNKNOWN : Basis.PROVIDER, "");
    }

    /** Hours in UTC on every day. */
    static PriceWindow hours(String id, String from, String to) {
        var span = new PriceWindow.Span(LocalTime.parse(from), LocalTime.parse(to));
        return window(id, ZoneOffset.UTC, List.of(span), EVERY_DAY);
    }

    static PriceWindow window(String id, ZoneId zone, List<PriceWindow.Span> hours, Set<DayOfWeek> weekdays) {
        return new PriceWindow(id, id, zone, hours, weekdays, new TreeSet<>(), Optional.empty());
    }

    static PriceWindow complement(String id, String of) {
        return new PriceWindow(id, id, ZoneOffset.UTC, List.of(), Set.of(), new TreeSet<>(), Optional.of(of));
    }

    OfferBuilder provider(String slug) {
        provider = slug;
        return this;
    }

    OfferBuilder region(String name) {
        region = name;
        return this;
    }

    OfferBuilder contextWindow(long tokens) {
        contextWindow = OptionalLong.of(tokens);
        return this;
    }

    OfferBuilder maxOutput(long tokens) {
        maxOutput = OptionalLong.of(tokens);
        return this;
    }

    OfferBuilder tokenizer(String family) {
        tokenizer = family;
        return this;
    }

    OfferBuilder life(boolean isRetired, String retired) {
        life = new Offer.Life(false, Optional.empty(), isRetired,
                Optional.ofNullable(retired).map(LocalDate::parse), "");
        return this;
    }

    OfferBuilder brackets(String span, Long... thresholds) {
        return brackets(new Brackets(List.of(thresholds), Brackets.Semantics.WHOLE_REQUEST, Brackets.Edge.STRICT,
                Set.of(), validity(span), SOURCE));
    }

    OfferBuilder brackets(Brackets more) {
        brackets.add(more);
        return this;
    }

    OfferBuilder window(PriceWindow more) {
        windows.add(more);
        return this;
    }

    public OfferBuilder rate(RateBuilder more) {
        rates.add(more.build());
        return this;
    }

    OfferBuilder multiplier(Dimension dimension, String value, String factor, String span, Meter... meters) {
        return multiplier(new Multiplier(dimension, value, new BigDecimal(factor), Set.of(meters), validity(span),
                SOURCE, ""));
    }

    OfferBuilder multiplier(Multiplier more) {
        multipliers.add(more);
        return this;
    }

    OfferBuilder exclusion(String tier, String inRegion, int atLeastBracket, String span) {
        return exclusion(new Exclusion(Optional.ofNullable(tier), Optional.ofNullable(inRegion), atLeastBracket,
                validity(span), new Source("footnote 2", "2026-01-01")));
    }

    OfferBuilder exclusion(Exclusion more) {
        exclusions.add(more);
        return this;
    }

    OfferBuilder edition(String span, long tokens) {
        editions.add(new Edition(validity(span), "then", OptionalLong.of(tokens), OptionalLong.empty(),
                new TreeMap<>()));
        return this;
    }

    public Offer build() {
        return new Offer(id, provider, id.substring(id.indexOf('/') + 1), "Model", region, contextWindow, maxOutput,
                tokenizer, new TreeMap<>(), false, life, brackets, windows, rates, multipliers, exclusions, editions, OptionalLong.empty());
    }
}
