package org.tokenwright.app.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.style.Look;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.Theme;

/** Switches between light and dark; its context menu also lets the system decide. */
final class ThemeButton extends Button {

    ThemeButton(Look look) {
        setId("theme");
        getStyleClass().add("bar-button");
        graphicProperty().bind(Bindings.createObjectBinding(
                () -> new FontIcon(look.theme() == Theme.DARK ? Feather.SUN : Feather.MOON), look.themeProperty()));
        accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> Words.get(look.theme() == Theme.DARK ? "theme.light" : "theme.dark"), look.themeProperty()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(Bindings.createStringBinding(
                () -> getAccessibleText() + "\n" + Words.get("theme.now." + look.choiceProperty().get()),
                accessibleTextProperty(), look.choiceProperty()));
        setTooltip(tooltip);
        setOnAction(_ -> look.toggle());
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(_ -> menu.getItems().setAll(choices(look)));
        menu.getItems().setAll(choices(look));
        setContextMenu(menu);
    }

    /** Light, dark, as the system has it; the one that holds is marked. */
    static List<MenuItem> choices(Look look) {
        ToggleGroup group = new ToggleGroup();
        return Stream.of(Look.Choice.LIGHT, Look.Choice.DARK, Look.Choice.SYSTEM).<MenuItem>map(choice -> {
            RadioMenuItem item = new RadioMenuItem(Words.get("theme.choice." + choice));
            item.setToggleGroup(group);
            item.setSelected(look.choiceProperty().get() == choice);
            item.setOnAction(_ -> look.choiceProperty().set(choice));
            return item;
        }).toList();
    }
}
