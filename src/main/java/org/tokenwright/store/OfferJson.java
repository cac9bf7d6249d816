package org.tokenwright.store;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Edition;
import org.tokenwright.pricing.Exclusion;
import org.tokenwright.pricing.Multiplier;
import org.tokenwright.pricing.Offer;

/** Offers in JSON, as they stand in price sheets and inside plans. */
final class OfferJson {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._/@:-]{1,200}");

    private static final String GLOBAL = "global";
    private static final String UNKNOWN = "unknown";
    private static final long MOST_TOKENS = 1_000_000_000_000L;

    private OfferJson() {
    }

    /** @param provider the offer's provider where it names none; empty when it must */
    static Offer read(JsonCursor offer, String provider) {
        return new Offer(id(offer.get("id")), provider(offer, provider),
                offer.text("model"), offer.text("name"), offer.text("region", GLOBAL),
                tokens(offer, "contextWindow"), tokens(offer, "maxOutput"), offer.text("tokenizer", UNKNOWN),
                modalities(offer), offer.bool("embedding"),
                offer.find("life").map(OfferJson::life).orElse(Offer.Life.CURRENT),
                offer.list("brackets", OfferJson::brackets), offer.list("priceWindows", PriceWindowJson::read),
                offer.list("rates", RateJson::read), offer.list("multipliers", OfferJson::multiplier),
                offer.list("exclusions", OfferJson::exclusion), offer.list("editions", OfferJson::edition),
                tokens(offer, "cacheMinimum"));
    }

    /** @param provider left out where it is the offer's */
    static Json write(Offer offer, String provider) {
        var result = new Members()
                .put("id", offer.id())
                .putUnless(provider, "provider", offer.provider())
                .put("model", offer.model())
                .put("name", offer.name())
                .putUnless(GLOBAL, "region", offer.region());
        limits(result, offer.contextWindow(), offer.maxOutput());
        offer.cacheMinimum().ifPresent(tokens -> result.put("cacheMinimum", tokens));
        result.putUnless(UNKNOWN, "tokenizer", offer.tokenizer())
                .put("modalities", offer.modalities(), name -> name, Json.Bool::new)
                .putIfTrue("embedding", offer.embedding());
        if (!offer.life().equals(Offer.Life.CURRENT)) {
            result.put("life", life(offer.life()));
        }
        return result
                .put("brackets", offer.brackets(), OfferJson::brackets)
                .put("priceWindows", offer.priceWindows(), PriceWindowJson::write)
                .put("rates", offer.rates(), RateJson::write)
                .put("multipliers", offer.multipliers(), OfferJson::multiplier)
                .put("exclusions", offer.exclusions(), OfferJson::exclusion)
                .put("editions", offer.editions(), OfferJson::edition)
                .object();
    }

    private static Edition edition(JsonCursor line) {
        return new Edition(RateJson.validity(line), line.text("name"), tokens(line, "contextWindow"),
                tokens(line, "maxOutput"), modalities(line));
    }

    private static Json edition(Edition edition) {
        var result = new Members().put("name", edition.name());
        limits(result, edition.contextWindow(), edition.maxOutput());
        result.put("modalities", edition.modalities(), name -> name, Json.Bool::new);
        RateJson.validity(edition.validity(), result);
        return result.line();
    }

    private static void limits(Members owner, OptionalLong contextWindow, OptionalLong maxOutput) {
        contextWindow.ifPresent(tokens -> owner.put("contextWindow", tokens));
        maxOutput.ifPresent(tokens -> owner.put("maxOutput", tokens));
    }

    /** @param usual the provider where none is named; empty when it must */
    static String provider(JsonCursor owner, String usual) {
        return usual.isEmpty() ? owner.text("provider") : owner.text("provider", usual);
    }

    static String id(JsonCursor id) {
        return id.matching(ID, "an offer id of letters, digits and . _ - / @ :", text -> text);
    }

    private static OptionalLong tokens(JsonCursor offer, String name) {
        return offer.find(name).map(n -> OptionalLong.of(n.integer(1, MOST_TOKENS))).orElse(OptionalLong.empty());
    }

    private static SortedMap<String, Boolean> modalities(JsonCursor offer) {
        var result = new TreeMap<String, Boolean>();
        offer.find("modalities").ifPresent(all -> all.members().forEach((name, has) -> result.put(name, has.bool())));
        return result;
    }

    private static Offer.Life life(JsonCursor life) {
        return new Offer.Life(life.bool("deprecated"), life.find("deprecatedOn").map(JsonCursor::date),
                life.bool("retired"), life.find("retiredOn").map(JsonCursor::date), life.text("note", ""));
    }

    private static Json life(Offer.Life life) {
        return new Members()
                .putIfTrue("deprecated", life.isDeprecated())
                .<LocalDate>put("deprecatedOn", life.deprecated(), Members::text)
                .putIfTrue("retired", life.isRetired())
                .<LocalDate>put("retiredOn", life.retired(), Members::text)
                .putUnless("", "note", life.note())
                .line();
    }

    private static Brackets brackets(JsonCursor brackets) {
        var thresholds = brackets.list("thresholds", t -> t.integer(1, MOST_TOKENS));
        if (thresholds.isEmpty() || thresholds.size() > RateJson.MAX_BRACKET
                || !thresholds.equals(thresholds.stream().distinct().sorted().toList())) {
            throw brackets.problem("needs one to " + RateJson.MAX_BRACKET + " rising thresholds (" + thresholds + ")");
        }
        return new Brackets(thresholds,
                brackets.oneOf("semantics", Brackets.Semantics.WHOLE_REQUEST),
                brackets.oneOf("edge", Brackets.Edge.STRICT),
                meters(brackets, "reprices"), RateJson.validity(brackets), RateJson.source(brackets));
    }

    private static Json brackets(Brackets brackets) {
        var result = new Members()
                .put("thresholds", brackets.thresholds(), t -> new Json.Num(t.toString()))
                .put("semantics", brackets.semantics())
                .put("edge", brackets.edge());
        meters(result, "reprices", brackets.reprices());
        RateJson.validity(brackets.validity(), result);
        RateJson.source(brackets.source(), result);
        return result.line();
    }

    private static Multiplier multiplier(JsonCursor line) {
        var tier = line.find("serviceTier");
        var region = line.find("region");
        if (tier.isPresent() == region.isPresent()) {
            throw line.problem("needs either \"serviceTier\" or \"region\"");
        }
        var factor = line.get("factor").decimal();
        if (factor.signum() < 0) {
            throw line.problem("factor is negative (" + factor.toPlainString() + ")");
        }
        return new Multiplier(
                tier.isPresent() ? Multiplier.Dimension.SERVICE_TIER : Multiplier.Dimension.REGION,
                tier.or(() -> region).orElseThrow().text(), factor, meters(line, "meters"), RateJson.validity(line),
                RateJson.source(line), line.text("note", ""));
    }

    private static Json multiplier(Multiplier multiplier) {
        String dimension = switch (multiplier.dimension()) {
            case SERVICE_TIER -> "serviceTier";
            case REGION -> "region";
        };
        var result = new Members().put(dimension, multiplier.value()).put("factor", multiplier.factor());
        meters(result, "meters", multiplier.meters());
        RateJson.validity(multiplier.validity(), result);
        RateJson.source(multiplier.source(), result);
        return result.putUnless("", "note", multiplier.note()).line();
    }

    private static Exclusion exclusion(JsonCursor line) {
        int bracket = line.find("atLeastBracket").map(b -> (int) b.integer(0, RateJson.MAX_BRACKET)).orElse(0);
        return new Exclusion(line.find("serviceTier").map(JsonCursor::text), line.find("region").map(JsonCursor::text),
                bracket, RateJson.validity(line), RateJson.source(line));
    }

    private static Json exclusion(Exclusion exclusion) {
        var result = new Members()
                .<String>put("serviceTier", exclusion.serviceTier(), Members::text)
                .<String>put("region", exclusion.region(), Members::text);
        if (exclusion.atLeastBracket() != 0) {
            result.put("atLeastBracket", exclusion.atLeastBracket());
        }
        RateJson.validity(exclusion.validity(), result);
        RateJson.source(exclusion.source(), result);
        return result.line();
    }

    private static Set<Meter> meters(JsonCursor owner, String name) {
        return new LinkedHashSet<>(owner.list(name, meter -> meter.parsed(Meter::parse)));
    }

    private static void meters(Members owner, String name, Set<Meter> meters) {
        owner.put(name, meters.stream().sorted().toList(), meter -> Members.text(meter.key()));
    }
}
