package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.ArrayList;
import java.util.function.Function;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;

/** Fees, support plans and one-off costs of a quote. */
final class FeeRows {

    private final QuoteSheet quote;
    private final Expr runs;

    FeeRows(QuoteSheet quote) {
        this.quote = quote;
        runs = quote.flag("runs", "the contract runs", quote::runs);
    }

    /** The part of a fee that belongs to each month. */
    Expr accrued(Term.FixedFee fee) {
        return quote.money(fee.id() + "/fee", "fixed fee", Kind.COST, times(runs, perMonth(fee)));
    }

    private Expr perMonth(Term.FixedFee fee) {
        return over(amount(fee), quote.count(fee.periodMonths()));
    }

    private Expr amount(Term.FixedFee fee) {
        return quote.input(fee, "amount", "fixed fee", fee.amount());
    }

    /** The fee when it is paid: at the start of each period. */
    Expr paid(Term.FixedFee fee) {
        return quote.money(fee.id() + "/payment", "payment of the fixed fee", Kind.COST, times(quote.flag(fee.id() + "/paid",
                "first month of a period of the fee", month -> quote.startsPeriod(month, fee.periodMonths())), amount(fee)));
    }

    /** @param spend usage of a scope at contracted prices */
    Expr support(Term.Support support, Function<Scope, Expr> spend) {
        Expr share = times(spend.apply(support.scope()), quote.input(support, "share", "support as a share of spend", support.share()));
        return quote.money(support.id() + "/fee", "support", Kind.COST,
                max(share, times(runs, quote.input(support, "minimum", "least fee for support", support.minimum()))));
    }

    Expr oneOff(Term.OneOff cost) {
        return quote.money(cost.id() + "/cost", label(cost), Kind.COST, times(quote.flag(cost.id() + "/month",
                "the month of the cost", cost.month()::equals), quote.input(cost, "amount", label(cost), cost.amount())));
    }

    static String label(Term.OneOff cost) {
        return switch (cost.occasion()) {
            case MIGRATION -> "migration cost";
            case EXIT -> "exit cost";
            case OTHER -> "one-off cost";
        };
    }

    /** 1 plus all taxes. */
    Expr taxFactor() {
        var shares = quote.quote.terms(Term.Tax.class).stream().map(tax -> quote.input(tax, "share", "tax", tax.share())).toList();
        if (shares.isEmpty()) {
            return ONE;
        }
        var terms = new ArrayList<Expr>();
        terms.add(ONE);
        terms.addAll(shares);
        return QuoteSheet.sumOf(terms);
    }
}
