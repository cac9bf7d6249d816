package org.tokenwright.app.contracts;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.tokenwright.app.text.Words;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.Alternative;

/** Which alternatives buy under the quote, as check boxes. */
final class BuyersBox extends VBox {

    private final EditorModel model;
    private List<?> shown = List.of();

    BuyersBox(EditorModel model) {
        this.model = model;
        getStyleClass().add("field-group");
        setId("buyers");
    }

    /** Shows the plan as it is now. */
    void show() {
        String quote = model.quote().map(Quote::id).orElse("");
        List<Alternative> possible = model.possibleBuyers();
        List<?> now = List.of(quote, possible.stream().map(one -> List.of(one.id(), one.name())).toList());
        if (!now.equals(shown)) {
            shown = now;
            fill(possible, quote);
        }
        for (Alternative one : possible) {
            ((CheckBox) lookup(one)).setSelected(one.quotes().contains(quote));
        }
    }

    private javafx.scene.Node lookup(Alternative one) {
        return getChildren().stream().filter(node -> ("buyer-" + one.id()).equals(node.getId())).findFirst().orElseThrow();
    }

    private void fill(List<Alternative> possible, String quote) {
        Label heading = new Label(Words.get("quote.buyers"));
        heading.getStyleClass().add("section");
        getChildren().setAll(heading);
        if (possible.isEmpty()) {
            Label none = new Label(Words.get("quote.buyers.none"));
            none.setWrapText(true);
            none.getStyleClass().add("card-remark");
            getChildren().add(none);
            return;
        }
        possible.forEach(one -> getChildren().add(box(one)));
        MenuButton copies = new MenuButton(Words.get("quote.duplicate-under"));
        copies.setId("duplicate-under");
        copies.getStyleClass().add("entry-checks");
        copies.setMaxWidth(Double.MAX_VALUE);
        possible.forEach(one -> copies.getItems().add(item(one)));
        getChildren().add(copies);
    }

    private CheckBox box(Alternative one) {
        CheckBox box = new CheckBox(one.name());
        box.setId("buyer-" + one.id());
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        box.setOnAction(_ -> {
            model.buy(one.id(), box.isSelected());
            show();
        });
        return box;
    }

    private MenuItem item(Alternative one) {
        MenuItem item = new MenuItem(one.name());
        item.setMnemonicParsing(false);
        item.setId("duplicate-under-" + one.id());
        item.setOnAction(_ -> model.duplicateUnder(one.id()));
        return item;
    }
}
