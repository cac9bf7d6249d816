package org.tokenwright.app.capacity;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.AskButton;
import org.tokenwright.app.text.Words;

/** One reservation: what is bought, what it comes to and what that means. */
final class ReservationView extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final String of;
    private final ToggleButton name = new ToggleButton();
    private final Label line = wrapped("card-remark");
    private final FlowPane figures = new FlowPane(4, 4);
    private final VBox lines = new VBox();
    private final VBox warnings = new VBox();
    private final Consumer<Subject> ask;

    ReservationView(String id, CapacityModel model) {
        of = id;
        getStyleClass().addAll("card", "quote-card");
        setId("reservation-" + id);
        name.setId("choose-reservation-" + id);
        name.getStyleClass().setAll("card-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        name.setMnemonicParsing(false);
        name.setOnAction(_ -> model.chooseReservation(id));
        setOnMouseClicked(_ -> model.chooseReservation(id));
        ask = subject -> {
            model.chooseReservation(id);
            model.compare().ask(subject);
        };
        figures.getStyleClass().add("capacity-figures");
        lines.getStyleClass().add("capacity-lines");
        warnings.getStyleClass().add("card-warnings");
        getChildren().setAll(name, line, figures, lines, warnings);
    }

    String of() {
        return of;
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    void show(ReservationCard card, boolean isChosen) {
        name.setText(card.name());
        name.setSelected(isChosen);
        pseudoClassStateChanged(CHOSEN, isChosen);
        line.setText(card.line());
        figures.getChildren().setAll(figure("units", card.units(), true), figure("peak", card.peak(), false),
                figure("cost", card.cost(), true), figure("used", card.used(), false), figure("unused", card.unused(), false));
        lines.getChildren().setAll(card.lines().stream().map(this::line).toList());
        warnings.getChildren().setAll(card.warnings().stream().map(ReservationView::warning).toList());
        warnings.setVisible(!card.warnings().isEmpty());
        warnings.setManaged(!card.warnings().isEmpty());
    }

    private VBox figure(String key, Amount amount, boolean isStrong) {
        Label title = new Label(Words.get("capacity.card." + key));
        title.getStyleClass().add("headline-title");
        AskButton value = isStrong ? new AskButton(ask, "card-value", "strong") : new AskButton(ask, "card-value");
        value.setId("reservation-" + of + "-" + key);
        value.show(amount, title.getText());
        value.setMinWidth(USE_PREF_SIZE);
        return new VBox(title, value);
    }

    private Node line(Amount amount) {
        AskButton line = new AskButton(ask, "card-line");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.setMaxWidth(Double.MAX_VALUE);
        line.show(amount, name.getText());
        return line;
    }

    private static Label warning(String text) {
        Label label = wrapped("card-warning");
        label.setText(text);
        return label;
    }
}
