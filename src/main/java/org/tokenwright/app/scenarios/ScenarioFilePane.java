package org.tokenwright.app.scenarios;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tokenwright.app.text.Words;

/** Over the page: what a table of scenarios would change, to be taken over or not. */
final class ScenarioFilePane extends StackPane {

    private final ScenarioFiles files;
    private final Label title = new Label();
    private final Label remark = new Label();
    private final Label missing = new Label();
    private final CheckBox remove = new CheckBox(Words.get("scenario.file.remove"));
    private final Button apply = new Button(Words.get("scenario.file.apply"));
    private final Button close = new Button();
    private final ListView<ScenarioProposal.Line> list = new ListView<>();
    private Optional<Node> before = Optional.empty();

    ScenarioFilePane(ScenarioFiles files) {
        this.files = files;
        getStyleClass().add("picker-ground");
        setId("scenario-import");
        title.getStyleClass().add("section");
        for (Label label : new Label[] {remark, missing}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("card-remark");
        }
        remark.setId("scenario-import-remark");
        list.setId("scenario-import-list");
        list.setAccessibleText(Words.get("scenario.file.list"));
        list.setCellFactory(_ -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        remove.setId("scenario-import-remove");
        remove.selectedProperty().bindBidirectional(files.removesMissingProperty());
        VBox card = new VBox(title, remark, list, missing, remove, buttons());
        card.getStyleClass().addAll("card", "picker");
        card.setMaxSize(760, 480);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        getChildren().setAll(card);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                files.close();
                event.consume();
            }
        });
        setVisible(false);
        files.proposalProperty().addListener((_, _, now) -> show(now));
    }

    private HBox buttons() {
        apply.setId("scenario-import-apply");
        apply.setOnAction(_ -> files.apply());
        close.setId("scenario-import-close");
        close.setCancelButton(true);
        close.setOnAction(_ -> files.close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(gap, close, apply);
        buttons.getStyleClass().add("field-line");
        return buttons;
    }

    private void show(Optional<ScenarioProposal> proposal) {
        if (proposal.isEmpty()) {
            setVisible(false);
            before.ifPresent(Node::requestFocus);
            before = Optional.empty();
            return;
        }
        ScenarioProposal now = proposal.get();
        boolean isSound = now.found().problems().isEmpty();
        title.setText(Words.get(isSound ? "scenario.file.title" : "scenario.file.title.wrong", now.file()));
        remark.setText(now.remark());
        list.getItems().setAll(now.lines());
        missing.setText(now.missing());
        shown(missing, isSound && !now.missing().isEmpty());
        shown(remove, isSound && !now.found().missing().isEmpty());
        shown(apply, isSound);
        apply.setDisable(!now.canApply());
        close.setText(Words.get(isSound ? "scenario.file.cancel" : "scenario.file.close"));
        if (!isVisible()) {
            before = Optional.ofNullable(getScene()).map(javafx.scene.Scene::getFocusOwner);
            setVisible(true);
            (apply.isVisible() && !apply.isDisabled() ? apply : close).requestFocus();
        }
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    /** A change: the scenario, then what becomes of it. */
    private static final class Cell extends ListCell<ScenarioProposal.Line> {

        private final Label subject = new Label();
        private final Label text = new Label();
        private final HBox row = new HBox(subject, text);
        private final Tooltip whole = new Tooltip();

        Cell() {
            row.getStyleClass().add("picker-row");
            subject.getStyleClass().add("import-subject");
            text.setMinWidth(0);
            HBox.setHgrow(text, Priority.ALWAYS);
            whole.setWrapText(true);
            whole.setMaxWidth(640);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ScenarioProposal.Line line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            if (isEmpty || line == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            subject.setText(line.subject());
            text.setText(line.text());
            whole.setText(line.text());
            setTooltip(whole);
            setGraphic(row);
            setAccessibleText(line.subject() + ", " + line.text());
        }
    }
}
