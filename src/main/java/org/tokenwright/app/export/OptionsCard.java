package org.tokenwright.app.export;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.tokenwright.app.form.ChoiceBoxes;
import org.tokenwright.app.text.Words;
import org.tokenwright.report.Paper;
import org.tokenwright.report.table.FocusVersion;

/** How files are written, and into which folder. */
final class OptionsCard extends VBox {

    private final ExportSettings settings;

    OptionsCard(ExportModel model) {
        settings = model.settings();
        getStyleClass().addAll("card", "details-card", "export-options");
        Label title = new Label(Words.get("export.how"));
        title.getStyleClass().add("section");
        VBox left = new VBox(ChoiceBoxes.line(Words.get("export.scenario"), scenarios(model)),
                line("paper", List.of(Paper.values()), settings.paperProperty()),
                line("csv", List.of(ExportSettings.CsvReader.values()), settings.csvProperty()));
        VBox right = new VBox(line("focus", List.of(FocusVersion.V1_4, FocusVersion.V1_2), settings.focusProperty()),
                line("scale", List.of(ExportSettings.Scale.values()), settings.scaleProperty()),
                line("ground", List.of(ExportSettings.Ground.values()), settings.groundProperty()));
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("export-columns");
        columns.getChildren().forEach(column -> HBox.setHgrow(column, Priority.ALWAYS));
        getChildren().setAll(title, columns, folder());
    }

    private static <E extends Enum<E>> HBox line(String name, List<E> values, javafx.beans.property.Property<E> chosen) {
        String label = Words.get("export." + name);
        return ChoiceBoxes.line(label, ChoiceBoxes.of("export-" + name + "-choice", label, values, chosen, one -> Words.get("export." + name + "." + one.name())));
    }

    private static ComboBox<String> scenarios(ExportModel model) {
        ComboBox<String> box = ChoiceBoxes.of("export-scenario-choice", Words.get("export.scenario"), model.scenariosProperty().get(),
                model.scenarioProperty(), model::name);
        model.scenariosProperty().addListener((_, _, now) -> {
            String chosen = model.scenarioProperty().get();
            box.getItems().setAll(now);
            box.setValue(chosen);
        });
        return box;
    }

    private HBox folder() {
        Label before = new Label(Words.get("export.folder"));
        before.getStyleClass().add("entry-label");
        Label path = new Label();
        path.setId("export-folder");
        path.getStyleClass().add("export-path");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setMaxWidth(Double.MAX_VALUE);
        path.setMinWidth(0);
        path.textProperty().bind(Bindings.createStringBinding(() -> settings.folderProperty().get().toString(), settings.folderProperty()));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(path.textProperty());
        path.setTooltip(whole);
        HBox.setHgrow(path, Priority.ALWAYS);
        Button choose = new Button(Words.get("export.choose"));
        choose.setId("export-choose");
        choose.getStyleClass().add("count-button");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> choose());
        HBox line = new HBox(before, path, choose);
        line.getStyleClass().add("field-line");
        return line;
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Words.get("export.choose.title"));
        Optional.of(settings.folderProperty().get().toFile()).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showDialog(getScene().getWindow())).map(File::toPath).ifPresent(settings.folderProperty()::set);
    }
}
