package org.tokenwright.app.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tokenwright.app.export.ExportModel.State;
import org.tokenwright.app.text.Words;

/** Starts an export, shows how far it is, and lists what came of it. */
final class ResultCard extends VBox {

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final ExportModel model;
    private final ExportStatus status;

    /** @param open opens a folder in the system's own way, where it can */
    ResultCard(ExportModel model, Optional<Consumer<Path>> open) {
        this.model = model;
        status = model.status();
        getStyleClass().addAll("card", "details-card", "export-result");
        Label remark = new Label();
        remark.setId("export-remark");
        remark.getStyleClass().add("entry-remark");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        remark.textProperty().bind(status.remarkProperty());
        shownIf(remark, status.remarkProperty().isNotEmpty());
        ListView<ResultLine> list = list();
        StackPane files = new StackPane(none(), list);
        VBox.setVgrow(files, Priority.ALWAYS);
        getChildren().setAll(start(), working(), asking(), remark, head(open), files);
    }

    private Label none() {
        Label none = new Label(Words.get("export.none"));
        none.setId("export-none");
        none.getStyleClass().add("empty-text");
        none.setWrapText(true);
        none.setMaxWidth(360);
        none.visibleProperty().bind(status.linesProperty().isEqualTo(List.of()));
        return none;
    }

    private static void shownIf(Node node, javafx.beans.value.ObservableBooleanValue isShown) {
        node.visibleProperty().bind(isShown);
        node.managedProperty().bind(isShown);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(Words.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private HBox start() {
        Button start = button("export-start", "export.start", model::start);
        start.setDefaultButton(true);
        Label hint = new Label(Words.get("export.hint"));
        hint.getStyleClass().add("card-remark");
        hint.setMinWidth(0);
        HBox line = new HBox(start, hint);
        line.getStyleClass().add("field-line");
        shownIf(line, status.stateProperty().isEqualTo(State.RESTING));
        return line;
    }

    private VBox working() {
        Label text = new Label();
        text.setId("export-progress");
        text.textProperty().bind(status.textProperty());
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(text, button("export-cancel", "export.cancel", model::cancel));
        line.getStyleClass().add("field-line");
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("count-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Words.get("export.progress.bar"));
        bar.progressProperty().bind(status.progressProperty());
        VBox box = new VBox(line, bar);
        box.getStyleClass().add("count-working");
        shownIf(box, status.stateProperty().isEqualTo(State.WORKING));
        return box;
    }

    private VBox asking() {
        Label text = new Label();
        text.setId("export-question");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.textProperty().bind(status.textProperty());
        HBox buttons = new HBox(button("export-replace", "export.replace", model::replace), button("export-keep", "export.keep", model::keep));
        buttons.getStyleClass().add("field-line");
        VBox box = new VBox(text, buttons);
        box.getStyleClass().add("count-working");
        shownIf(box, status.stateProperty().isEqualTo(State.ASKING));
        return box;
    }

    private HBox head(Optional<Consumer<Path>> open) {
        Label title = new Label();
        title.setId("export-head");
        title.getStyleClass().add("section");
        title.textProperty().bind(status.headProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(title, gap);
        open.ifPresent(opening -> line.getChildren().add(button("export-open", "export.open", () -> opening.accept(model.target()))));
        line.getChildren().add(button("export-copy", "export.copy", () -> copy(model.target())));
        line.getChildren().stream().filter(Button.class::isInstance).forEach(one -> one.getStyleClass().add("count-button"));
        line.getStyleClass().add("field-line");
        shownIf(line, status.headProperty().isNotEmpty());
        return line;
    }

    private static void copy(Path path) {
        var content = new ClipboardContent();
        content.putString(path.toAbsolutePath().toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private ListView<ResultLine> list() {
        var list = new ListView<ResultLine>();
        list.setId("export-files");
        list.setAccessibleText(Words.get("export.files"));
        list.getStyleClass().add("export-files");
        list.setCellFactory(_ -> new Cell());
        status.linesProperty().addListener((_, _, now) -> list.getItems().setAll(now));
        list.visibleProperty().bind(Bindings.isNotEmpty(list.getItems()));
        return list;
    }

    /** A file: its name, then its size or why it is not there. */
    private static final class Cell extends ListCell<ResultLine> {

        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox(name, detail);
        private final Tooltip whole = new Tooltip();

        Cell() {
            row.getStyleClass().add("picker-row");
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            name.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
            HBox.setHgrow(name, Priority.ALWAYS);
            detail.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ResultLine line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            if (isEmpty || line == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            name.setText(line.name());
            detail.setText(line.detail());
            pseudoClassStateChanged(BAD, !line.isWritten());
            whole.setText(line.name() + "\n" + line.detail());
            setTooltip(whole);
            setGraphic(row);
            setAccessibleText(line.name() + ", " + line.detail());
        }
    }
}
