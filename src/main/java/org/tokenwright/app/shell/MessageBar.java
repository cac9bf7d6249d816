package org.tokenwright.app.shell;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.Message;
import org.tokenwright.app.text.Words;

/** What happened, where, what was kept, what comes next; stays until it is read, never in the way. */
final class MessageBar extends HBox {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final Label what = new Label();
    private final Label kept = new Label();
    private final HBox choices = new HBox();

    MessageBar(FileModel files) {
        getStyleClass().add("message-bar");
        setId("message");
        setAccessibleRole(AccessibleRole.TEXT);
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        what.setId("message-text");
        kept.setWrapText(true);
        kept.setMinHeight(USE_PREF_SIZE);
        kept.getStyleClass().add("message-kept");
        choices.getStyleClass().add("message-choices");
        VBox text = new VBox(what, kept);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().setAll(text, choices);
        hide();
        files.messageProperty().addListener((_, _, message) -> show(message));
        files.recoveryProperty().addListener((_, _, found) -> found.ifPresent(recovery -> {
            show(new Message(Message.Kind.NOTE, Words.get("recovery.text", recovery.keptAt().toString().substring(0, 16)
                    .replace('T', ' ')), Words.get(recovery.fileChangedSince() ? "recovery.changed" : "recovery.kept")));
            choices.getChildren().setAll(button("recovery.take", files::recover), button("recovery.drop", files::dropRecovery));
        }));
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(Words.get(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            hide();
            action.run();
        });
        return button;
    }

    private void show(Message message) {
        what.setText(message.what());
        kept.setText(message.kept());
        kept.setVisible(!message.kept().isEmpty());
        kept.setManaged(!message.kept().isEmpty());
        pseudoClassStateChanged(ERROR, message.kind() == Message.Kind.ERROR);
        setAccessibleText(message.what() + " " + message.kept());
        choices.getChildren().setAll(button("message.close", () -> { }));
        setVisible(true);
        setManaged(true);
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }
}
