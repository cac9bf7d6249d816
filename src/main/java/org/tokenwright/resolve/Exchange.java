package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.ExchangeRate;
import org.tokenwright.plan.ExchangeTable;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tags;

/** Exchange rates by month as rows. */
final class Exchange {

    private final PlanSheet sheet;

    Exchange(PlanSheet sheet) {
        this.sheet = sheet;
    }

    /** What one unit of a currency is worth in another; a plan that has no such rate has a gap instead. */
    Expr rate(String from, String to) {
        ExchangeTable.Way way = ExchangeTable.of(sheet.plan.settings()).find(from, to)
                .orElseThrow(() -> new IllegalStateException("no exchange rate from " + from + " to " + to));
        if (way.rate().isEmpty()) {
            return ONE;
        }
        Expr stated = stated(way.rate().get());
        return way.inverse() ? over(ONE, stated) : stated;
    }

    /** Whether the plan says in all its months what one currency is worth in the other. */
    boolean isKnown(String from, String to) {
        return ExchangeTable.of(sheet.plan.settings()).find(from, to).isPresent();
    }

    /** Money in one currency as money in another. */
    Expr convert(Expr money, String from, String to) {
        return times(money, rate(from, to));
    }

    private Expr stated(ExchangeRate rate) {
        return sheet.rowOnce("exchange/" + rate.id(), "exchange rate from " + rate.from() + " to " + rate.to(),
                Unit.of(rate.to()).over(Unit.of(rate.from())), Kind.PRICE, Tags.NONE, () -> byMonth(rate));
    }

    private Expr byMonth(ExchangeRate rate) {
        var terms = new ArrayList<Expr>();
        for (int i = 0; i < rate.steps().size(); i++) {
            ExchangeRate.Step step = rate.steps().get(i);
            YearMonth until = i + 1 < rate.steps().size() ? rate.steps().get(i + 1).since() : YearMonth.of(9999, 12);
            List<BigDecimal> flags = sheet.flags(month -> !month.isBefore(step.since()) && month.isBefore(until));
            if (flags.contains(BigDecimal.ONE)) {
                Expr input = sheet.entered(PlanInputs.ofExchange(rate, step),
                        "exchange rate from " + rate.from() + " to " + rate.to() + " since " + step.since(), step.rate());
                Expr flag = sheet.series("calendar/exchange/" + rate.id() + "/" + step.since(), "rate since " + step.since(),
                        Unit.ONE, flags, "1 in the months in which the rate stated since " + step.since() + " holds.");
                terms.add(times(flag, input));
            }
        }
        return sum(terms);
    }
}
