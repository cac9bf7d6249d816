package org.tokenwright.app.contracts;

import java.io.File;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.tokenwright.app.text.Words;
import org.tokenwright.contract.Document;

/** The attached document and whether it is still what it was. */
final class DocumentBox extends VBox {

    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");

    private final DocumentModel model;
    private final Label name = new Label();
    private final Label state = new Label();
    private final Button detach = button("document.detach");
    private final Button check = button("document.check");

    DocumentBox(DocumentModel model) {
        this.model = model;
        getStyleClass().add("field-group");
        setId("document");
        Label heading = new Label(Words.get("document.title"));
        heading.getStyleClass().add("section");
        name.setId("document-name");
        state.setId("document-state");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        state.getStyleClass().add("document-state");
        Button attach = button("document.attach");
        attach.setOnAction(_ -> choose());
        detach.setOnAction(_ -> model.detach());
        check.setOnAction(_ -> model.check());
        HBox buttons = new HBox(attach, check, detach);
        buttons.getStyleClass().add("form-buttons");
        getChildren().setAll(heading, name, state, buttons);
        model.stateProperty().addListener(_ -> show());
        model.problemProperty().addListener(_ -> show());
        show();
    }

    private static Button button(String key) {
        Button button = new Button(Words.get(key));
        button.getStyleClass().setAll("link-button");
        button.setId(key.replace('.', '-'));
        return button;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.get("document.attach"));
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).map(File::toPath).ifPresent(model::attach);
    }

    private void show() {
        Optional<Document> document = model.document();
        DocumentModel.State now = model.stateProperty().get();
        name.setText(document.map(Document::path).map(path -> path.substring(Math.max(path.lastIndexOf('/'),
                path.lastIndexOf('\\')) + 1)).orElse(""));
        name.setTooltip(document.map(one -> new Tooltip(one.path() + "\nSHA-256 " + one.sha256())).orElse(null));
        set(name, document.isPresent());
        set(detach, document.isPresent());
        set(check, document.isPresent());
        String problem = model.problemProperty().get();
        state.setText(problem.isEmpty() ? Words.get("document.state." + now.name()) : problem);
        state.pseudoClassStateChanged(ODD,
                !problem.isEmpty() || now == DocumentModel.State.CHANGED || now == DocumentModel.State.MISSING);
    }

    private static void set(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
