package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenwright.app.compare.AlternativesModel;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.inputs.WorkloadsModel;
import org.tokenwright.app.offers.OfferChoice;
import org.tokenwright.app.offers.PickerModel;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.UserState;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.workload.Workload;

/** What is compared, and for what, is changed in named steps that can be undone. */
class EditingTest {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private final Plan founding = AppTestPlans.founding();
    private final PlanSession session = AppTestPlans.session(founding);
    private final CompareModel model = new CompareModel(session);
    private final AlternativesModel alternatives = new AlternativesModel(model);
    private final WorkloadsModel workloads = new WorkloadsModel(model);
    private FileModel files;
    private PickerModel picker;

    @BeforeEach
    void readNothingYet() {
        files = new FileModel(session, AppTestPlans.plans(), new UserState(directory), Runnable::run, Runnable::run, NOVEMBER);
        picker = new PickerModel(session, files, alternatives);
    }

    private List<String> names() {
        return session.plan().alternatives().stream().map(Alternative::name).toList();
    }

    private OfferChoice first(String query) {
        picker.open();
        picker.queryProperty().set(query);
        return picker.matchesProperty().get().getFirst();
    }

    @Test
    void aChosenOfferIsAnAlternativeWithItsPricesInOneStep() {
        OfferChoice choice = first("claude 3 haiku anthropic/");
        assertThat(choice.isInForce()).isTrue();
        assertThat(choice.input()).isEqualTo("$0.25");
        assertThat(choice.output()).isEqualTo("$1.25");
        picker.choose(choice);

        assertThat(picker.openProperty().get()).isFalse();
        assertThat(names()).hasSize(6).last().isEqualTo(choice.name());
        assertThat(session.plan().prices().offer(choice.id())).isPresent();
        assertThat(model.headlineProperty().get().name()).isEqualTo(choice.name());
        assertThat(model.headlineProperty().get().cost()).isEqualTo("$1,125");   // 2,000 × 0.25 + 500 × 1.25
        assertThat(session.undoNameProperty().get()).isEqualTo("Add " + choice.name());
        session.undo();
        assertThat(session.plan()).isEqualTo(founding);
    }

    @Test
    void whatIsNotInForceWhenThePlanStartsComesLast() {
        picker.open();
        List<OfferChoice> all = picker.matchesProperty().get();
        assertThat(all).hasSizeGreaterThan(300);
        assertThat(all.getFirst().isInForce()).isTrue();
        assertThat(all.getLast().isInForce()).isFalse();
        picker.queryProperty().set("no such model");
        assertThat(picker.matchesProperty().get()).isEmpty();
        assertThat(picker.remarkProperty().get()).contains("no such model");
    }

    @Test
    void aSecondOneOfTheSameOfferHasANameAndAnIdOfItsOwn() {
        picker.choose(first("gpt-4o"));
        picker.choose(first("gpt-4o"));
        assertThat(names()).doesNotHaveDuplicates();
        assertThat(session.plan().alternatives().stream().map(Alternative::id)).doesNotHaveDuplicates();
    }

    @Test
    void alternativesAreRenamedDuplicatedAndRemoved() {
        String id = model.selectedProperty().get();
        alternatives.rename(id, "  The cheap one ");
        assertThat(model.headlineProperty().get().name()).isEqualTo("The cheap one");
        assertThat(session.undoNameProperty().get()).isEqualTo("Rename to The cheap one");
        alternatives.rename(id, " ");
        assertThat(model.headlineProperty().get().name()).isEqualTo("The cheap one");
        alternatives.duplicate(id);
        assertThat(model.headlineProperty().get().name()).isEqualTo("The cheap one 2");
        alternatives.remove(model.selectedProperty().get());
        alternatives.remove(id);
        assertThat(names()).hasSize(4);
        assertThat(model.headlineProperty().get().name()).startsWith("Llama 3 70B");
        session.undo();
        assertThat(names()).contains("The cheap one");
    }

    @Test
    void withoutAlternativesNothingIsSelected() {
        founding.alternatives().forEach(one -> alternatives.remove(one.id()));
        assertThat(model.selectedProperty().get()).isEmpty();
        assertThat(model.headlineProperty().get()).isNull();
        assertThat(model.subjectProperty().get()).isNull();
        assertThat(model.statusProperty().get().fit()).isEmpty();
    }

    @Test
    void anAddedWorkloadIsAGuessThatSaysSo() {
        workloads.add();
        Workload added = session.plan().workloads().getLast();
        assertThat(model.workloadProperty().get()).isEqualTo(added.id());
        assertThat(List.of(added.volume().tasksPerMonth().orElseThrow(), added.calls().orElseThrow().perTask(), added.volume().growthPerMonth().orElseThrow())).extracting(Quantity::note)
                .allMatch(note -> note.contains("guess"));
        assertThat(session.undoNameProperty().get()).isEqualTo("Add " + added.name());
        workloads.rename(added.id(), "Mails");
        assertThat(session.plan().workloads().getLast().name()).isEqualTo("Mails");
        workloads.remove(added.id());
        assertThat(session.plan()).isEqualTo(founding);
        assertThat(model.workloadProperty().get()).isEqualTo("requests");
    }

    @Test
    void aNewPlanStartsThisMonthAndGrowsFromNothing() {
        files.openNew();
        assertThat(session.plan().settings().start()).hasToString("2026-11");
        assertThat(session.dirtyProperty().get()).isFalse();
        workloads.add();
        picker.choose(first("gpt"));
        assertThat(model.headlineProperty().get().cost()).startsWith("$");
    }

    @Test
    void anUnknownContextWindowIsNotCalledFitting() {
        picker.open();
        OfferChoice unknown = picker.matchesProperty().get().stream().filter(one -> one.isInForce()
                && AppTestPlans.offer(one.id()).contextWindow().isEmpty() && !AppTestPlans.offer(one.id()).embedding()
                && !one.output().equals("–")).findFirst().orElseThrow();
        picker.choose(unknown);
        assertThat(model.statusProperty().get().fit()).isEqualTo("1 not checked for fit");
        assertThat(model.statusProperty().get().unfit()).singleElement().asString().contains("is not known");
    }
}
