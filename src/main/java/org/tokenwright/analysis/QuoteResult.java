package org.tokenwright.analysis;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tokenwright.base.Meter;
import org.tokenwright.contract.Quote;
import org.tokenwright.resolve.PriceLayers;
import org.tokenwright.resolve.QuoteRowIds;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;

/**
 * One quote as an alternative buys under it, evaluated. Money is in the plan's currency unless said otherwise; a figure
 * is empty where the quote cannot be settled or a number is not defined.
 */
public final class QuoteResult {

    /**
     * What a meter costs under the quote.
     *
     * @param list price of a million tokens on the sheet
     * @param billed price of a million tokens on the bill
     * @param mtok million tokens over the horizon
     */
    public record MeterPrice(Meter meter, OptionalDouble list, OptionalDouble billed, double mtok) {}

    private final AlternativeResult alternative;
    private final Quote quote;

    QuoteResult(AlternativeResult alternative, Quote quote) {
        this.alternative = alternative;
        this.quote = quote;
    }

    public Quote quote() {
        return quote;
    }

    public AlternativeResult alternative() {
        return alternative;
    }

    /** Id of one of its rows, for tracing; path as in {@link QuoteRowIds}. */
    public String row(String path) {
        return QuoteRowIds.of(alternative.alternative().id(), quote.id(), path);
    }

    /** Cost over the horizon at a step of the order of application. */
    public OptionalDouble total(String layer, int column) {
        return sum(QuoteRowIds.REPORTED + layer, column);
    }

    /** Cost of one month at a step of the order of application. */
    public OptionalDouble monthly(String layer, int month) {
        return month(QuoteRowIds.REPORTED + layer, month);
    }

    /** What is paid in a month. */
    public OptionalDouble cash(int month) {
        return month(QuoteRowIds.CASH, month);
    }

    /** What is paid over the horizon. */
    public OptionalDouble cash() {
        return sum(QuoteRowIds.CASH, Inputs.BASE);
    }

    /** Price of a million tokens of all kinds on the sheet. */
    public OptionalDouble listPerMtok() {
        return last(QuoteRowIds.LIST_PER_MTOK);
    }

    /** Price of a million tokens of all kinds on the bill, everything of the contract included. */
    public OptionalDouble billedPerMtok() {
        return last(QuoteRowIds.BILLED_PER_MTOK);
    }

    /** Share of the list cost that the bill is less, below 0 where it is more. */
    public OptionalDouble saving() {
        return last(QuoteRowIds.SAVING);
    }

    /** Prices by meter, in the order of the meters. */
    public List<MeterPrice> byMeter() {
        return meters().map(meter -> new MeterPrice(meter,
                last(QuoteRowIds.ofMeter(meter, QuoteRowIds.LIST_PER_MTOK)), last(QuoteRowIds.ofMeter(meter, QuoteRowIds.BILLED_PER_MTOK)),
                sum(QuoteRowIds.ofMeter(meter, QuoteRowIds.TOKENS), Inputs.BASE).orElse(0))).toList();
    }

    private Stream<Meter> meters() {
        return alternative.resolved().worksheet().rows().stream().filter(row -> row.tags().has(Tag.QUOTE, quote.id()))
                .map(Row::tags).flatMap(tags -> tags.get(Tag.METER).stream()).distinct().map(Meter::parse)
                .filter(meter -> exists(QuoteRowIds.ofMeter(meter, QuoteRowIds.TOKENS))).sorted();
    }

    /** What a buyer should know, in the order of the terms. */
    public List<QuoteWarning> warnings() {
        return new QuoteReview(this).warnings();
    }

    boolean exists(String path) {
        return alternative.resolved().worksheet().findRow(row(path)).isPresent();
    }

    OptionalDouble sum(String path, int column) {
        return exists(path) ? alternative.evaluation().total(row(path), Fold.SUM, column).value() : OptionalDouble.empty();
    }

    OptionalDouble last(String path) {
        return exists(path) ? alternative.evaluation().total(row(path), Fold.LAST, Inputs.BASE).value() : OptionalDouble.empty();
    }

    private OptionalDouble month(String path, int month) {
        return exists(path) ? alternative.evaluation().value(row(path), month, Inputs.BASE).value() : OptionalDouble.empty();
    }

    /** Whether the quote could be settled. */
    public boolean isSettled() {
        return exists(QuoteRowIds.REPORTED + PriceLayers.BILLED);
    }
}
