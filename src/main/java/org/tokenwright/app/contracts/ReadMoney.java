package org.tokenwright.app.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.BudgetResult;
import org.tokenwright.analysis.QuoteResult;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Grid;
import org.tokenwright.app.figures.Numbers;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Budget;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Team;
import org.tokenwright.resolve.QuoteRowIds;

/** Prices by meter, and budgets, as tables. */
final class ReadMoney {

    private static final double MILLION = 1e6;

    private final Plan plan;
    private final String currency;

    ReadMoney(Plan plan) {
        this.plan = plan;
        currency = plan.settings().currency();
    }

    /** What each meter costs under a quote, against the list. */
    Grid meters(QuoteResult result) {
        String sign = currency.equals("USD") ? "$" : currency;
        var rows = new ArrayList<List<Grid.Cell>>();
        result.byMeter().forEach(meter -> rows.add(List.of(Grid.Cell.name(meter.meter().label()),
                tokens(result, meter),
                price(result, QuoteRowIds.ofMeter(meter.meter(), QuoteRowIds.LIST_PER_MTOK), "list", meter.meter().label(),
                        meter.list()),
                price(result, QuoteRowIds.ofMeter(meter.meter(), QuoteRowIds.BILLED_PER_MTOK), "billed",
                        meter.meter().label(), meter.billed()),
                change(meter.list(), meter.billed()))));
        if (!rows.isEmpty()) {
            rows.add(List.of(Grid.Cell.name(Words.get("meters.all")), Grid.Cell.text(""),
                    price(result, QuoteRowIds.LIST_PER_MTOK, "list", Words.get("meters.all"), result.listPerMtok()),
                    price(result, QuoteRowIds.BILLED_PER_MTOK, "billed", Words.get("meters.all"), result.billedPerMtok()),
                    change(result.listPerMtok(), result.billedPerMtok())));
        }
        return new Grid(List.of(Words.get("meters.meter"), Words.get("meters.tokens"), Words.get("meters.list", sign),
                Words.get("meters.billed", sign), Words.get("meters.change")), rows);
    }

    private Grid.Cell tokens(QuoteResult result, QuoteResult.MeterPrice meter) {
        return Grid.Cell.number(ReadCards.row(result, QuoteRowIds.ofMeter(meter.meter(), QuoteRowIds.TOKENS), true,
                meter.meter().label(), NumberStyle.current().formatted(meter.mtok() < 10 ? "%,.2f" : "%,.0f", meter.mtok())));
    }

    private Grid.Cell price(QuoteResult result, String path, String layer, String meter, OptionalDouble price) {
        return Grid.Cell.number(ReadCards.row(result, path, false, Words.get("meters.price." + layer, meter),
                Numbers.price(currency, price).replace("$", "").replace(currency + "\u00a0", "")));
    }

    private static Grid.Cell change(OptionalDouble list, OptionalDouble billed) {
        if (list.isEmpty() || billed.isEmpty() || list.getAsDouble() == 0) {
            return Grid.Cell.number(Amount.NONE);
        }
        double change = billed.getAsDouble() / list.getAsDouble() - 1;
        return new Grid.Cell(Numbers.signed(change), change > 0 ? Grid.Style.BAD : Grid.Style.GOOD, Optional.empty());
    }

    /** Every budget that covers a month of the horizon, and what an alternative uses of it. */
    Grid budgets(AlternativeResult result) {
        return new Grid(List.of(Words.get("budgets.budget"), Words.get("budgets.for"), Words.get("budgets.used"),
                Words.get("budgets.allowed"), Words.get("budgets.against")),
                result.budgets().stream().map(budget -> budget(result, budget)).toList());
    }

    private List<Grid.Cell> budget(AlternativeResult result, BudgetResult one) {
        Budget budget = one.budget();
        OptionalDouble against = one.against();
        return List.of(Grid.Cell.name(budget.name()), Grid.Cell.text(scope(budget)),
                Grid.Cell.number(figure(result, budget, "used", true, amount(budget, one.used()))),
                Grid.Cell.number(figure(result, budget, "allowed", true, amount(budget, one.allowed()))),
                new Grid.Cell(against.isPresent() ? Numbers.signed(against.getAsDouble()) : Amount.NONE.text(),
                        against.isEmpty() ? Grid.Style.NUMBER : against.getAsDouble() > 0 ? Grid.Style.BAD : Grid.Style.GOOD,
                        figure(result, budget, "against", false, "").why()));
    }

    private static Amount figure(AlternativeResult result, Budget budget, String path, boolean isSum, String text) {
        return new Amount(text, result.resolved().budgetRow(budget.id(), path).map(row -> new Subject.Row(
                result.alternative().id(), row, isSum, Words.get("budgets.of." + path, budget.name()))));
    }

    private String amount(Budget budget, double amount) {
        return budget.amount().unit().equals(Unit.TOKEN) ? Words.get("budgets.tokens", Numbers.tokens(amount / MILLION))
                : Numbers.money(currency, amount);
    }

    private String scope(Budget budget) {
        String team = budget.team().flatMap(id -> plan.teams().stream().filter(one -> one.id().equals(id))
                .map(Team::name).findFirst())
                .orElse(Words.get("budgets.whole"));
        String year = budget.fiscalYear().map(one -> Words.get("budgets.year", Integer.toString(one)))
                .orElse(Words.get("budgets.every-year"));
        return team + ", " + year;
    }
}
