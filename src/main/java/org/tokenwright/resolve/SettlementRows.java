package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.TWELVE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.power;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.OfferPrices;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** From list cost to the bill: lines under a quote by its terms, others at list prices; exchange; cash and present value. */
final class SettlementRows {

    private final PlanSheet sheet;
    private final FinalLines finals;
    private final Function<Offer, OfferPrices> prices;
    private final Exchange exchange;
    private final List<Expr> unquoted = new ArrayList<>();
    private final List<QuoteTotals> quotes = new ArrayList<>();
    private final String id;
    private final Tags tags;

    SettlementRows(PlanSheet sheet, FinalLines finals, Function<Offer, OfferPrices> prices) {
        this.sheet = sheet;
        this.finals = finals;
        this.prices = prices;
        exchange = new Exchange(sheet);
        id = "alternative/" + sheet.alternative.id() + "/";
        tags = Tags.NONE.with(Tag.ALTERNATIVE, sheet.alternative.id());
    }

    /** @param costs list cost rows of each line, in the currency of its price */
    void settle(Map<PricedLine, List<Expr>> costs) {
        var quoted = new LinkedHashMap<String, List<PricedLine>>();
        costs.forEach((line, rows) -> {
            Optional<Quote> quote = sheet.quotes.at(line.offer().id(), line.regime());
            quote.ifPresentOrElse(q -> quoted.computeIfAbsent(q.id(), _ -> new ArrayList<>()).add(line),
                    () -> rows.forEach(row -> charge(line.tags(), line.label(), line.currency(), row)));
        });
        for (String quoteId : sheet.alternative.quotes()) {
            QuoteSheet quote = new QuoteSheet(sheet, sheet.plan.quote(quoteId).orElseThrow());
            if (!sheet.quotes.canSettle(quote.quote)) {
                unsettled(quote);
            } else {
                ContractedRows contracted = new ContractedRows(quote, prices);
                List<QuotedLine> lines = quoted.getOrDefault(quoteId, List.of()).stream()
                        .map(line -> contracted.line(line, QuoteSheet.sumOf(costs.get(line)))).toList();
                quotes.add(new QuoteRows(quote, lines).write(finals));
            }
        }
    }

    /** Fees and promises are due even where nothing is used. */
    private void unsettled(QuoteSheet quote) {
        Expr runs = quote.flag("runs", "the contract runs", quote::runs);
        if (!runs.equals(ZERO)) {
            String path = "unsettled";
            quote.row(path, "months that are not settled", Unit.ONE, Kind.FLAG, runs);
            sheet.gap(quote.id + path, "terms of " + quote.quote.name(), "no exchange rate from " + quote.quote.currency() + " to "
                    + sheet.plan.settings().currency());
        }
    }

    /**
     * What is charged beside metered use, at list price.
     *
     * @param cost row, in a currency that can be exchanged
     */
    void charge(Tags tagsOfCost, String label, String currency, Expr cost) {
        Expr reported = cost;
        if (!currency.equals(sheet.plan.settings().currency())) {
            reported = sheet.row(((Expr.RowRef) cost).row() + "/" + PriceLayers.BILLED, "billed cost of " + label, sheet.currency,
                    Kind.COST, tagsOfCost.with(Tag.LAYER, PriceLayers.BILLED), exchange.convert(cost, currency, sheet.plan.settings().currency()));
        }
        unquoted.add(reported);
        finals.add(tagsOfCost, reported);
    }

    /** The steps of the order of application, cash and present value; only where they differ from the cost. */
    void totals(Expr cost) {
        if (!quotes.isEmpty()) {
            for (String layer : PriceLayers.ALL) {
                sum("layer/" + layer, layer + " cost", totals -> totals.reported(layer));
            }
        }
        Expr cash = quotes.isEmpty() ? cost : sum("cash", "cash", QuoteTotals::cash);
        sheet.plan.settings().discountRatePerYear().ifPresent(rate -> figure(sheet.row(id + "presentValue", "present value",
                sheet.currency, Kind.COST, tags, over(cash, power(plus(ONE, sheet.entered(PlanInputs.DISCOUNT_RATE_PER_YEAR,
                        "discount rate per year", rate)), over(WorkloadRows.monthsSinceStart(sheet), TWELVE))))));
    }

    private Expr sum(String path, String label, Function<QuoteTotals, Expr> ofQuote) {
        var terms = new ArrayList<>(unquoted);
        quotes.forEach(totals -> terms.add(ofQuote.apply(totals)));
        return figure(sheet.row(id + path, label, sheet.currency, Kind.COST, tags, QuoteSheet.sumOf(terms)));
    }

    private Expr figure(Expr row) {
        sheet.sheet.outcome(new Outcome(((Expr.RowRef) row).row(), Optional.of(Fold.SUM)));
        return row;
    }
}
