package org.tokenwright.app.form;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;

/** Keeps the focus where it is when nodes are built anew: at the node of the same id, with the same text marked. */
public final class FocusKeeper {

    private FocusKeeper() {
    }

    /** Builds what is below a node anew. */
    public static void keep(Parent above, Runnable rebuild) {
        Optional<Node> focused = focused(above);
        rebuild.run();
        focused.ifPresent(old -> above.lookupAll("*").stream().filter(node -> old.getId().equals(node.getId())).findFirst()
                .ifPresent(now -> move(old, now)));
    }

    private static Optional<Node> focused(Parent above) {
        return Optional.ofNullable(above.getScene()).map(scene -> scene.getFocusOwner())
                .filter(node -> node.getId() != null && above.lookupAll("*").contains(node));
    }

    private static void move(Node old, Node now) {
        now.requestFocus();
        if (old instanceof TextField before && now instanceof TextField field) {   // a key moves the caret after the text is told, and
            Platform.runLater(() -> field.selectRange(before.getAnchor(), before.getCaretPosition()));   // the focus marks all of it
        }
    }
}
