package org.tokenwright.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.base.Interval;
import org.tokenwright.base.Meter;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferPrices;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.PriceAnswer;
import org.tokenwright.worksheet.Inputs;

/** Looks for what a buyer should know about a quote. Figures are read from the worksheet. */
final class QuoteReview {

    /** Less than this is a rounding error of an evaluation, not money. */
    private static final double SMALLEST = 0.005;

    private final QuoteResult result;
    private final Quote quote;
    private final Plan plan;
    private final List<QuoteWarning> warnings = new ArrayList<>();

    QuoteReview(QuoteResult result) {
        this.result = result;
        quote = result.quote();
        plan = result.alternative().plan();
    }

    List<QuoteWarning> warnings() {
        for (Term term : quote.terms()) {
            switch (term) {
                case Term.Commitment _, Term.MinimumSpend _ -> promise(term);
                case Term.Credits credits -> credits.grants().forEach(grant -> grant(credits, grant));
                default -> { }
            }
        }
        plan.prices().offers().stream().filter(this::isBought).forEach(this::increases);
        return List.copyOf(warnings);
    }

    private void promise(Term term) {
        double shortfall = result.sum(term.id() + "/shortfall", Inputs.BASE).orElse(0);
        if (shortfall > SMALLEST) {
            OptionalDouble needed = result.last(term.id() + "/neededPerMonth");
            warnings.add(new QuoteWarning.CommitmentUnused(term.id(), shortfall,
                    needed.isPresent() && needed.getAsDouble() > 0 ? Optional.of(needed.getAsDouble()) : Optional.empty(),
                    result.last(term.id() + "/usedPerMonth").orElse(0)));
        }
        double exposure = result.last(term.id() + "/exposure").orElse(0);
        if (exposure > SMALLEST) {
            warnings.add(new QuoteWarning.CommitmentOpen(term.id(), exposure));
        }
    }

    private void grant(Term.Credits credits, Term.Grant grant) {
        double lost = result.sum(credits.id() + "/grant/" + grant.id() + "/lost", Inputs.BASE).orElse(0);
        if (lost > SMALLEST) {
            warnings.add(new QuoteWarning.CreditLost(credits.id(), grant.id(), grant.amount(), lost, grant.expires()));
        }
    }

    private boolean isBought(Offer offer) {
        return quote.includes(offer.provider(), offer.id())
                && result.alternative().alternative().routes().stream().map(Route::offer).anyMatch(offer.id()::equals);
    }

    /** Standard prices of tokens that rise inside the contract and the plan. */
    private void increases(Offer offer) {
        LocalDate known = plan.prices().pin(offer.provider()).map(PinnedPrices.Pin::knownOn).orElse(LocalDate.MAX);
        OfferPrices prices = new OfferPrices(offer, known);
        Instant from = midnight(later(quote.start(), plan.settings().start()));
        Instant to = midnight(earlier(quote.end(), plan.settings().start().plusMonths(plan.settings().months())));
        if (!from.isBefore(to)) {
            return;
        }
        Interval contract = new Interval(from, to);
        for (Instant change : prices.changes(contract)) {
            for (Meter meter : List.of(Meter.UNCACHED_INPUT, Meter.CACHE_READ, Meter.OUTPUT)) {
                OptionalDouble before = price(prices, meter, change.minusNanos(1));
                OptionalDouble after = price(prices, meter, change);
                if (before.isPresent() && after.isPresent() && after.getAsDouble() > before.getAsDouble()
                        && contract.contains(change) && !isHeld(offer, meter, change)) {
                    warnings.add(new QuoteWarning.IncreaseNotLocked("", offer.name(), meter.label(), before.getAsDouble(),
                            after.getAsDouble(), YearMonth.from(change.atZone(zone()))));
                }
            }
        }
    }

    private static OptionalDouble price(OfferPrices prices, Meter meter, Instant at) {
        return prices.find(meter, Conditions.BASE, at) instanceof PriceAnswer.Priced(var rate, _)
                && rate.price() instanceof Price.Flat(var amount) ? OptionalDouble.of(amount.doubleValue()) : OptionalDouble.empty();
    }

    private boolean isHeld(Offer offer, Meter meter, Instant at) {
        return quote.terms(Term.PriceTerm.class).stream().filter(term -> holds(term.days(), at)).anyMatch(term -> switch (term) {
            case Term.PriceProtection protection -> protection.scope().covers(offer.id(), meter, Conditions.STANDARD);
            case Term.AgreedPrice agreed -> agreed.meter().equals(meter)
                    && agreed.scope().covers(offer.id(), meter, Conditions.STANDARD);
            default -> false;
        });
    }

    private boolean holds(Days days, Instant at) {
        return !days.from().map(day -> day.atStartOfDay(zone()).toInstant()).filter(at::isBefore).isPresent()
                && days.to().map(day -> day.atStartOfDay(zone()).toInstant()).map(at::isBefore).orElse(true);
    }

    private ZoneId zone() {
        return plan.settings().zone();
    }

    private Instant midnight(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone()).toInstant();
    }

    private static YearMonth later(YearMonth a, YearMonth b) {
        return a.isAfter(b) ? a : b;
    }

    private static YearMonth earlier(YearMonth a, YearMonth b) {
        return a.isBefore(b) ? a : b;
    }
}
