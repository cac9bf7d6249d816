package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.contract.Term.Credits;
import org.tokenwright.contract.Term.Grant;

/** A pool of credits, month after month: what is alive pays, what expires first at first. */
final class DirectPool {

    private final Credits pool;
    private final YearMonth start;
    private final PricingCoverage coverage;
    private final List<Grant> grants;
    private final Map<String, BigDecimal> balances = new HashMap<>();
    private final Map<String, BigDecimal> lost = new HashMap<>();
    private BigDecimal cost = BigDecimal.ZERO;
    private BigDecimal paid = BigDecimal.ZERO;

    /** @param start first month of the plan */
    DirectPool(Credits pool, YearMonth start, PricingCoverage coverage) {
        this.pool = pool;
        this.start = start;
        this.coverage = coverage;
        grants = new ArrayList<>(pool.grants());
        grants.sort(Comparator.comparing(Grant::expires).thenComparing(Grant::granted).thenComparing(Grant::id));
        coverage.hit("quote: credits for " + (pool.scope().isAll() ? "everything" : "some usage"));
    }

    Credits pool() {
        return pool;
    }

    /** What was lost of a grant in the month. */
    BigDecimal lost(Grant grant) {
        return lost.getOrDefault(grant.id(), BigDecimal.ZERO);
    }

    /** Change of the month's cost. */
    BigDecimal cost() {
        return cost;
    }

    /** Paid for grants in the month. */
    BigDecimal paid() {
        return paid;
    }

    double size() {
        return grants.stream().mapToDouble(grant -> grant.amount().value().add(grant.paid().value())
                .add(grant.usedBefore().value()).doubleValue()).sum();
    }

    /** Pays what it can of an amount and says how much. */
    BigDecimal month(YearMonth month, BigDecimal payable) {
        BigDecimal due = payable.max(BigDecimal.ZERO);
        BigDecimal used = BigDecimal.ZERO;
        cost = BigDecimal.ZERO;
        paid = BigDecimal.ZERO;
        for (Grant grant : grants) {
            expire(grant, month);
            receive(grant, month);
            BigDecimal use = balance(grant).min(due.subtract(used));
            balances.put(grant.id(), balance(grant).subtract(use));
            used = used.add(use);
            cost = cost.add(use.multiply(factor(grant).subtract(BigDecimal.ONE)), DIGITS);
        }
        coverage.hitIf(used.signum() > 0, "quote: credits used");
        coverage.hitIf(used.signum() > 0 && used.compareTo(payable) == 0, "quote: credits pay everything");
        return used;
    }

    private BigDecimal balance(Grant grant) {
        return balances.getOrDefault(grant.id(), BigDecimal.ZERO);
    }

    /** A grant is gone at the first instant of its month; what is gone before the plan starts is none of its cost. */
    private void expire(Grant grant, YearMonth month) {
        lost.remove(grant.id());
        if (grant.expires().equals(month)) {
            BigDecimal rest = balance(grant);
            lost.put(grant.id(), rest);
            balances.remove(grant.id());
            cost = cost.add(rest.multiply(factor(grant)), DIGITS);
            coverage.hitIf(rest.signum() > 0, "quote: credits lost");
        }
    }

    private void receive(Grant grant, YearMonth month) {
        boolean before = month.equals(start) && grant.granted().isBefore(start) && grant.expires().isAfter(start);
        if (grant.granted().equals(month)) {
            balances.put(grant.id(), grant.amount().value());
            paid = paid.add(grant.paid().value());
            coverage.hitIf(grant.amount().value().signum() == 0, "quote: grant of nothing");
            coverage.hitIf(grant.paid().value().signum() > 0, "quote: grant that is paid");
        } else if (before) {
            balances.put(grant.id(), grant.amount().value().subtract(grant.usedBefore().value()).max(BigDecimal.ZERO));
            coverage.hit("quote: grant from before the plan");
        }
    }

    /** What a credit of 1 cost. */
    private static BigDecimal factor(Grant grant) {
        BigDecimal amount = grant.amount().value();
        return amount.signum() == 0 ? BigDecimal.ZERO : grant.paid().value().divide(amount, DIGITS);
    }
}
