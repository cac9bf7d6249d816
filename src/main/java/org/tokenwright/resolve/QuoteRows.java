package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Term;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;

/**
 * Settles one quote: list → contracted → effective → billed, and cash. What a term does to money never depends on how it
 * is divided among lines.
 */
final class QuoteRows {

    private final QuoteSheet quote;
    private final List<QuotedLine> lines;
    private final List<DiscountTierRows> tiers = new ArrayList<>();
    private final Map<DiscountTierRows, Expr> tierDiscounts = new LinkedHashMap<>();
    private final List<Charge> charges = new ArrayList<>();
    private final List<Expr> cashCorrections = new ArrayList<>();
    private final List<Expr> oneOffs = new ArrayList<>();
    private final FeeRows fees;

    QuoteRows(QuoteSheet quote, List<QuotedLine> lines) {
        this.quote = quote;
        this.lines = lines;
        fees = new FeeRows(quote);
    }

    /** Final cost rows are handed to the totals. */
    QuoteTotals write(FinalLines finals) {
        quote.quote.terms(Term.VolumeTiers.class).forEach(this::tiers);
        quote.quote.terms(Term.Commitment.class).forEach(term -> {
            List<QuotedLine> in = quote.in(term.scope(), lines);
            commitment(term, new CommitmentRows(quote, term, in, contracted(in)), in);
        });
        quote.quote.terms(Term.MinimumSpend.class).forEach(term -> {
            List<QuotedLine> in = quote.in(term.scope(), lines);
            commitment(term, new CommitmentRows(quote, term, in, contracted(in)), in);
        });
        fees();
        Expr effective = plus(contracted(lines), amounts(PriceLayers.EFFECTIVE));
        credits();
        QuoteTotals totals = new QuoteTotals(quote, fees.taxFactor());
        totals.layers(lines, contracted(lines), effective, amounts(PriceLayers.BILLED), QuoteSheet.sumOf(oneOffs));
        totals.cash(QuoteSheet.sumOf(cashCorrections));
        new QuotedCostRows(quote, lines, charges, oneOffs, totals).write(finals);
        totals.pricePerToken(lines);
        return totals;
    }

    private void tiers(Term.VolumeTiers term) {
        DiscountTierRows rows = new DiscountTierRows(quote, term, lines);
        Expr discount = rows.discount();
        tiers.add(rows);
        tierDiscounts.put(rows, discount);
        Expr credit = quote.money(term.id() + "/credit", "volume discount as a reduction", Kind.COST, minus(ZERO, discount));
        charges.add(new Charge(term.id(), "volume discount", PriceLayers.CONTRACTED, credit, rows.lines()));
    }

    /** Spend of some lines at contracted prices; where tiers cover only a part of them, with its share of the discount. */
    private Expr contracted(List<QuotedLine> some) {
        Expr result = discounted(some);
        for (DiscountTierRows tier : tiers) {
            var common = new ArrayList<>(some);
            common.retainAll(new HashSet<>(tier.lines()));
            Expr discount = tierDiscounts.get(tier);
            if (common.size() == tier.lines().size()) {
                result = minus(result, discount);
            } else if (!common.isEmpty()) {
                result = minus(result, choice(less(ZERO, tier.spend), times(discount, over(discounted(common), tier.spend)), ZERO));
            }
        }
        return result;
    }

    private static Expr discounted(List<QuotedLine> some) {
        return QuoteSheet.sumOf(some.stream().map(QuotedLine::discounted).toList());
    }

    private void commitment(Term term, CommitmentRows rows, List<QuotedLine> in) {
        Expr shortfall = rows.shortfall();
        charges.add(new Charge(term.id(), "shortfall", PriceLayers.EFFECTIVE, shortfall, in));
        rows.overage().ifPresent(overage -> charges.add(
                new Charge(term.id(), "surcharge of usage beyond the commitment", PriceLayers.EFFECTIVE, overage, in)));
        rows.instalments().ifPresent(paid -> cashCorrections.add(minus(minus(paid, rows.drawn()), shortfall)));
        rows.inform(tokens(term, in));
    }

    private Expr tokens(Term term, List<QuotedLine> in) {
        List<Expr> counted = in.stream().filter(QuotedLine::countsTokens).map(line -> line.line().quantity()).toList();
        return quote.row(term.id() + "/tokens", "tokens that draw", Unit.MTOK, Kind.QUANTITY,
                counted.isEmpty() ? ZERO : over(QuoteSheet.sumOf(counted), quote.sheet.tokensPerMillion()));
    }

    private void fees() {
        for (Term.FixedFee fee : quote.quote.terms(Term.FixedFee.class)) {
            Expr accrued = fees.accrued(fee);
            charges.add(new Charge(fee.id(), "fixed fee", PriceLayers.EFFECTIVE, accrued, lines));
            if (fee.periodMonths() > 1) {
                cashCorrections.add(minus(fees.paid(fee), accrued));
            }
        }
        for (Term.Support support : quote.quote.terms(Term.Support.class)) {
            charges.add(new Charge(support.id(), "support", PriceLayers.EFFECTIVE,
                    fees.support(support, scope -> contracted(quote.in(scope, lines))), quote.in(support.scope(), lines)));
        }
        quote.quote.terms(Term.OneOff.class).forEach(cost -> oneOffs.add(fees.oneOff(cost)));
    }

    private Expr amounts(String layer) {
        return QuoteSheet.sumOf(charges.stream().filter(charge -> charge.layer().equals(layer)).map(Charge::amount).toList());
    }

    /** Pools pay in their order; what one has paid is no longer there for the next. */
    private void credits() {
        List<Term.Credits> pools = quote.quote.terms(Term.Credits.class);
        if (pools.isEmpty()) {
            return;
        }
        Payables payables = new Payables(quote, pools, lines, this::contracted, amounts(PriceLayers.EFFECTIVE));
        for (Term.Credits pool : pools) {
            CreditRows rows = new CreditRows(quote, pool, payables.of(pool));
            Expr used = rows.used();
            payables.paid(pool, used);
            Expr cost = rows.cost();
            charges.add(new Charge(pool.id(), "credits", PriceLayers.BILLED, cost, quote.in(pool.scope(), lines)));
            cashCorrections.add(minus(minus(rows.paid(), used), cost));
        }
    }
}
