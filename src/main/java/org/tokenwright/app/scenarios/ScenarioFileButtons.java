package org.tokenwright.app.scenarios;

import java.io.File;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.text.Words;

/** Buttons that write scenarios to a table and read them from one. */
final class ScenarioFileButtons extends HBox {

    private final ScenarioFiles files;
    private Optional<File> folder = Optional.empty();

    ScenarioFileButtons(ScenarioFiles files) {
        this.files = files;
        getStyleClass().add("scenario-file-buttons");
        getChildren().setAll(button("export", Feather.UPLOAD, this::write), button("import", Feather.DOWNLOAD, this::read));
    }

    private static Button button(String name, Feather icon, Runnable action) {
        Button button = new Button(Words.get("scenario.file." + name), new FontIcon(icon));
        button.setId("scenario-file-" + name);
        button.getStyleClass().setAll("link-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(Words.get("scenario.file." + name + ".help"));
        button.setTooltip(new Tooltip(button.getAccessibleText()));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void write() {
        FileChooser chooser = chooser();
        chooser.setInitialFileName(files.suggestedName());
        remembered(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath).ifPresent(files::write);
    }

    private void read() {
        remembered(chooser().showOpenDialog(getScene().getWindow())).map(File::toPath).ifPresent(files::read);
    }

    private Optional<File> remembered(File chosen) {
        Optional<File> found = Optional.ofNullable(chosen);
        found.ifPresent(file -> folder = Optional.ofNullable(file.getParentFile()));
        return found;
    }

    private FileChooser chooser() {
        var chooser = new FileChooser();
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(Words.get("scenario.file.table"), "*.csv"),
                new FileChooser.ExtensionFilter(Words.get("scenario.file.any"), "*.*"));
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }
}
