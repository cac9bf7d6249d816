package org.tokenwright.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.export.ExportModel.State;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.UserState;
import org.tokenwright.plan.Edit;
import org.tokenwright.report.ExportKind;
import org.tokenwright.report.Paper;
import org.tokenwright.store.Disk;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.SimulatedDisk;

/** The page of exports without a toolkit. */
class ExportModelTest {

    /** Work that waits until the test lets it run. */
    private static final class ByHand implements Executor {
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void execute(Runnable work) {
            waiting.add(work);
        }

        private void runOne() {
            waiting.removeFirst().run();
        }
    }

    @TempDir
    private Path folder;
    private final PlanSession session = AppTestPlans.session(AppTestPlans.founding().withName("P"));

    private ExportModel model(Executor work, Disk disk, Path home) {
        return new ExportModel(session, new UserState(folder.resolve("state")),
                new ExportModel.Means(work, Runnable::run, () -> LocalDate.of(2026, 11, 21), "1.0", disk, home));
    }

    private ExportModel model() {
        return choosing(model(Runnable::run, new RealDisk(), folder), ExportKind.JSON, ExportKind.MARKDOWN);
    }

    private static ExportModel choosing(ExportModel model, ExportKind... kinds) {
        for (ExportKind kind : ExportKind.values()) {
            model.settings().chosenProperty(kind).set(List.of(kinds).contains(kind));
        }
        return model;
    }

    private static List<String> lines(ExportModel model) {
        return model.status().linesProperty().get().stream().map(line -> line.name() + ": " + line.detail()).toList();
    }

    @Test
    void writesWhatIsChosenAndListsIt() {
        ExportModel model = model();
        model.start();
        assertThat(model.status().headProperty().get()).startsWith("2 files written, ");
        assertThat(lines(model)).hasSize(2).first().asString().matches("P\\.json: [0-9.]+ kB");
        assertThat(folder.resolve("P.json")).isNotEmptyFile();
        assertThat(folder.resolve("P.md")).isNotEmptyFile();
        assertThat(model.status().stateProperty().get()).isEqualTo(State.RESTING);
        assertThat(model.status().remarkProperty().get()).isEmpty();
    }

    @Test
    void asksBeforeItReplacesAndLeavesWhatIsThere() throws IOException {
        Files.writeString(folder.resolve("P.json"), "mine");
        ExportModel model = model();
        model.start();
        assertThat(model.status().stateProperty().get()).isEqualTo(State.ASKING);
        assertThat(model.status().textProperty().get()).isEqualTo("P.json is in the folder already. Replace it?");
        assertThat(folder.resolve("P.md")).doesNotExist();
        model.keep();
        assertThat(model.status().remarkProperty().get()).startsWith("Nothing was written");
        assertThat(folder.resolve("P.json")).hasContent("mine");
        model.start();
        model.replace();
        assertThat(lines(model)).hasSize(2);
        assertThat(folder.resolve("P.json")).content().startsWith("{");
    }

    @Test
    void nothingChosenIsSaid() {
        ExportModel model = choosing(model());
        model.start();
        assertThat(model.status().remarkProperty().get()).startsWith("Nothing is chosen");
        assertThat(model.status().stateProperty().get()).isEqualTo(State.RESTING);
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidWithWhatToDo() {
        ExportModel model = model();
        model.folderProperty().set(folder.resolve("none/at/all"));
        model.start();
        assertThat(model.status().remarkProperty().get()).startsWith("Nothing was written: ").contains("there is no folder").contains("Choose another folder");
        assertThat(model.status().stateProperty().get()).isEqualTo(State.RESTING);
    }

    @Test
    void aFullDiskAndAFileThatIsOpenAreSaidBesideTheFile() {
        Path place = Path.of("/out");
        Map<Path, byte[]> old = Map.of(place.resolve("P.json"), "old".getBytes(StandardCharsets.UTF_8));
        SimulatedDisk full = SimulatedDisk.holding(old).failingAt(3);
        SimulatedDisk open = SimulatedDisk.holding(old).refusingToReplace(new AccessDeniedException("P.json"));
        for (Map.Entry<SimulatedDisk, String> one : Map.of(full, "No space left on device", open, "if it is open in another program").entrySet()) {
            ExportModel model = choosing(model(Runnable::run, one.getKey(), place), ExportKind.JSON);
            model.folderProperty().set(place);
            model.start();
            model.replace();
            assertThat(lines(model)).singleElement().asString().startsWith("P.json: cannot be written").contains(one.getValue());
            assertThat(model.status().remarkProperty().get()).startsWith("1 file was not written").contains("export again");
            assertThat(one.getKey().files()).containsOnlyKeys(place.resolve("P.json"));
        }
    }

    @Test
    void stoppedWhileThePlanIsWorkedOutItWritesNothing() {
        var work = new ByHand();
        ExportModel model = choosing(model(work, new RealDisk(), folder), ExportKind.JSON);
        model.start();
        assertThat(model.status().isWorking()).isTrue();
        model.start();
        assertThat(work.waiting).as("one at a time").hasSize(1);
        model.cancel();
        work.runOne();
        assertThat(model.status().remarkProperty().get()).isEqualTo("The export was stopped. Nothing was written.");
        assertThat(folder.resolve("P.json")).doesNotExist();
        assertThat(work.waiting).isEmpty();
    }

    @Test
    void stoppedWhileFilesAreWrittenItListsWhatIsNot() {
        var work = new ByHand();
        ExportModel model = choosing(model(work, new RealDisk(), folder), ExportKind.JSON, ExportKind.MARKDOWN);
        model.start();
        work.runOne();
        model.cancel();
        work.runOne();
        assertThat(model.status().remarkProperty().get()).startsWith("The export was stopped").contains("2 files were not written");
        assertThat(lines(model)).containsExactly("P.json: not written", "P.md: not written");
    }

    @Test
    void progressNamesTheFile() {
        var seen = new java.util.ArrayList<String>();
        ExportModel model = model();
        model.status().textProperty().addListener((_, _, now) -> seen.add(now));
        model.start();
        assertThat(seen).contains("1 of 2: P.json", "2 of 2: P.md");
    }

    @Test
    void choicesAreRememberedAndNonsenseIsNot() {
        ExportModel first = model();
        first.settings().paperProperty().set(Paper.LETTER);
        first.settings().scaleProperty().set(ExportSettings.Scale.TWO);
        first.settings().csvProperty().set(ExportSettings.CsvReader.EXCEL_EUROPE);
        first.folderProperty().set(folder.resolve("Büro"));
        ExportModel second = model(Runnable::run, new RealDisk(), folder);
        assertThat(second.settings().chosenKinds()).containsExactlyInAnyOrder(ExportKind.JSON, ExportKind.MARKDOWN);
        assertThat(second.settings().paperProperty().get()).isEqualTo(Paper.LETTER);
        assertThat(second.settings().options().scales()).containsExactly(2);
        assertThat(second.settings().options().csv().delimiter()).isEqualTo(';');
        assertThat(second.folderProperty().get()).isEqualTo(folder.resolve("Büro"));
        var state = new UserState(folder.resolve("state"));
        state.set("export.paper", "A5");
        state.set("export.kinds", "DOCX");
        state.set("export.folder", "\0");
        ExportModel third = model(Runnable::run, new RealDisk(), folder);
        assertThat(third.settings().paperProperty().get()).isEqualTo(Paper.A4);
        assertThat(third.settings().chosenKinds()).isEmpty();
        assertThat(third.folderProperty().get()).isEqualTo(folder);
    }

    @Test
    void aScenarioThatIsGoneIsNotExported() throws IOException {
        ExportModel model = choosing(model(), ExportKind.JSON);
        assertThat(model.scenariosProperty().get()).containsExactly("", "long-requests", "shorter-prompts");
        model.scenarioProperty().set("long-requests");
        model.start();
        assertThat(Files.readString(folder.resolve("P.json"))).contains("long-requests");
        session.edit(new Edit.SetScenarios(List.of(), "none"));
        assertThat(model.scenarioProperty().get()).isEmpty();
        assertThat(model.scenariosProperty().get()).containsExactly("");
    }
}
