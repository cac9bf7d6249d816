package org.tokenwright.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;
import org.tokenwright.importing.CsvTable.Line;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Exclusion;
import org.tokenwright.pricing.Multiplier;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.Rate;

/** A rule and what it becomes in the offers it means. */
record ScopedRule(TierRule rule, Line scope) {

    /** What a rule becomes. */
    enum Use {
        /** A factor for the service tier given as value. */
        TIER,
        /** A factor for the processing region given as value. */
        REGION,
        /** The service tier given as value is not offered above the first threshold. */
        EXCLUDED,
        /** Prices above the first threshold for the given meters, as factors of the base input price. */
        ABOVE,
        /** Words on the offer: its amounts stand elsewhere, or it has none that could be computed with. */
        NOTE
    }

    void apply(OfferDraft draft) {
        switch (scope.parsed("use", use -> Use.valueOf(use.toUpperCase(Locale.ROOT)))) {
            case TIER -> draft.multipliers.add(multiplier(Multiplier.Dimension.SERVICE_TIER, draft));
            case REGION -> draft.multipliers.add(multiplier(Multiplier.Dimension.REGION, draft));
            case EXCLUDED -> draft.exclusions.add(new Exclusion(
                    Optional.of(scope.text("value")), Optional.empty(), 1, rule.validity(), rule.source()));
            case ABOVE -> above(draft);
            case NOTE -> draft.addNote(note());
        }
    }

    private Multiplier multiplier(Multiplier.Dimension dimension, OfferDraft draft) {
        return new Multiplier(dimension, scope.text("value"), rule.factor(), meters(draft), rule.validity(),
                rule.source(), words());
    }

    /** {@code all} token meters, or those listed; {@code cacheWrite} means every lifetime that the offer prices. */
    private Set<Meter> meters(OfferDraft draft) {
        if (scope.text("meters").equals("all")) {
            return Set.of();
        }
        var meters = new TreeSet<Meter>();
        for (String key : scope.text("meters").split(" ")) {
            if (key.equals("cacheWrite")) {
                draft.rates.stream().map(Rate::meter).filter(meter -> meter.kind() == Meter.Kind.CACHE_WRITE)
                        .forEach(meters::add);
            } else {
                meters.add(Meter.parse(key));
            }
        }
        return meters;
    }

    private void above(OfferDraft draft) {
        var added = new ArrayList<Rate>();
        factors().forEach((meter, factor) -> {
            for (Rate base : draft.rates) {
                if (isBase(base, Meter.UNCACHED_INPUT) && hasThreshold(draft, base) && has(draft, base, meter)) {
                    added.add(above(base, meter, factor));
                }
            }
        });
        if (added.isEmpty()) {
            throw scope.problem("offers", "nothing above a threshold is missing for " + draft.id());
        }
        draft.rates.addAll(added);
    }

    private Map<Meter, BigDecimal> factors() {
        return Arrays.stream(scope.text("meters").split(" ")).map(part -> part.split("="))
                .collect(Collectors.toMap(part -> Meter.parse(part[0]), part -> new BigDecimal(part[1]),
                        (one, other) -> one, LinkedHashMap::new));
    }

    private static boolean isBase(Rate rate, Meter meter) {
        return rate.meter().equals(meter) && rate.conditions().equals(Conditions.BASE);
    }

    private static boolean hasThreshold(OfferDraft draft, Rate base) {
        return draft.brackets.stream().map(Brackets::validity).anyMatch(base.validity()::equals);
    }

    /** Whether the meter is priced below the threshold at the same time. */
    private static boolean has(OfferDraft draft, Rate base, Meter meter) {
        return draft.rates.stream().anyMatch(rate -> isBase(rate, meter) && rate.validity().equals(base.validity()));
    }

    private Rate above(Rate base, Meter meter, BigDecimal factor) {
        BigDecimal input = ((Price.Flat) base.price()).amount();
        Source source = rule.source();
        return new Rate(meter, Conditions.BASE.withBracket(1), new Price.Flat(input.multiply(factor)), base.currency(),
                base.validity(), base.status(), base.statusDate(),
                new Source("rule, " + factor.toPlainString() + " of the base input price: " + source.title(),
                        source.seen()),
                words());
    }

    private String words() {
        return Stream.concat(Stream.of(rule.words()), scope.find("note").stream()).collect(Collectors.joining("; "));
    }

    private String note() {
        return words() + " [" + rule.line().text("source") + ", " + rule.line().text("source_date") + "]";
    }
}
