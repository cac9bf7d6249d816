package org.tokenwright.app.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.compare.StatusLine;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.Words;

/** Tells the truth about dates and gaps. */
final class StatusBar extends HBox {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Button prices = entry("status-prices");
    private final Button unpriced = entry("status-unpriced");
    private final Button fit = entry("status-fit");
    private final Label problem = new Label();
    private final Label currency = new Label();
    private final Label evaluated = new Label();

    StatusBar(CompareModel model, PlanSession session) {
        getStyleClass().add("status-bar");
        problem.getStyleClass().add("problem");
        problem.setMinWidth(0);
        problem.textProperty().bind(javafx.beans.binding.Bindings.createStringBinding(
                () -> session.problemProperty().get().isEmpty() ? "" : Words.get("bar.problem", session.problemProperty().get()),
                session.problemProperty()));
        evaluated.setId("evaluated");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(prices, unpriced, fit, gap, problem, currency, evaluated);
        model.statusProperty().addListener((_, _, status) -> show(status));
        show(model.statusProperty().get());
    }

    private static Button entry(String id) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().setAll("status-entry");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void show(StatusLine status) {
        setVisible(status != null);
        if (status == null) {
            return;
        }
        list(prices, status.prices(), status.revisions(), false);
        list(unpriced, status.unpriced(), status.missing(), !status.missing().isEmpty());
        list(fit, status.fit(), status.unfit(), !status.unfit().isEmpty());
        currency.setText(status.currency());
        evaluated.setText(status.evaluated());
    }

    private static void list(Button button, String text, List<String> lines, boolean warning) {
        button.setText(text);
        button.pseudoClassStateChanged(WARNING, warning);
        button.setOnAction(_ -> popUp(button, lines));
        button.setDisable(lines.isEmpty());
    }

    private static void popUp(Button button, List<String> lines) {
        ContextMenu menu = new ContextMenu();
        menu.getStyleClass().add("status-list");
        lines.forEach(line -> {
            Label label = new Label(line);
            label.setWrapText(true);
            label.setMaxWidth(560);
            menu.getItems().add(new CustomMenuItem(label, true));
        });
        menu.show(button, Side.TOP, 0, 0);
    }
}
