package org.tokenwright.app.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** Shows one page at a time, with the panel that belongs to it on its left. A page is built when it is first shown. */
final class Pages {

    /**
     * A page that is built.
     *
     * @param panel stands on its left
     * @param isWide whether it takes the whole width: what stands above and on the right gives way while it is shown
     */
    record Page(Node content, Optional<Node> panel, boolean isWide) {

        static Page of(Node content, Node panel) {
            return new Page(content, Optional.of(panel), false);
        }

        static Page wide(Node content, Node panel) {
            return new Page(content, Optional.of(panel), true);
        }

        static Page wide(Node content) {
            return new Page(content, Optional.empty(), true);
        }
    }

    private final BorderPane frame;
    private final StackPane middle;
    private final Map<String, Supplier<Page>> makers = new LinkedHashMap<>();
    private final Map<String, Page> built = new LinkedHashMap<>();

    /** @param middle holds the pages, beneath whatever else is in it */
    Pages(BorderPane frame, StackPane middle) {
        this.frame = frame;
        this.middle = middle;
    }

    /** @param maker is asked once, when the page is first shown */
    void add(String id, Supplier<Page> maker) {
        makers.put(id, maker);
    }

    void show(String id) {
        Page page = built.computeIfAbsent(id, this::build);
        for (Node other : List.of(frame.getTop(), frame.getRight())) {
            other.setVisible(!page.isWide());
            other.setManaged(!page.isWide());
        }
        built.values().forEach(one -> one.content().setVisible(one == page));
        frame.setLeft(page.panel().orElse(null));
    }

    private Page build(String id) {
        Page page = makers.get(id).get();
        page.content().setVisible(false);
        page.content().managedProperty().bind(page.content().visibleProperty());   // a page out of view claims no room
        middle.getChildren().add(built.size(), page.content());
        return page;
    }
}
