package org.tokenwright.app.shell;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** Shows one page at a time, with the panel that belongs to it on its left. */
final class Pages {

    private final BorderPane frame;
    private final StackPane middle;
    private final Map<Node, Node> panels = new LinkedHashMap<>();
    private final Set<Node> wide = new HashSet<>();

    /** @param middle holds the pages, beneath whatever else is in it */
    Pages(BorderPane frame, StackPane middle) {
        this.frame = frame;
        this.middle = middle;
    }

    /** Adds a page; the first one is shown. */
    void add(Node page, Node panel) {
        boolean isFirst = panels.isEmpty();
        middle.getChildren().add(panels.size(), page);
        panels.put(page, panel);
        page.setVisible(isFirst);
        page.managedProperty().bind(page.visibleProperty());   // a page out of view claims no room
        if (isFirst) {
            frame.setLeft(panel);
        }
    }

    /** Adds a page that takes the whole width: what stands above and on the right gives way while it is shown. */
    void addWide(Node page) {
        addWide(page, null);
    }

    /** Adds a page that takes the whole width but for the panel on its left. */
    void addWide(Node page, Node panel) {
        wide.add(page);
        add(page, panel);
    }

    void show(Node page) {
        for (Node other : List.of(frame.getTop(), frame.getRight())) {
            other.setVisible(!wide.contains(page));
            other.setManaged(!wide.contains(page));
        }
        panels.keySet().forEach(one -> one.setVisible(one == page));
        frame.setLeft(panels.get(page));
    }
}
