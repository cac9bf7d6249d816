package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.AgreedPrice;
import org.tokenwright.contract.Term.PriceProtection;
import org.tokenwright.contract.Term.PriceTerm;
import org.tokenwright.pricing.Price;
import org.tokenwright.reference.DirectPricing.Entry;

/** What the price terms of a quote make of one entry: an agreed price, or protection and discounts; then surcharges. */
final class DirectPriceTerms {

    private static final int MONTHS_OF_YEAR = 12;

    private final DirectTerms terms;
    private final Quote quote;
    private final Map<String, RateFinder> finders;
    private final PricingCoverage coverage;

    DirectPriceTerms(DirectTerms terms, Quote quote, Map<String, RateFinder> finders, PricingCoverage coverage) {
        this.terms = terms;
        this.quote = quote;
        this.finders = finders;
        this.coverage = coverage;
    }

    /** @param cost at list prices, in the currency of its price */
    DirectUse use(Entry entry, BigDecimal cost, double size) {
        BigDecimal rate = rate(entry, entry.found().rate().currency());
        BigDecimal list = cost.multiply(rate, DIGITS);
        List<PriceTerm> mine = quote.terms(PriceTerm.class).stream().filter(term -> covers(term, entry)).toList();
        BigDecimal undiscounted = surcharged(mine, list);
        BigDecimal discounted = discounted(mine, entry, list);
        coverage.hitIf(rate.compareTo(BigDecimal.ONE) != 0, "quote: list price in another currency");
        return new DirectUse(entry, list, undiscounted, discounted, size * rate.doubleValue()
                + undiscounted.abs().doubleValue() + discounted.abs().doubleValue());
    }

    private BigDecimal rate(Entry entry, String currency) {
        return terms.rate(terms.month(entry.month()), currency, quote.currency()).orElseThrow();
    }

    private BigDecimal discounted(List<PriceTerm> mine, Entry entry, BigDecimal list) {
        mine.forEach(term -> met(term, entry));
        Optional<AgreedPrice> agreed = mine.stream().filter(AgreedPrice.class::isInstance).map(AgreedPrice.class::cast)
                .reduce((_, later) -> later);
        BigDecimal price = agreed.map(term -> entry.units().multiply(term.price().value(), DIGITS))
                .orElseGet(() -> reduced(mine, entry, list));
        return surcharged(mine, price);
    }

    private static BigDecimal surcharged(List<PriceTerm> mine, BigDecimal cost) {
        BigDecimal price = cost;
        for (PriceTerm term : mine) {
            if (term instanceof Term.Surcharge surcharge) {
                price = price.multiply(BigDecimal.ONE.add(surcharge.share().value()), DIGITS);
            }
        }
        return price;
    }

    private void met(PriceTerm term, Entry entry) {
        String name = "quote: " + term.getClass().getSimpleName();
        coverage.hit(name);
        coverage.hitIf(term.days().from().isPresent() || term.days().to().isPresent(), name + " with days");
        coverage.hitIf(!term.scope().isAll(), name + " of some usage");
        coverage.hitIf(entry.found().rate().price() instanceof Price.Volume, name + " on a volume price");
    }

    private boolean covers(PriceTerm term, Entry entry) {
        boolean meant = !(term instanceof AgreedPrice agreed) || agreed.meter().equals(entry.meter());
        return meant && terms.holds(quote, term.days(), entry.at())
                && term.scope().covers(entry.offer(), entry.meter(), entry.tier());
    }

    private BigDecimal reduced(List<PriceTerm> mine, Entry entry, BigDecimal list) {
        BigDecimal price = list;
        for (PriceTerm term : mine) {
            if (term instanceof PriceProtection protection) {
                price = protectedPrice(protection, entry, price);
            }
        }
        for (PriceTerm term : mine) {
            if (term instanceof Term.Discount discount) {
                price = price.multiply(BigDecimal.ONE.subtract(discount.share().value()), DIGITS);
            }
        }
        return price;
    }

    private BigDecimal protectedPrice(PriceProtection term, Entry entry, BigDecimal now) {
        var then = finders.get(entry.offer()).find(entry.asked(), term.asOf().atStartOfDay(ZoneOffset.UTC).toInstant())
                .filter(found -> found.rate().price() instanceof Price.Flat)
                .filter(found -> terms.rate(terms.settings().start(), found.rate().currency(), quote.currency()).isPresent());
        coverage.hit("quote: protected day " + (then.isPresent() ? "has a price" : "has no single price"));
        if (then.isEmpty()) {
            return now;
        }
        BigDecimal price = ((Price.Flat) then.get().rate().price()).amount().multiply(then.get().factor());
        BigDecimal least = entry.units().multiply(price, DIGITS).multiply(rate(entry, then.get().rate().currency()), DIGITS);
        BigDecimal limit = least.multiply(growth(term, entry), DIGITS);
        coverage.hit("quote: protection " + term.decreases() + (now.compareTo(limit) > 0 ? " binds" : " does not bind"));
        return term.decreases() == Term.Decreases.FOLLOWED ? now.min(limit) : now.min(limit).max(least);
    }

    private BigDecimal growth(PriceProtection term, Entry entry) {
        long months = Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(term.asOf()), terms.month(entry.month())));
        coverage.hitIf(months >= MONTHS_OF_YEAR && term.increasePerYear().value().signum() > 0, "quote: protected price has grown");
        return BigDecimal.ONE.add(term.increasePerYear().value()).pow((int) months / MONTHS_OF_YEAR, DIGITS);
    }
}
