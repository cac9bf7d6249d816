package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.TWELVE;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.times;
import static org.tokenwright.worksheet.Formulas.total;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Team;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** What teams spend and use, each with the teams below it: money, tokens, both by person, and beside what people earn. */
final class TeamRows {

    private final PlanSheet sheet;
    private final FinalLines finals;
    private final Map<String, Expr> costs = new HashMap<>();
    private final Map<String, Expr> tokens = new HashMap<>();

    TeamRows(PlanSheet sheet, FinalLines finals) {
        this.sheet = sheet;
        this.finals = finals;
    }

    static String id(String alternativeId, String teamId) {
        return "alternative/" + alternativeId + "/team/" + teamId + "/";
    }

    void write() {
        sheet.plan.teams().stream().filter(team -> team.parent().isEmpty()).forEach(this::team);
    }

    /** Those below first, for their rows are terms of this one's. */
    private void team(Team team) {
        List<Team> below = sheet.plan.teams().stream().filter(other -> other.parent().equals(Optional.of(team.id()))).toList();
        below.forEach(this::team);
        var money = new ArrayList<>(finals.ofTeam(team.id()));
        var used = new ArrayList<>(sheet.plan.workloads().stream().filter(workload -> workload.team().equals(Optional.of(team.id())))
                .<Expr>map(workload -> new Expr.RowRef(TotalRows.tokensId(sheet.alternative.id(), workload.id()))).toList());
        below.forEach(other -> {
            money.add(costs.get(other.id()));
            used.add(tokens.get(other.id()));
        });
        Expr cost = figure(row(team, "cost", "cost", sheet.currency, Kind.COST, QuoteSheet.sumOf(money)), Fold.SUM);
        Expr count = figure(row(team, "tokens", "tokens", Unit.TOKEN, Kind.QUANTITY, QuoteSheet.sumOf(used)), Fold.SUM);
        costs.put(team.id(), cost);
        tokens.put(team.id(), count);
        team.headcount().ifPresent(people -> perPerson(team, people, cost, count));
    }

    private void perPerson(Team team, Quantity headcount, Expr cost, Expr count) {
        Expr people = sheet.entered(PlanInputs.ofTeam(team.id(), "headcount"), "people, " + team.name(), headcount);
        Expr spend = figure(row(team, "costPerPerson", "cost per person", sheet.currency.over(NumberRule.PERSON), Kind.PRICE,
                over(total(Fold.SUM, cost), people)), Fold.LAST);
        figure(row(team, "tokensPerPerson", "tokens per person", Unit.TOKEN.over(NumberRule.PERSON), Kind.PRICE,
                over(total(Fold.SUM, count), people)), Fold.LAST);
        team.salary().ifPresent(salary -> figure(row(team, "shareOfSalary", "cost per person as a share of the salary", Unit.ONE, Kind.QUANTITY,
                over(spend, times(sheet.entered(PlanInputs.ofTeam(team.id(), "salary"), "salary of a person a year, " + team.name(), salary), years()))), Fold.LAST));
    }

    private Expr years() {
        return over(sheet.constant("months", "months of the plan", Unit.ONE, Integer.toString(sheet.plan.settings().months()),
                "The length of the plan's horizon."), TWELVE);
    }

    private Expr figure(Expr row, Fold fold) {
        sheet.sheet.outcome(new Outcome(((Expr.RowRef) row).row(), Optional.of(fold)));
        return row;
    }

    private Expr row(Team team, String path, String label, Unit unit, Kind kind, Expr formula) {
        return sheet.row(id(sheet.alternative.id(), team.id()) + path, label + ", " + team.name(), unit, kind,
                Tags.NONE.with(Tag.ALTERNATIVE, sheet.alternative.id()), formula);
    }
}
