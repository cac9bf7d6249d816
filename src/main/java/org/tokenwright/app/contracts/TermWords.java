package org.tokenwright.app.contracts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.form.UnitWords;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.Price;

/** A term in a few words, with its numbers: {@code 12 % off}, {@code 500k USD a year, paid upfront}. */
final class TermWords {

    private final Plan plan;
    private final Quote quote;

    TermWords(Plan plan, Quote quote) {
        this.plan = plan;
        this.quote = quote;
    }

    String of(Term term) {
        return switch (term) {
            case Term.Discount t -> Words.get("words.discount", share(t.share())) + about(t.scope()) + when(t.days());
            case Term.Surcharge t -> Words.get("words.surcharge", share(t.share())) + about(t.scope()) + when(t.days());
            case Term.AgreedPrice t -> Words.get("words.agreed", number(t.price()), UnitWords.behind(t.price().unit()),
                    t.meter().label())
                    + about(t.scope()) + when(t.days());
            case Term.PriceProtection t -> (t.increasePerYear().high().signum() == 0 ? Words.get("words.lock", t.asOf().toString())
                    : Words.get("words.cap", share(t.increasePerYear()), t.asOf().toString())) + about(t.scope()) + when(t.days());
            case Term.VolumeTiers t -> volume(t) + about(t.scope());
            case Term.Commitment t -> Words.get("words.commitment", t.amounts().stream().map(this::money).distinct()
                    .collect(Collectors.joining(", ")), each(t.periodMonths()),
                            Words.get("words.paid." + t.payment().name())) + about(t.scope());
            case Term.MinimumSpend t -> Words.get("words.minimum", money(t.amount()), each(t.periodMonths())) + about(t.scope());
            case Term.Credits t -> t.grants().isEmpty() ? Words.get("words.nothing") : t.grants().stream().map(grant ->
                    Words.get("words.grant", money(grant.amount()), last(grant.expires())))
                            .collect(Collectors.joining(", ")) + about(t.scope());
            case Term.FixedFee t -> Words.get("words.fee", money(t.amount()), each(t.periodMonths()));
            case Term.Support t -> Words.get(t.minimum().high().signum() == 0 ? "words.support" : "words.support.least",
                    share(t.share()),
                    money(t.minimum())) + about(t.scope());
            case Term.OneOff t -> Words.get("words.one-off", money(t.amount()),
                    Words.get("choice.Occasion." + t.occasion().name()).toLowerCase(
                    java.util.Locale.ROOT), Texts.shown(t.month()));
            case Term.Tax t -> Words.get("words.tax", share(t.share()));
        };
    }

    private String volume(Term.VolumeTiers t) {
        var steps = new ArrayList<String>();
        String from = "";
        for (Term.Tier tier : t.tiers()) {
            if (tier.discount().high().signum() > 0) {
                steps.add(from.isEmpty() ? share(tier.discount()) : Words.get("words.tier", share(tier.discount()), from));
            }
            from = tier.upTo().map(bound -> t.measure() == Term.Measure.SPEND ? money(bound)
                    : Words.get("words.mtok", number(bound))).orElse("");
        }
        String discounts = steps.isEmpty() ? Words.get("words.nothing") : String.join(", ", steps);
        return Words.get(t.semantics() == Price.Semantics.GRADUATED ? "words.tiers.GRADUATED" : "words.tiers.ALL_UNITS", discounts,
                each(t.periodMonths()));
    }

    /** Its last month, for what expires at the first instant of the next. */
    private static String last(YearMonth expires) {
        return Texts.shown(expires.minusMonths(1));
    }

    private static String each(int months) {
        return switch (months) {
            case 1 -> Words.get("words.a-month");
            case 3 -> Words.get("words.a-quarter");
            case 12 -> Words.get("words.a-year");
            default -> Words.get("words.per-months", months);
        };
    }

    private String about(Scope scope) {
        var parts = new ArrayList<String>();
        scope.offers().forEach(id -> parts.add(Options.name(plan, id)));
        scope.meters().stream().map(Meter::label).forEach(parts::add);
        parts.addAll(scope.serviceTiers());
        return parts.isEmpty() ? "" : Words.get("words.about", String.join(", ", parts));
    }

    private static String when(Days days) {
        List<String> parts = new ArrayList<>();
        days.from().ifPresent(day -> parts.add(Words.get("words.from", day.toString())));
        days.to().ifPresent(day -> parts.add(Words.get("words.to", day.toString())));
        return parts.isEmpty() ? "" : ", " + String.join(" ", parts);
    }

    private static String share(Quantity share) {
        return new QuantityText(Unit.ONE, true).format(share);
    }

    private static String number(Quantity number) {
        return new QuantityText(number.unit(), false).format(number);
    }

    private String money(Quantity amount) {
        return number(amount) + " " + quote.currency();
    }
}
