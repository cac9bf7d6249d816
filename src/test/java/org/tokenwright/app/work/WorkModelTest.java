package org.tokenwright.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Grid;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.ColumnChart;
import org.tokenwright.plan.WorkloadTemplate;
import org.tokenwright.report.Snapshots;
import org.tokenwright.report.chart.PlanChart;
import org.tokenwright.report.chart.PlanCharts;
import org.tokenwright.store.WorkloadTemplates;
import org.tokenwright.workload.TaskShape;

/** The page of workloads without a toolkit. */
class WorkModelTest {

    private PlanSession session;
    private WorkModel page;

    private void open(String sample) {
        session = AppTestPlans.session(AppTestPlans.plans().sample(sample).plan());
        page = new WorkModel(new CompareModel(session));
        page.setShowing(true);
    }

    private WorkFigures.Work work() {
        return page.figuresProperty().get().work().orElseThrow();
    }

    private static String text(List<Figure> figures, String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).map(figure -> figure.amount().text()).findFirst().orElse("");
    }

    private static List<TreeLine> all(TreeLine line) {
        var all = new ArrayList<>(List.of(line));
        line.below().forEach(below -> all.addAll(all(below)));
        return all;
    }

    @Test
    void theTreeHasEveryTeamAndWorkloadOnce() {
        open("organisation");
        List<Chosen> shown = all(page.figuresProperty().get().tree()).stream().map(TreeLine::what).toList();
        assertThat(shown).doesNotHaveDuplicates().hasSize(1 + session.plan().teams().size() + session.plan().workloads().size());
    }

    @Test
    void aTeamShowsWhatItSpendsByPersonAndOfTheBudget() {
        open("organisation");
        List<Amount> assistant = all(page.figuresProperty().get().tree()).stream().filter(line -> line.name().equals("Assistant")
                && line.what().kind() == Chosen.Kind.TEAM).findFirst().orElseThrow().figures();
        assertThat(assistant).noneMatch(Amount.NONE::equals);
        assertThat(assistant.getFirst().why()).isPresent();
    }

    @Test
    void whatDoesNotFitHasNoAmount() {
        open("token-debt");
        page.choose(Chosen.workload(session.plan().workloads().getFirst().id()));
        Grid outcomes = page.figuresProperty().get().outcomes();
        List<String> llama = outcomes.rows().stream().filter(row -> row.getFirst().text().contains("Llama")).findFirst().orElseThrow().stream()
                .map(Grid.Cell::text).toList();
        assertThat(llama.subList(1, llama.size())).containsExactly("does not fit", "–", "100 %");
    }

    @Test
    void theContextGrowsCallByCall() {
        open("token-debt");
        page.choose(Chosen.workload(session.plan().workloads().getFirst().id()));
        ColumnChart context = work().context().orElseThrow();
        assertThat(context.columns()).hasSize(20);
        assertThat(context.columns().getFirst().amounts()).containsExactly(8000.0, 400.0);
        assertThat(context.columns().getLast().amounts()).containsExactly(36_500.0, 400.0);
        assertThat(text(work().shape(), "work-tokens")).isEqualTo("453,000");
    }

    @Test
    void anExportHasTheSameCharts() {
        open("organisation");
        page.choose(Chosen.workload("coding"));
        Map<String, Chart> export = PlanCharts.of(Snapshots.of("organisation"), Locale.ENGLISH).withWork().stream()
                .collect(Collectors.toMap(PlanChart::id, PlanChart::chart));
        assertThat(export.get("workload-coding-volume").table()).isEqualTo(work().volume().orElseThrow().table());
        assertThat(export.get("workload-coding-context").table()).isEqualTo(work().context().orElseThrow().table());
        assertThat(export.get("workload-coding-sizes").table()).isEqualTo(work().sizes().orElseThrow().table());
    }

    @Test
    void fittedGrowthIsSaid() {
        open("token-growth");
        page.choose(Chosen.workload(session.plan().workloads().getFirst().id()));
        assertThat(text(work().volumes(), "work-fitted")).isEqualTo("19.4 %");
        assertThat(text(work().volumes(), "work-doubling")).isEqualTo("3.91");
    }

    static List<WorkloadTemplate> templates() {
        return WorkloadTemplates.bundled();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsAddedToTheChosenTeamAndDrawn(WorkloadTemplate template) {
        open("organisation");
        String team = session.plan().teams().getLast().id();
        page.chooseTeam(team);
        page.add(template);
        assertThat(page.chosenProperty().get()).isEqualTo(Chosen.workload(session.plan().workloads().getLast().id()));
        assertThat(session.plan().workloads().getLast().team()).contains(team);
        assertThat(work().context().isPresent()).isEqualTo(template.workload().shape() instanceof TaskShape.Run);
        assertThat(work().volume()).isPresent();
        session.undo();
        assertThat(page.chosenProperty().get()).isNotEqualTo(Chosen.workload(template.id()));
    }
}
