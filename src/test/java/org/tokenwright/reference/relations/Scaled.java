package org.tokenwright.reference.relations;

import java.math.BigDecimal;
import java.util.List;
import org.tokenwright.base.Quantity;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.Rate;

/** A plan whose prices, and all money of its quotes, are multiplied with the same factor. */
final class Scaled {

    private Scaled() {
    }

    static Plan plan(Plan plan, BigDecimal factor) {
        List<Offer> offers = plan.prices().offers().stream().map(offer -> offer(offer, factor)).toList();
        return plan.withPrices(new PinnedPrices(plan.prices().pins(), offers))
                .withQuotes(plan.quotes().stream().map(quote -> quote(quote, factor)).toList());
    }

    private static Quote quote(Quote old, BigDecimal factor) {
        return old.withNumbers((_, number) -> number.unit().powers().containsKey(old.currency())
                ? Quantity.exact(number.value().multiply(factor), number.unit()) : number);
    }

    private static Offer offer(Offer old, BigDecimal factor) {
        return new Offer(old.id(), old.provider(), old.model(), old.name(), old.region(), old.contextWindow(),
                old.maxOutput(), old.tokenizer(), old.modalities(), old.embedding(), old.life(), old.brackets(),
                old.priceWindows(), old.rates().stream().map(rate -> rate(rate, factor)).toList(), old.multipliers(),
                old.exclusions());
    }

    private static Rate rate(Rate old, BigDecimal factor) {
        return new Rate(old.meter(), old.conditions(), price(old.price(), factor), old.currency(), old.validity(),
                old.status(), old.statusDate(), old.source(), old.note());
    }

    private static Price price(Price old, BigDecimal factor) {
        return switch (old) {
            case Price.Flat(var amount) -> new Price.Flat(amount.multiply(factor));
            case Price.Volume volume -> new Price.Volume(volume.tiers().stream()
                    .map(tier -> new Price.Tier(tier.upTo(), tier.amount().multiply(factor))).toList(),
                    volume.semantics(), volume.edge(), volume.annual(), volume.crossing());
        };
    }
}
