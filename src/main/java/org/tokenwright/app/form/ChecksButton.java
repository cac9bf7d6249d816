package org.tokenwright.app.form;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.text.Words;

/** Any number of options behind a button; none ticked means all. */
final class ChecksButton extends MenuButton {

    private final EntryModel model;
    private final ChangeListener<String> texts = (_, _, _) -> showText();   // the button comes and goes, its model stays

    ChecksButton(EntryModel model) {
        this.model = model;
        getStyleClass().add("entry-checks");
        setMnemonicParsing(false);
        model.textProperty().addListener(new WeakChangeListener<>(texts));
        setOnShowing(_ -> fill());
        fill();
        showText();
    }

    private void showText() {
        setText(Option.labels(options(), model.textProperty().get(),
                Words.get(isAllIfNone() ? "contracts.all" : "form.none")));
    }

    private boolean isAllIfNone() {
        return model.entry().kind() == Entry.Kind.CHECKS;
    }

    private List<Option> options() {
        return model.entry().options().apply(model.session().plan());
    }

    private void fill() {
        MenuItem head = new MenuItem(Words.get(isAllIfNone() ? "contracts.checks" : "form.checks"));
        head.setDisable(true);
        getItems().setAll(head, new SeparatorMenuItem());
        List<String> ticked = keys();
        options().forEach(option -> getItems().add(item(option, ticked)));
    }

    private List<String> keys() {
        String text = model.textProperty().get();
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private CheckMenuItem item(Option option, List<String> ticked) {
        CheckMenuItem item = new CheckMenuItem(option.label());
        item.setMnemonicParsing(false);
        item.setId(model.id() + "/" + option.key());
        item.setSelected(ticked.contains(option.key()));
        item.setOnAction(_ -> take());
        return item;
    }

    private void take() {
        List<Option> options = options();
        String chosen = java.util.stream.IntStream.range(0, options.size()).filter(i -> box(i).isSelected())
                .mapToObj(i -> options.get(i).key()).collect(Collectors.joining(","));
        model.textProperty().set(chosen);
        model.session().endOfEntry();
    }

    private CheckMenuItem box(int index) {
        return (CheckMenuItem) getItems().get(index + 2);
    }
}
