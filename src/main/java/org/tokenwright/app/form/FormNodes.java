package org.tokenwright.app.form;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the nodes of a form. */
public final class FormNodes {

    private FormNodes() {
    }

    /** Puts the entries and buttons of a section into a pane. */
    public static void fill(Pane pane, FormModel.Section section, FormModel forms) {
        section.entries().forEach(entry -> pane.getChildren().add(new EntryRow(entry, forms::act)));
        if (!section.actions().isEmpty()) {
            var buttons = new FlowPane();   // more than one line where they are many
            buttons.getStyleClass().add("form-buttons");
            section.actions().forEach(action -> buttons.getChildren().add(button(action, forms)));
            pane.getChildren().add(buttons);
        }
    }

    private static Button button(Entry.Action action, FormModel forms) {
        Button button = new Button(action.label(), new FontIcon(action.id().endsWith("remove") ? Feather.TRASH_2 : Feather.PLUS));
        button.getStyleClass().setAll("link-button", "add-button");
        button.setId(action.id());
        button.setOnAction(_ -> forms.act(action));
        return button;
    }
}
