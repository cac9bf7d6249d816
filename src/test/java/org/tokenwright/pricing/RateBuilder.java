package org.tokenwright.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.Validity.Basis;

/** Makes rates for tests; all year 2026 at base conditions unless said otherwise. */
public final class RateBuilder {

    private final Meter meter;
    private Price price;
    private Conditions conditions = Conditions.BASE;
    private Optional<Instant> from = Optional.of(instant("2026-01-01"));
    private Optional<Instant> to = Optional.empty();
    private String currency = "USD";
    private Source source = new Source("price page", "2026-01-01");
    private String note = "";

    private RateBuilder(Meter meter, Price price) {
        this.meter = meter;
        this.price = price;
    }

    public static RateBuilder rate(Meter meter, String amount) {
        return new RateBuilder(meter, new Price.Flat(new BigDecimal(amount)));
    }

    static RateBuilder rate(Meter meter, Price price) {
        return new RateBuilder(meter, price);
    }

    /** A day means its midnight in UTC. */
    public static Instant instant(String text) {
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    RateBuilder tier(String tier) {
        conditions = conditions.withServiceTier(tier);
        return this;
    }

    RateBuilder region(String region) {
        conditions = conditions.withRegion(region);
        return this;
    }

    RateBuilder bracket(int bracket) {
        conditions = conditions.withBracket(bracket);
        return this;
    }

    RateBuilder window(String id) {
        conditions = conditions.withPriceWindow(id);
        return this;
    }

    public RateBuilder from(String start) {
        from = Optional.of(instant(start));
        return this;
    }

    /** Without a known start; then the day seen counts. */
    RateBuilder seen(String day) {
        from = Optional.empty();
        return source(new Source("price page", day));
    }

    public RateBuilder to(String end) {
        to = Optional.of(instant(end));
        return this;
    }

    RateBuilder currency(String code) {
        currency = code;
        return this;
    }

    RateBuilder source(Source newSource) {
        source = newSource;
        return this;
    }

    RateBuilder note(String text) {
        note = text;
        return this;
    }

    public Rate build() {
        var validity = new Validity(from, to, from.isPresent() ? Basis.PROVIDER : Basis.UNKNOWN, "");
        return new Rate(meter, conditions, price, currency, validity, Rate.Status.LIST, Optional.empty(), source, note);
    }
}
