package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.TWELVE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.times;
import static org.tokenwright.worksheet.Formulas.total;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Budget;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Settings;
import org.tokenwright.plan.Team;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** What budgets allow in each month, and what is used of them. */
final class BudgetRows {

    private final PlanSheet sheet;
    private final Settings settings;
    private final Expr cost;
    private final FinalLines finals;
    private final String id;
    private final Tags tags;

    BudgetRows(PlanSheet sheet, Expr cost, FinalLines finals) {
        this.sheet = sheet;
        this.cost = cost;
        this.finals = finals;
        settings = sheet.plan.settings();
        id = "alternative/" + sheet.alternative.id() + "/";
        tags = Tags.NONE.with(Tag.ALTERNATIVE, sheet.alternative.id());
    }

    void write() {
        settings.budgets().forEach(this::single);
        ofThePlan().ifPresent(plan -> {
            Expr budget = sheet.row(id + "budget", "budget", sheet.currency, Kind.BALANCE, tags, plan.perMonth());
            Expr covered = plan.covers().equals(ONE) ? cost : sheet.row(id + "budgetedCost", "cost in the months of a budget",
                    sheet.currency, Kind.COST, tags, times(plan.covers(), cost));
            against(id + "againstBudget", "cost against budget", covered, budget);
        });
    }

    /** Used and allowed in the months of one budget; the same ids for every alternative but for its own. */
    private void single(Budget budget) {
        Expr flag = flag(budget);
        if (flag.equals(ZERO)) {
            return;
        }
        String at = id + "budget/" + budget.id() + "/";
        Unit unit = budget.amount().unit();
        Kind kind = unit.equals(Unit.TOKEN) ? Kind.QUANTITY : Kind.COST;
        Expr used = sheet.row(at + "used", "used of budget " + budget.name(), unit, kind, tags, times(flag, used(budget)));
        Expr allowed = sheet.row(at + "allowed", "budget " + budget.name(), unit, Kind.BALANCE, tags, times(flag, perMonth(budget)));
        against(at + "against", "used against budget " + budget.name(), used, allowed);
    }

    private void against(String row, String label, Expr used, Expr allowed) {
        sheet.row(row, label, Unit.ONE, Kind.QUANTITY, tags, minus(over(total(Fold.SUM, used), total(Fold.SUM, allowed)), ONE));
        sheet.sheet.outcome(new Outcome(row, Optional.of(Fold.LAST)));
    }

    private Expr perMonth(Budget budget) {
        Expr amount = sheet.entered(PlanInputs.ofBudget(budget.id()), "budget " + budget.name(), budget.amount());
        return budget.period() == Budget.Period.MONTH ? amount : over(amount, TWELVE);
    }

    /** 1 in the months of its fiscal year. */
    private Expr flag(Budget budget) {
        if (budget.fiscalYear().isEmpty()) {
            return ONE;
        }
        List<BigDecimal> flags = sheet.flags(month -> fiscalYear(month) == budget.fiscalYear().get());
        return flags.contains(BigDecimal.ONE) ? sheet.series("calendar/fiscalYear/" + budget.fiscalYear().get(),
                "fiscal year " + budget.fiscalYear().get(), Unit.ONE, flags,
                "1 in the months of the fiscal year that begins in " + budget.fiscalYear().get() + ".") : ZERO;
    }

    /** Calendar year in which the fiscal year of a month begins. */
    private int fiscalYear(YearMonth month) {
        return month.getMonthValue() >= settings.fiscalYearStart().getValue() ? month.getYear() : month.getYear() - 1;
    }

    private Expr used(Budget budget) {
        boolean tokens = budget.amount().unit().equals(Unit.TOKEN);
        if (budget.team().isEmpty()) {
            return tokens ? tokens(row -> true) : cost;
        }
        Set<String> teams = below(budget.team().get());
        return tokens ? tokens(row -> row.tags().get(Tag.TEAM).filter(teams::contains).isPresent())
                : QuoteSheet.sumOf(teams.stream().sorted().flatMap(team -> finals.ofTeam(team).stream()).toList());
    }

    private Expr tokens(Predicate<Row> chosen) {
        return QuoteSheet.sumOf(sheet.tokenRows().stream().filter(chosen).<Expr>map(row -> new Expr.RowRef(row.id())).toList());
    }

    /** A team and all teams below it. */
    private Set<String> below(String team) {
        var result = new HashSet<>(Set.of(team));
        boolean more = true;
        while (more) {
            more = false;
            for (Team other : sheet.plan.teams()) {
                more |= other.parent().filter(result::contains).isPresent() && result.add(other.id());
            }
        }
        return result;
    }

    /**
     * The money of the whole plan.
     *
     * @param covers 1 in the months that have a budget
     */
    private record Whole(Expr covers, Expr perMonth) {}

    /** The plan's budgets; in months without any the budget for twelve months. */
    private Optional<Whole> ofThePlan() {
        List<Budget> whole = settings.budgets().stream()
                .filter(budget -> budget.team().isEmpty() && !budget.amount().unit().equals(Unit.TOKEN) && !flag(budget).equals(ZERO))
                .toList();
        Optional<Expr> usual = settings.budgetPerYear()
                .map(budget -> over(sheet.entered(PlanInputs.BUDGET_PER_YEAR, "budget for twelve months", budget), TWELVE));
        if (whole.isEmpty()) {
            return usual.map(month -> new Whole(ONE, month));
        }
        Expr stated = QuoteSheet.sumOf(whole.stream().map(budget -> times(flag(budget), perMonth(budget))).toList());
        Expr covers = min(ONE, QuoteSheet.sumOf(whole.stream().map(this::flag).toList()));
        return Optional.of(usual.map(month -> new Whole(ONE, choice(less(ZERO, covers), stated, month)))
                .orElse(new Whole(whole.stream().map(this::flag).anyMatch(ONE::equals) ? ONE : covers, stated)));
    }
}
