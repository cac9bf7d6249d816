package org.tokenwright.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.app.scenarios.ScenarioSessions.TASKS;
import static org.tokenwright.app.scenarios.ScenarioSessions.plan;
import static org.tokenwright.app.scenarios.ScenarioSessions.session;
import static org.tokenwright.app.scenarios.ScenarioSessions.shown;
import static org.tokenwright.app.scenarios.ScenarioSessions.times;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.Message;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.UserState;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.WholeFile;

/** Scenarios out to a table and back, without a toolkit. */
class ScenarioFilesTest {

    @TempDir
    private Path folder;
    private final PlanSession session = session(plan());
    private FileModel messages;
    private ScenarioFiles files;
    private Path table;

    @BeforeEach
    void open() {
        messages = new FileModel(session, AppTestPlans.plans(), new UserState(folder.resolve("state")), Runnable::run, Runnable::run, Clock.systemUTC());
        files = new ScenarioFiles(session, messages, shown(session), new WholeFile(new RealDisk()));
        table = folder.resolve("s.csv");
        files.write(table);
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(table);
        assertThat(text).contains(from);
        Files.writeString(table, text.replace(from, to));
        files.read(table);
    }

    private List<String> lines() {
        return files.proposalProperty().get().orElseThrow().lines().stream().map(line -> line.subject() + ": " + line.text()).toList();
    }

    @Test
    void whatIsWrittenAndReadAgainChangesNothing() {
        Message written = messages.messageProperty().get();
        assertThat(written.what()).isEqualTo("2 scenarios written to " + table + ".");
        files.read(table);
        assertThat(files.proposalProperty().get()).isEmpty();
        assertThat(messages.messageProperty().get().what()).isEqualTo("s.csv has the scenarios of this plan: nothing differs.");
        assertThat(session.dirtyProperty().get()).isFalse();
    }

    @Test
    void theTableFollowsTheNumbersOfTheWindow() throws IOException {
        NumberStyle before = NumberStyle.current();
        try {
            NumberStyle.use(NumberStyle.GERMAN);
            files.write(table);
            assertThat(Files.readString(table)).startsWith("\uFEFFscenario_id;");
            files.read(table);
            assertThat(files.proposalProperty().get()).isEmpty();
        } finally {
            NumberStyle.use(before);
        }
    }

    @Test
    void aChangeIsShownAndTakenOverAsOneStep() throws IOException {
        Plan before = session.plan();
        change("Busy", "Very busy");
        change("times,2,", "times,3,");
        assertThat(lines()).containsExactly("Very busy: Renamed, was Busy", "Very busy: Tasks in the first month, Requests: ×3, was ×2");
        assertThat(session.plan()).isEqualTo(before);
        files.apply();
        assertThat(files.proposalProperty().get()).isEmpty();
        assertThat(session.plan().scenario("busy").orElseThrow()).isEqualTo(new Scenario("busy", "Very busy", java.util.Optional.empty(),
                new java.util.TreeMap<>(java.util.Map.of(TASKS, times("3")))));
        assertThat(session.undoNameProperty().get()).isEqualTo("Import scenarios from s.csv");
        session.undo();
        assertThat(session.plan()).isEqualTo(before);
    }

    @Test
    void wrongRowsAreNamedAndCannotBeTakenOver() throws IOException {
        change("times,2,", "times,two,");
        assertThat(lines()).containsExactly("line 2, value: not a number: \"two\"");
        assertThat(files.proposalProperty().get().orElseThrow().remark()).startsWith("1 row is wrong; nothing can be taken over");
        files.apply();
        assertThat(session.plan()).isEqualTo(plan());
        files.close();
        assertThat(files.proposalProperty().get()).isEmpty();
    }

    @Test
    void scenariosThatAreMissingStayUntilTheyAreToGo() throws IOException {
        Files.writeString(table, "scenario_id,input_id,kind,value,unit\nbusy," + TASKS + ",times,2,1\n");
        files.read(table);
        assertThat(files.proposalProperty().get().orElseThrow().missing()).contains("Worst");
        assertThat(files.proposalProperty().get().orElseThrow().canApply()).isFalse();
        files.removesMissingProperty().set(true);
        assertThat(lines()).containsExactly("Worst: Removed, with 1 difference");
        assertThat(files.proposalProperty().get().orElseThrow().missing()).isEmpty();
        files.apply();
        assertThat(session.plan().scenarios()).extracting(Scenario::id).containsExactly("busy");
    }

    @Test
    void aPlanThatChangesMeanwhileChangesWhatIsShown() throws IOException {
        change("times,2,", "times,3,");
        session.edit(new Edit.SetScenarios(session.plan().scenarios().stream().map(one -> one.id().equals("busy")
                ? one.withDifferences(new java.util.TreeMap<>(java.util.Map.of(TASKS, times("4")))) : one).toList(), "edit"));
        assertThat(lines()).containsExactly("Busy: Tasks in the first month, Requests: ×3, was ×4");
    }

    @Test
    void whatCannotBeReadOrWrittenIsSaidWithWhatWasKept() throws IOException {
        files.read(folder.resolve("none.csv"));
        assertThat(messages.messageProperty().get().kind()).isEqualTo(Message.Kind.ERROR);
        assertThat(messages.messageProperty().get().what()).contains("none.csv: the file cannot be read");
        assertThat(messages.messageProperty().get().kept()).startsWith("The plan is as it was.");
        Files.writeString(table, "nothing");
        files.read(table);
        assertThat(messages.messageProperty().get().what()).contains("s.csv, line 1: there is no column scenario_id");
        files.write(folder.resolve("none/at.csv"));
        assertThat(messages.messageProperty().get().what()).startsWith("The scenarios were not written. at.csv: cannot be written");
    }
}
