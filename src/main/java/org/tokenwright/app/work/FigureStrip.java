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

    /** Nodes stay while the same figures are shown: what is made anew has to be styled anew. */
    void show(List<Figure> figures) {
        if (figures.equals(shown)) {
            return;
        }
        if (names(figures).equals(names(shown))) {
            for (int i = 0; i < figures.size(); i++) {
                show((AskButton) ((VBox) getChildren().get(i)).getChildren().getLast(), figures.get(i));
            }
        } else {
            getChildren().setAll(figures.stream().map(this::node).toList());
        }
        shown = figures;
    }

    private static List<String> names(List<Figure> figures) {
        return figures.stream().map(figure -> figure.id() + figure.label()).toList();
    }

    private VBox node(Figure figure) {
        Label name = new Label(figure.label());
        name.getStyleClass().add("headline-title");
        AskButton value = new AskButton(ask, "card-value", "strong");
        value.setId(figure.id());
        show(value, figure);
        return new VBox(name, value);
    }

    private static void show(AskButton value, Figure figure) {
        value.show(figure.amount(), figure.label());
        value.setMouseTransparent(figure.amount().why().isEmpty());
    }
}
