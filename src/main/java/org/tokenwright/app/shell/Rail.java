package org.tokenwright.app.shell;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pages of the window. */
final class Rail extends VBox {

    private final ToggleGroup pages = new ToggleGroup();

    Rail() {
        getStyleClass().add("rail");
        setId("rail");
    }

    /** Adds a page; the first one is shown. */
    void add(String id, String name, Ikon icon, Runnable show) {
        ToggleButton page = new ToggleButton(name, new FontIcon(icon));
        page.setId("page-" + id);
        page.setContentDisplay(ContentDisplay.TOP);
        page.setMaxWidth(Double.MAX_VALUE);
        page.getStyleClass().setAll("rail-button");
        page.setToggleGroup(pages);
        page.setSelected(pages.getToggles().size() == 1);
        page.setOnAction(_ -> {
            page.setSelected(true);
            show.run();
        });
        getChildren().add(page);
    }

    /** Goes to a page as if its button had been pressed. */
    void select(String id) {
        getChildren().stream().filter(page -> ("page-" + id).equals(page.getId())).map(ToggleButton.class::cast)
                .forEach(ToggleButton::fire);
    }
}
