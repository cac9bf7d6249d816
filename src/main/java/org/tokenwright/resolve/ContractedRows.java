package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.power;
import static org.tokenwright.worksheet.Formulas.times;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Decreases;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferPrices;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.PriceAnswer;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** What a line costs after the price terms of its quote: protection or an agreed price, discounts, surcharges. */
final class ContractedRows {

    private final QuoteSheet quote;
    private final PlanSheet sheet;
    private final Exchange exchange;
    private final PriceRows prices;
    private final Function<Offer, OfferPrices> sheetPrices;

    ContractedRows(QuoteSheet quote, Function<Offer, OfferPrices> sheetPrices) {
        this.quote = quote;
        sheet = quote.sheet;
        exchange = new Exchange(sheet);
        prices = new PriceRows(sheet);
        this.sheetPrices = sheetPrices;
    }

    /** @param cost the line at list prices, in the currency of its price */
    QuotedLine line(PricedLine line, Expr cost) {
        Expr list = inContractCurrency(line, cost);
        List<Term.PriceTerm> terms = quote.quote.terms(Term.PriceTerm.class).stream().filter(term -> covers(term, line)).toList();
        Expr discounted = discounted(line, list, terms);
        return new QuotedLine(line, list, surcharged(list, terms), sheet.row(line.id() + "/discounted", "contracted cost of " + line.label(),
                quote.currency, Kind.COST, line.tags().with(Tag.QUOTE, quote.quote.id()), discounted));
    }

    private Expr inContractCurrency(PricedLine line, Expr cost) {
        if (line.currency().equals(quote.quote.currency())) {
            return cost;
        }
        return sheet.row(line.id() + "/list", "list cost of " + line.label() + " in " + quote.quote.currency(),
                quote.currency, Kind.COST, line.tags().with(Tag.QUOTE, quote.quote.id()),
                exchange.convert(cost, line.currency(), quote.quote.currency()));
    }

    private Expr discounted(PricedLine line, Expr list, List<Term.PriceTerm> terms) {
        Optional<Term.AgreedPrice> agreed = terms.stream().filter(Term.AgreedPrice.class::isInstance)
                .map(Term.AgreedPrice.class::cast).reduce((_, last) -> last);
        Expr cost = agreed.map(term -> agreed(term, line)).orElse(list);
        for (Term.PriceTerm term : terms) {
            cost = switch (term) {
                case Term.PriceProtection protection when agreed.isEmpty() -> protectedCost(protection, line, cost);
                default -> cost;
            };
        }
        for (Term.PriceTerm term : terms) {
            if (agreed.isEmpty() && term instanceof Term.Discount discount) {
                cost = times(cost, minus(ONE, quote.input(discount, "share", "discount", discount.share())));
            }
        }
        return surcharged(cost, terms);
    }

    private Expr surcharged(Expr cost, List<Term.PriceTerm> terms) {
        Expr result = cost;
        for (Term.PriceTerm term : terms) {
            if (term instanceof Term.Surcharge surcharge) {
                result = times(result, plus(ONE, quote.input(surcharge, "share", "surcharge", surcharge.share())));
            }
        }
        return result;
    }

    private boolean covers(Term.PriceTerm term, PricedLine line) {
        Instant at = line.regime().from();
        boolean inForce = sheet.quotes.term(quote.quote, term.days()).filter(days -> days.contains(at)).isPresent();
        String tier = line.tags().get(Tag.SERVICE_TIER).orElse("");
        Meter meter = line.meter();
        return inForce && switch (term) {
            case Term.AgreedPrice agreed -> agreed.meter().equals(meter) && agreed.scope().covers(line.offer().id(), meter, tier);
            default -> term.scope().covers(line.offer().id(), meter, tier);
        };
    }

    private Expr agreed(Term.AgreedPrice term, PricedLine line) {
        return times(line.quantity(), prices.unitPrice(line,
                quote.input(term, "price", "agreed price of " + term.meter().label(), term.price())));
    }

    /** The line at no more than the price of the protected day, grown by the allowed increase. */
    private Expr protectedCost(Term.PriceProtection term, PricedLine line, Expr cost) {
        Instant asOf = QuotesInForce.priceTime(term.asOf());
        PriceAnswer answer = sheetPrices.apply(line.offer()).find(line.meter(), line.conditions(), asOf);
        if (!(answer instanceof PriceAnswer.Priced priced) || !(priced.rate().price() instanceof Price.Flat(var amount))
                || !exchange.isKnown(priced.rate().currency(), quote.quote.currency())) {
            sheet.note("The price protection of " + quote.quote.name() + " does not cover " + line.label()
                    + ": it had no single price on " + term.asOf() + " that is known in " + quote.quote.currency() + ".");
            return cost;
        }
        PricedLine then = line.at(priced);
        Expr increase = quote.input(term, "increasePerYear", "allowed increase per year", term.increasePerYear());
        String dated = "/protected-" + term.id() + "-" + term.asOf();
        Expr price = prices.price(then, amount, "");
        Expr grown = sheet.rowOnce("alternative/" + sheet.alternative.id() + "/" + PriceRows.idOf(line.offer(), priced.rate())
                        + "/" + line.conditions().serviceTier() + line.conditions().region() + dated,
                "protected price of " + line.meter().label() + ", " + line.offer().name(),
                Unit.of(then.currency()).over(line.meter().pricedUnit()), Kind.PRICE, tags(line),
                () -> times(price, power(plus(ONE, increase), yearsSince(term))));
        Expr most = min(cost, money(then, grown));
        return term.decreases() == Decreases.FOLLOWED ? most : max(most, money(then, price));
    }

    /** What a line costs at a price, in the currency of the contract. */
    private Expr money(PricedLine line, Expr price) {
        return exchange.convert(times(line.quantity(), prices.unitPrice(line, price)), line.currency(), quote.quote.currency());
    }

    private Tags tags(PricedLine line) {
        return quote.tags.with(Tag.OFFER, line.offer().id()).with(Tag.METER, line.meter().key());
    }

    private Expr yearsSince(Term.PriceProtection term) {
        YearMonth base = YearMonth.from(term.asOf());
        List<BigDecimal> years = IntStream.range(0, sheet.plan.settings().months())
                .mapToObj(i -> BigDecimal.valueOf(Math.max(0,
                        QuoteSheet.monthsBetween(base, sheet.plan.settings().start().plusMonths(i)) / 12)))
                .toList();
        return sheet.series("calendar/quote/" + quote.quote.id() + "/" + term.id() + "/years", "whole years since " + term.asOf(),
                Unit.ONE, years, "Counted in months from the month of " + term.asOf() + ".");
    }
}
