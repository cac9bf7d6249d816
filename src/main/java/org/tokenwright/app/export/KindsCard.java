package org.tokenwright.app.export;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.tokenwright.app.text.Words;
import org.tokenwright.report.ExportKind;

/** What can be exported, each kind with what it is for. */
final class KindsCard extends VBox {

    KindsCard(ExportSettings settings) {
        getStyleClass().addAll("card", "details-card", "export-kinds");
        Label title = new Label(Words.get("export.what"));
        title.getStyleClass().add("section");
        getChildren().add(title);
        for (ExportKind kind : ExportKind.values()) {
            getChildren().add(line(kind, settings));
        }
    }

    private static VBox line(ExportKind kind, ExportSettings settings) {
        CheckBox chosen = new CheckBox(Words.get("export.kind." + kind));
        chosen.setId("export-" + kind.key());
        chosen.setAccessibleHelp(Words.get("export.about." + kind));
        chosen.selectedProperty().bindBidirectional(settings.chosenProperty(kind));
        Label about = new Label(Words.get("export.about." + kind));
        about.getStyleClass().addAll("card-remark", "export-about");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.setLabelFor(chosen);
        VBox line = new VBox(chosen, about);
        line.getStyleClass().add("export-kind");
        return line;
    }
}
