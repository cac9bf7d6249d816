package org.tokenwright.app.work;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.figures.AskButton;

/** Figures side by side, each beneath its name. */
final class FigureStrip extends FlowPane {

    private final Consumer<Subject> ask;
    private List<Figure> shown = List.of();

    FigureStrip(Consumer<Subject> ask) {
        this.ask = ask;
        getStyleClass().add("figure-strip");
    }

    void show(List<Figure> figures) {
        if (!figures.equals(shown)) {
            shown = figures;
            getChildren().setAll(figures.stream().map(this::node).toList());
        }
    }

    private VBox node(Figure figure) {
        Label name = new Label(figure.label());
        name.getStyleClass().add("headline-title");
        AskButton value = new AskButton(ask, "card-value", "strong");
        value.setId(figure.id());
        value.show(figure.amount(), figure.label());
        value.setMouseTransparent(figure.amount().why().isEmpty());
        value.setFocusTraversable(figure.amount().why().isPresent());
        return new VBox(name, value);
    }
}
