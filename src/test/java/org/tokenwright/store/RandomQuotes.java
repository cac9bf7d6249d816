package org.tokenwright.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Document;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.QuoteRules;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;

/** Makes quotes with terms of every kind; they pass the check, and need not make sense as a business. */
final class RandomQuotes extends RandomParts {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private String currency = "";
    private YearMonth start = YearMonth.of(2026, 1);
    private int months;
    private List<String> offers = List.of();

    RandomQuotes(SplittableRandom random) {
        super(random);
    }

    Quote quote(String id, PinnedPrices prices) {
        String provider = pick("acme", "acme", "other");
        currency = pick("USD", "EUR", "GBP");
        start = month();
        months = 1 + random.nextInt(Quote.MAX_MONTHS);
        offers = someOf(prices.offers().stream().map(Offer::id).filter(offer -> offer.startsWith(provider + "/")).toList());
        return new Quote(id, words(), provider, currency, start, months, offers, pick(Allocation.values()),
                some(6, i -> term("t" + i)), pick("", "2026-05-01", words()), maybe(this::day),
                maybe(() -> new Document(words(), "0a".repeat(32))), words());
    }

    /** Quotes of which no two include the same offer. */
    List<String> apart(List<Quote> quotes) {
        var chosen = new ArrayList<Quote>();
        for (Quote quote : someOf(quotes)) {
            if (chosen.stream().noneMatch(other -> overlap(quote, other))) {
                chosen.add(quote);
            }
        }
        return chosen.stream().map(Quote::id).toList();
    }

    private static boolean overlap(Quote one, Quote other) {
        return one.provider().equals(other.provider()) && (one.offers().isEmpty() || other.offers().isEmpty()
                || one.offers().stream().anyMatch(other.offers()::contains));
    }

    private Term term(String id) {
        String text = random.nextBoolean() ? "" : words();
        return switch (random.nextInt(12)) {
            case 0 -> new Term.Discount(id, text, scope(), days(), quantity(QuoteRules.DISCOUNT));
            case 1 -> new Term.Surcharge(id, text, scope(), days(), quantity(QuoteRules.SHARE));
            case 2 -> agreedPrice(id, text);
            case 3 -> new Term.PriceProtection(id, text, scope(), days(), day(), number(QuoteRules.SHARE),
                    pick(Term.Decreases.values()));
            case 4 -> volumeTiers(id, text);
            case 5 -> commitment(id, text);
            case 6 -> new Term.MinimumSpend(id, text, scope(), period(), money());
            case 7 -> new Term.Credits(id, text, scope(), some(4, i -> grant("g" + i)));
            case 8 -> new Term.FixedFee(id, text, period(), money());
            case 9 -> new Term.Support(id, text, scope(), quantity(QuoteRules.SHARE), number(QuoteRules.money(currency)));
            case 10 -> new Term.OneOff(id, text, pick(Term.Occasion.values()), month(), money());
            default -> new Term.Tax(id, text, quantity(QuoteRules.SHARE));
        };
    }

    private Term agreedPrice(String id, String text) {
        Meter meter = pick(Meter.UNCACHED_INPUT, Meter.CACHE_WRITE_1H, Meter.FIXED_FEE, Meter.of(Meter.Kind.SEARCH));
        return new Term.AgreedPrice(id, text, scope(), days(), meter, quantity(QuoteRules.price(meter, currency)));
    }

    private Term volumeTiers(String id, String text) {
        Term.Measure measure = pick(Term.Measure.values());
        NumberRule volume = QuoteRules.volume(measure, currency);
        return new Term.VolumeTiers(id, text, scope(), measure, pick(1, 12), pick(Price.Semantics.values()),
                pick(Price.Crossing.values()), pick(Price.Edge.values()), tiers(volume), number(volume),
                number(QuoteRules.money(currency)));
    }

    /** Bounds whose ranges rise with them. */
    private List<Term.Tier> tiers(NumberRule volume) {
        var tiers = new ArrayList<Term.Tier>();
        BigDecimal bound = BigDecimal.ZERO;
        for (int i = random.nextInt(4); i > 0; i--) {
            BigDecimal width = decimal(BigDecimal.ZERO);
            BigDecimal low = bound.add(width.multiply(HALF));
            bound = bound.add(width);
            Quantity exact = Quantity.exact(bound, volume.unit());
            tiers.add(new Term.Tier("tier-" + i, Optional.of(random.nextBoolean() ? exact
                    : exact.withRange(low, bound, Quantity.Kind.MINMAX)), quantity(QuoteRules.DISCOUNT)));
        }
        tiers.add(new Term.Tier("last", Optional.empty(), quantity(QuoteRules.DISCOUNT)));
        return tiers;
    }

    private Term commitment(String id, String text) {
        int periods = 1 + random.nextInt(Math.min(5, months));
        int periodMonths = 1 + random.nextInt(months / periods);
        YearMonth first = start.plusMonths(random.nextInt(months - periods * periodMonths + 1));
        return new Term.Commitment(id, text, scope(), first, periodMonths,
                IntStream.range(0, periods).mapToObj(_ -> money()).toList(), pick(Term.Overage.values()),
                number(QuoteRules.money(currency)), pick(Term.Payment.values()));
    }

    private Term.Grant grant(String id) {
        YearMonth granted = month();
        return new Term.Grant(id, granted, granted.plusMonths(1 + random.nextInt(24)), money(),
                number(QuoteRules.money(currency)), number(QuoteRules.money(currency)));
    }

    /** A whole number of them is the contract. */
    private int period() {
        int[] divisors = IntStream.rangeClosed(1, months).filter(i -> months % i == 0).toArray();
        return divisors[random.nextInt(divisors.length)];
    }

    private Scope scope() {
        return random.nextBoolean() ? Scope.ALL : new Scope(someOf(offers),
                someOf(List.of(Meter.OUTPUT, Meter.CACHE_WRITE_5M, Meter.of(Meter.Kind.SEARCH))),
                someOf(List.of("standard", "batch")));
    }

    private Days days() {
        return new Days(maybe(() -> LocalDate.of(2025, 1 + random.nextInt(12), 1 + random.nextInt(28))),
                maybe(() -> LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28))));
    }

    private Quantity money() {
        return quantity(QuoteRules.money(currency));
    }

    /** Any number, often 0. */
    private Quantity number(NumberRule rule) {
        return random.nextBoolean() ? Quantity.exact(0, rule.unit()) : quantity(rule);
    }

    private YearMonth month() {
        return YearMonth.of(2024 + random.nextInt(6), 1 + random.nextInt(12));
    }

    private LocalDate day() {
        return month().atDay(1 + random.nextInt(28));
    }
}
