package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Term;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** The cost lines of a quote at every step of the order of application, and the lines of what is not divided. */
final class QuotedCostRows {

    private static final List<String> STEPS = List.of(PriceLayers.CONTRACTED, PriceLayers.EFFECTIVE, PriceLayers.BILLED);

    private final QuoteSheet quote;
    private final List<QuotedLine> lines;
    private final List<Charge> charges;
    private final List<Expr> oneOffs;
    private final QuoteTotals totals;

    QuotedCostRows(QuoteSheet quote, List<QuotedLine> lines, List<Charge> charges, List<Expr> oneOffs, QuoteTotals totals) {
        this.quote = quote;
        this.lines = lines;
        this.charges = charges;
        this.oneOffs = oneOffs;
        this.totals = totals;
    }

    void write(FinalLines finals) {
        boolean ownLines = quote.quote.allocation() == Allocation.OWN_LINE;
        AllocationRows allocation = new AllocationRows(quote, ownLines ? List.of() : charges);
        lines.forEach(line -> line(line, allocation, finals));
        if (ownLines) {
            charges.forEach(charge -> ownLine(charge, finals));
        } else {
            undivided(allocation, finals);
        }
        List<Term.OneOff> terms = quote.quote.terms(Term.OneOff.class);
        for (int i = 0; i < terms.size(); i++) {
            oneOff(terms.get(i), oneOffs.get(i), finals);
        }
    }

    private void line(QuotedLine line, AllocationRows allocation, FinalLines finals) {
        Tags tags = line.line().tags().with(Tag.QUOTE, quote.quote.id());
        Expr cost = line.discounted();
        for (String step : STEPS) {
            var terms = new ArrayList<Expr>(List.of(cost));
            terms.addAll(allocation.borneBy(line, step));
            cost = step(line.line().id(), line.line().label(), step, sum(terms), tags);
        }
        finals.add(tags, cost);
    }

    /** A row of a step; the last one is in the reporting currency. */
    private Expr step(String id, String label, String step, Expr cost, Tags tags) {
        boolean last = step.equals(PriceLayers.BILLED);
        Unit unit = last ? quote.sheet.currency : quote.currency;
        return quote.sheet.row(id + "/" + step, step + " cost of " + label, unit, Kind.COST,
                tags.with(Tag.LAYER, step), last ? times(cost, totals.toReporting()) : cost);
    }

    private void ownLine(Charge charge, FinalLines finals) {
        Tags tags = quote.tags.with(Tag.TERM, charge.term());
        String amount = ((Expr.RowRef) charge.amount()).row();
        Expr cost = charge.amount();
        for (String step : STEPS.subList(STEPS.indexOf(charge.layer()), STEPS.size())) {
            cost = step(amount + "/line", charge.label() + ", " + quote.quote.name(), step, cost, tags);
        }
        finals.add(tags, cost);
    }

    /** What arises in months without use. */
    private void undivided(AllocationRows allocation, FinalLines finals) {
        var terms = new ArrayList<Expr>();
        Tags tags = quote.tags.with(Tag.TERM, "notAllocated");
        Expr cost = null;
        for (String step : STEPS) {
            allocation.left(step).ifPresent(terms::add);
            if (!terms.isEmpty()) {
                cost = step(quote.id + "notAllocated", "months without use, " + quote.quote.name(), step, sum(List.copyOf(terms)), tags);
                terms.clear();
                terms.add(cost);
            }
        }
        if (cost != null) {
            finals.add(tags, cost);
        }
    }

    /** A cost of one month; tax does not apply to it. */
    private void oneOff(Term.OneOff term, Expr amount, FinalLines finals) {
        Tags tags = quote.tags.with(Tag.TERM, term.id());
        String label = FeeRows.label(term) + ", " + quote.quote.name();
        String id = quote.id + term.id() + "/line";
        Expr effective = step(id, label, PriceLayers.EFFECTIVE, amount, tags);
        finals.add(tags, quote.sheet.row(id + "/" + PriceLayers.BILLED, "billed cost of " + label, quote.sheet.currency, Kind.COST,
                tags.with(Tag.LAYER, PriceLayers.BILLED), times(effective, totals.exchange())));
    }
}
