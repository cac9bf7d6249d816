package org.tokenwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.analysis.Status;
import org.tokenwright.analysis.TeamResult;
import org.tokenwright.analysis.WorkloadResult;
import org.tokenwright.plan.Team;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Inputs;

/** Workloads and teams of a comparison as text: cost per task, what succeeds, what the people of teams spend, growth that was fitted. */
final class WorkText {

    /** With more workloads they are rows, so that the table stays narrow. */
    private static final int MOST_COLUMNS = 6;
    private static final int TEAM_DECIMALS = 2;

    private final Comparison comparison;
    private final List<AlternativeResult> priced;
    private final List<Workload> workloads;

    /** @param sorted alternatives in the order they are shown */
    WorkText(Comparison comparison, List<AlternativeResult> sorted) {
        this.comparison = comparison;
        priced = sorted.stream().filter(result -> result.status() == Status.PRICED).toList();
        workloads = comparison.plan().workloads();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        if (!workloads.isEmpty() && !priced.isEmpty()) {
            add(lines, workloads.size() > MOST_COLUMNS ? byWorkload() : byAlternative());
            add(lines, successes());
            add(lines, teams());
            fitted(lines);
        }
        return lines;
    }

    private static void add(List<String> lines, TextTable table) {
        if (!table.isEmpty()) {
            lines.add("");
            lines.addAll(table.lines());
        }
    }

    private TextTable byAlternative() {
        var table = new TextTable().left(CliText.get("compare.pertask", comparison.currency()));
        workloads.forEach(workload -> table.right(workload.name()));
        List<Integer> decimals = workloads.stream().map(this::decimals).toList();
        for (AlternativeResult result : priced) {
            var cells = new ArrayList<>(List.of(result.alternative().name()));
            for (int w = 0; w < workloads.size(); w++) {
                cells.add(Numbers.shown(result.perTask(workloads.get(w).id(), Inputs.BASE), decimals.get(w)));
            }
            table.row(cells);
        }
        return table;
    }

    private TextTable byWorkload() {
        var table = new TextTable().left(CliText.get("compare.pertask", comparison.currency()));
        priced.forEach(result -> table.right(result.alternative().name()));
        for (Workload workload : workloads) {
            var cells = new ArrayList<>(List.of(workload.name()));
            int decimals = decimals(workload);
            priced.forEach(result -> cells.add(Numbers.shown(result.perTask(workload.id(), Inputs.BASE), decimals)));
            table.row(cells);
        }
        return table;
    }

    private int decimals(Workload workload) {
        return Numbers.decimals(priced.stream().map(result -> result.perTask(workload.id(), Inputs.BASE)).toList());
    }

    private TextTable successes() {
        var table = new TextTable().left(CliText.get("work.name")).left(CliText.get("compare.alternative")).right(CliText.get("work.success"))
                .right(CliText.get("work.per-success", comparison.currency())).right(CliText.get("work.people", comparison.currency()))
                .right(CliText.get("work.net", comparison.currency()));
        priced.forEach(result -> result.workloads().stream().filter(one -> one.success().isPresent()).forEach(one -> table.row(List.of(
                one.workload().name(), result.alternative().name(), Numbers.share(one.success().getAsDouble()), Numbers.shown(one.perSuccess(),
                        Numbers.decimals(List.of(one.perSuccess()))), Numbers.shown(one.people(), TEAM_DECIMALS), Numbers.shown(one.net(), TEAM_DECIMALS)))));
        return table;
    }

    private TextTable teams() {
        var table = new TextTable().left(CliText.get("work.team")).left(CliText.get("compare.alternative")).right(CliText.get("bought.cost"))
                .right(CliText.get("work.tokens")).right(CliText.get("work.person")).right(CliText.get("work.salary"));
        if (comparison.plan().teams().stream().allMatch(team -> team.headcount().isEmpty())) {   // the JSON has their cost
            return table;
        }
        for (Team team : comparison.plan().teams()) {
            priced.forEach(result -> result.teams().stream().filter(one -> one.team().equals(team)).forEach(one -> table.row(row(one, result))));
        }
        return table;
    }

    private static List<String> row(TeamResult one, AlternativeResult result) {
        return List.of(one.team().name(), result.alternative().name(), Numbers.shown(one.cost(), TEAM_DECIMALS), Numbers.shown(one.tokens(), 0),
                Numbers.shown(one.costPerPerson(), TEAM_DECIMALS), share(one.shareOfSalary()));
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? Numbers.share(share.getAsDouble()) : Numbers.NONE;
    }

    private void fitted(List<String> lines) {
        for (WorkloadResult one : priced.getFirst().workloads()) {
            if (one.fittedGrowth().isPresent() && one.doubling().isPresent()) {
                lines.add("");
                lines.add(CliText.get("work.fitted", one.workload().name(), String.format(Locale.ROOT, "%.4f", 100 * one.fittedGrowth().getAsDouble()),
                        String.format(Locale.ROOT, "%.4f", one.doubling().getAsDouble())));
            }
        }
    }
}
