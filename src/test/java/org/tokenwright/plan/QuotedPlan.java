package org.tokenwright.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.pricing.Price;

/** The small plan, from November 2026 for a year in EUR, buying under a quote of the two years from July 2026. */
final class QuotedPlan {

    static final Unit EUR = Unit.of("EUR");
    static final YearMonth START = YearMonth.of(2026, 7);

    private QuotedPlan() {
    }

    /** A plan in which there is nothing to find about quotes. */
    static Plan plan() {
        return SmallPlan.plan().withQuotes(List.of(quote("q"))).withAlternatives(List.of(
                new Alternative("one", "One", SmallPlan.plan().alternatives().getFirst().routes(), List.of("q")),
                SmallPlan.plan().alternatives().getLast()));
    }

    static Quote quote(String id, Term... terms) {
        return new Quote(id, "Quote", "acme", "EUR", START, 24, List.of(), Allocation.LIST_COST, List.of(terms), "",
                Optional.empty(), Optional.empty(), "");
    }

    static Quote quote(String id, String provider, String... offers) {
        return new Quote(id, "Quote", provider, "EUR", START, 24, List.of(offers), Allocation.LIST_COST, List.of(), "",
                Optional.empty(), Optional.empty(), "");
    }

    /** The same quote of other months. */
    static Quote lasting(YearMonth start, int months, Term... terms) {
        return new Quote("q", "Quote", "acme", "EUR", start, months, List.of(), Allocation.LIST_COST, List.of(terms), "",
                Optional.empty(), Optional.empty(), "");
    }

    static Quote in(String currency) {
        return new Quote("q", "Quote", "acme", currency, START, 24, List.of(), Allocation.LIST_COST, List.of(), "",
                Optional.empty(), Optional.empty(), "");
    }

    static Plan with(Quote quote) {
        return plan().withQuotes(List.of(quote));
    }

    static Plan with(Term... terms) {
        return with(quote("q", terms));
    }

    static Plan with(ExchangeRate... rates) {
        return plan().withSettings(plan().settings().withExchangeRates(List.of(rates)));
    }

    static Plan with(Budget budget) {
        return plan().withSettings(plan().settings().withBudgets(List.of(budget)));
    }

    static Plan with(Scenario... scenarios) {
        return plan().withScenarios(List.of(scenarios));
    }

    static Term discount(String share) {
        return new Term.Discount("t", "", Scope.ALL, Days.ALL, one(share));
    }

    static Term discount(String from, String to) {
        return new Term.Discount("t", "", Scope.ALL, new Days(day(from), day(to)), one("0.1"));
    }

    private static Optional<LocalDate> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    static Term about(String... offers) {
        return new Term.Support("t", "", new Scope(List.of(offers), List.of(), List.of()), one("0.1"), eur("0"));
    }

    static Term agreed(Meter meter, String unit, Meter... meters) {
        return new Term.AgreedPrice("t", "", new Scope(List.of(), List.of(meters), List.of()), Days.ALL, meter,
                Quantity.exact(2, Unit.parse(unit)));
    }

    static Term protection(String increase) {
        return new Term.PriceProtection("t", "", Scope.ALL, Days.ALL, LocalDate.of(2026, 7, 1), one(increase),
                Term.Decreases.FOLLOWED);
    }

    /** Tiers by spend of 12 months; the last bound may be empty for none. */
    static Term tiers(String... bounds) {
        return tiers(12, "0", bounds);
    }

    static Term tiers(int periodMonths, String usedBefore, String... bounds) {
        var tiers = new ArrayList<Term.Tier>();
        for (String bound : bounds) {
            tiers.add(new Term.Tier("b" + tiers.size(), bound.isEmpty() ? Optional.empty() : Optional.of(range(bound)),
                    one("0.1")));
        }
        return new Term.VolumeTiers("t", "", Scope.ALL, Term.Measure.SPEND, periodMonths, Price.Semantics.GRADUATED,
                Price.Crossing.FORWARD, Price.Edge.LOWER_TIER, tiers, eur(usedBefore), eur("0"));
    }

    /** A number such as {@code 5}, or a range such as {@code 3..5..9}. */
    private static Quantity range(String text) {
        String[] ends = text.split("\\.\\.");
        return ends.length == 1 ? eur(text) : eur(ends[1]).withRange(
                new BigDecimal(ends[0]), new BigDecimal(ends[2]), Quantity.Kind.MINMAX);
    }

    static Term commitment(String start, int periodMonths, String usedBefore, String... amounts) {
        return new Term.Commitment("t", "", Scope.ALL, YearMonth.parse(start), periodMonths,
                List.of(amounts).stream().map(QuotedPlan::eur).toList(), Term.Overage.AT_CONTRACTED_PRICE, eur(usedBefore),
                Term.Payment.UPFRONT);
    }

    static Term minimum(int periodMonths, String amount) {
        return new Term.MinimumSpend("t", "", Scope.ALL, periodMonths, eur(amount));
    }

    static Term credit(String granted, String expires, String usedBefore) {
        return new Term.Credits("t", "", Scope.ALL, List.of(new Term.Grant("g", YearMonth.parse(granted),
                YearMonth.parse(expires), eur("5"), eur("0"), eur(usedBefore))));
    }

    static Term oneOff(String month) {
        return new Term.OneOff("t", "", Term.Occasion.EXIT, YearMonth.parse(month), eur("1"));
    }

    static ExchangeRate rate(String from, String to, String... months) {
        Unit unit = Unit.of(to).over(Unit.of(from));
        return new ExchangeRate(from, to, List.of(months).stream()
                .map(month -> new ExchangeRate.Step(YearMonth.parse(month), Quantity.exact(2, unit))).toList());
    }

    static Budget budget(String team, int fiscalYear, String amount, String unit) {
        return new Budget("b", "Budget", team.isEmpty() ? Optional.empty() : Optional.of(team), Optional.of(fiscalYear),
                Budget.Period.YEAR, Quantity.exact(new BigDecimal(amount), Unit.parse(unit)));
    }

    static Scenario scenario(String id, String basedOn) {
        return new Scenario(id, id, basedOn.isEmpty() ? Optional.empty() : Optional.of(basedOn), new TreeMap<>());
    }

    static Scenario times(String id, String basedOn, String inputId, String factor) {
        var differences = new TreeMap<String, Difference>();
        differences.put(inputId, new Difference.Times(one(factor)));
        return scenario(id, basedOn).withDifferences(differences);
    }

    static Quantity eur(String amount) {
        return Quantity.exact(new BigDecimal(amount), EUR);
    }

    static Quantity one(String share) {
        return Quantity.exact(new BigDecimal(share), Unit.ONE);
    }
}
