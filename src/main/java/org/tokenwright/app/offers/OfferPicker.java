package org.tokenwright.app.offers;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tokenwright.app.form.Cover;
import org.tokenwright.app.text.Words;

/** A list of all offers over the page, narrowed by typing. Enter takes the marked one, Esc none. */
public final class OfferPicker extends Cover {

    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    private final PickerModel model;
    private final TextField query = new TextField();
    private final ListView<OfferChoice> list = new ListView<>();
    private final Label prices = new Label();

    public OfferPicker(PickerModel model) {
        this.model = model;
        setId("picker");
        query.setId("picker-query");
        query.setPromptText(Words.get("picker.prompt"));
        query.setAccessibleText(Words.get("picker.prompt"));
        query.textProperty().bindBidirectional(model.queryProperty());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("picker-list");
        list.setCellFactory(_ -> new Cell());
        list.setFocusTraversable(false);
        list.setAccessibleText(Words.get("picker.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        Label remark = new Label();
        remark.setId("picker-remark");
        remark.setWrapText(true);
        remark.textProperty().bind(model.remarkProperty());
        remark.getStyleClass().add("card-remark");
        Label title = new Label(Words.get("picker.title"));
        title.getStyleClass().add("section");
        VBox card = new VBox(title, query, head(), list, remark);
        card.getStyleClass().addAll("card", "picker");
        card.setMaxWidth(576);
        card.setMaxHeight(440);
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        getChildren().setAll(card);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                model.close();
            }
        });
        model.matchesProperty().subscribe(found -> {
            list.getItems().setAll(found);
            list.getSelectionModel().select(0);
            list.scrollTo(0);
        });
    }

    private HBox head() {
        prices.getStyleClass().add("picker-head-text");
        Label output = new Label(Words.get("picker.output"));
        HBox head = row(caption("picker.offer"), caption("picker.provider"), prices, output);
        output.getStyleClass().add("picker-head-text");
        head.getStyleClass().add("picker-head");
        return head;
    }

    private static Label caption(String key) {
        Label label = new Label(Words.get(key));
        label.getStyleClass().add("picker-head-text");
        return label;
    }

    /** Name, provider, two prices: in columns, by fixed widths. */
    private static HBox row(Label name, Label provider, Label input, Label output) {
        HBox row = new HBox(name, provider, input, output);
        row.getStyleClass().add("picker-row");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        provider.getStyleClass().add("picker-provider");
        input.getStyleClass().add("picker-price");
        output.getStyleClass().add("picker-price");
        return row;
    }

    @Override
    protected void opened() {
        prices.setText(Words.get("picker.input"));
        query.requestFocus();
    }

    private void pressed(KeyEvent event) {
        int index = list.getSelectionModel().getSelectedIndex();
        int page = 8;
        switch (event.getCode()) {
            case DOWN -> mark(index + 1);
            case UP -> mark(index - 1);
            case PAGE_DOWN -> mark(index + page);
            case PAGE_UP -> mark(index - page);
            case ENTER -> take();
            case ESCAPE -> model.close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void mark(int index) {
        if (!list.getItems().isEmpty()) {
            int at = Math.clamp(index, 0, list.getItems().size() - 1);
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 3));
        }
    }

    private void take() {
        OfferChoice chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.choose(chosen);
        }
    }

    private final class Cell extends ListCell<OfferChoice> {

        private final Label name = new Label();
        private final Label provider = new Label();
        private final Label input = new Label();
        private final Label output = new Label();
        private final HBox row = row(name, provider, input, output);

        Cell() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    model.choose(getItem());
                }
            });
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(OfferChoice choice, boolean isEmpty) {
            super.updateItem(choice, isEmpty);
            boolean absent = choice != null && !isEmpty && !choice.isInForce();
            pseudoClassStateChanged(ABSENT, absent);
            if (isEmpty || choice == null) {
                setGraphic(null);
                return;
            }
            name.setText(choice.name());
            provider.setText(choice.provider());
            input.setText(absent ? "" : choice.input());
            output.setText(absent ? Words.get("picker.absent", model.month()) : choice.output());
            output.setMinWidth(absent ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
            setGraphic(row);
            setAccessibleText(String.join(", ", choice.name(), choice.provider(), input.getText(), output.getText()));
        }
    }
}
