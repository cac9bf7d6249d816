package org.tokenwright.report.chart;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.analysis.QuoteResult;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.Snapshots;

/**
 * The sample of 2024 over a year from July 2024, in which GPT-4o is bought under a quote. A month is 1,000,000 requests of
 * 2,000 and 500 tokens at 5 and 15 dollars per million: 17,500 dollars, the year 210,000.
 */
final class QuotedPlan {

    static final String ID = "agreement";

    private static final YearMonth START = YearMonth.of(2024, 7);
    private static final int MONTHS = 12;
    private static final Unit USD = Unit.of("USD");

    private QuotedPlan() {
    }

    static Plan of(Term... terms) {
        return of("USD", terms);
    }

    /** GPT-4o comes first. */
    static Plan of(String currency, Term... terms) {
        Plan plan = Snapshots.plan("founding-2024");
        var quote = new Quote(ID, "Enterprise agreement", "openai", currency, START, MONTHS, List.of(), Allocation.LIST_COST, List.of(terms), "",
                Optional.empty(), Optional.empty(), "");
        return plan.withSettings(plan.settings().withHorizon(START, MONTHS)).withQuotes(List.of(quote)).withScenarios(List.of())
                .withAlternatives(List.of(plan.alternatives().getFirst().withQuotes(List.of(ID)), plan.alternatives().get(1)));
    }

    static QuoteResult result(Plan plan) {
        Comparison comparison = Snapshots.of(plan).comparison();
        return comparison.alternatives().getFirst().quotes().getFirst();
    }

    static Term discount(String share) {
        return new Term.Discount("discount", "", Scope.ALL, Days.ALL, share(share));
    }

    static Term surcharge(String share) {
        return new Term.Surcharge("surcharge", "", Scope.ALL, Days.ALL, share(share));
    }

    /** For the year, paid in its first month. */
    static Term commitment(long amount) {
        return new Term.Commitment("commitment", "", Scope.ALL, START, MONTHS, List.of(Quantity.exact(amount, USD)),
                Term.Overage.AT_CONTRACTED_PRICE, Quantity.exact(0, USD), Term.Payment.UPFRONT);
    }

    private static Quantity share(String share) {
        return Quantity.exact(new BigDecimal(share), Unit.ONE);
    }
}
