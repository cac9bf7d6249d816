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
import static org.tokenwright.worksheet.Formulas.total;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Overage;
import org.tokenwright.contract.Term.Payment;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Row.Kind;

/**
 * Money promised for one period after another, by a commitment or a minimum spend: what is drawn, the shortfall at the
 * end of each period, what usage beyond it costs, what is paid when.
 */
final class CommitmentRows {

    /**
     * What a commitment and a minimum spend have in common.
     *
     * @param amounts one for each period
     */
    private record Promise(Term term, Scope scope, YearMonth start, int periodMonths, List<Quantity> amounts,
            Overage overage, Optional<Quantity> usedBefore, Payment payment) {

        YearMonth startOf(int period) {
            return start.plusMonths((long) period * periodMonths);
        }

        YearMonth end() {
            return startOf(amounts.size());
        }

        boolean starts(YearMonth month) {
            return runs(month) && QuoteSheet.monthsBetween(start, month) % periodMonths == 0;
        }

        boolean ends(YearMonth month) {
            return runs(month) && QuoteSheet.monthsBetween(start, month.plusMonths(1)) % periodMonths == 0;
        }

        boolean runs(YearMonth month) {
            return !month.isBefore(start) && month.isBefore(end());
        }
    }

    private final QuoteSheet quote;
    private final Promise promise;
    private final List<QuotedLine> lines;
    private final Expr spend;
    private final Expr amount;
    private final Expr draw;
    private final Expr close;

    CommitmentRows(QuoteSheet quote, Term.Commitment term, List<QuotedLine> lines, Expr spend) {
        this(quote, new Promise(term, term.scope(), term.start(), term.periodMonths(), term.amounts(), term.overage(),
                Optional.of(term.usedBefore()), term.payment()), lines, spend);
    }

    CommitmentRows(QuoteSheet quote, Term.MinimumSpend term, List<QuotedLine> lines, Expr spend) {
        this(quote, new Promise(term, term.scope(), quote.quote.start(), term.periodMonths(),
                Collections.nCopies(quote.quote.months() / term.periodMonths(), term.amount()),
                Overage.AT_CONTRACTED_PRICE, Optional.empty(), Payment.AS_USED), lines, spend);
    }

    private CommitmentRows(QuoteSheet quote, Promise promise, List<QuotedLine> lines, Expr contracted) {
        this.quote = quote;
        this.promise = promise;
        this.lines = lines;
        Expr runs = flag("runs", "it runs", promise::runs);
        spend = quote.money(path("spend"), "spend that draws", Kind.COST, times(runs, contracted));
        amount = quote.money(path("committed"), "committed for the period", Kind.BALANCE, amountByMonth());
        Expr before = quote.money(path("spent/open"), "spend of the period before the month", Kind.BALANCE, spentBefore(runs));
        Expr after = quote.money(path("spent/close"), "spend of the period after the month", Kind.BALANCE, plus(before, spend));
        quote.money(path("open"), "left to draw before the month", Kind.BALANCE, minus(amount, drawnBy(before)));
        draw = quote.money(path("draw"), "drawn", Kind.COST, minus(drawnBy(after), drawnBy(before)));
        close = quote.money(path("close"), "left to draw after the month", Kind.BALANCE, minus(amount, drawnBy(after)));
    }

    List<QuotedLine> lines() {
        return lines;
    }

    private String path(String name) {
        return promise.term().id() + "/" + name;
    }

    private Expr flag(String name, String label, Predicate<YearMonth> chosen) {
        return quote.flag(path(name), label, chosen);
    }

    private Expr amountByMonth() {
        var amounts = new ArrayList<Expr>();
        if (promise.term() instanceof Term.MinimumSpend minimum) {
            return times(flag("runs", "it runs", promise::runs), quote.input(minimum, "amount", "minimum spend", minimum.amount()));
        }
        for (int period = 0; period < promise.amounts().size(); period++) {
            YearMonth from = promise.startOf(period);
            YearMonth to = promise.startOf(period + 1);
            Expr in = flag("period-" + (period + 1), "period " + (period + 1) + " of the commitment",
                    month -> !month.isBefore(from) && month.isBefore(to));
            if (!in.equals(ZERO)) {
                amounts.add(times(in, quote.input(promise.term(), "amount/" + (period + 1), "committed for period " + (period + 1),
                        promise.amounts().get(period))));
            }
        }
        return QuoteSheet.sumOf(amounts);
    }

    /** A period starts with nothing spent; one that the plan starts in, with what was used before. */
    private Expr spentBefore(Expr runs) {
        Expr starts = flag("starts", "first month of a period", promise::starts);
        Expr inherited = flag("inherited", "the plan starts inside a period",
                month -> month.equals(quote.sheet.plan.settings().start()) && promise.runs(month) && !promise.starts(month));
        Expr before = inherited.equals(ZERO) ? ZERO : promise.usedBefore()
                .map(used -> times(inherited, quote.input(promise.term(), "usedBefore", "used before the plan starts", used)))
                .orElseGet(this::nothingBefore);
        return plus(before, times(minus(runs, starts), previous(quote.id + path("spent/close"), ZERO)));
    }

    private Expr nothingBefore() {
        quote.sheet.note("The minimum spend of " + quote.quote.name() + " is in the middle of a period when the plan starts; what was"
                + " used in it before counts as nothing.");
        return ZERO;
    }

    /** What a spend of the period draws: all of it up to the amount. A credit note takes back what was drawn before. */
    private Expr drawnBy(Expr spent) {
        return min(max(spent, ZERO), amount);
    }

    /** Due for what was not drawn, in the last month of each period. */
    Expr shortfall() {
        return quote.figure(quote.money(path("shortfall"), "shortfall", Kind.COST,
                times(flag("ends", "last month of a period", promise::ends), close)), Fold.SUM);
    }

    /** What usage beyond the amount costs more than at contracted prices; empty where it costs the same. */
    Optional<Expr> overage() {
        if (promise.overage() == Overage.AT_CONTRACTED_PRICE) {
            return Optional.empty();
        }
        Expr list = QuoteSheet.sumOf(lines.stream().map(QuotedLine::undiscounted).toList());
        return Optional.of(quote.money(path("overage"), "surcharge of usage beyond the commitment", Kind.COST,
                choice(less(ZERO, spend), times(minus(spend, draw), minus(over(list, spend), ONE)), ZERO)));
    }

    /** Payments that replace what is drawn and the shortfall; empty where it is paid as used. */
    Optional<Expr> instalments() {
        return switch (promise.payment()) {
            case AS_USED -> Optional.empty();
            case UPFRONT -> Optional.of(instalment(promise.periodMonths()));
            case QUARTERLY -> Optional.of(instalment(3));
            case MONTHLY -> Optional.of(instalment(1));
        };
    }

    /** Equal payments at the start of every so many months of a period; the last one may be for fewer. */
    private Expr instalment(int everyMonths) {
        int step = Math.min(everyMonths, promise.periodMonths());
        int payments = (promise.periodMonths() + step - 1) / step;
        Expr due = flag("paid", "month of a payment", month -> promise.runs(month)
                && QuoteSheet.monthsBetween(promise.start(), month) % promise.periodMonths() % step == 0);
        Expr part = payments == 1 ? amount : over(amount, quote.count(payments));
        return quote.money(path("payment"), "payment", Kind.COST, times(due, part));
    }

    /** What usage draws of the money that is paid by instalments, and its shortfall. */
    Expr drawn() {
        return draw;
    }

    /** Rows that only inform: what is still open when the plan ends, and which use would draw it all. */
    void inform(Expr tokens) {
        Expr open = flag("openAtEnd", "a period is open when the plan ends", month -> isLast(month)
                && promise.runs(month) && !promise.ends(month));
        quote.figure(quote.money(path("exposure"), "left to draw when the plan ends", Kind.BALANCE, times(open, close)), Fold.LAST);
        Unit perMonth = Unit.MTOK.over(Unit.MONTH);
        Expr allSpend = total(Fold.SUM, spend);
        quote.figure(quote.row(path("neededPerMonth"), "use that draws the whole commitment", perMonth, Kind.QUANTITY,
                choice(less(ZERO, allSpend), times(over(total(Fold.MAX, amount), quote.months(promise.periodMonths())),
                        over(total(Fold.SUM, tokens), allSpend)), ZERO)), Fold.LAST);
        quote.row(path("usedPerMonth"), "use that draws, on average", perMonth, Kind.QUANTITY,
                over(total(Fold.SUM, tokens), monthsThatRun()));
    }

    private Expr monthsThatRun() {
        long count = quote.sheet.flags(promise::runs).stream().filter(flag -> flag.signum() != 0).count();
        return quote.months(Math.max(1, count));
    }

    private boolean isLast(YearMonth month) {
        return month.equals(quote.sheet.plan.settings().start().plusMonths(quote.sheet.plan.settings().months() - 1L));
    }
}
