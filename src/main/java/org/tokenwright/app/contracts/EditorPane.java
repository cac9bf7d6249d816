package org.tokenwright.app.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.form.FocusKeeper;
import org.tokenwright.app.form.FormModel;
import org.tokenwright.app.form.FormNodes;
import org.tokenwright.app.text.Words;
import org.tokenwright.contract.Quote;

/** The editor of the chosen quote. */
final class EditorPane extends VBox {

    private final EditorModel model;
    private final Label refusal = new Label();
    private final Label title = new Label();
    private final VBox general = new VBox();
    private final VBox terms = new VBox();
    private final BuyersBox buyers;
    private final List<TermBox> boxes = new ArrayList<>();

    EditorPane(EditorModel model, DocumentModel document) {
        this.model = model;
        buyers = new BuyersBox(model);
        getStyleClass().add("field-groups");
        refusal.getStyleClass().add("entry-remark");
        refusal.setId("quote-refusal");
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        general.getStyleClass().add("field-group");
        terms.getStyleClass().add("term-list");
        VBox termGroup = new VBox(termsHead(), terms);
        termGroup.getStyleClass().add("field-group");
        getChildren().setAll(head(), refusal, general, buyers, termGroup, new DocumentBox(document));
        model.forms().sectionsProperty().addListener(_ -> rebuild());
        model.forms().refusalProperty().addListener(_ -> showRefusal());
        model.openProperty().addListener(_ -> boxes.forEach(TermBox::show));
        model.contracts().session().planProperty().addListener(_ -> refresh());
        rebuild();
        showRefusal();
    }

    private HBox head() {
        title.getStyleClass().add("section");
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, button("quote.duplicate", Feather.COPY, id -> model.contracts().duplicate(id)),
                button("quote.remove", Feather.TRASH_2, id -> model.contracts().remove(id)));
        head.getStyleClass().add("card-head");
        return head;
    }

    private Button button(String key, Feather icon, Consumer<String> action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().setAll("link-button", "icon-button");
        button.setAccessibleText(Words.get(key));
        button.setTooltip(new Tooltip(Words.get(key)));
        button.setOnAction(_ -> model.quote().map(Quote::id).ifPresent(action));
        return button;
    }

    private HBox termsHead() {
        Label heading = new Label(Words.get("quote.terms"));
        heading.getStyleClass().add("section");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        MenuButton add = new MenuButton(Words.get("term.add"));
        add.setId("add-term");
        add.getStyleClass().add("entry-checks");
        for (TermKind kind : TermKind.values()) {
            MenuItem item = new MenuItem(kind.label());
            item.setId("add-" + kind.idStart());
            item.setOnAction(_ -> model.add(kind));
            add.getItems().add(item);
        }
        HBox head = new HBox(heading, gap, add);
        head.getStyleClass().add("card-head");
        return head;
    }

    private void rebuild() {
        FocusKeeper.keep(this, this::fill);
    }

    private void fill() {
        general.getChildren().clear();
        terms.getChildren().clear();
        boxes.clear();
        for (FormModel.Section section : model.forms().sectionsProperty().get()) {
            if (section.id().isEmpty()) {
                FormNodes.fill(general, section, model.forms());
            } else {
                boxes.add(new TermBox(model, section));
            }
        }
        terms.getChildren().setAll(boxes);
        if (boxes.isEmpty()) {
            Label none = new Label(Words.get("quote.terms.none"));
            none.getStyleClass().add("card-remark");
            none.setWrapText(true);
            none.setMinHeight(USE_PREF_SIZE);
            terms.getChildren().setAll(none);
        }
        refresh();
    }

    private void refresh() {
        if (!model.contracts().showingProperty().get()) {
            return;
        }
        title.setText(model.quote().map(Quote::name).orElse(""));
        buyers.show();
        boxes.forEach(TermBox::show);
    }

    private void showRefusal() {
        String text = model.forms().refusalProperty().get();
        refusal.setText(text);
        refusal.setVisible(!text.isEmpty());
        refusal.setManaged(!text.isEmpty());
    }
}
