package org.tokenwright.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Budget;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;

/** The sample of 2024 with quotes over it: a thousand times its volume, one year from July 2024. */
public final class QuotedPlans {

    public static final YearMonth START = YearMonth.of(2024, 7);
    private static final Unit USD = Unit.of("USD");

    private QuotedPlans() {
    }

    /** Two vendors, a quote of each, and alternatives that buy under them. */
    public static Plan two() {
        return with(quote("big", "Enterprise agreement", provider(0), discount("discount", "0.12"), commitment("commitment", 900_000)),
                quote("small", "Pay as you go, with credits", provider(1), discount("discount", "0.05"), credits("credits", 20_000)));
    }

    /** Quotes of the first vendors, each for the first alternative of its vendor. */
    public static Plan with(Quote... quotes) {
        Plan plan = year();
        var alternatives = new ArrayList<>(plan.alternatives());
        for (Quote quote : quotes) {
            int at = alternatives.stream().map(one -> Offer.providerOf(one.routes().getFirst().offer())).toList().indexOf(quote.provider());
            Alternative old = alternatives.get(at);
            alternatives.set(at, old.withQuotes(List.of(quote.id())));
        }
        return plan.withQuotes(List.of(quotes)).withAlternatives(alternatives);
    }

    private static Plan year() {
        Plan plan = AppTestPlans.founding();
        return plan.withSettings(plan.settings().withHorizon(START, 12)).withWorkloads(plan.workloads().stream().map(one ->
                new org.tokenwright.workload.Workload(one.id(), one.name(), one.team(), Quantity.exact(4_000_000, Unit.TASK),
                        one.volume().growthPerMonth().orElseThrow(), one.calls().orElseThrow().perTask(), one.request().orElseThrow(), one.serviceTiers(), one.load(), one.extras())).toList());
    }

    /** Provider of an alternative of the sample. */
    public static String provider(int alternative) {
        return AppTestPlans.founding().alternatives().stream().map(one -> Offer.providerOf(one.routes().getFirst().offer())).distinct()
                .skip(alternative).findFirst().orElseThrow();
    }

    public static Quote quote(String id, String name, String provider, Term... terms) {
        return new Quote(id, name, provider, "USD", START, 12, List.of(), Allocation.LIST_COST, List.of(terms), "", Optional.empty(),
                Optional.empty(), "");
    }

    public static Plan withBudgets(Plan plan, Budget... budgets) {
        return plan.withSettings(plan.settings().withBudgets(List.of(budgets)));
    }

    public static Budget budget(String id, String name, long amount, Unit unit) {
        return new Budget(id, name, Optional.empty(), Optional.empty(), Budget.Period.YEAR, Quantity.exact(amount, unit));
    }

    /** One term of every kind, such that nothing is refused. */
    public static Quote all() {
        return quote("all", "Everything", provider(0), discount("discount", "0.1"),
                new Term.Surcharge("surcharge", "EU processing", Scope.ALL, Days.ALL, share("0.1")),
                new Term.AgreedPrice("agreed", "", Scope.ALL, Days.ALL, Meter.OUTPUT, Quantity.exact(9, Unit.parse("USD/Mtok"))),
                new Term.PriceProtection("lock", "", Scope.ALL, Days.ALL, LocalDate.of(2024, 7, 1), share("0.03"), Term.Decreases.FOLLOWED),
                new Term.VolumeTiers("tiers", "", Scope.ALL, Term.Measure.SPEND, 12, Price.Semantics.GRADUATED, Price.Crossing.FORWARD,
                        Price.Edge.LOWER_TIER, List.of(new Term.Tier("a", Optional.of(usd(100_000)), share("0")),
                        new Term.Tier("b", Optional.empty(), share("0.05"))), usd(0), usd(0)),
                commitment("commitment", 300_000), new Term.MinimumSpend("minimum", "", Scope.ALL, 1, usd(1_000)),
                credits("credits", 20_000), new Term.FixedFee("fee", "", 12, usd(12_000)),
                new Term.Support("support", "", Scope.ALL, share("0.03"), usd(500)),
                new Term.OneOff("move", "", Term.Occasion.MIGRATION, START, usd(8_000)), new Term.Tax("tax", "", share("0.19")));
    }

    public static Term.Discount discount(String id, String share) {
        return new Term.Discount(id, "", Scope.ALL, Days.ALL, share(share));
    }

    public static Term.Commitment commitment(String id, long amount) {
        return new Term.Commitment(id, "", Scope.ALL, START, 12, List.of(usd(amount)), Term.Overage.AT_CONTRACTED_PRICE, usd(0),
                Term.Payment.UPFRONT);
    }

    public static Term.Credits credits(String id, long amount) {
        return new Term.Credits(id, "", Scope.ALL, List.of(new Term.Grant("welcome", START, START.plusMonths(2), usd(amount), usd(0), usd(0))));
    }

    private static Quantity share(String share) {
        return Quantity.exact(new BigDecimal(share), Unit.ONE);
    }

    public static Quantity usd(long amount) {
        return Quantity.exact(amount, USD);
    }
}
