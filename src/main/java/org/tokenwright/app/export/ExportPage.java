package org.tokenwright.app.export;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Export page: what is taken away, how it is written, and what came of it. */
public final class ExportPage extends StackPane {

    /** @param open opens a folder in the system's own way, where it can */
    public ExportPage(ExportModel model, Optional<Consumer<Path>> open) {
        getStyleClass().add("page");
        setId("export-page");
        ScrollPane kinds = new ScrollPane(new KindsCard(model.settings()));
        kinds.setFitToWidth(true);
        kinds.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        kinds.getStyleClass().add("plain-scroll");
        kinds.setMinWidth(USE_PREF_SIZE);
        ResultCard result = new ResultCard(model, open);
        VBox.setVgrow(result, Priority.ALWAYS);
        VBox right = new VBox(new OptionsCard(model), result);
        right.getStyleClass().add("export-side");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox columns = new HBox(kinds, right);
        columns.getStyleClass().add("export-page-columns");
        getChildren().setAll(columns);
    }

    @Override
    public void requestFocus() {
        lookupAll(".check-box").stream().findFirst().ifPresent(javafx.scene.Node::requestFocus);
    }
}
