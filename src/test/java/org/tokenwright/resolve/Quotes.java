package org.tokenwright.resolve;

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
import org.tokenwright.contract.Term.Measure;
import org.tokenwright.contract.Term.Overage;
import org.tokenwright.contract.Term.Payment;
import org.tokenwright.plan.Route;
import org.tokenwright.pricing.Price;

/** Short names for quotes and terms of the fixture's provider, in USD unless said otherwise. */
final class Quotes {

    static final Unit USD = Unit.of("USD");

    private Quotes() {
    }

    static Quote quote(String start, int months, Term... terms) {
        return quote("q", "USD", start, months, Allocation.LIST_COST, terms);
    }

    static Quote quote(String id, String currency, String start, int months, Allocation allocation, Term... terms) {
        return new Quote(id, "Quote " + id, "acme", currency, YearMonth.parse(start), months, List.of(), allocation,
                List.of(terms), "", Optional.empty(), Optional.empty(), "");
    }

    static Quantity money(String amount) {
        return Quantity.exact(new BigDecimal(amount), USD);
    }

    static Quantity share(String share) {
        return Quantity.exact(new BigDecimal(share), Unit.ONE);
    }

    static Term.Discount discount(String share) {
        return new Term.Discount("discount", "", Scope.ALL, Days.ALL, share(share));
    }

    static Term.Discount discount(String id, Scope scope, String from, String to, String share) {
        return new Term.Discount(id, "", scope, days(from, to), share(share));
    }

    static Days days(String from, String to) {
        return new Days(day(from), day(to));
    }

    private static Optional<LocalDate> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    static Scope offers(String... ids) {
        return new Scope(List.of(ids), List.of(), List.of());
    }

    static Term.Commitment commitment(String start, int periodMonths, Overage overage, String... amounts) {
        return commitment(start, periodMonths, overage, Payment.UPFRONT, "0", amounts);
    }

    static Term.Commitment commitment(String start, int periodMonths, Overage overage, Payment payment, String usedBefore,
            String... amounts) {
        return new Term.Commitment("commit", "", Scope.ALL, YearMonth.parse(start), periodMonths,
                List.of(amounts).stream().map(Quotes::money).toList(), overage, money(usedBefore), payment);
    }

    static Term.Credits credits(Term.Grant... grants) {
        return new Term.Credits("credits", "", Scope.ALL, List.of(grants));
    }

    static Term.Grant grant(String id, String granted, String expires, String amount, String paid) {
        return new Term.Grant(id, YearMonth.parse(granted), YearMonth.parse(expires), money(amount), money(paid), money("0"));
    }

    /** @param tiers upper bound and discount by turns; the last bound is left out */
    static Term.VolumeTiers tiers(Measure measure, int periodMonths, Price.Semantics semantics, Price.Crossing crossing,
            String usedBefore, String... tiers) {
        Unit unit = measure == Measure.SPEND ? USD : Unit.MTOK;
        var list = new ArrayList<Term.Tier>();
        for (int i = 0; i + 1 < tiers.length; i += 2) {
            list.add(new Term.Tier("t" + (i / 2 + 1), Optional.of(Quantity.exact(new BigDecimal(tiers[i]), unit)), share(tiers[i + 1])));
        }
        list.add(new Term.Tier("last", Optional.empty(), share(tiers[tiers.length - 1])));
        return new Term.VolumeTiers("tiers", "", Scope.ALL, measure, periodMonths, semantics, crossing, Price.Edge.LOWER_TIER, list,
                Quantity.exact(new BigDecimal(usedBefore), unit), money("0"));
    }

    /** One task a month at a list cost, under a quote from the first month on for as long as the plan. */
    static Fixture usage(String listCost, int months, Term... terms) {
        Fixture fixture = plain(listCost, months);
        fixture.quotes.add(quote("2026-01", months, terms));
        return fixture;
    }

    /** One task a month at a list cost, without a quote. */
    static Fixture plain(String listCost, int months) {
        Fixture fixture = Fixture.priced(listCost);
        fixture.months = months;
        return fixture;
    }

    /** Tasks become (1 + growth) times as many from month to month. */
    static Fixture growing(Fixture fixture, String growth) {
        fixture.workloads.set(0, Fixture.withGrowth(fixture.workloads.getFirst(), growth, "1"));
        return fixture;
    }

    /** Two workloads with one task a month each: {@code w} on acme/one, {@code v} on acme/two. */
    static Fixture two(String listCost, String otherListCost, int months, Term... terms) {
        Fixture fixture = usage(listCost, months, terms);
        fixture.workloads.add(Fixture.workload("v", 1));
        fixture.routes.set(0, route("r", "w", "acme/one"));
        fixture.routes.add(route("s", "v", "acme/two"));
        fixture.offers.add(Fixture.offer("acme/two", Fixture.rate(Meter.UNCACHED_INPUT, otherListCost)));
        return fixture;
    }

    private static Route route(String id, String workload, String offer) {
        return new Route(id, Optional.of(workload), offer, share("1"), Optional.empty(), Optional.empty(), "", new TreeMap<>());
    }
}
