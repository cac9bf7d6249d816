package org.tokenwright.app.figures;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.tokenwright.app.compare.Subject;

/** A figure that answers why it is what it is. */
public final class AskButton extends Button {

    private final Consumer<Subject> ask;

    public AskButton(Consumer<Subject> ask, String... styles) {
        this.ask = ask;
        getStyleClass().setAll("ask-button");
        getStyleClass().addAll(styles);
        setMnemonicParsing(false);
    }

    public void show(Amount amount, String what) {
        setText(amount.text());
        setAccessibleText(what + ": " + amount.text());
        setFocusTraversable(amount.why().isPresent());
        setOnAction(_ -> amount.why().ifPresent(ask));
    }
}
