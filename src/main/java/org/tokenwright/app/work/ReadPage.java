package org.tokenwright.app.work;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.app.figures.Grid;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.chart.ChartWords;
import org.tokenwright.report.chart.WorkloadCharts;
import org.tokenwright.workload.Workload;

/** Reads what the page shows of the chosen thing from a comparison. */
final class ReadPage {

    private final Comparison comparison;
    private final Plan plan;
    private final Optional<AlternativeResult> alternative;
    private final Chosen chosen;

    /** @param alternative id of the chosen one; the first is taken where there is no such one */
    ReadPage(Comparison comparison, String alternative, Chosen chosen) {
        this.comparison = comparison;
        plan = comparison.plan();
        this.alternative = comparison.alternative(alternative).or(() -> comparison.alternatives().stream().findFirst());
        this.chosen = chosen;
    }

    WorkFigures read(OptionalDouble debt) {
        TreeLine tree = new ReadTree(plan, alternative).read();
        return switch (chosen.kind()) {
            case PLAN -> new WorkFigures(tree, plan.name(), Optional.empty(), new ReadOutcome(comparison).plan());
            case TEAM -> plan.teams().stream().filter(team -> team.id().equals(chosen.id())).findFirst()
                    .map(team -> new WorkFigures(tree, team.name(), Optional.empty(), new ReadOutcome(comparison).team(team.id())))
                    .orElse(new WorkFigures(tree, "", Optional.empty(), Grid.NONE));
            case WORKLOAD -> plan.workload(chosen.id()).map(one -> new WorkFigures(tree, one.name(), Optional.of(work(one, debt)),
                    new ReadOutcome(comparison).workload(one.id()))).orElse(new WorkFigures(tree, "", Optional.empty(), Grid.NONE));
        };
    }

    private WorkFigures.Work work(Workload workload, OptionalDouble debt) {
        var charts = new WorkloadCharts(workload, new ChartWords(NumberStyle.current().locale()));
        var work = alternative.map(one -> new ReadWork(one, workload));
        return new WorkFigures.Work(charts.context(), charts.sizes(), work.map(one -> one.shapeFigures(debt)).orElse(List.of()),
                work.map(one -> charts.volume(one.result())), work.map(ReadWork::volumeFigures).orElse(List.of()));
    }
}
