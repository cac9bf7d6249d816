package org.tokenwright.reference.relations;

import static org.tokenwright.reference.relations.Tiny.same;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tokenwright.base.Meter;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Overage;
import org.tokenwright.plan.Plan;
import org.tokenwright.reference.Draw;
import org.tokenwright.reference.Seeded;

/** Relation 11: a commitment is paid in any case, use below it costs nothing more, more use never costs less. */
class CommitmentRelationTest {

    private static final int CASES = 10_000;

    /**
     * A contract that promises an amount for its only period.
     *
     * @param kept what a discount leaves of the price
     */
    private record Deal(BigDecimal price, BigDecimal kept, BigDecimal amount, int months, Term promise) {

        static Deal of(Draw draw) {
            BigDecimal amount = draw.oneIn(10) ? BigDecimal.ZERO : draw.decimal(1, 90_000, 1);
            int months = draw.number(1, 3);
            Term promise = draw.oneIn(3) ? new Term.MinimumSpend("p", "", Scope.ALL, months, Quoted.money(amount))
                    : new Term.Commitment("p", "", Scope.ALL, Tiny.START, months, List.of(Quoted.money(amount)),
                            draw.pick(Overage.values()), Quoted.money(BigDecimal.ZERO), draw.pick(Term.Payment.values()));
            return new Deal(draw.decimal(1, 900, 1), draw.pick(BigDecimal.ONE, new BigDecimal("0.85"), draw.decimal(1, 99, 2)),
                    amount, months, promise);
        }

        /** Millions of tokens a month that draw exactly the amount. */
        BigDecimal drawsAll() {
            return amount.divide(price.multiply(kept).multiply(BigDecimal.valueOf(months)), MathContext.DECIMAL64);
        }

        double cost(BigDecimal millions) {
            Plan plan = Tiny.plan(months, Tiny.offer(Tiny.flat(Meter.OUTPUT, price)), Tiny.output(millions));
            var discount = new Term.Discount("d", "", Scope.ALL, Days.ALL, Tiny.quantity(BigDecimal.ONE.subtract(kept), "1"));
            var quote = new Quote("q", "Quote", "acme", "USD", Tiny.START, months, List.of(), Allocation.LIST_COST,
                    List.of(discount, promise), "", Optional.empty(), Optional.empty(), "");
            return Tiny.cost(plan.withQuotes(List.of(quote))
                    .withAlternatives(List.of(plan.alternatives().getFirst().withQuotes(List.of("q")))));
        }

        /** {@code max(C, (1-d)·L)}, or {@code C + max(0, L - C/(1-d))} with overage at list prices. */
        double expected(BigDecimal millions) {
            double list = millions.multiply(price).doubleValue() * months;
            double committed = amount.doubleValue();
            return promise instanceof Term.Commitment commitment && commitment.overage() == Overage.AT_LIST_PRICE
                    ? committed + Math.max(0, list - committed / kept.doubleValue())
                    : Math.max(committed, list * kept.doubleValue());
        }
    }

    @Test
    void r11_aCommitmentIsPaidInAnyCaseAndUseBelowItChangesNothing() {
        Seeded.check(0, CASES, 0, (seed, _) -> {
            var draw = new Draw(seed);
            Deal deal = Deal.of(draw);
            BigDecimal full = deal.drawsAll();
            BigDecimal less = draw.pick(BigDecimal.ZERO, full, full.multiply(draw.decimal(0, 150, 2)), draw.decimal(0, 90_000, 1));
            BigDecimal more = less.add(draw.pick(BigDecimal.ZERO, full.subtract(less).max(BigDecimal.ZERO), draw.decimal(0, 9_000, 1)));
            return fault(deal, less, more);
        });
    }

    private static Optional<String> fault(Deal deal, BigDecimal less, BigDecimal more) {
        double one = deal.cost(less);
        double other = deal.cost(more);
        double size = 8 * (deal.expected(more) + deal.amount.doubleValue());
        double slack = 1e-14 * size;
        if (one < deal.amount.doubleValue() - slack || other < one - slack) {
            return Optional.of(deal + ": " + less + " costs " + one + ", " + more + " costs " + other);
        }
        return (more.compareTo(deal.drawsAll()) <= 0 ? same("use below the commitment", other, one, size) : Optional.<String>empty())
                .or(() -> same("cost of " + less + " under " + deal, one, deal.expected(less), size))
                .or(() -> same("cost of " + more + " under " + deal, other, deal.expected(more), size));
    }
}
