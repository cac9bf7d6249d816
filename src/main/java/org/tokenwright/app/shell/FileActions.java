package org.tokenwright.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.tokenwright.app.Start;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.Words;

/** Opening and saving as a person does it: with a dialog where a place is needed, and no change lost unasked. */
final class FileActions {

    private final PlanSession session;
    private final FileModel files;
    private Window owner;

    FileActions(PlanSession session, FileModel files) {
        this.session = session;
        this.files = files;
    }

    void of(Window window) {
        owner = window;
    }

    void openNew() {
        whenSafe(files::openNew);
    }

    void open() {
        whenSafe(() -> Optional.ofNullable(chooser("dialog.open").showOpenDialog(owner))
                .map(File::toPath).ifPresent(files::open));
    }

    void open(Path path) {
        whenSafe(() -> files.open(path));
    }

    void openSample(String name) {
        whenSafe(() -> files.openSample(name));
    }

    void save() {
        saving();
    }

    void saveAs() {
        savingAs();
    }

    private CompletableFuture<Boolean> saving() {
        return files.canSave() ? files.save() : savingAs();
    }

    private CompletableFuture<Boolean> savingAs() {
        FileChooser chooser = chooser("dialog.save");
        chooser.setInitialFileName(fileName());
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath).map(FileActions::withSuffix)
                .map(files::saveAs).orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    private String fileName() {
        return session.fileProperty().get().map(path -> path.getFileName().toString())
                .orElseGet(() -> session.plan().name().replaceAll("[^\\p{L}\\p{N}]+", "-").toLowerCase(java.util.Locale.ROOT)
                        + Start.PLAN_SUFFIX);
    }

    private static Path withSuffix(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(Start.PLAN_SUFFIX) ? path : path.resolveSibling(name + Start.PLAN_SUFFIX);
    }

    private FileChooser chooser(String key) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.get(key));
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(Words.get("dialog.plans"), "*" + Start.PLAN_SUFFIX));
        files.state().recent().stream().findFirst().map(path -> path.getParent()).map(Path::toFile)
                .filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /** Goes on at once, or after a person has saved or dropped the changes; not at all when they cancel. */
    void whenSafe(Runnable next) {
        if (!session.dirtyProperty().get()) {
            next.run();
            return;
        }
        ButtonType save = new ButtonType(Words.get("unsaved.save"), ButtonData.YES);
        ButtonType drop = new ButtonType(Words.get("unsaved.drop"), ButtonData.NO);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, Words.get("unsaved.text"), save, drop, ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setTitle(Words.get("app.name"));
        alert.setHeaderText(Words.get("unsaved.title", session.plan().name()));
        ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        if (answer == drop) {
            files.dropRecovery();
            next.run();
        } else if (answer == save) {
            saving().thenAccept(done -> {
                if (done) {
                    next.run();
                }
            });
        }
    }
}
