package org.tokenwright.app.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.Message;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.importing.ScenarioForm;
import org.tokenwright.importing.ScenarioImport;
import org.tokenwright.importing.ScenarioWriter;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.FileNames;
import org.tokenwright.store.FileProblem;
import org.tokenwright.store.WholeFile;

/** Scenarios out to a table and back: what a table changes is shown first, and is one step of undo. */
public final class ScenarioFiles {

    private record Table(String name, byte[] bytes) {}

    private final PlanSession session;
    private final FileModel files;
    private final ScenariosModel model;
    private final WholeFile disk;
    private final ReadOnlyObjectWrapper<Optional<ScenarioProposal>> proposal = new ReadOnlyObjectWrapper<>(this, "proposal", Optional.empty());
    private final BooleanProperty removesMissing = new SimpleBooleanProperty(this, "removesMissing");
    private Optional<Table> table = Optional.empty();

    public ScenarioFiles(PlanSession session, FileModel files, ScenariosModel model, WholeFile disk) {
        this.session = session;
        this.files = files;
        this.model = model;
        this.disk = disk;
        removesMissing.addListener(_ -> propose());
        session.planProperty().addListener(_ -> propose());
    }

    /** Name that is offered for a table. */
    String suggestedName() {
        return FileNames.of(session.plan().name(), "-scenarios.csv");
    }

    /** Writes a table; the decimal sign is that of the window. */
    void write(Path file) {
        Plan plan = session.plan();
        var writer = new ScenarioWriter(model.inputs(), form());
        files.inBackground(() -> disk.write(file, out -> writer.write(plan, out))).whenComplete((_, error) -> files.tell(error == null
                ? new Message(Message.Kind.NOTE, Words.get("scenario.file.written", plan.scenarios().size(), file.toString()), Words.get("scenario.file.written.next"))
                : failed("scenario.file.failed.write", error)));
    }

    private static ScenarioForm form() {
        return NumberStyle.current().pattern("0.0", 0).contains(",") ? ScenarioForm.EXCEL_EUROPE : ScenarioForm.EXCEL;
    }

    /** Reads a table and shows what it would change. */
    public void read(Path file) {
        files.inBackground(() -> new Table(file.getFileName().toString(), bytes(file))).whenComplete((read, error) -> {
            if (error == null) {
                table = Optional.of(read);
                removesMissing.set(false);
                propose();
            } else {
                files.tell(failed("scenario.file.failed.read", error));
            }
        });
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ScenarioImport.MAX_BYTES + 1);   // one byte too many is refused by its reader
        } catch (IOException e) {
            throw new FileProblem(file.getFileName().toString(), "", Words.get("scenario.file.unreadable"));
        }
    }

    /** A plan that changes meanwhile changes the differences too. */
    private void propose() {
        if (table.isEmpty()) {
            return;
        }
        Table read = table.get();
        try {
            ScenarioImport found = ScenarioImport.of(session.plan(), read.name(), read.bytes(), model.inputs(), removesMissing.get());
            if (found.changesNothing() && found.problems().isEmpty() && found.missing().isEmpty()) {
                close();
                files.tell(new Message(Message.Kind.NOTE, Words.get("scenario.file.same", read.name()), ""));
            } else {
                proposal.set(Optional.of(ScenarioProposal.of(session.plan(), read.name(), found, model.choices())));
            }
        } catch (FileProblem e) {
            close();
            files.tell(failed("scenario.file.failed.read", e));
        }
    }

    /** Takes over what is shown. */
    void apply() {
        proposal.get().filter(ScenarioProposal::canApply).ifPresent(shown -> {
            close();
            session.edit(new Edit.SetScenarios(shown.found().scenarios(), Words.get("scenario.file.step", shown.file())));
        });
    }

    void close() {
        table = Optional.empty();
        proposal.set(Optional.empty());
    }

    private static Message failed(String key, Throwable error) {
        Throwable cause = error instanceof FileProblem || error.getCause() == null ? error : error.getCause();
        String reason = cause instanceof FileProblem ? cause.getMessage() + "." : Words.get("message.unexpected", cause.getClass().getSimpleName());
        return new Message(Message.Kind.ERROR, Words.get(key, reason), Words.get("scenario.file.kept"));
    }

    /** What a table would change, while a person decides on it. */
    ReadOnlyObjectProperty<Optional<ScenarioProposal>> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /** Whether scenarios that the table does not have are to be removed. */
    BooleanProperty removesMissingProperty() {
        return removesMissing;
    }
}
