package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tokenwright.base.Quantity;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Commitment;
import org.tokenwright.contract.Term.MinimumSpend;
import org.tokenwright.contract.Term.Overage;
import org.tokenwright.contract.Term.Payment;

/** The account of one commitment or minimum spend, month after month. */
final class DirectPromise {

    private final Term term;
    private final Scope scope;
    private final YearMonth start;
    private final int length;
    private final List<BigDecimal> amounts;
    private final Overage overageRule;
    private final Payment payment;
    private final BigDecimal usedBefore;
    private final PricingCoverage coverage;
    private BigDecimal spent = BigDecimal.ZERO;
    private BigDecimal shortfall = BigDecimal.ZERO;
    private BigDecimal overage = BigDecimal.ZERO;
    private BigDecimal cashCorrection = BigDecimal.ZERO;

    DirectPromise(Commitment of, PricingCoverage coverage) {
        term = of;
        scope = of.scope();
        start = of.start();
        length = of.periodMonths();
        amounts = of.amounts().stream().map(Quantity::value).toList();
        overageRule = of.overage();
        payment = of.payment();
        usedBefore = of.usedBefore().value();
        this.coverage = coverage;
        coverage.hit("quote: commitment " + overageRule);
        coverage.hit("quote: commitment paid " + payment);
        coverage.hitIf(!scope.isAll(), "quote: commitment of some usage");
    }

    DirectPromise(MinimumSpend of, Quote quote, PricingCoverage coverage) {
        term = of;
        scope = of.scope();
        start = quote.start();
        length = of.periodMonths();
        amounts = java.util.Collections.nCopies(quote.months() / length, of.amount().value());
        overageRule = Overage.AT_CONTRACTED_PRICE;
        payment = Payment.AS_USED;
        usedBefore = BigDecimal.ZERO;
        this.coverage = coverage;
        coverage.hit("quote: minimum spend");
    }

    Term term() {
        return term;
    }

    Scope scope() {
        return scope;
    }

    /** Due for what was not drawn. */
    BigDecimal shortfall() {
        return shortfall;
    }

    /** What usage beyond the amount costs more than at contracted prices. */
    BigDecimal overage() {
        return overage;
    }

    /** What is paid more, or less, than it costs by accrual. */
    BigDecimal cashCorrection() {
        return cashCorrection;
    }

    double size() {
        return amounts.stream().mapToDouble(BigDecimal::doubleValue).sum() + usedBefore.doubleValue();
    }

    /**
     * @param spend at contracted prices
     * @param list the same usage at list prices with surcharges
     */
    void month(YearMonth month, boolean first, BigDecimal spend, BigDecimal list) {
        long at = ChronoUnit.MONTHS.between(start, month);
        shortfall = BigDecimal.ZERO;
        overage = BigDecimal.ZERO;
        cashCorrection = BigDecimal.ZERO;
        if (at >= 0 && at < (long) length * amounts.size()) {
            runs(amounts.get((int) at / length), (int) at % length, first, spend, list);
        }
    }

    private void runs(BigDecimal amount, int inPeriod, boolean first, BigDecimal spend, BigDecimal list) {
        if (inPeriod == 0) {
            spent = BigDecimal.ZERO;
        } else if (first) {
            spent = usedBefore;
            coverage.hit("quote: promise is open when the plan starts");
            coverage.hitIf(usedBefore.signum() > 0, "quote: commitment used before");
        }
        BigDecimal before = drawn(spent, amount);
        spent = spent.add(spend);
        BigDecimal draw = drawn(spent, amount).subtract(before);
        coverage.hitIf(draw.signum() < 0, "quote: a credit note gives back what was drawn");
        if (overageRule == Overage.AT_LIST_PRICE && spend.signum() > 0) {
            BigDecimal beyond = spend.subtract(draw);
            overage = beyond.multiply(list.subtract(spend)).divide(spend, DIGITS);
            coverage.hitIf(beyond.signum() > 0 && draw.signum() > 0, "quote: overage begins in the month");
        }
        if (inPeriod == length - 1) {
            shortfall = amount.subtract(drawn(spent, amount));
            coverage.hit("quote: shortfall " + (shortfall.signum() > 0 ? "due" : "of nothing"));
        }
        coverage.hitIf(amount.signum() == 0, "quote: commitment of nothing");
        coverage.hitIf(amount.signum() > 0 && TierFill.compare(amount, spent) == 0, "quote: commitment exactly used");
        if (payment != Payment.AS_USED) {
            cashCorrection = instalment(amount, inPeriod).subtract(draw).subtract(shortfall);
        }
    }

    /** What a spend of the period has drawn of its amount. */
    private static BigDecimal drawn(BigDecimal spent, BigDecimal amount) {
        return spent.max(BigDecimal.ZERO).min(amount);
    }

    private BigDecimal instalment(BigDecimal amount, int inPeriod) {
        int every = switch (payment) {
            case UPFRONT, AS_USED -> length;
            case QUARTERLY -> 3;
            case MONTHLY -> 1;
        };
        return inPeriod % every != 0 ? BigDecimal.ZERO
                : amount.divide(BigDecimal.valueOf(Math.ceilDiv(length, every)), DIGITS);
    }
}
