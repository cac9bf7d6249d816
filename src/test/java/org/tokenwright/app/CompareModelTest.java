package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenwright.app.compare.BarMode;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.compare.RowModel;
import org.tokenwright.app.compare.Sorting;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.inputs.FieldModel;
import org.tokenwright.app.inputs.WorkloadsModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.why.WhyModel;
import org.tokenwright.app.why.WhyNode;
import org.tokenwright.chart.BarChart;

/** The Compare page without a toolkit. */
class CompareModelTest {

    private final PlanSession session = AppTestPlans.session(AppTestPlans.founding());
    private final CompareModel model = new CompareModel(session);
    private final WorkloadsModel workloads = new WorkloadsModel(model);

    private FieldModel field(String path) {
        return workloads.groupsProperty().get().stream().flatMap(group -> group.fields().stream())
                .filter(field -> field.field().id().endsWith(path)).findFirst().orElseThrow();
    }

    private List<String> names() {
        return model.rows().stream().map(row -> row.figures().name()).toList();
    }

    @Test
    void theCheapestIsFirstAndSelected() {
        assertThat(names()).first().isEqualTo("DeepSeek-V2");
        assertThat(model.headlineProperty().get().name()).isEqualTo("DeepSeek-V2");
        assertThat(model.headlineProperty().get().cost()).isEqualTo("$420");
        assertThat(model.statusProperty().get().missing()).isEmpty();
    }

    @Test
    void typingTasksChangesEveryNumber() {
        RowModel cheapest = model.rows().getFirst();
        field("tasksPerMonth").textProperty().set("2M ±50%");
        assertThat(model.headlineProperty().get().cost()).isEqualTo("$840");
        assertThat(model.headlineProperty().get().range()).isEqualTo("$420 to $1,260");
        assertThat(model.rows().getFirst()).isSameAs(cheapest);
        assertThat(session.undoNameProperty().get()).isEqualTo("Tasks 2M ±50%");
        session.undo();
        assertThat(field("tasksPerMonth").textProperty().get()).isEqualTo("1M");
        assertThat(model.headlineProperty().get().cost()).isEqualTo("$420");
    }

    @Test
    void aBadNumberIsMarkedAndKeepsTheLastGoodResult() {
        FieldModel tasks = field("tasksPerMonth");
        tasks.textProperty().set("2M");
        tasks.textProperty().set("1,5");
        assertThat(tasks.errorProperty().get()).contains("1,5");
        assertThat(model.headlineProperty().get().cost()).isEqualTo("$840");
        tasks.leave();
        assertThat(tasks.textProperty().get()).isEqualTo("1,5");
        tasks.commit();
        assertThat(tasks.textProperty().get()).isEqualTo("2M");
        assertThat(tasks.errorProperty().get()).isEmpty();
    }

    @Test
    void rulesOfThePlanAreTold() {
        field("tasksPerMonth").textProperty().set("-1");
        assertThat(field("tasksPerMonth").errorProperty().get()).isEqualTo("At least 0");
        field("serviceTier/batch").textProperty().set("120");
        assertThat(field("serviceTier/batch").errorProperty().get()).isEqualTo("At most 100 %");
        field("plan/months").textProperty().set("121");
        assertThat(field("plan/months").errorProperty().get()).contains("120");
        field("plan/start").textProperty().set("2024-13");
        assertThat(field("plan/start").errorProperty().get()).contains("2026-11");
    }

    @Test
    void aTooLargeRequestIsSaidInWords() {
        field("largestRequest").textProperty().set("9,000");
        assertThat(names()).last().isEqualTo("Llama 3 70B (Together AI)");
        var llama = model.rows().getLast().figures();
        assertThat(llama.total()).isEmpty();
        assertThat(model.statusProperty().get().unfit()).hasSize(1);
        assertThat(model.barsProperty().get().categories().getLast().content()).isInstanceOf(BarChart.Status.class);
    }

    @Test
    void batchTakesFromStandardAndMissingPricesAreNamed() {
        field("serviceTier/batch").textProperty().set("30 %");
        assertThat(session.plan().workloads().getFirst().serviceTiers().get("standard").value()).isEqualByComparingTo("0.7");
        assertThat(model.statusProperty().get().missing()).isNotEmpty().allMatch(line -> line.contains("batch"));
    }

    @Test
    void barsFollowTheModeAndTheOrderOfTheTable() {
        model.modeProperty().set(BarMode.PER_TASK);
        assertThat(((BarChart.Bar) model.barsProperty().get().categories().getFirst().content()).total()).isEqualTo(0.00042);
        model.sortingProperty().set(new Sorting(Sorting.Column.TOTAL, true));
        assertThat(names()).first().isEqualTo("GPT-4o");
        assertThat(model.barsProperty().get().categories().getFirst().label()).isEqualTo("GPT-4o");
    }

    @Test
    void theReasonOfEveryNumberEndsAtADatedPrice() {
        var why = new WhyModel(model);
        String llama = model.figuresProperty().get().alternatives().stream()
                .filter(one -> one.name().contains("Llama")).findFirst().orElseThrow().id();
        for (Subject subject : List.of(new Subject.Total(llama), new Subject.Month(llama, 0),
                new Subject.Task(llama, model.workloadProperty().get()), new Subject.Part(llama, "output"))) {
            model.ask(subject);
            assertThat(sentences(why.answerProperty().get().root(), 12)).as(subject.toString())
                    .anyMatch(sentence -> sentence.contains("list price in USD") && sentence.contains("read 2024-06-17"));
        }
        model.ask(new Subject.Month(llama, 0));
        assertThat(why.answerProperty().get().root().amount()).isEqualTo("$2,250.00");
        assertThat(why.text()).contains("$0.90 per million tokens");
    }

    private static List<String> sentences(WhyNode node, int depth) {
        if (!node.hasParts() || depth == 0) {
            return List.of(node.sentence());
        }
        return node.parts().get().stream().flatMap(part -> sentences(part, depth - 1).stream()).toList();
    }
}
