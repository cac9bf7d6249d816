package org.tokenwright.store;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.Validity;

/** Price lines in JSON. */
final class RateJson {

    /** Highest context bracket, and so the largest number of thresholds. */
    static final int MAX_BRACKET = 5;
    static final Pattern CURRENCY = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

    private RateJson() {
    }

    static Rate read(JsonCursor line) {
        return new Rate(line.get("meter").parsed(Meter::parse), conditions(line), price(line), currency(line),
                validity(line), line.oneOf("status", Rate.Status.LIST), line.find("statusDate").map(JsonCursor::date),
                source(line), line.text("note", ""));
    }

    static Json write(Rate rate) {
        var line = new Members().put("meter", rate.meter().key());
        Conditions conditions = rate.conditions();
        line.putUnless(Conditions.STANDARD, "serviceTier", conditions.serviceTier())
                .putUnless(Conditions.ANY_REGION, "region", conditions.region());
        if (conditions.bracket() != 0) {
            line.put("bracket", conditions.bracket());
        }
        line.putUnless(Conditions.ALL_HOURS, "priceWindow", conditions.priceWindow());
        price(rate.price(), line);
        line.put("currency", rate.currency());
        validity(rate.validity(), line);
        line.putUnless(Rate.Status.LIST, "status", rate.status())
                .put("statusDate", rate.statusDate(), Members::text);
        source(rate.source(), line);
        return line.putUnless("", "note", rate.note()).line();
    }

    private static Conditions conditions(JsonCursor line) {
        int bracket = line.find("bracket").map(b -> (int) b.integer(0, MAX_BRACKET)).orElse(0);
        return new Conditions(line.text("serviceTier", Conditions.STANDARD),
                line.text("region", Conditions.ANY_REGION), bracket, line.text("priceWindow", Conditions.ALL_HOURS));
    }

    static String currency(JsonCursor line) {
        return line.get("currency").matching(CURRENCY, "a currency such as USD", c -> c);
    }

    private static Price price(JsonCursor line) {
        Optional<JsonCursor> amount = line.find("amount");
        Optional<JsonCursor> volume = line.find("volume");
        if (amount.isPresent() == volume.isPresent()) {
            throw line.problem("needs either \"amount\" or \"volume\"");
        }
        return amount.<Price>map(a -> new Price.Flat(amount(line, a))).orElseGet(() -> volume(volume.get()));
    }

    static BigDecimal amount(JsonCursor owner, JsonCursor amount) {
        BigDecimal number = amount.decimal();
        if (number.signum() < 0) {
            throw owner.problem("price is negative (" + number.toPlainString() + ")");
        }
        return number;
    }

    private static Price volume(JsonCursor volume) {
        return new Price.Volume(
                volume.list("tiers", tier -> new Price.Tier(
                        tier.find("upTo").map(JsonCursor::decimal), amount(tier, tier.get("amount")))),
                volume.get("semantics").oneOf(Price.Semantics.class),
                volume.oneOf("edge", Price.Edge.LOWER_TIER),
                volume.bool("annual"),
                volume.oneOf("crossing", Price.Crossing.FORWARD));
    }

    private static void price(Price price, Members line) {
        switch (price) {
            case Price.Flat(var amount) -> line.put("amount", amount);
            case Price.Volume volume -> line.put("volume", volume(volume));
        }
    }

    private static Json volume(Price.Volume volume) {
        return new Members()
                .put("tiers", volume.tiers(), tier -> new Members()
                        .put("upTo", tier.upTo(), Members::number)
                        .put("amount", tier.amount()).object())
                .put("semantics", volume.semantics())
                .putUnless(Price.Edge.LOWER_TIER, "edge", volume.edge())
                .putIfTrue("annual", volume.annual())
                .putUnless(Price.Crossing.FORWARD, "crossing", volume.crossing())
                .object();
    }

    static Validity validity(JsonCursor line) {
        return new Validity(line.find("effectiveFrom").map(JsonCursor::instant),
                line.find("effectiveTo").map(JsonCursor::instant),
                line.oneOf("dateBasis", Validity.Basis.UNKNOWN), line.text("dateSource", ""));
    }

    static void validity(Validity validity, Members line) {
        line.put("effectiveFrom", validity.from(), Members::instant)
                .put("effectiveTo", validity.to(), Members::instant)
                .putUnless(Validity.Basis.UNKNOWN, "dateBasis", validity.basis())
                .putUnless("", "dateSource", validity.dateSource());
    }

    static Source source(JsonCursor line) {
        String title = line.text("source");
        JsonCursor place = line.find("seen").orElse(line);
        return place.make(() -> new Source(title, line.text("seen", Source.NOT_STATED)));
    }

    static void source(Source source, Members line) {
        line.put("source", source.title()).putUnless(Source.NOT_STATED, "seen", source.seen());
    }
}
