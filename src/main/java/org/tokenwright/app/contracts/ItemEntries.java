package org.tokenwright.app.contracts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.Entry;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.text.NewIds;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.QuoteRules;
import org.tokenwright.pricing.Price;

/** The entries of terms that are made of items: tiers, periods, grants. */
final class ItemEntries {

    private static final List<Option> PERIODS =
            List.of(new Option("1", Words.get("choice.period.1")), new Option("12", Words.get("choice.period.12")));

    private ItemEntries() {
    }

    static TermForm<?> volumeTiers(TermForm<Term.VolumeTiers> form) {
        form.choice("measure", Term.Measure.class, Term.VolumeTiers::measure, (t, measure) -> ChangedUnits.tiers(
                with(t, measure, t.periodMonths(), t.tiers()), form.quote().currency()));
        form.choice("periodMonths", PERIODS, t -> Integer.toString(t.periodMonths()),
                (t, months) -> with(t, t.measure(), Integer.parseInt(months), t.tiers()));
        form.choice("semantics", Price.Semantics.class, Term.VolumeTiers::semantics, (t, semantics) -> new Term.VolumeTiers(t.id(),
                t.text(), t.scope(), t.measure(), t.periodMonths(), semantics, t.crossing(), t.edge(), t.tiers(),
                        t.usedBefore(), t.spentBefore()));
        form.choice("crossing", Price.Crossing.class, Term.VolumeTiers::crossing, (t, crossing) -> new Term.VolumeTiers(t.id(),
                t.text(), t.scope(), t.measure(), t.periodMonths(), t.semantics(), crossing, t.edge(), t.tiers(),
                        t.usedBefore(), t.spentBefore()));
        form.choice("edge", Price.Edge.class, Term.VolumeTiers::edge, (t, edge) -> new Term.VolumeTiers(t.id(), t.text(), t.scope(),
                t.measure(), t.periodMonths(), t.semantics(), t.crossing(), edge, t.tiers(), t.usedBefore(), t.spentBefore()));
        form.term().tiers().forEach(tier -> tier(form, tier));
        form.offer(form.action("add-tier", "term.add.tier", t -> withTier(t, form.quote().currency())));
        form.numberOf("usedBefore", Term.VolumeTiers::usedBefore);
        form.numberOf("spentBefore", Term.VolumeTiers::spentBefore);
        TermEntries.scope(form, Term.VolumeTiers::scope, (t, scope) -> new Term.VolumeTiers(t.id(), t.text(), scope, t.measure(),
                t.periodMonths(), t.semantics(), t.crossing(), t.edge(), t.tiers(), t.usedBefore(), t.spentBefore()));
        form.words((t, text) -> new Term.VolumeTiers(t.id(), text, t.scope(), t.measure(), t.periodMonths(), t.semantics(),
                t.crossing(), t.edge(), t.tiers(), t.usedBefore(), t.spentBefore()));
        return form;
    }

    private static Term.VolumeTiers with(Term.VolumeTiers t, Term.Measure measure, int months, List<Term.Tier> tiers) {
        return new Term.VolumeTiers(t.id(), t.text(), t.scope(), measure, months, t.semantics(), t.crossing(), t.edge(), tiers,
                t.usedBefore(), t.spentBefore());
    }

    private static void tier(TermForm<Term.VolumeTiers> form, Term.Tier tier) {
        int first = form.entries().size();
        if (tier.upTo().isPresent()) {
            form.number("tier/" + tier.id() + "/upTo", "upTo", t -> tierOf(t, tier.id()).flatMap(Term.Tier::upTo));
        }
        form.number("tier/" + tier.id() + "/discount", tier.upTo().isPresent() ? "tierDiscount" : "lastDiscount",
                t -> tierOf(t, tier.id()).map(Term.Tier::discount));
        if (tier.upTo().isPresent()) {
            form.droppedBy(first, form.action("tier/" + tier.id() + "/remove", "term.remove.tier", t -> with(t, t.measure(),
                    t.periodMonths(), t.tiers().stream().filter(one -> !one.id().equals(tier.id())).toList())));
        }
    }

    private static Optional<Term.Tier> tierOf(Term.VolumeTiers term, String id) {
        return term.tiers().stream().filter(tier -> tier.id().equals(id)).findFirst();
    }

    /** One more tier before the last, twice as far as the one below it. */
    private static Term.VolumeTiers withTier(Term.VolumeTiers t, String currency) {
        var tiers = new ArrayList<>(t.tiers());
        Term.Tier last = tiers.getLast();
        BigDecimal bound = tiers.size() < 2 ? BigDecimal.valueOf(100_000)
                : tiers.get(tiers.size() - 2).upTo().map(Quantity::high).orElse(BigDecimal.ONE).multiply(BigDecimal.TWO);
        String id = NewIds.of("tier", t.tiers().stream().map(Term.Tier::id).toList());
        tiers.add(tiers.size() - 1, new Term.Tier(id, Optional.of(Quantity.exact(bound, QuoteRules.volume(t.measure(),
                currency).unit())),
                last.discount()));
        return with(t, t.measure(), t.periodMonths(), tiers);
    }

    static TermForm<?> commitment(TermForm<Term.Commitment> form) {
        form.month("start", Term.Commitment::start, (t, start) -> new Term.Commitment(t.id(), t.text(), t.scope(), start,
                t.periodMonths(), t.amounts(), t.overage(), t.usedBefore(), t.payment()));
        form.months("periodMonths", Term.Commitment::periodMonths, (t, months) -> new Term.Commitment(t.id(), t.text(), t.scope(),
                t.start(), months, t.amounts(), t.overage(), t.usedBefore(), t.payment()));
        for (int i = 0; i < form.term().amounts().size(); i++) {
            amount(form, i);
        }
        form.offer(form.action("add-amount", "term.add.amount", t -> withAmounts(t, more(t.amounts()))));
        form.choice("payment", Term.Payment.class, Term.Commitment::payment, (t, payment) -> new Term.Commitment(t.id(), t.text(),
                t.scope(), t.start(), t.periodMonths(), t.amounts(), t.overage(), t.usedBefore(), payment));
        form.choice("overage", Term.Overage.class, Term.Commitment::overage, (t, overage) -> new Term.Commitment(t.id(), t.text(),
                t.scope(), t.start(), t.periodMonths(), t.amounts(), overage, t.usedBefore(), t.payment()));
        form.numberOf("usedBefore", Term.Commitment::usedBefore);
        TermEntries.scope(form, Term.Commitment::scope, (t, scope) -> new Term.Commitment(t.id(), t.text(), scope, t.start(),
                t.periodMonths(), t.amounts(), t.overage(), t.usedBefore(), t.payment()));
        form.words((t, text) -> new Term.Commitment(t.id(), text, t.scope(), t.start(), t.periodMonths(), t.amounts(), t.overage(),
                t.usedBefore(), t.payment()));
        return form;
    }

    private static void amount(TermForm<Term.Commitment> form, int index) {
        int at = form.entries().size();
        Entry entry = form.number("amount/" + (index + 1), "amount", t ->
                index < t.amounts().size() ? Optional.of(t.amounts().get(index)) : Optional.empty());
        boolean isOnly = form.term().amounts().size() == 1;
        form.entries().set(at, new Entry(entry.id(), isOnly ? Words.get("term.field.committed")
                : Words.get("term.field.amount.of", index + 1), entry.unit(), Kind.NUMBER,
                entry.options(), places(entry, index), entry.shown(), entry.change(), Optional.empty()));
        if (!isOnly) {
            form.droppedBy(at, form.action("amount/" + (index + 1) + "/remove", "term.remove.amount", t -> withAmounts(t,
                    less(t.amounts(), index))));
        }
    }

    /** What is said of all amounts is said beside the first. */
    private static java.util.Set<String> places(Entry entry, int index) {
        if (index > 0) {
            return entry.places();
        }
        var places = new java.util.HashSet<>(entry.places());
        entry.places().stream().filter(place -> place.endsWith("/amount/1") && place.startsWith("/"))
                .forEach(place -> places.add(place.substring(0, place.length() - "/amount/1".length()) + "/amounts"));
        return places;
    }

    private static List<Quantity> more(List<Quantity> amounts) {
        var more = new ArrayList<>(amounts);
        more.add(amounts.getLast());
        return more;
    }

    private static List<Quantity> less(List<Quantity> amounts, int index) {
        var less = new ArrayList<>(amounts);
        less.remove(index);
        return less;
    }

    private static Term.Commitment withAmounts(Term.Commitment t, List<Quantity> amounts) {
        return new Term.Commitment(t.id(), t.text(), t.scope(), t.start(), t.periodMonths(), amounts, t.overage(),
                t.usedBefore(), t.payment());
    }

    static TermForm<?> credits(TermForm<Term.Credits> form) {
        form.term().grants().forEach(grant -> grant(form, grant));
        form.offer(form.action("add-grant", "term.add.grant", t -> withGrant(t, form.quote().currency(), form.quote().start())));
        TermEntries.scope(form, Term.Credits::scope, (t, scope) -> new Term.Credits(t.id(), t.text(), scope, t.grants()));
        form.words((t, text) -> new Term.Credits(t.id(), text, t.scope(), t.grants()));
        return form;
    }

    private static void grant(TermForm<Term.Credits> form, Term.Grant grant) {
        String at = "grant/" + grant.id() + "/";
        int first = form.entries().size();
        form.number(at + "amount", "grant", t -> grantOf(t, grant.id()).map(Term.Grant::amount));
        grantMonth(form, grant, "granted", Term.Grant::granted, (g, month) ->
                new Term.Grant(g.id(), month, g.expires(), g.amount(), g.paid(), g.usedBefore()));
        grantMonth(form, grant, "expires", Term.Grant::expires, (g, month) ->
                new Term.Grant(g.id(), g.granted(), month, g.amount(), g.paid(), g.usedBefore()));
        form.number(at + "paid", "paid", t -> grantOf(t, grant.id()).map(Term.Grant::paid));
        form.number(at + "usedBefore", "usedBefore", t -> grantOf(t, grant.id()).map(Term.Grant::usedBefore));
        form.droppedBy(first, form.action(at + "remove", "term.remove.grant", t -> new Term.Credits(t.id(), t.text(), t.scope(),
                t.grants().stream().filter(one -> !one.id().equals(grant.id())).toList())));
    }

    private static void grantMonth(TermForm<Term.Credits> form, Term.Grant grant, String path,
            java.util.function.Function<Term.Grant, YearMonth> get, java.util.function.BiFunction<Term.Grant, YearMonth,
                    Term.Grant> with) {
        form.text(Kind.TEXT, "grants[" + grant.id() + "]/" + path, path, Words.get("unit.month"),
                t -> grantOf(t, grant.id()).map(get).map(YearMonth::toString).orElse(""),
                (t, typed) -> eachGrant(t, one -> one.id().equals(grant.id()) ? with.apply(one, Texts.month(typed)) : one));
    }

    private static Term.Credits eachGrant(Term.Credits t, UnaryOperator<Term.Grant> change) {
        return new Term.Credits(t.id(), t.text(), t.scope(), t.grants().stream().map(change).toList());
    }

    private static Optional<Term.Grant> grantOf(Term.Credits term, String id) {
        return term.grants().stream().filter(grant -> grant.id().equals(id)).findFirst();
    }

    private static Term.Credits withGrant(Term.Credits t, String currency, YearMonth start) {
        var grants = new ArrayList<>(t.grants());
        Quantity none = Quantity.exact(0, Unit.of(currency));
        grants.add(new Term.Grant(NewIds.of("grant", t.grants().stream().map(Term.Grant::id).toList()), start, start.plusMonths(12),
                Quantity.exact(10_000, Unit.of(currency)), none, none));
        return new Term.Credits(t.id(), t.text(), t.scope(), grants);
    }
}
