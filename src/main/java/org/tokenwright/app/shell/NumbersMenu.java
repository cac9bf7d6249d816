package org.tokenwright.app.shell;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;

/** How numbers are written; each choice shows one, and the style that holds is marked. */
final class NumbersMenu extends Menu {

    NumbersMenu(Consumer<NumberStyle> choose) {
        super(Words.get("number.menu", NumberStyle.current().example()));
        setId("numbers-menu");
        setMnemonicParsing(false);
        ToggleGroup group = new ToggleGroup();
        getItems().setAll(Arrays.stream(NumberStyle.values()).map(style -> item(style, group, choose)).toList());
    }

    private static RadioMenuItem item(NumberStyle style, ToggleGroup group, Consumer<NumberStyle> choose) {
        RadioMenuItem item = new RadioMenuItem(style.example());
        item.setId("numbers-" + style.name());
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(style == NumberStyle.current());
        item.setOnAction(_ -> choose.accept(style));
        return item;
    }
}
