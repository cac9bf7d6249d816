package org.tokenwright.app.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.QuotedPlans;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.contracts.DocumentModel.State;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.UserState;
import org.tokenwright.contract.Document;

/** The document of a quote. */
class DocumentModelTest {

    /** {@code printf 'Offer 7' | sha256sum} */
    private static final String HASH = "8368058cfca8afccd3860070abd3f473f9b42431729ef2e40affb9ddf83499ec";

    @TempDir
    Path directory;

    private final PlanSession session = AppTestPlans.session(QuotedPlans.two());
    private EditorModel editor;
    private DocumentModel document;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        var contracts = new ContractsModel(new CompareModel(session));
        contracts.setShowing(true);
        contracts.choose("big");
        editor = new EditorModel(contracts);
        document = new DocumentModel(editor, new FileModel(session, AppTestPlans.plans(), new UserState(directory), Runnable::run,
                Runnable::run, Clock.systemUTC()));
        file = Files.writeString(directory.resolve("offer.pdf"), "Offer 7");
    }

    @Test
    void aDocumentIsAttachedByItsHash() {
        assertThat(document.stateProperty().get()).isEqualTo(State.NONE);
        document.attach(file);
        assertThat(session.plan().quote("big").orElseThrow().document()).contains(new Document(file.toString(), HASH));
        assertThat(document.stateProperty().get()).isEqualTo(State.SAME);
        assertThat(session.undoNameProperty().get()).isEqualTo("Attach document");
        document.detach();
        assertThat(document.stateProperty().get()).isEqualTo(State.NONE);
        session.undo();
        assertThat(document.stateProperty().get()).isEqualTo(State.SAME);
    }

    @Test
    void aChangedOrMissingOneIsSaid() throws IOException {
        document.attach(file);
        Files.writeString(file, "Offer 8");
        document.check();
        assertThat(document.stateProperty().get()).isEqualTo(State.CHANGED);
        Files.delete(file);
        document.check();
        assertThat(document.stateProperty().get()).isEqualTo(State.MISSING);
    }

    @Test
    void whatCannotBeReadIsNotAttached() {
        document.attach(directory.resolve("gone.pdf"));
        assertThat(document.problemProperty().get()).isEqualTo("gone.pdf could not be read; nothing was attached.");
        assertThat(session.plan().quote("big").orElseThrow().document()).isEmpty();
    }

    @Test
    void aPlaceOnAnotherComputerIsLeftAlone() {
        editor.attach(Optional.of(new Document("\\\\server\\share\\offer.pdf", HASH)));
        assertThat(document.stateProperty().get()).isEqualTo(State.NOT_CHECKED);
    }
}
