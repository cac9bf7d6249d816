package org.tokenwright.report.table;

import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Worksheet;

/**
 * What a row of list cost multiplies, read from its formula.
 *
 * @param counted quantity as it is counted, such as tokens
 * @param priced the same quantity in what the price is for, such as millions of tokens
 * @param bare price as it is published or entered
 * @param price what is charged for one: the price with what it is expected to fall by
 */
record QuantityAtPrice(Expr counted, Unit countedUnit, Expr priced, Unit pricedUnit, Expr bare, Expr price, Unit priceUnit) {

    private static final Expr SCALE = new Expr.Input("constant/tokensPerMillion");
    private static final Expr OUTLOOK = new Expr.RowRef(PlanInputs.OUTLOOK + "factor");

    /** Empty where the cost is no quantity at a price. */
    static Optional<QuantityAtPrice> of(Worksheet sheet, Row cost) {
        var units = new UnitOf(sheet);
        Factors factors = Factors.of(sheet, cost.formula());
        List<Expr> prices = factors.above().stream().filter(factor -> isPrice(units.of(factor), cost.unit())).toList();
        if (prices.size() != 1) {
            return Optional.empty();
        }
        Expr bare = prices.getFirst();
        List<Expr> others = new ArrayList<>(factors.above());
        others.remove(bare);
        boolean falls = others.remove(OUTLOOK);
        List<Expr> below = new ArrayList<>(factors.below());
        boolean isScaled = below.remove(SCALE);
        Expr quantity = below.stream().reduce(times(others.toArray(Expr[]::new)), (all, divisor) -> over(all, divisor));
        return Optional.of(of(units, quantity, isScaled, bare, falls ? times(bare, OUTLOOK) : bare));
    }

    private static QuantityAtPrice of(UnitOf units, Expr quantity, boolean isScaled, Expr bare, Expr price) {
        Unit unit = units.of(quantity);
        Unit priceUnit = units.of(bare);
        if (isScaled) {
            return new QuantityAtPrice(quantity, unit, over(quantity, SCALE), unit.over(Unit.TOKEN).times(Unit.MTOK), bare, price, priceUnit);
        }
        boolean isMillions = unit.powers().containsKey("Mtok");
        return new QuantityAtPrice(isMillions ? times(quantity, SCALE) : quantity, isMillions ? unit.over(Unit.MTOK).times(Unit.TOKEN) : unit,
                quantity, unit, bare, price, priceUnit);
    }

    /** Money for something, not money alone. */
    private static boolean isPrice(Unit unit, Unit currency) {
        String symbol = currency.powers().firstKey();
        return unit.powers().getOrDefault(symbol, 0) == 1 && unit.powers().size() > 1;
    }
}
