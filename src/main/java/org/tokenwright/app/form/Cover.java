package org.tokenwright.app.form;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Covers the page while it is open, and gives the focus back when it is closed. */
public abstract class Cover extends StackPane {

    private Node before;

    protected Cover() {
        getStyleClass().add("picker-ground");
        setVisible(false);
    }

    /** Opens or closes it; it has to be in a scene. */
    public final void show(boolean open) {
        setVisible(open);
        if (open) {
            before = getScene().getFocusOwner();
            opened();
        } else if (before != null) {
            before.requestFocus();
        }
    }

    /** Brings what it shows up to date and takes the focus. */
    protected abstract void opened();
}
