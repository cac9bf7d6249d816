package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.times;
import static org.tokenwright.worksheet.Formulas.total;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Row.Kind;

/** The sums of one quote: each step of the order of application, cash, price per million tokens. */
final class QuoteTotals {

    private final QuoteSheet quote;
    private final Expr exchange;
    private final Expr toReporting;
    private final Expr taxFactor;
    private final Map<String, Expr> reported = new LinkedHashMap<>();
    private Expr payable = ZERO;
    private Expr oneOffs = ZERO;
    private Expr cash = ZERO;

    QuoteTotals(QuoteSheet quote, Expr taxFactor) {
        this.quote = quote;
        this.taxFactor = taxFactor;
        exchange = new Exchange(quote.sheet).rate(quote.quote.currency(), quote.sheet.plan.settings().currency());
        Expr factor = times(exchange, taxFactor);
        toReporting = factor.equals(ONE) ? ONE : quote.row("toReporting", "exchange and tax",
                quote.sheet.currency.over(quote.currency), Kind.PRICE, factor);
    }

    Expr exchange() {
        return exchange;
    }

    /** What money of the contract is on the bill: exchanged and taxed. */
    Expr toReporting() {
        return toReporting;
    }

    /** Cost of each month at a step, in the reporting currency; tax is in the last one only. */
    Expr reported(String layer) {
        return reported.get(layer);
    }

    Expr cash() {
        return cash;
    }

    /**
     * @param effective contracted spend with shortfall, overage, fees and support
     * @param credits change of the cost by credits
     */
    void layers(List<QuotedLine> lines, Expr contracted, Expr effective, Expr credits, Expr oneOff) {
        oneOffs = oneOff;
        Expr list = quote.money(QuoteRowIds.LIST, "list cost", Kind.COST,
                QuoteSheet.sumOf(lines.stream().map(QuotedLine::list).toList()));
        Expr usage = quote.money(QuoteRowIds.CONTRACTED, "contracted cost", Kind.COST, contracted);
        Expr all = quote.money(QuoteRowIds.EFFECTIVE, "effective cost", Kind.COST, plus(effective, oneOff));
        payable = quote.money("payable", "to pay by accrual", Kind.COST, plus(effective, credits));
        report(PriceLayers.LIST, times(list, exchange));
        report(PriceLayers.CONTRACTED, times(usage, exchange));
        report(PriceLayers.EFFECTIVE, times(all, exchange));
        report(PriceLayers.BILLED, plus(times(payable, toReporting), times(oneOff, exchange)));
    }

    private void report(String layer, Expr cost) {
        reported.put(layer, figure(QuoteRowIds.REPORTED + layer, layer + " cost", quote.sheet.currency, Kind.COST, cost));
    }

    /** @param corrections what is paid at other times than it is accrued, per month */
    void cash(Expr corrections) {
        Expr due = quote.money("due", "to pay in the month", Kind.COST, plus(payable, corrections));
        cash = figure(QuoteRowIds.CASH, "cash", quote.sheet.currency, Kind.COST,
                plus(times(due, toReporting), times(oneOffs, exchange)));
    }

    /** List and billed price of a million tokens over the horizon, before tax, blended and by meter. */
    void pricePerToken(List<QuotedLine> lines) {
        Expr beforeTax = quote.row("billedBeforeTax", "billed cost before tax", quote.sheet.currency, Kind.COST, times(payable, exchange));
        quote.figure(quote.row(QuoteRowIds.SAVING, "saving against list", Unit.ONE, Kind.QUANTITY,
                minus(ONE, over(total(Fold.SUM, beforeTax), total(Fold.SUM, reported(PriceLayers.LIST))))), Fold.LAST);
        List<QuotedLine> counted = lines.stream().filter(QuotedLine::countsTokens).toList();
        if (counted.isEmpty()) {
            return;
        }
        Expr tokens = tokens(QuoteRowIds.TOKENS, counted);
        perMtok(QuoteRowIds.LIST_PER_MTOK, "list price of a million tokens", reported(PriceLayers.LIST), tokens);
        perMtok(QuoteRowIds.BILLED_PER_MTOK, "billed price of a million tokens", beforeTax, tokens);
        var byMeter = new TreeMap<Meter, List<QuotedLine>>();
        counted.forEach(line -> byMeter.computeIfAbsent(line.line().meter(), _ -> new ArrayList<>()).add(line));
        byMeter.forEach(this::ofMeter);
    }

    private void ofMeter(Meter meter, List<QuotedLine> lines) {
        Expr tokens = tokens(QuoteRowIds.ofMeter(meter, QuoteRowIds.TOKENS), lines);
        Expr list = quote.row(QuoteRowIds.ofMeter(meter, "list"), "list cost of " + meter.label(), quote.sheet.currency, Kind.COST,
                times(QuoteSheet.sumOf(lines.stream().map(QuotedLine::list).toList()), exchange));
        List<Expr> rows = lines.stream().<Expr>map(line -> new Expr.RowRef(line.line().id() + "/" + PriceLayers.BILLED)).toList();
        Expr billed = quote.row(QuoteRowIds.ofMeter(meter, "billed"), "billed cost before tax of " + meter.label(), quote.sheet.currency, Kind.COST,
                over(QuoteSheet.sumOf(rows), taxFactor));
        perMtok(QuoteRowIds.ofMeter(meter, QuoteRowIds.LIST_PER_MTOK), "list price of a million tokens, " + meter.label(), list, tokens);
        perMtok(QuoteRowIds.ofMeter(meter, QuoteRowIds.BILLED_PER_MTOK), "billed price of a million tokens, " + meter.label(), billed, tokens);
    }

    /** Money of the months, in the reporting currency. */
    private Expr figure(String path, String label, Unit unit, Kind kind, Expr formula) {
        return quote.figure(quote.row(path, label, unit, kind, formula), Fold.SUM);
    }

    private Expr tokens(String path, List<QuotedLine> lines) {
        return quote.row(path, "tokens", Unit.MTOK, Kind.QUANTITY, over(QuoteSheet.sumOf(
                lines.stream().map(line -> line.line().quantity()).toList()), quote.sheet.tokensPerMillion()));
    }

    private void perMtok(String path, String label, Expr cost, Expr tokens) {
        quote.figure(quote.row(path, label, quote.sheet.currency.over(Unit.MTOK), Kind.PRICE,
                over(total(Fold.SUM, cost), total(Fold.SUM, tokens))), Fold.LAST);
    }
}
