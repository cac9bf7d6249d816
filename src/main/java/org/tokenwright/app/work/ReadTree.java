package org.tokenwright.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.BudgetResult;
import org.tokenwright.analysis.TeamResult;
import org.tokenwright.analysis.WorkloadResult;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Numbers;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Team;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Inputs;

/** The tree of the plan with totals at every level. */
final class ReadTree {

    private final Plan plan;
    private final Optional<AlternativeResult> result;
    private final Map<String, TeamResult> teams;
    private final Map<String, WorkloadResult> workloads;

    /** @param result of the chosen alternative; empty where there is none */
    ReadTree(Plan plan, Optional<AlternativeResult> result) {
        this.plan = plan;
        this.result = result;
        teams = result.map(one -> byId(one.teams(), team -> team.team().id())).orElse(Map.of());
        workloads = result.map(one -> byId(one.workloads(), workload -> workload.workload().id())).orElse(Map.of());
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, one -> one, (first, _) -> first));
    }

    TreeLine read() {
        var below = new ArrayList<TreeLine>();
        plan.teams().stream().filter(team -> team.parent().isEmpty()).forEach(team -> below.add(team(team)));
        workloads(Optional.empty(), below);
        return new TreeLine(Chosen.PLAN, plan.name(), result.map(this::whole).orElse(none()), below);
    }

    private static List<Amount> none() {
        return List.of(Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE);
    }

    private List<Amount> whole(AlternativeResult one) {
        var asked = new Asked(one);
        return List.of(asked.money(one.total(Inputs.BASE), one.resolved().costRow(), true, Words.get("work.tree.cost")),
                asked.tokens(one.tokens(), "alternative/" + one.alternative().id() + "/tokens", true, Words.get("work.tree.tokens")), Amount.NONE, Amount.NONE, budget(one, Optional.empty()));
    }

    private TreeLine team(Team team) {
        var below = new ArrayList<TreeLine>();
        plan.teams().stream().filter(other -> other.parent().equals(Optional.of(team.id()))).forEach(other -> below.add(team(other)));
        workloads(Optional.of(team.id()), below);
        return new TreeLine(Chosen.team(team.id()), team.name(), result.map(one -> figures(new Asked(one), teams.get(team.id()))).orElse(none()), below);
    }

    private List<Amount> figures(Asked asked, TeamResult team) {
        return List.of(asked.money(team.cost(), team.row("cost"), true, label("cost", team.team().name())),
                asked.tokens(team.tokens(), team.row("tokens"), true, label("tokens", team.team().name())),
                asked.money(team.costPerPerson(), team.row("costPerPerson"), false, label("person", team.team().name())),
                asked.percent(team.shareOfSalary(), team.row("shareOfSalary"), false, label("salary", team.team().name())),
                budget(result.orElseThrow(), Optional.of(team.team().id())));
    }

    private void workloads(Optional<String> team, List<TreeLine> below) {
        plan.workloads().stream().filter(workload -> workload.team().equals(team)).forEach(workload -> below.add(workload(workload)));
    }

    private TreeLine workload(Workload workload) {
        return new TreeLine(Chosen.workload(workload.id()), workload.name(),
                result.map(one -> figures(new Asked(one), workloads.get(workload.id()))).orElse(none()), List.of());
    }

    private static List<Amount> figures(Asked asked, WorkloadResult workload) {
        return List.of(asked.money(workload.cost(), workload.row("cost"), true, label("cost", workload.workload().name())),
                asked.tokens(workload.tokens(), workload.row("tokens"), true, label("tokens", workload.workload().name())),
                Amount.NONE, Amount.NONE, Amount.NONE);
    }

    private static String label(String key, String name) {
        return Words.get("card.of", Words.get("work.tree." + key), name);
    }

    /** How much of its budget is used, the most used one where there are several. */
    private static Amount budget(AlternativeResult one, Optional<String> team) {
        OptionalDouble used = team.isEmpty() && one.plan().settings().budgetPerYear().isPresent() ? one.againstBudget(Inputs.BASE) : one.budgets().stream().filter(budget -> budget.budget().team().equals(team)).map(BudgetResult::against)
                .flatMapToDouble(OptionalDouble::stream).max();
        return used.isPresent() ? Amount.plain(Numbers.percent(1 + used.getAsDouble())) : Amount.NONE;
    }
}
