package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.previous;
import static org.tokenwright.worksheet.Formulas.times;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Grant;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Row.Kind;

/**
 * One pool of credits. Every grant has its own account, because a later grant may expire before an earlier one: what
 * expires first pays first, and a grant is gone at the start of its expiry month.
 */
final class CreditRows {

    private final QuoteSheet quote;
    private final Term.Credits term;
    private final Expr payable;
    private final List<Expr> uses = new ArrayList<>();
    private final List<Expr> values = new ArrayList<>();
    private final List<Expr> payments = new ArrayList<>();

    /** @param payable what the pool may pay in each month */
    CreditRows(QuoteSheet quote, Term.Credits term, Expr payable) {
        this.quote = quote;
        this.term = term;
        this.payable = quote.money(path("payable"), "what credits may pay", Kind.COST, max(payable, ZERO));
        term.grants().stream().filter(this::isAliveInPlan)
                .sorted(Comparator.comparing(Grant::expires).thenComparing(Grant::granted).thenComparing(Grant::id))
                .forEach(this::grant);
    }

    private boolean isAliveInPlan(Grant grant) {
        YearMonth start = quote.sheet.plan.settings().start();
        return grant.expires().isAfter(start) && grant.granted().isBefore(start.plusMonths(quote.sheet.plan.settings().months()));
    }

    private String path(String name) {
        return term.id() + "/" + name;
    }

    private void grant(Grant grant) {
        String at = "grant/" + grant.id() + "/";
        Expr amount = quote.input(term, at + "amount", "credit " + grant.id(), grant.amount());
        Expr before = previous(quote.id + path(at + "close"), ZERO);
        Expr alive = quote.flag(path(at + "alive"), "credit " + grant.id() + " has not expired", month -> month.isBefore(grant.expires()));
        Expr open = quote.money(path(at + "open"), "credit " + grant.id() + " before the month", Kind.BALANCE,
                plus(times(alive, before), received(grant, at, amount)));
        Expr due = uses.isEmpty() ? payable : minus(payable, QuoteSheet.sumOf(List.copyOf(uses)));
        Expr use = quote.money(path(at + "use"), "credit " + grant.id() + " used", Kind.COST, min(open, max(due, ZERO)));
        quote.money(path(at + "close"), "credit " + grant.id() + " after the month", Kind.BALANCE, minus(open, use));
        Expr lost = quote.figure(quote.money(path(at + "lost"), "credit " + grant.id() + " lost at expiry", Kind.COST,
                times(quote.flag(path(at + "expires"), "credit " + grant.id() + " expires", grant.expires()::equals), before)), Fold.SUM);
        uses.add(use);
        value(grant, at, amount, use, lost);
        payments.add(times(quote.flag(path(at + "bought"), "credit " + grant.id() + " is granted", grant.granted()::equals),
                quote.input(term, at + "paid", "paid for credit " + grant.id(), grant.paid())));
    }

    private Expr received(Grant grant, String at, Expr amount) {
        Expr granted = quote.flag(path(at + "bought"), "credit " + grant.id() + " is granted", grant.granted()::equals);
        Expr inherited = quote.flag(path(at + "inherited"), "credit " + grant.id() + " was granted before the plan",
                month -> month.equals(quote.sheet.plan.settings().start()) && grant.granted().isBefore(month));
        Expr left = inherited.equals(ZERO) ? ZERO : times(inherited, max(minus(amount, quote.input(term, at + "usedBefore",
                "used of credit " + grant.id() + " before the plan starts", grant.usedBefore())), ZERO));
        return plus(times(granted, amount), left);
    }

    /** What a used credit saves: its face value less what was paid for it; what is lost cost what was paid. */
    private void value(Grant grant, String at, Expr amount, Expr use, Expr lost) {
        Expr paid = quote.input(term, at + "paid", "paid for credit " + grant.id(), grant.paid());
        Expr unitCost = choice(less(ZERO, amount), over(paid, amount), ZERO);
        values.add(plus(times(use, minus(unitCost, ONE)), times(lost, unitCost)));
    }

    /** What the pool pays in each month. */
    Expr used() {
        return quote.money(path("used"), "credits used", Kind.COST, QuoteSheet.sumOf(uses));
    }

    /** Change of the cost: below zero for gifts; prepaid credits cost what was paid, as they are used or lost. */
    Expr cost() {
        return quote.money(path("cost"), "credits, less what was paid for them", Kind.COST, QuoteSheet.sumOf(values));
    }

    /** What is paid for the grants, when they are granted. */
    Expr paid() {
        return quote.money(path("paid"), "paid for credits", Kind.COST, QuoteSheet.sumOf(payments));
    }
}
