package org.tokenwright.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.ExchangeRate;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.Rate;

/** Gives plans quotes with every kind of term, in two currencies; amounts are often exactly what a month costs. */
final class RandomQuotes {

    private static final List<Integer> BEGINS = List.of(-14, -12, -11, -11, -5, -1, 0, 0, 0, 0, 1, 2);
    private static final List<Integer> LENGTHS = List.of(1, 2, 3, 4, 12, 12, 13, 24);

    private final Draw draw;
    private final Plan plan;
    private final int size;
    private final List<LocalDate> days;
    private final Map<Meter, List<BigDecimal>> volumes;
    private boolean hasRates;

    /** @param volumes what a month of each meter may add up to, in priced units */
    private RandomQuotes(long seed, Plan plan, int size, List<LocalDate> days, Map<Meter, List<BigDecimal>> volumes) {
        draw = new Draw(~seed * 31);
        this.plan = plan;
        this.size = size;
        this.days = days;
        this.volumes = volumes;
    }

    /** About half of the plans get quotes. */
    static Plan on(long seed, Plan plan, int size, List<LocalDate> days, Map<Meter, List<BigDecimal>> volumes) {
        return new RandomQuotes(seed, plan, size, days, volumes).on();
    }

    private Plan on() {
        Plan result = draw.oneIn(3) ? inTwoCurrencies() : plan;
        if (draw.oneIn(2)) {
            return result;
        }
        var quotes = new ArrayList<Quote>();
        for (String provider : List.of("acme", "blue")) {
            List<Offer> offers = result.prices().offers().stream().filter(offer -> offer.provider().equals(provider)).toList();
            if (!offers.isEmpty() && !draw.oneIn(8)) {
                quotes.add(quote("q-" + provider, provider, offers));
            }
        }
        List<String> ids = quotes.stream().map(Quote::id).toList();
        List<Alternative> alternatives = result.alternatives().stream()
                .map(each -> each.withQuotes(draw.oneIn(6) ? draw.some(ids) : ids)).toList();
        return result.withQuotes(quotes).withAlternatives(alternatives);
    }

    private Plan inTwoCurrencies() {
        hasRates = true;
        var steps = new ArrayList<ExchangeRate.Step>();
        boolean inverse = draw.oneIn(2);
        String unit = inverse ? "EUR/USD" : "USD/EUR";
        steps.add(new ExchangeRate.Step(plan.settings().start().minusMonths(draw.number(0, 3)), RandomPlans.quantity(rate(), unit)));
        if (draw.oneIn(2)) {
            steps.add(new ExchangeRate.Step(plan.settings().start().plusMonths(draw.number(1, 3)), RandomPlans.quantity(rate(), unit)));
        }
        List<Offer> offers = plan.prices().offers().stream().map(offer -> draw.oneIn(3) ? inEuro(offer) : offer).toList();
        return plan.withSettings(plan.settings().withExchangeRates(List.of(inverse
                        ? new ExchangeRate("USD", "EUR", steps) : new ExchangeRate("EUR", "USD", steps))))
                .withPrices(new PinnedPrices(plan.prices().pins(), offers));
    }

    private BigDecimal rate() {
        return draw.pick(BigDecimal.ONE, new BigDecimal("1.25"), draw.decimal(50, 150, 2));
    }

    private static Offer inEuro(Offer old) {
        List<Rate> rates = old.rates().stream().map(rate -> new Rate(rate.meter(), rate.conditions(), rate.price(), "EUR",
                rate.validity(), rate.status(), rate.statusDate(), rate.source(), rate.note())).toList();
        return new Offer(old.id(), old.provider(), old.model(), old.name(), old.region(), old.contextWindow(),
                old.maxOutput(), old.tokenizer(), old.modalities(), old.embedding(), old.life(), old.brackets(),
                old.priceWindows(), rates, old.multipliers(), old.exclusions(), old.editions(), old.cacheMinimum());
    }

    private Quote quote(String id, String provider, List<Offer> offers) {
        String currency = hasRates && draw.oneIn(2) || draw.oneIn(60) ? "EUR" : "USD";
        YearMonth start = plan.settings().start().plusMonths(draw.pick(BEGINS));
        int months = draw.pick(LENGTHS);
        List<String> included = draw.oneIn(5) ? List.of(draw.pick(offers).id()) : List.of();
        var terms = new RandomTerms(draw, new RandomTerms.Setting(Unit.of(currency), plan.settings().start(),
                plan.settings().months(), start, months, days, offers.stream().map(Offer::id).toList(), amounts(offers), volumes));
        var chosen = new ArrayList<Term>();
        if (size < 3 && draw.oneIn(3) && !amounts(offers).isEmpty()) {
            return quote(id, provider, currency, start, months, included, List.of(terms.exactly("exact")));
        }
        int most = 1 + size;
        for (int i = draw.number(draw.oneIn(12) ? 0 : 1, most); i > 0; i--) {
            chosen.add(terms.term("t" + i));
        }
        if (chosen.stream().anyMatch(Term.Credits.class::isInstance) && draw.oneIn(2)) {
            chosen.add(terms.credits("more1"));
            chosen.add(terms.credits("more2"));
        }
        return quote(id, provider, currency, start, months, included, chosen);
    }

    private Quote quote(String id, String provider, String currency, YearMonth start, int months, List<String> included,
            List<Term> terms) {
        return new Quote(id, "Quote of " + provider, provider, currency, start, months, included,
                draw.pick(Allocation.values()), terms, "", Optional.empty(), Optional.empty(), "");
    }

    /** What a month of a meter costs at the flat prices of these offers. */
    private Map<Meter, List<BigDecimal>> amounts(List<Offer> offers) {
        var amounts = new TreeMap<Meter, List<BigDecimal>>();
        for (Offer offer : offers) {
            for (Rate rate : offer.rates()) {
                if (rate.price() instanceof Price.Flat(var price)) {
                    volumes.getOrDefault(rate.meter(), List.of()).forEach(volume ->
                            amounts.computeIfAbsent(rate.meter(), _ -> new ArrayList<>()).add(volume.multiply(price)));
                }
            }
        }
        return amounts;
    }
}
