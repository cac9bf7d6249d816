package org.tokenwright.store;

import java.math.BigDecimal;
import java.time.Period;
import java.util.regex.Pattern;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.Capacity.UnitLoad;
import org.tokenwright.pricing.Capacity.UnitPrice;
import org.tokenwright.pricing.Capacity.Weights;
import org.tokenwright.pricing.Rate;

/** Provisioned capacity in JSON, as it stands in price sheets and inside plans. */
final class CapacityJson {

    private static final Pattern PERIOD = Pattern.compile("P(?=\\d)(\\d{1,2}Y)?(\\d{1,3}M)?(\\d{1,4}D)?");

    private CapacityJson() {
    }

    /** @param provider the capacity's provider where it names none; empty when it must */
    static Capacity read(JsonCursor capacity, String provider) {
        return new Capacity(OfferJson.id(capacity.get("id")), OfferJson.provider(capacity, provider),
                capacity.text("name"), capacity.text("unit"), capacity.list("prices", CapacityJson::price),
                capacity.list("loads", CapacityJson::load), capacity.bool("anyModel"), capacity.bool("spills"),
                capacity.text("note", ""));
    }

    /** @param provider left out where it is the capacity's */
    static Json write(Capacity capacity, String provider) {
        return new Members()
                .put("id", capacity.id())
                .putUnless(provider, "provider", capacity.provider())
                .put("name", capacity.name())
                .put("unit", capacity.unitName())
                .putIfTrue("anyModel", capacity.anyModel())
                .putIfTrue("spills", capacity.spills())
                .put("prices", capacity.prices(), CapacityJson::price)
                .put("loads", capacity.loads(), CapacityJson::load)
                .putUnless("", "note", capacity.note())
                .object();
    }

    private static UnitPrice price(JsonCursor line) {
        String id = line.text("id");
        return new UnitPrice(id, line.text("name", id), line.get("per").oneOf(Capacity.Per.class),
                RateJson.amount(line, line.get("amount")), RateJson.currency(line),
                line.find("commitment").map(CapacityJson::period).orElse(Period.ZERO),
                line.oneOf("status", Rate.Status.LIST), RateJson.source(line), line.text("note", ""));
    }

    private static Period period(JsonCursor commitment) {
        return commitment.matching(PERIOD, "a period such as P1Y, P1M or P7D", Period::parse);
    }

    private static Json price(UnitPrice price) {
        var line = new Members()
                .put("id", price.id())
                .putUnless(price.id(), "name", price.name())
                .put("per", price.per())
                .put("amount", price.amount())
                .put("currency", price.currency());
        if (!price.commitment().isZero()) {
            line.put("commitment", price.commitment().toString());
        }
        line.putUnless(Rate.Status.LIST, "status", price.status());
        RateJson.source(price.source(), line);
        return line.putUnless("", "note", price.note()).line();
    }

    private static UnitLoad load(JsonCursor line) {
        return new UnitLoad(OfferJson.id(line.get("offer")), positive(line.get("tokensPerMinute")),
                weights(line.get("weights")), notNegative(line.get("minimum")), positive(line.get("step")),
                RateJson.source(line));
    }

    private static Json load(UnitLoad load) {
        var line = new Members()
                .put("offer", load.offer())
                .put("tokensPerMinute", load.tokensPerMinute())
                .put("weights", weights(load.weights()))
                .put("minimum", load.minimum())
                .put("step", load.step());
        RateJson.source(load.source(), line);
        return line.line();
    }

    private static Weights weights(JsonCursor weights) {
        return new Weights(notNegative(weights.get("input")), notNegative(weights.get("cacheWrite")),
                notNegative(weights.get("cacheRead")), notNegative(weights.get("output")));
    }

    private static Json weights(Weights weights) {
        return new Members().put("input", weights.input()).put("cacheWrite", weights.cacheWrite())
                .put("cacheRead", weights.cacheRead()).put("output", weights.output()).line();
    }

    private static BigDecimal positive(JsonCursor number) {
        BigDecimal value = number.decimal();
        if (value.signum() <= 0) {
            throw number.problem("is not above 0 (" + value.toPlainString() + ")");
        }
        return value;
    }

    static BigDecimal notNegative(JsonCursor number) {
        BigDecimal value = number.decimal();
        if (value.signum() < 0) {
            throw number.problem("is negative (" + value.toPlainString() + ")");
        }
        return value;
    }
}
