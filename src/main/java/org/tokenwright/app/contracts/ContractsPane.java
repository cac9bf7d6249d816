package org.tokenwright.app.contracts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tokenwright.app.text.Words;

/** The panel beside the Contracts page: the chosen quote, or the money of the plan. */
public final class ContractsPane extends VBox {

    private final EditorPane editor;
    private final MoneyPane money;
    private final Label none = new Label(Words.get("contracts.none"));
    private final ContractsModel model;
    private final ToggleGroup tabs = new ToggleGroup();

    public ContractsPane(EditorModel editing, DocumentModel document, MoneyModel settings) {
        model = editing.contracts();
        editor = new EditorPane(editing, document);
        money = new MoneyPane(settings);
        getStyleClass().addAll("side-panel", "contracts-pane");
        setId("contracts-editor");
        none.setWrapText(true);
        none.getStyleClass().add("card-remark");
        ToggleButton quote = tab("contracts.tab.quote");
        ToggleButton plan = tab("contracts.tab.money");
        HBox head = new HBox(quote, plan);
        head.getStyleClass().add("tab-bar");
        VBox content = new VBox(editor, none, money);
        content.getStyleClass().add("workloads-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
        quote.setSelected(true);
        tabs.selectedToggleProperty().addListener(_ -> show());
        model.chosenProperty().addListener(_ -> show());
        show();
    }

    private ToggleButton tab(String key) {
        ToggleButton button = new ToggleButton(Words.get(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().setAll("link-button", "mode");
        button.setToggleGroup(tabs);
        button.setOnAction(_ -> button.setSelected(true));
        return button;
    }

    private void show() {
        boolean isQuote = tabs.getToggles().getFirst().isSelected();
        boolean has = !model.chosenProperty().get().isEmpty();
        set(editor, isQuote && has);
        set(none, isQuote && !has);
        set(money, !isQuote);
    }

    private static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows budgets, exchange rates and the like. */
    public void showMoney() {
        tabs.getToggles().getLast().setSelected(true);
    }
}
