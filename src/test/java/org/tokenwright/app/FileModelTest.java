package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.Message;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.UserState;
import org.tokenwright.plan.Edit;

/** Opening, saving and recovering: the open plan never suffers. */
class FileModelTest {

    @TempDir
    Path directory;

    private final PlanSession session = AppTestPlans.session(AppTestPlans.founding());
    private FileModel files;

    @BeforeEach
    void start() {
        files = model(session);
    }

    private FileModel model(PlanSession of) {
        return new FileModel(of, AppTestPlans.plans(), new UserState(directory.resolve("state")), Runnable::run, Runnable::run,
                Clock.fixed(Instant.parse("2026-11-21T14:02:00Z"), ZoneOffset.UTC));
    }

    @Test
    void aSavedPlanOpensAsTheSame() {
        session.edit(new Edit.Rename("Ours", "Name Ours"));
        assertThat(files.savedTextProperty().get()).isEqualTo("Unsaved changes");
        Path file = directory.resolve("ours.tokenplan");
        assertThat(files.saveAs(file).join()).isTrue();
        assertThat(files.savedTextProperty().get()).isEqualTo("Saved 14:02");
        assertThat(files.state().recent()).containsExactly(file);
        PlanSession other = AppTestPlans.session(AppTestPlans.plans().sample("long-context").plan());
        assertThat(model(other).open(file).join()).isTrue();
        assertThat(other.plan()).isEqualTo(session.plan());
    }

    @Test
    void aBadFileIsNamedAndTheOpenPlanStays() throws IOException {
        Path file = Files.writeString(directory.resolve("bad.tokenplan"), "{\"format\": \"tokenwright-plan\", ");
        var before = session.plan();
        assertThat(files.open(file).join()).isFalse();
        Message message = files.messageProperty().get();
        assertThat(message.kind()).isEqualTo(Message.Kind.ERROR);
        assertThat(message.what()).contains("bad.tokenplan").contains("line");
        assertThat(message.kept()).contains("unchanged");
        assertThat(session.plan()).isSameAs(before);
    }

    @Test
    void aFailedSaveKeepsTheChanges() throws IOException {
        session.edit(new Edit.Rename("Ours", "Name Ours"));
        Path inTheWay = Files.writeString(directory.resolve("file"), "");
        assertThat(files.saveAs(inTheWay.resolve("ours.tokenplan")).join()).isFalse();
        assertThat(files.messageProperty().get().kind()).isEqualTo(Message.Kind.ERROR);
        assertThat(session.dirtyProperty().get()).isTrue();
    }

    @Test
    void changesThatWereNeverSavedAreOfferedAgain() {
        Path file = AppTestPlans.write(directory, "ours.tokenplan", session.plan());
        files.open(file).join();
        session.edit(new Edit.Rename("Changed", "Name Changed"));
        files.keepChanges();
        PlanSession next = AppTestPlans.session(AppTestPlans.founding());
        FileModel again = model(next);
        again.open(file).join();
        assertThat(again.recoveryProperty().get()).isPresent();
        assertThat(next.plan().name()).isNotEqualTo("Changed");
        again.recover();
        assertThat(next.plan().name()).isEqualTo("Changed");
        assertThat(next.undoNameProperty().get()).isEqualTo("Recovered changes");
        assertThat(again.save().join()).isTrue();
        again.open(file).join();
        assertThat(again.recoveryProperty().get()).isEmpty();
    }
}
