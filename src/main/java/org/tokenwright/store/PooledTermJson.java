package org.tokenwright.store;

import java.time.YearMonth;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Overage;
import org.tokenwright.contract.Term.Payment;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.QuoteRules;
import org.tokenwright.pricing.Price;

/** Terms that count usage over periods: volume tiers, commitments and credits. */
final class PooledTermJson {

    private final String currency;
    private final NumberRule money;
    private final YearMonth start;

    PooledTermJson(String currency, YearMonth start) {
        this.currency = currency;
        this.start = start;
        money = QuoteRules.money(currency);
    }

    Term volumeTiers(JsonCursor term) {
        Term.Measure measure = term.get("measure").oneOf(Term.Measure.class);
        NumberRule volume = QuoteRules.volume(measure, currency);
        return new Term.VolumeTiers(TermJson.id(term), TermJson.text(term), ScopeJson.read(term), measure,
                QuoteJson.months(term, "periodMonths"), term.get("semantics").oneOf(Price.Semantics.class),
                term.oneOf("crossing", Price.Crossing.FORWARD), term.oneOf("edge", Price.Edge.LOWER_TIER),
                term.list("tiers", tier -> tier(tier, volume)),
                UsualZero.read(term, "usedBefore", volume), UsualZero.read(term, "spentBefore", money));
    }

    private static Term.Tier tier(JsonCursor tier, NumberRule volume) {
        return new Term.Tier(tier.text("id"), tier.find("upTo").map(bound -> QuantityJson.read(bound, volume)),
                QuantityJson.read(tier.get("discount"), QuoteRules.DISCOUNT));
    }

    Members write(Members result, Term.VolumeTiers term) {
        ScopeJson.write(result, term.scope())
                .put("measure", term.measure())
                .put("periodMonths", term.periodMonths())
                .put("semantics", term.semantics())
                .putUnless(Price.Crossing.FORWARD, "crossing", term.crossing())
                .putUnless(Price.Edge.LOWER_TIER, "edge", term.edge())
                .put("tiers", term.tiers(), PooledTermJson::write);
        return UsualZero.write(UsualZero.write(result, "usedBefore", term.usedBefore()), "spentBefore", term.spentBefore());
    }

    private static Json write(Term.Tier tier) {
        return new Members().put("id", tier.id()).put("upTo", tier.upTo(), QuantityJson::write)
                .put("discount", QuantityJson.write(tier.discount())).line();
    }

    Term commitment(JsonCursor term) {
        return new Term.Commitment(TermJson.id(term), TermJson.text(term), ScopeJson.read(term),
                term.find("start").map(JsonCursor::month).orElse(start), QuoteJson.months(term, "periodMonths"),
                term.list("amounts", amount -> QuantityJson.read(amount, money)),
                term.oneOf("overage", Overage.AT_CONTRACTED_PRICE), UsualZero.read(term, "usedBefore", money),
                term.oneOf("payment", Payment.UPFRONT));
    }

    Members write(Members result, Term.Commitment term) {
        ScopeJson.write(result, term.scope())
                .putUnless(start.toString(), "start", term.start().toString())
                .put("periodMonths", term.periodMonths())
                .put("amounts", term.amounts(), QuantityJson::write)
                .putUnless(Overage.AT_CONTRACTED_PRICE, "overage", term.overage());
        return UsualZero.write(result, "usedBefore", term.usedBefore())
                .putUnless(Payment.UPFRONT, "payment", term.payment());
    }

    Term credits(JsonCursor term) {
        return new Term.Credits(TermJson.id(term), TermJson.text(term), ScopeJson.read(term),
                term.list("grants", this::grant));
    }

    private Term.Grant grant(JsonCursor grant) {
        return new Term.Grant(grant.text("id"), grant.get("granted").month(), grant.get("expires").month(),
                QuantityJson.read(grant.get("amount"), money), UsualZero.read(grant, "paid", money),
                UsualZero.read(grant, "usedBefore", money));
    }

    Members write(Members result, Term.Credits term) {
        return ScopeJson.write(result, term.scope()).put("grants", term.grants(), PooledTermJson::write);
    }

    private static Json write(Term.Grant grant) {
        var result = new Members().put("id", grant.id()).put("granted", grant.granted().toString())
                .put("expires", grant.expires().toString()).put("amount", QuantityJson.write(grant.amount()));
        UsualZero.write(result, "paid", grant.paid());
        return UsualZero.write(result, "usedBefore", grant.usedBefore()).line();
    }
}
