package org.tokenwright.app.compare;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tokenwright.app.text.Words;

/** The headline of the page: one alternative, its amount and range, per task, against budget. */
public final class HeadlineStrip extends HBox {

    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    /** Three lines: what, how much, how sure. */
    private static final class Figure extends VBox {
        final Label title = new Label();
        final Label value = new Label();
        final Label detail = new Label();

        Figure(String id) {
            getStyleClass().add("headline-figure");
            title.getStyleClass().add("headline-title");
            value.getStyleClass().add("headline-value");
            value.setId(id);
            detail.getStyleClass().add("headline-detail");
            getChildren().setAll(title, value, detail);
        }

        void show(String what, String amount, String more) {
            title.setText(what);
            value.setText(amount);
            detail.setText(more);
            setAccessibleText(what + ": " + amount + ", " + more);
        }
    }

    private final CompareModel model;
    private final Figure name = new Figure("headline-name");
    private final Figure cost = new Figure("headline-cost");
    private final Figure task = new Figure("headline-task");
    private final Figure budget = new Figure("headline-budget");

    public HeadlineStrip(CompareModel model) {
        this.model = model;
        getStyleClass().add("headline");
        name.setMinWidth(160);
        name.setPrefWidth(344);
        getChildren().setAll(name, asking(cost, Subject.Total::new),
                asking(task, id -> new Subject.Task(id, model.workloadProperty().get())),
                asking(budget, Subject.Budget::new));
        model.headlineProperty().addListener((_, _, headline) -> show(headline));
        show(model.headlineProperty().get());
    }

    private Button asking(Figure figure, Function<String, Subject> subject) {
        Button button = new Button();
        button.setGraphic(figure);
        button.getStyleClass().setAll("headline-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.accessibleTextProperty().bind(figure.accessibleTextProperty());
        button.setOnAction(_ -> {
            if (!model.selectedProperty().get().isEmpty()) {
                model.ask(subject.apply(model.selectedProperty().get()));
            }
        });
        return button;
    }

    private void show(Headline headline) {
        getChildren().forEach(figure -> figure.setVisible(headline != null));
        if (headline == null) {
            return;
        }
        name.show(Words.get("headline.selected"), headline.name(), headline.offers());
        cost.show(headline.costTitle(), headline.cost(), headline.range());
        task.show(headline.taskTitle(), headline.task(), headline.perThousand());
        budget.show(headline.budgetTitle(), headline.budget(), headline.counts());
        budget.value.pseudoClassStateChanged(GOOD, headline.tone() == Headline.Tone.GOOD);
        budget.value.pseudoClassStateChanged(BAD, headline.tone() == Headline.Tone.BAD);
    }
}
