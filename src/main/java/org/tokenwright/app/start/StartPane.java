package org.tokenwright.app.start;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tokenwright.app.form.Cover;
import org.tokenwright.app.text.Words;

/** Three questions over the page. Enter makes the plan, Esc leaves everything as it is. */
public final class StartPane extends Cover {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final StartModel model;
    private final ComboBox<String> currency = new ComboBox<>();

    public StartPane(StartModel model) {
        this.model = model;
        setId("start");
        currency.getItems().setAll(StartModel.CURRENCIES);
        currency.setEditable(true);
        currency.setId("start-currency");
        currency.getEditor().textProperty().bindBidirectional(model.currency().textProperty());
        currency.getStyleClass().add("entry-choice");
        Label title = new Label(Words.get("start.title"));
        title.getStyleClass().add("empty-title");
        Label text = new Label(Words.get("start.text"));
        text.getStyleClass().add("card-remark");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        Label problem = new Label();
        problem.getStyleClass().add("card-remark");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(model.problemProperty().isNotEmpty());
        VBox card = new VBox(title, text, row("start.currency", currency, model.currency(), ""),
                row("start.month", field("start-month", model.start()), model.start(), Words.get("unit.month")),
                row("start.months", field("start-months", model.months()), model.months(), Words.get("unit.months")),
                        problem, buttons());
        card.getStyleClass().addAll("card", "picker", "start-card");
        card.setMaxSize(440, USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.CENTER);
        getChildren().setAll(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static TextField field(String id, StartModel.Question question) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("number-field");
        field.textProperty().bindBidirectional(question.textProperty());
        return field;
    }

    private static VBox row(String key, javafx.scene.control.Control control, StartModel.Question question, String unit) {
        Label label = new Label(Words.get(key));
        label.setLabelFor(control);
        label.getStyleClass().add("start-label");
        Label behind = new Label(unit);
        behind.getStyleClass().add("entry-unit");
        control.setAccessibleText(Words.get(key));
        Label error = new Label();
        error.getStyleClass().add("entry-remark");
        error.setWrapText(true);
        error.textProperty().bind(question.errorProperty());
        question.errorProperty().addListener((_, _, now) -> {
            error.setVisible(!now.isEmpty());
            error.setManaged(!now.isEmpty());
            control.pseudoClassStateChanged(ERROR, !now.isEmpty());
        });
        error.setVisible(false);
        error.setManaged(false);
        HBox line = new HBox(label, control, behind);
        line.getStyleClass().add("field-line");
        return new VBox(line, error);
    }

    private HBox buttons() {
        Button make = new Button(Words.get("start.make"));
        make.setId("start-make");
        make.setDefaultButton(true);
        make.setOnAction(_ -> model.create());
        Button cancel = new Button(Words.get("start.cancel"));
        cancel.setId("start-cancel");
        cancel.setOnAction(_ -> model.close());
        HBox buttons = new HBox(cancel, make);
        buttons.getStyleClass().add("start-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !currency.isShowing()) {
            model.close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            model.create();
            event.consume();
        }
    }

    @Override
    protected void opened() {
        currency.requestFocus();
    }
}
