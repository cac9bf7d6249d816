package org.tokenwright.app.contracts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.form.FocusKeeper;
import org.tokenwright.app.form.FormModel;
import org.tokenwright.app.form.FormNodes;
import org.tokenwright.app.text.Words;

/** Currency, discount rate, budgets and exchange rates. */
final class MoneyPane extends VBox {

    private final MoneyModel model;
    private final VBox forms = new VBox();
    private final Label refusal = new Label();

    MoneyPane(MoneyModel model) {
        this.model = model;
        getStyleClass().add("field-groups");
        forms.getStyleClass().add("field-groups");
        refusal.getStyleClass().add("entry-remark");
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        HBox adds = new HBox(button("money.add-budget", model::addBudget), button("money.add-exchange", model::addExchangeRate));
        adds.getStyleClass().add("form-buttons");
        getChildren().setAll(forms, refusal, adds);
        model.forms().sectionsProperty().addListener(_ -> rebuild());
        model.forms().refusalProperty().addListener(_ -> showRefusal());
        rebuild();
        showRefusal();
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Words.get(key), new FontIcon(Feather.PLUS));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().setAll("link-button", "add-button");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void rebuild() {
        FocusKeeper.keep(this, () -> forms.getChildren().setAll(model.forms().sectionsProperty().get().stream().map(this::group).toList()));
    }

    private Node group(FormModel.Section section) {
        Label heading = new Label(section.heading().isEmpty() ? Words.get("money.title") : section.heading());
        heading.getStyleClass().add("section");
        VBox group = new VBox(heading);
        group.getStyleClass().add("field-group");
        FormNodes.fill(group, section, model.forms());
        return group;
    }

    private void showRefusal() {
        String text = model.forms().refusalProperty().get();
        refusal.setText(text);
        refusal.setVisible(!text.isEmpty());
        refusal.setManaged(!text.isEmpty());
    }
}
