package org.tokenwright.store;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.tokenwright.base.Meter;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Decreases;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.QuoteRules;

/** The terms of one quote in JSON, told apart by their {@code kind}. */
final class TermJson {

    /** By kind, in the order in which a message names them. */
    private static final Map<String, BiFunction<TermJson, JsonCursor, Term>> READERS = readers();

    private final NumberRule money;
    private final String currency;
    private final PooledTermJson pooled;

    /**
     * @param currency currency of the quote
     * @param start first month of the quote
     */
    TermJson(String currency, YearMonth start) {
        this.currency = currency;
        money = QuoteRules.money(currency);
        pooled = new PooledTermJson(currency, start);
    }

    private static Map<String, BiFunction<TermJson, JsonCursor, Term>> readers() {
        var readers = new LinkedHashMap<String, BiFunction<TermJson, JsonCursor, Term>>();
        readers.put("discount", (_, term) -> discount(term));
        readers.put("surcharge", (_, term) -> surcharge(term));
        readers.put("agreedPrice", TermJson::agreedPrice);
        readers.put("priceProtection", (_, term) -> priceProtection(term));
        readers.put("volumeTiers", (quote, term) -> quote.pooled.volumeTiers(term));
        readers.put("commitment", (quote, term) -> quote.pooled.commitment(term));
        readers.put("minimumSpend", TermJson::minimumSpend);
        readers.put("credits", (quote, term) -> quote.pooled.credits(term));
        readers.put("fixedFee", TermJson::fixedFee);
        readers.put("support", TermJson::support);
        readers.put("oneOff", TermJson::oneOff);
        readers.put("tax", (_, term) -> tax(term));
        return readers;
    }

    private static String kind(Term term) {
        return switch (term) {
            case Term.Discount _ -> "discount";
            case Term.Surcharge _ -> "surcharge";
            case Term.AgreedPrice _ -> "agreedPrice";
            case Term.PriceProtection _ -> "priceProtection";
            case Term.VolumeTiers _ -> "volumeTiers";
            case Term.Commitment _ -> "commitment";
            case Term.MinimumSpend _ -> "minimumSpend";
            case Term.Credits _ -> "credits";
            case Term.FixedFee _ -> "fixedFee";
            case Term.Support _ -> "support";
            case Term.OneOff _ -> "oneOff";
            case Term.Tax _ -> "tax";
        };
    }

    Term read(JsonCursor term) {
        String kind = term.text("kind");
        var reader = READERS.get(kind);
        if (reader == null) {
            throw term.get("kind").problem(
                    "is none of " + String.join(", ", READERS.keySet()) + " (\"" + Shown.cut(kind) + "\")");
        }
        return reader.apply(this, term);
    }

    Json write(Term term) {
        var result = new Members().put("kind", kind(term)).put("id", term.id()).putUnless("", "text", term.text());
        return switch (term) {
            case Term.PriceTerm priced -> priced(result, priced).object();
            case Term.VolumeTiers tiers -> pooled.write(result, tiers).object();
            case Term.Commitment commitment -> pooled.write(result, commitment).object();
            case Term.Credits credits -> pooled.write(result, credits).object();
            case Term.MinimumSpend minimum -> ScopeJson.write(result, minimum.scope())
                    .put("periodMonths", minimum.periodMonths())
                    .put("amount", QuantityJson.write(minimum.amount())).object();
            case Term.FixedFee fee -> result.put("periodMonths", fee.periodMonths())
                    .put("amount", QuantityJson.write(fee.amount())).object();
            case Term.Support support -> UsualZero.write(ScopeJson.write(result, support.scope())
                    .put("share", QuantityJson.write(support.share())), "minimum", support.minimum()).object();
            case Term.OneOff cost -> result.put("occasion", cost.occasion()).put("month", cost.month().toString())
                    .put("amount", QuantityJson.write(cost.amount())).object();
            case Term.Tax tax -> result.put("share", QuantityJson.write(tax.share())).object();
        };
    }

    private static Members priced(Members result, Term.PriceTerm term) {
        ScopeJson.days(ScopeJson.write(result, term.scope()), term.days());
        return switch (term) {
            case Term.Discount discount -> result.put("share", QuantityJson.write(discount.share()));
            case Term.Surcharge surcharge -> result.put("share", QuantityJson.write(surcharge.share()));
            case Term.AgreedPrice agreed -> result.put("meter", agreed.meter().key())
                    .put("price", QuantityJson.write(agreed.price()));
            case Term.PriceProtection protection -> UsualZero.write(result.put("asOf", protection.asOf().toString()),
                    "increasePerYear", protection.increasePerYear())
                    .putUnless(Decreases.FOLLOWED, "decreases", protection.decreases());
        };
    }

    private static Term discount(JsonCursor term) {
        return new Term.Discount(id(term), text(term), ScopeJson.read(term), ScopeJson.days(term),
                QuantityJson.read(term.get("share"), QuoteRules.DISCOUNT));
    }

    private static Term surcharge(JsonCursor term) {
        return new Term.Surcharge(id(term), text(term), ScopeJson.read(term), ScopeJson.days(term),
                QuantityJson.read(term.get("share"), QuoteRules.SHARE));
    }

    private Term agreedPrice(JsonCursor term) {
        Meter meter = term.get("meter").parsed(Meter::parse);
        return new Term.AgreedPrice(id(term), text(term), ScopeJson.read(term), ScopeJson.days(term), meter,
                QuantityJson.read(term.get("price"), QuoteRules.price(meter, currency)));
    }

    private static Term priceProtection(JsonCursor term) {
        return new Term.PriceProtection(id(term), text(term), ScopeJson.read(term), ScopeJson.days(term),
                term.get("asOf").date(), UsualZero.read(term, "increasePerYear", QuoteRules.SHARE),
                term.oneOf("decreases", Decreases.FOLLOWED));
    }

    private Term minimumSpend(JsonCursor term) {
        return new Term.MinimumSpend(id(term), text(term), ScopeJson.read(term), QuoteJson.months(term, "periodMonths"),
                QuantityJson.read(term.get("amount"), money));
    }

    private Term fixedFee(JsonCursor term) {
        return new Term.FixedFee(id(term), text(term), QuoteJson.months(term, "periodMonths"),
                QuantityJson.read(term.get("amount"), money));
    }

    private Term support(JsonCursor term) {
        return new Term.Support(id(term), text(term), ScopeJson.read(term),
                QuantityJson.read(term.get("share"), QuoteRules.SHARE), UsualZero.read(term, "minimum", money));
    }

    private Term oneOff(JsonCursor term) {
        return new Term.OneOff(id(term), text(term), term.get("occasion").oneOf(Term.Occasion.class),
                term.get("month").month(), QuantityJson.read(term.get("amount"), money));
    }

    private static Term tax(JsonCursor term) {
        return new Term.Tax(id(term), text(term), QuantityJson.read(term.get("share"), QuoteRules.SHARE));
    }

    static String id(JsonCursor term) {
        return term.text("id");
    }

    /** What the document says. */
    static String text(JsonCursor term) {
        return term.text("text", "");
    }
}
