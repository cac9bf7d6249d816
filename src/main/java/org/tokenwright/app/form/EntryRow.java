package org.tokenwright.app.form;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.text.Words;

/** A label, something to enter, its unit, and beneath them what is wrong or odd. */
final class EntryRow extends VBox {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");

    private final EntryModel model;
    private final Control control;
    private final Label remark = new Label();
    private final ChangeListener<EntryModel.Remark> remarks = (_, _, now) -> showRemark(now);   // a row comes and goes, its model stays
    private ChangeListener<String> texts = (_, _, _) -> { };

    /** @param drop removes the item that this entry begins */
    EntryRow(EntryModel model, java.util.function.Consumer<Entry.Action> drop) {
        this.model = model;
        Entry entry = model.entry();
        getStyleClass().add("entry-row");
        control = switch (entry.kind()) {
            case NUMBER, TEXT, WORDS -> field(entry);
            case CHOICE -> choice();
            case CHECKS, SOME -> new ChecksButton(model);
        };
        control.setId(entry.id());
        control.setAccessibleText(entry.label());
        Label label = new Label(entry.label());
        label.getStyleClass().add("entry-label");
        label.setWrapText(true);
        label.setLabelFor(control);
        HBox line = new HBox(label, control);
        line.getStyleClass().add("field-line");
        if (entry.kind() == Kind.NUMBER || entry.kind() == Kind.TEXT) {
            Label unit = unit(entry);
            line.getChildren().add(unit);
            entry.drop().ifPresent(_ -> fill(unit));
        } else {
            fill(control);
        }
        entry.drop().ifPresent(action -> line.getChildren().add(dropButton(action, drop)));
        remark.getStyleClass().add("entry-remark");
        remark.setWrapText(true);
        remark.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(line, remark);
        model.remarkProperty().addListener(new WeakChangeListener<>(remarks));
        showRemark(model.remarkProperty().get());
    }

    /** Takes the room that is left in a line. */
    private static void fill(Control control) {
        HBox.setHgrow(control, Priority.ALWAYS);
        control.setMaxWidth(Double.MAX_VALUE);
    }

    private static Label unit(Entry entry) {
        Label unit = new Label(entry.unit());
        unit.getStyleClass().add("entry-unit");
        return unit;
    }

    private static Button dropButton(Entry.Action action, java.util.function.Consumer<Entry.Action> drop) {
        Button button = new Button("", new FontIcon(Feather.X));
        button.getStyleClass().setAll("link-button", "icon-button");
        button.setId(action.id());
        button.setAccessibleText(action.label());
        button.setTooltip(new Tooltip(action.label()));
        button.setOnAction(_ -> drop.accept(action));
        return button;
    }

    private TextField field(Entry entry) {
        TextField field = new TextField();
        field.getStyleClass().add(entry.kind() == Kind.WORDS ? "words-field" : "number-field");
        field.setPromptText("–");
        field.textProperty().bindBidirectional(model.textProperty());
        field.focusedProperty().addListener((_, _, focused) -> focusMoved(field, focused));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        if (entry.kind() == Kind.NUMBER) {
            field.setAccessibleHelp(Words.get("field.help", entry.label(), entry.unit()));
        }
        field.setTooltip(new Tooltip());
        field.getTooltip().textProperty().bind(field.textProperty());
        return field;
    }

    private void focusMoved(TextField field, boolean focused) {
        if (focused) {
            javafx.application.Platform.runLater(field::selectAll);
        } else {
            model.leave();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.enter();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.revert();
        } else {
            return;
        }
        ((TextField) control).selectAll();
        event.consume();
    }

    private ComboBox<Option> choice() {
        var box = new ComboBox<Option>();
        box.getStyleClass().add("entry-choice");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Option option) {
                return option == null ? "" : option.label();
            }

            @Override
            public Option fromString(String text) {
                throw new UnsupportedOperationException("only chosen, never typed");
            }
        });
        texts = (_, _, _) -> showChoice(box);
        model.textProperty().addListener(new WeakChangeListener<>(texts));
        box.setOnShowing(_ -> showChoice(box));
        showChoice(box);
        box.setTooltip(new Tooltip());
        box.getTooltip().textProperty().bind(box.valueProperty().map(Option::label));
        box.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null && !chosen.key().equals(model.textProperty().get())) {
                model.textProperty().set(chosen.key());
                model.session().endOfEntry();
            }
        });
        return box;
    }

    private void showChoice(ComboBox<Option> box) {
        List<Option> options = model.entry().options().apply(model.session().plan());
        if (!options.equals(box.getItems())) {
            box.getItems().setAll(options);
        }
        options.stream().filter(option -> option.key().equals(model.textProperty().get())).findFirst().ifPresent(box::setValue);
    }

    private void showRemark(EntryModel.Remark now) {
        boolean says = !now.text().isEmpty();
        remark.setText(now.text());
        remark.setVisible(says);
        remark.setManaged(says);
        remark.pseudoClassStateChanged(ODD, says && !now.isRefused());
        control.pseudoClassStateChanged(ERROR, now.isRefused());
        control.setAccessibleRoleDescription(says ? now.text() : null);
    }
}
