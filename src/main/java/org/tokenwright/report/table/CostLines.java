package org.tokenwright.report.table;

import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.report.table.CostLine.Measured;
import org.tokenwright.worksheet.Evaluation;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.RowRef;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Program;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;
import org.tokenwright.worksheet.Worksheet;

/**
 * The cost lines of an alternative with quantity, price and every step of their cost. What the worksheet has no row for,
 * such as the quantity in one volume tier, becomes a row of a longer worksheet, so that the engine computes it too.
 */
final class CostLines {

    /** Column of {@link #evaluation()}: the central inputs. */
    static final int CENTRAL = 0;
    /** Stands in place of a meter where third parties are used. */
    private static final String SERVICE = "service";

    private final Worksheet sheet;
    private final Worksheet.Builder more;
    private final PriceSources sources;
    private final List<CostLine> lines = new ArrayList<>();
    private final Evaluation evaluation;
    private int added;

    private CostLines(AlternativeResult result) {
        sheet = result.worksheet();
        sources = new PriceSources(result.plan(), sheet);
        more = Worksheet.builder(sheet.timeline());
        sheet.assumptions().forEach(more::add);
        sheet.series().forEach(more::add);
        sheet.rows().forEach(more::add);
        result.lines().forEach(row -> lines.add(line(row)));
        Program program = Program.compile(more.build());
        evaluation = program.evaluate(Inputs.of(program.worksheet()));
    }

    static CostLines of(AlternativeResult result) {
        return new CostLines(result);
    }

    List<CostLine> lines() {
        return lines;
    }

    /** All rows at central inputs, in the one column {@link #CENTRAL}. */
    Evaluation evaluation() {
        return evaluation;
    }

    private CostLine line(Row last) {
        LineSteps steps = LineSteps.of(sheet, last);
        List<Row> atList = steps.list();
        Optional<QuantityAtPrice> product = atList.size() == 1 ? QuantityAtPrice.of(sheet, atList.getFirst()) : Optional.empty();
        Optional<Measured> counted = product.map(found -> measured(found.counted(), found.countedUnit(), Kind.QUANTITY))
                .or(() -> steps.quantity().map(row -> new Measured(row.id(), row.unit())));
        Optional<Measured> priced = product.map(found -> measured(found.priced(), found.pricedUnit(), Kind.QUANTITY))
                .or(() -> steps.quantity().map(this::priced));
        Optional<Measured> price = product.map(found -> measured(found.price(), found.priceUnit(), Kind.PRICE));
        Optional<String> list = inBillCurrency(steps);
        Optional<String> listUnit = price.filter(found -> steps.currency().over(priced.orElseThrow().unit()).equals(found.unit()))
                .map(Measured::row).or(() -> each(list, priced, steps.currency()));
        Optional<String> contractedUnit = steps.isQuoted() ? each(steps.contracted(), priced, steps.currency()) : listUnit;
        return new CostLine(last, steps.currency(), list, steps.isQuoted() ? steps.contracted() : list,
                steps.isQuoted() ? steps.effective() : list, counted, priced, price, listUnit, contractedUnit,
                product.flatMap(found -> sources.priceId(found.bare())), sources.sentence(last, atList));
    }

    /** List cost in the currency of the bill; tiers of one line are added. */
    private Optional<String> inBillCurrency(LineSteps steps) {
        if (steps.exchangedList().isPresent()) {
            return steps.exchangedList();
        }
        List<Expr> rows = steps.list().stream().<Expr>map(row -> new RowRef(row.id())).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(measured(sum(rows), steps.currency(), Kind.COST).row());
    }

    /** What token prices are for is a million of them. */
    private Measured priced(Row quantity) {
        boolean isTokens = quantity.unit().powers().containsKey(Unit.TOKEN.toString());
        Expr row = new RowRef(quantity.id());
        return isTokens ? measured(over(row, new Expr.Input("constant/tokensPerMillion")), quantity.unit().over(Unit.TOKEN).times(Unit.MTOK), Kind.QUANTITY)
                : new Measured(quantity.id(), quantity.unit());
    }

    private Optional<String> each(Optional<String> cost, Optional<Measured> quantity, Unit currency) {
        return cost.flatMap(money -> quantity.map(count ->
                measured(over(new RowRef(money), new RowRef(count.row())), currency.over(count.unit()), Kind.PRICE).row()));
    }

    /** A row that is there already, or a new one. */
    private Measured measured(Expr formula, Unit unit, Kind kind) {
        if (formula instanceof RowRef(var id)) {
            return new Measured(id, unit);
        }
        String id = "export/" + added++;
        more.add(new Row(id, id, unit, kind, Tags.NONE, formula));
        return new Measured(id, unit);
    }

    /** The meter that a line counts; empty where it counts none of the price sheets. */
    static Optional<Meter> meter(Row line) {
        return line.tags().get(Tag.METER).filter(key -> !key.equals(SERVICE)).map(Meter::parse);
    }
}
