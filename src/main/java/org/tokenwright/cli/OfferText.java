package org.tokenwright.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Exclusion;
import org.tokenwright.pricing.Multiplier;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferPrices;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.Validity;

/** Everything a price sheet says about an offer, as text. */
final class OfferText {

    private static final List<String> COLUMNS = List.of("meter", "tier", "region", "bracket", "window", "price", "from",
            "to", "status", "source", "seen");

    private final OfferPrices found;
    private final Offer offer;
    private final PriceBook.Revision revision;
    private final List<String> lines = new ArrayList<>();

    OfferText(OfferPrices found, PriceBook.Revision revision) {
        this.found = found;
        offer = found.offer();
        this.revision = revision;
    }

    List<String> lines() {
        lines.add(CliText.get("show.head", offer.id(), offer.name(), revision.sheet().providerName(),
                revision.sheet().revision()));
        lines.add(CliText.get("show.limits", limit(offer.contextWindow()), limit(offer.maxOutput()), offer.tokenizer(),
                offer.region()));
        offer.cacheMinimum().ifPresent(tokens -> lines.add(CliText.get("show.cacheminimum", Numbers.shown(BigDecimal.valueOf(tokens)))));
        life();
        offer.brackets().forEach(this::brackets);
        offer.priceWindows().forEach(this::window);
        lines.add("");
        lines.addAll(rates().lines());
        offer.multipliers().forEach(this::multiplier);
        offer.exclusions().forEach(this::exclusion);
        return lines;
    }

    private void life() {
        Offer.Life life = offer.life();
        if (life.isRetired() || life.isDeprecated()) {
            String key = life.isRetired() ? "show.retired" : "show.deprecated";
            lines.add(CliText.get(key, (life.isRetired() ? life.retired() : life.deprecated())
                    .map(Object::toString).orElse(CliText.get("show.unknownday"))));
        }
        life.note().lines().forEach(lines::add);
    }

    private static String limit(OptionalLong tokens) {
        return tokens.isEmpty() ? CliText.get("show.unknown") : Numbers.shown(BigDecimal.valueOf(tokens.getAsLong()));
    }

    private void brackets(Brackets brackets) {
        String key = "show.brackets." + brackets.semantics().name().toLowerCase(Locale.ROOT);
        String edge = "show.edge." + brackets.edge().name().toLowerCase(Locale.ROOT);
        lines.add(CliText.get(key, brackets.thresholds().stream()
                .map(tokens -> Numbers.shown(BigDecimal.valueOf(tokens))).collect(Collectors.joining(", ")),
                CliText.get(edge), span(brackets.validity())));
    }

    private void window(PriceWindow window) {
        lines.add(CliText.get("show.window", window.id(), window.label()));
    }

    private TextTable rates() {
        var table = new TextTable();
        for (String column : COLUMNS) {
            String header = CliText.get("show.column." + column);
            if (column.equals("price")) {
                table.right(header);
            } else {
                table.left(header);
            }
        }
        offer.rates().forEach(rate -> table.row(cells(found, rate, shown(rate.price()) + " " + unit(rate))));
        return table;
    }

    private static List<String> cells(OfferPrices found, Rate rate, String price) {
        Conditions on = rate.conditions();
        String from = found.inForce(rate).map(Interval::from).map(Days::shown).orElse(CliText.get("show.history"));
        String to = found.inForce(rate).map(Interval::to).map(Days::shown).orElse("");
        return List.of(rate.meter().label(), on.serviceTier(), on.region(),
                on.bracket() == 0 ? "" : String.valueOf(on.bracket()),
                on.priceWindow().equals(Conditions.ALL_HOURS) ? "" : on.priceWindow(), price, from, to,
                status(rate), rate.source().title(), rate.source().seen());
    }

    private static String status(Rate rate) {
        return rate.status().name().toLowerCase(Locale.ROOT) + rate.statusDate().map(day -> " " + day).orElse("");
    }

    private static String unit(Rate rate) {
        return rate.currency() + "/" + rate.meter().pricedUnit();
    }

    private static String shown(Price price) {
        return switch (price) {
            case Price.Flat(var amount) -> amount.toPlainString();
            case Price.Volume volume -> volume.tiers().stream().map(OfferText::shown).collect(Collectors.joining(", "))
                    + " (" + volume.semantics().name().toLowerCase(Locale.ROOT) + (volume.annual() ? ", annual" : "") + ")";
        };
    }

    private static String shown(Price.Tier tier) {
        return tier.amount().toPlainString()
                + tier.upTo().map(bound -> " " + CliText.get("show.upto", bound.toPlainString())).orElse("");
    }

    private void multiplier(Multiplier multiplier) {
        String meters = multiplier.meters().isEmpty() ? CliText.get("show.tokenmeters")
                : multiplier.meters().stream().map(Meter::label).sorted().collect(Collectors.joining(", "));
        lines.add(CliText.get("show.multiplier", multiplier.factor().toPlainString(), multiplier.value(), meters,
                span(multiplier.validity()), multiplier.source().title(), multiplier.source().seen()));
    }

    private void exclusion(Exclusion exclusion) {
        String what = exclusion.serviceTier().orElse("") + exclusion.region().map(region -> " " + region).orElse("")
                + (exclusion.atLeastBracket() == 0 ? "" : " " + CliText.get("show.frombracket", exclusion.atLeastBracket()));
        lines.add(CliText.get("show.exclusion", what.strip(), exclusion.source().title(), exclusion.source().seen()));
    }

    private static String span(Validity validity) {
        String from = validity.from().map(start -> " " + CliText.get("show.from", Days.shown(start))).orElse("");
        return from + validity.to().map(end -> " " + CliText.get("show.to", Days.shown(end))).orElse("");
    }

    /** The price lines as CSV. */
    static byte[] csv(OfferPrices found) {
        var csv = new CsvText();
        var header = new ArrayList<>(COLUMNS);
        header.addAll(List.of("unit", "note"));
        csv.row(header);
        for (Rate rate : found.offer().rates()) {
            var cells = new ArrayList<>(cells(found, rate, shown(rate.price())));
            cells.addAll(List.of(unit(rate), rate.note()));
            csv.row(cells.stream().map(CsvText::text).toList());
        }
        return csv.bytes();
    }
}
