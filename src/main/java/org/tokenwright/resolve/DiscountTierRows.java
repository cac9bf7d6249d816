package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.lessOrEqual;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.previous;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Measure;
import org.tokenwright.pricing.Price;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;

/** The discount that volume tiers of a quote give on the spend of each month. */
final class DiscountTierRows {

    /** A running volume: before the month and after it. */
    private record Run(Expr open, Expr close) {}

    private final QuoteSheet quote;
    private final Term.VolumeTiers term;
    private final List<QuotedLine> lines;
    private final Unit volumeUnit;
    /** Spend of the month in scope, before these tiers; currency of the contract. */
    final Expr spend;

    DiscountTierRows(QuoteSheet quote, Term.VolumeTiers term, List<QuotedLine> lines) {
        this.quote = quote;
        this.term = term;
        this.lines = quote.in(term.scope(), lines);
        volumeUnit = term.measure() == Measure.SPEND ? quote.currency : Unit.MTOK;
        spend = quote.money(path("spend"), "spend in volume tiers", Kind.COST,
                QuoteSheet.sumOf(this.lines.stream().map(QuotedLine::discounted).toList()));
    }

    List<QuotedLine> lines() {
        return lines;
    }

    private String path(String name) {
        return term.id() + "/" + name;
    }

    /** Money off the spend of each month, as a row. */
    Expr discount() {
        Expr volume = term.measure() == Measure.SPEND ? spend : tokens();
        Run run = run("", volumeUnit, volume, "usedBefore", term.usedBefore());
        Expr discount = term.semantics() == Price.Semantics.GRADUATED ? graduated(run, volume) : allUnits(run);
        return quote.money(path("discount"), "volume discount", Kind.COST, discount);
    }

    private Expr tokens() {
        Expr perMillion = quote.sheet.tokensPerMillion();
        List<Expr> counted = lines.stream().filter(QuotedLine::countsTokens).map(line -> line.line().quantity()).toList();
        return quote.row(path("tokens"), "tokens in volume tiers", Unit.MTOK, Kind.QUANTITY,
                counted.isEmpty() ? ZERO : over(QuoteSheet.sumOf(counted), perMillion));
    }

    /** The running sum of an amount over the period. */
    private Run run(String suffix, Unit unit, Expr amount, String before, Quantity usedBefore) {
        if (term.periodMonths() == 1) {
            return new Run(ZERO, amount);
        }
        Expr starts = quote.flag(path("periodStart"), "first month of a contract year",
                month -> quote.startsPeriod(month, term.periodMonths()));
        Expr inherited = quote.flag(path("inherited"), "the plan starts inside a contract year",
                month -> quote.startsInPeriod(month, term.periodMonths()));
        String close = quote.id + path("close" + suffix);
        Expr open = quote.row(path("open" + suffix), "volume of the contract year before the month", unit, Kind.BALANCE,
                plus(times(minus(ONE, starts), previous(close, ZERO)),
                        inherited.equals(ZERO) ? ZERO : times(inherited,
                                quote.input(term, before, "volume before the plan starts", usedBefore))));
        return new Run(open, quote.row(path("close" + suffix), "volume of the contract year after the month", unit,
                Kind.BALANCE, plus(open, amount)));
    }

    /** Each unit gets the discount of the tier it falls in. */
    private Expr graduated(Run run, Expr volume) {
        var discounts = new ArrayList<Expr>();
        for (int tier = 0; tier < term.tiers().size(); tier++) {
            Expr use = quote.row(path("tier/" + term.tiers().get(tier).id() + "/use"), "volume in tier " + (tier + 1), volumeUnit,
                    Kind.QUANTITY, minus(filled(tier, run.close()), filled(tier, run.open())));
            Expr money = term.measure() == Measure.SPEND ? use
                    : choice(less(ZERO, volume), over(times(spend, use), volume), ZERO);
            discounts.add(times(money, share(tier)));
        }
        return QuoteSheet.sumOf(discounts);
    }

    private Expr filled(int tier, Expr volume) {
        Expr above = tier == 0 ? volume : max(minus(volume, bound(tier - 1)), ZERO);
        if (tier == term.tiers().size() - 1) {
            return above;
        }
        return min(above, tier == 0 ? bound(0) : minus(bound(tier), bound(tier - 1)));
    }

    /** All units get the discount of the tier that the volume reaches. */
    private Expr allUnits(Run run) {
        if (term.periodMonths() == 1 || term.crossing() == Price.Crossing.FORWARD) {
            return times(shareAt(run.close()), spend);
        }
        Run money = term.measure() == Measure.SPEND ? run
                : run("Spend", quote.currency, spend, "spentBefore", term.spentBefore());
        return minus(times(shareAt(run.close()), money.close()), times(shareAt(run.open()), money.open()));
    }

    private Expr shareAt(Expr volume) {
        int last = term.tiers().size() - 1;
        Expr share = share(last);
        for (int tier = last - 1; tier >= 0; tier--) {
            Expr below = term.edge() == Price.Edge.LOWER_TIER ? lessOrEqual(volume, bound(tier)) : less(volume, bound(tier));
            share = choice(below, share(tier), share);
        }
        return share;
    }

    private Expr share(int tier) {
        Term.Tier of = term.tiers().get(tier);
        return quote.input(term, "tier/" + of.id() + "/discount", "discount of volume tier " + (tier + 1), of.discount());
    }

    private Expr bound(int tier) {
        Term.Tier of = term.tiers().get(tier);
        return quote.input(term, "tier/" + of.id() + "/upTo", "upper bound of volume tier " + (tier + 1), of.upTo().orElseThrow());
    }
}
