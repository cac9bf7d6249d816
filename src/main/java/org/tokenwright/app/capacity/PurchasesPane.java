package org.tokenwright.app.capacity;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.capacity.CapacityModel.Side;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.FocusKeeper;
import org.tokenwright.app.form.FormNodes;
import org.tokenwright.app.text.Words;

/** The panel beside the Capacity page: what is bought on the side that is shown, to be edited. */
public final class PurchasesPane extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final PurchasesModel model;
    private final Label title = new Label();
    private final Button add = new Button("", new FontIcon(Feather.PLUS));
    private final VBox items = new VBox();
    private final Label refusal = new Label();
    private final VBox form = new VBox();
    private final Label hint = new Label();

    public PurchasesPane(PurchasesModel model) {
        this.model = model;
        getStyleClass().addAll("side-panel", "contracts-pane");
        setId("capacity-editor");
        items.getStyleClass().add("workload-list");
        form.getStyleClass().add("field-group");
        refusal.getStyleClass().add("entry-remark");
        refusal.setId("capacity-refusal");
        hint.getStyleClass().add("card-remark");
        for (Label label : java.util.List.of(refusal, hint)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox content = new VBox(head(), items, refusal, form, hint);
        content.getStyleClass().add("workloads-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        model.forms().sectionsProperty().addListener(_ -> rebuild());
        model.forms().refusalProperty().addListener(_ -> showRefusal());
        model.readyProperty().addListener(_ -> refresh());
        model.page().cardsProperty().addListener(_ -> refresh());
        model.page().seatsGridProperty().addListener(_ -> refresh());
        model.page().sideProperty().addListener(_ -> refresh());
        rebuild();
        showRefusal();
    }

    private HBox head() {
        title.getStyleClass().add("section");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        add.setId("capacity-add");
        add.getStyleClass().setAll("link-button", "add-button");
        add.setOnAction(_ -> model.add());
        HBox head = new HBox(title, gap, add);
        head.getStyleClass().add("card-head");
        return head;
    }

    private void refresh() {
        Side side = model.page().sideProperty().get();
        title.setText(Words.get("capacity.edit." + side));
        boolean canAdd = side == Side.RESERVED || side == Side.SEATS;
        set(add, canAdd);
        if (canAdd) {
            add.setText(Words.get("capacity.add." + side));
            add.setDisable(!model.readyProperty().get());
        }
        var group = new ToggleGroup();
        items.getChildren().setAll(model.items().stream().map(item -> line(item, group)).toList());
        boolean isReading = !model.readyProperty().get();
        boolean isBlank = form.getChildren().isEmpty();
        hint.setText(isReading ? Words.get("capacity.reading") : Words.get("capacity.hint." + side));
        set(hint, isReading || isBlank);
    }

    private HBox line(Option item, ToggleGroup group) {
        boolean isChosen = item.key().equals(model.item());
        ToggleButton name = new ToggleButton(item.label());
        name.setId("edit-" + item.key());
        name.getStyleClass().setAll("workload");
        name.setMnemonicParsing(false);
        name.setToggleGroup(group);
        name.setSelected(isChosen);
        name.pseudoClassStateChanged(CHOSEN, isChosen);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setOnAction(_ -> model.choose(item.key()));
        HBox line = new HBox(name);
        if (isChosen) {
            Button remove = new Button("", new FontIcon(Feather.TRASH_2));
            remove.setId("capacity-remove");
            remove.getStyleClass().setAll("link-button", "icon-button");
            remove.setAccessibleText(Words.get("capacity.remove", item.label()));
            remove.setTooltip(new Tooltip(Words.get("capacity.remove", item.label())));
            remove.setOnAction(_ -> model.remove());
            line.getChildren().add(remove);
        }
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private void rebuild() {
        FocusKeeper.keep(this, () -> {
            form.getChildren().clear();
            model.forms().sectionsProperty().get().forEach(section -> FormNodes.fill(form, section, model.forms()));
            refresh();
        });
    }

    private void showRefusal() {
        String text = model.forms().refusalProperty().get();
        refusal.setText(text);
        set(refusal, !text.isEmpty());
    }

    private static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
