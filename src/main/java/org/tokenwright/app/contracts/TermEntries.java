package org.tokenwright.app.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Meter;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;

/** The entries of each kind of term. */
final class TermEntries {

    private TermEntries() {
    }

    static TermForm<?> of(Quote quote, Term term) {
        return switch (term) {
            case Term.Discount discount -> discount(new TermForm<>(quote, discount, Term.Discount.class));
            case Term.Surcharge surcharge -> surcharge(new TermForm<>(quote, surcharge, Term.Surcharge.class));
            case Term.AgreedPrice agreed -> agreedPrice(new TermForm<>(quote, agreed, Term.AgreedPrice.class));
            case Term.PriceProtection protection -> protection(new TermForm<>(quote, protection, Term.PriceProtection.class));
            case Term.VolumeTiers tiers -> ItemEntries.volumeTiers(new TermForm<>(quote, tiers, Term.VolumeTiers.class));
            case Term.Commitment commitment -> ItemEntries.commitment(new TermForm<>(quote, commitment, Term.Commitment.class));
            case Term.Credits credits -> ItemEntries.credits(new TermForm<>(quote, credits, Term.Credits.class));
            case Term.MinimumSpend minimum -> minimum(new TermForm<>(quote, minimum, Term.MinimumSpend.class));
            case Term.FixedFee fee -> fee(new TermForm<>(quote, fee, Term.FixedFee.class));
            case Term.Support support -> support(new TermForm<>(quote, support, Term.Support.class));
            case Term.OneOff cost -> oneOff(new TermForm<>(quote, cost, Term.OneOff.class));
            case Term.Tax tax -> tax(new TermForm<>(quote, tax, Term.Tax.class));
        };
    }

    private static TermForm<?> discount(TermForm<Term.Discount> form) {
        form.numberOf("share", Term.Discount::share);
        scope(form, Term.Discount::scope, (t, scope) -> new Term.Discount(t.id(), t.text(), scope, t.days(), t.share()));
        days(form, Term.Discount::days, (t, days) -> new Term.Discount(t.id(), t.text(), t.scope(), days, t.share()));
        form.words((t, text) -> new Term.Discount(t.id(), text, t.scope(), t.days(), t.share()));
        return form;
    }

    private static TermForm<?> surcharge(TermForm<Term.Surcharge> form) {
        form.numberOf("share", Term.Surcharge::share);
        scope(form, Term.Surcharge::scope, (t, scope) -> new Term.Surcharge(t.id(), t.text(), scope, t.days(), t.share()));
        days(form, Term.Surcharge::days, (t, days) -> new Term.Surcharge(t.id(), t.text(), t.scope(), days, t.share()));
        form.words((t, text) -> new Term.Surcharge(t.id(), text, t.scope(), t.days(), t.share()));
        return form;
    }

    private static TermForm<?> agreedPrice(TermForm<Term.AgreedPrice> form) {
        form.choice("meter", Options.meters(List.of(form.term().meter())), t -> t.meter().key(), (t, key) ->
                ChangedUnits.agreed(new Term.AgreedPrice(t.id(), t.text(), t.scope(), t.days(), Meter.parse(key), t.price()),
                        form.quote().currency()));
        form.numberOf("price", Term.AgreedPrice::price);
        scope(form, Term.AgreedPrice::scope,
                (t, scope) -> new Term.AgreedPrice(t.id(), t.text(), scope, t.days(), t.meter(), t.price()));
        days(form, Term.AgreedPrice::days,
                (t, days) -> new Term.AgreedPrice(t.id(), t.text(), t.scope(), days, t.meter(), t.price()));
        form.words((t, text) -> new Term.AgreedPrice(t.id(), text, t.scope(), t.days(), t.meter(), t.price()));
        return form;
    }

    private static TermForm<?> protection(TermForm<Term.PriceProtection> form) {
        day(form, "asOf", t -> Optional.of(t.asOf()), (t, day) -> new Term.PriceProtection(t.id(), t.text(), t.scope(), t.days(),
                day.orElseThrow(() -> new IllegalArgumentException(Words.get("day.not"))),
                t.increasePerYear(), t.decreases()));
        form.numberOf("increasePerYear", Term.PriceProtection::increasePerYear);
        form.choice("decreases", Term.Decreases.class, Term.PriceProtection::decreases, (t, decreases) -> new Term.PriceProtection(
                t.id(), t.text(), t.scope(), t.days(), t.asOf(), t.increasePerYear(), decreases));
        scope(form, Term.PriceProtection::scope, (t, scope) -> new Term.PriceProtection(t.id(), t.text(), scope, t.days(), t.asOf(),
                t.increasePerYear(), t.decreases()));
        days(form, Term.PriceProtection::days, (t, days) -> new Term.PriceProtection(t.id(), t.text(), t.scope(), days, t.asOf(),
                t.increasePerYear(), t.decreases()));
        form.words((t, text) -> new Term.PriceProtection(t.id(), text, t.scope(), t.days(), t.asOf(), t.increasePerYear(),
                t.decreases()));
        return form;
    }

    private static TermForm<?> minimum(TermForm<Term.MinimumSpend> form) {
        form.numberOf("amount", Term.MinimumSpend::amount);
        form.months("periodMonths", Term.MinimumSpend::periodMonths,
                (t, months) -> new Term.MinimumSpend(t.id(), t.text(), t.scope(), months, t.amount()));
        scope(form, Term.MinimumSpend::scope,
                (t, scope) -> new Term.MinimumSpend(t.id(), t.text(), scope, t.periodMonths(), t.amount()));
        form.words((t, text) -> new Term.MinimumSpend(t.id(), text, t.scope(), t.periodMonths(), t.amount()));
        return form;
    }

    private static TermForm<?> fee(TermForm<Term.FixedFee> form) {
        form.numberOf("amount", Term.FixedFee::amount);
        form.months("periodMonths", Term.FixedFee::periodMonths, (t, months) -> new Term.FixedFee(t.id(), t.text(), months,
                t.amount()));
        form.words((t, text) -> new Term.FixedFee(t.id(), text, t.periodMonths(), t.amount()));
        return form;
    }

    private static TermForm<?> support(TermForm<Term.Support> form) {
        form.number("share", "supportShare", t -> Optional.of(t.share()));
        form.numberOf("minimum", Term.Support::minimum);
        scope(form, Term.Support::scope, (t, scope) -> new Term.Support(t.id(), t.text(), scope, t.share(), t.minimum()));
        form.words((t, text) -> new Term.Support(t.id(), text, t.scope(), t.share(), t.minimum()));
        return form;
    }

    private static TermForm<?> oneOff(TermForm<Term.OneOff> form) {
        form.choice("occasion", Term.Occasion.class, Term.OneOff::occasion,
                (t, occasion) -> new Term.OneOff(t.id(), t.text(), occasion, t.month(), t.amount()));
        form.numberOf("amount", Term.OneOff::amount);
        form.month("month", Term.OneOff::month, (t, month) -> new Term.OneOff(t.id(), t.text(), t.occasion(), month, t.amount()));
        form.words((t, text) -> new Term.OneOff(t.id(), text, t.occasion(), t.month(), t.amount()));
        return form;
    }

    private static TermForm<?> tax(TermForm<Term.Tax> form) {
        form.numberOf("share", Term.Tax::share);
        form.words((t, text) -> new Term.Tax(t.id(), text, t.share()));
        return form;
    }

    /** What a term is about. */
    static <T extends Term> void scope(TermForm<T> form, Function<T, Scope> get, BiFunction<T, Scope, T> with) {
        form.checks("offers", plan -> Options.offers(plan, form.quote(), get.apply(form.term()).offers()),
                t -> get.apply(t).offers(),
                (t, ids) -> with.apply(t, new Scope(ids, get.apply(t).meters(), get.apply(t).serviceTiers())));
        form.checks("meters", _ -> Options.meters(get.apply(form.term()).meters()),
                t -> get.apply(t).meters().stream().map(Meter::key).toList(), (t, keys) -> with.apply(t, new Scope(
                        get.apply(t).offers(), keys.stream().map(Meter::parse).toList(), get.apply(t).serviceTiers())));
        form.checks("serviceTiers", _ -> Options.serviceTiers(get.apply(form.term()).serviceTiers()),
                t -> get.apply(t).serviceTiers(),
                (t, tiers) -> with.apply(t, new Scope(get.apply(t).offers(), get.apply(t).meters(), tiers)));
    }

    private static <T extends Term> void days(TermForm<T> form, Function<T, Days> get, BiFunction<T, Days, T> with) {
        day(form, "from", t -> get.apply(t).from(), (t, from) -> with.apply(t, new Days(from, get.apply(t).to())));
        day(form, "to", t -> get.apply(t).to(), (t, to) -> with.apply(t, new Days(get.apply(t).from(), to)));
    }

    private static <T extends Term> void day(TermForm<T> form, String path, Function<T, Optional<LocalDate>> get,
            BiFunction<T, Optional<LocalDate>, T> with) {
        form.text(Kind.TEXT, path, path, Words.get("unit.day"),
                t -> get.apply(t).map(LocalDate::toString).orElse(""), (t, typed) -> with.apply(t, Texts.dayOrNone(typed)));
    }
}
