package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Commitment;
import org.tokenwright.contract.Term.Credits;
import org.tokenwright.contract.Term.MinimumSpend;
import org.tokenwright.contract.Term.VolumeTiers;

/** Settles one quote, month after month, in the order of application: tiers, promises, fees, credits, exchange, tax. */
final class DirectContract {

    private final DirectTerms terms;
    private final Quote quote;
    private final List<DirectUse> uses;
    private final DirectStatement statement;
    private final PricingCoverage coverage;
    private final List<DirectVolume> volumes;
    private final List<DirectPromise> promises = new ArrayList<>();
    private final List<DirectPool> pools;

    DirectContract(DirectTerms terms, Quote quote, List<DirectUse> uses, DirectStatement statement, PricingCoverage coverage) {
        this.terms = terms;
        this.quote = quote;
        this.uses = uses;
        this.statement = statement;
        this.coverage = coverage;
        volumes = quote.terms(VolumeTiers.class).stream().map(term -> new DirectVolume(term, coverage)).toList();
        quote.terms(Commitment.class).forEach(term -> promises.add(new DirectPromise(term, coverage)));
        quote.terms(MinimumSpend.class).forEach(term -> promises.add(new DirectPromise(term, quote, coverage)));
        pools = quote.terms(Credits.class).stream().map(pool -> new DirectPool(pool, terms.settings().start(), coverage)).toList();
    }

    void settle() {
        coverage.quote(quote, terms.settings(), !volumes.isEmpty() && !promises.isEmpty() && !pools.isEmpty());
        for (int month = 0; month < terms.settings().months(); month++) {
            new Month(month).settle();
        }
    }

    private boolean runs(YearMonth month) {
        return !month.isBefore(quote.start()) && month.isBefore(quote.end());
    }

    private boolean startsPeriod(YearMonth month, int length) {
        return runs(month) && java.time.temporal.ChronoUnit.MONTHS.between(quote.start(), month) % length == 0;
    }

    /** One month. */
    private final class Month {

        private final int number;
        private final YearMonth month;
        private final List<DirectUse> mine;
        private final DirectDivision division;
        private BigDecimal charges = BigDecimal.ZERO;
        private BigDecimal cashCorrections = BigDecimal.ZERO;

        Month(int number) {
            this.number = number;
            month = terms.month(number);
            mine = uses.stream().filter(use -> use.entry().month() == number).toList();
            division = new DirectDivision(quote.allocation(), coverage);
        }

        void settle() {
            volumes.forEach(this::volume);
            BigDecimal contracted = contracted(_ -> true);
            promises.forEach(this::promise);
            quote.terms(Term.FixedFee.class).forEach(this::fee);
            quote.terms(Term.Support.class).forEach(this::support);
            BigDecimal oneOff = quote.terms(Term.OneOff.class).stream().filter(cost -> cost.month().equals(month))
                    .map(cost -> cost.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
            coverage.hitIf(oneOff.signum() > 0, "quote: one-off cost");
            BigDecimal credits = credits();
            BigDecimal tax = quote.terms(Term.Tax.class).stream().map(each -> each.share().value())
                    .reduce(BigDecimal.ONE, BigDecimal::add);
            statement.month(number, terms.toReporting(quote, number), tax)
                    .list(DirectUse.list(mine)).contracted(contracted).effective(contracted.add(charges), oneOff)
                    .billed(contracted.add(charges).add(credits), oneOff, cashCorrections)
                    .lines(mine, division);
        }

        private void charge(BigDecimal amount, List<DirectUse> among) {
            charges = charges.add(amount);
            division.divide(amount, among);
        }

        private void volume(DirectVolume volume) {
            if (startsPeriod(month, volume.term().periodMonths())) {
                volume.startPeriod();
            } else if (number == 0 && runs(month)) {
                volume.inherit();
            }
            List<DirectUse> among = DirectUse.in(volume.term().scope(), mine);
            volume.month(among);
            statement.size(volume.size());
            division.divide(volume.discount().negate(), among);
        }

        /** Spend of some usage at contracted prices: of a discount on more than that, the part by spend. */
        private BigDecimal contracted(Predicate<DirectUse> chosen) {
            BigDecimal sum = DirectUse.discounted(mine.stream().filter(chosen).toList());
            for (DirectVolume volume : volumes) {
                Scope scope = volume.term().scope();
                List<DirectUse> all = DirectUse.in(scope, mine);
                BigDecimal spend = DirectUse.discounted(all);
                if (uses.stream().filter(use -> use.isIn(scope)).allMatch(chosen)) {
                    sum = sum.subtract(volume.discount());
                } else if (spend.signum() > 0) {
                    BigDecimal common = DirectUse.discounted(all.stream().filter(chosen).toList());
                    sum = sum.subtract(volume.discount().multiply(common).divide(spend, DIGITS));
                    coverage.hitIf(common.signum() > 0, "quote: tiers cover more than another term");
                }
            }
            return sum;
        }

        private void promise(DirectPromise promise) {
            List<DirectUse> among = DirectUse.in(promise.scope(), mine);
            promise.month(month, number == 0, contracted(use -> use.isIn(promise.scope())), DirectUse.undiscounted(among));
            charge(promise.shortfall(), among);
            charge(promise.overage(), among);
            cashCorrections = cashCorrections.add(promise.cashCorrection());
            statement.figure(quote.id() + "/" + promise.term().id() + "/shortfall", number, promise.shortfall());
            statement.size(promise.size());
        }

        private void fee(Term.FixedFee fee) {
            BigDecimal accrued = runs(month) ? fee.amount().value().divide(BigDecimal.valueOf(fee.periodMonths()), DIGITS)
                    : BigDecimal.ZERO;
            BigDecimal paid = startsPeriod(month, fee.periodMonths()) ? fee.amount().value() : BigDecimal.ZERO;
            charge(accrued, mine);
            cashCorrections = cashCorrections.add(paid.subtract(accrued));
            coverage.hit("quote: fixed fee " + (fee.periodMonths() > 1 ? "paid ahead" : "of a month"));
            statement.size(paid.add(accrued).doubleValue());
        }

        private void support(Term.Support support) {
            BigDecimal share = contracted(use -> use.isIn(support.scope())).multiply(support.share().value());
            BigDecimal least = runs(month) ? support.minimum().value() : BigDecimal.ZERO;
            charge(share.max(least), DirectUse.in(support.scope(), mine));
            coverage.hit("quote: support " + (share.compareTo(least) > 0 ? "by spend" : "at its minimum"));
            statement.size(share.abs().add(least).doubleValue());
        }

        private BigDecimal credits() {
            var due = new DirectDue(quote.terms(Credits.class), mine, charges, this::contracted, coverage);
            BigDecimal change = BigDecimal.ZERO;
            for (DirectPool pool : pools) {
                BigDecimal used = pool.month(month, due.of(pool.pool()));
                due.pay(pool.pool(), used);
                change = change.add(pool.cost());
                cashCorrections = cashCorrections.add(pool.paid()).subtract(used).subtract(pool.cost());
                division.divide(pool.cost(), DirectUse.in(pool.pool().scope(), mine));
                pool.pool().grants().forEach(grant -> statement.figure(quote.id() + "/" + pool.pool().id() + "/grant/"
                        + grant.id() + "/lost", number, pool.lost(grant)));
                statement.size(pool.size());
            }
            return change;
        }
    }
}
