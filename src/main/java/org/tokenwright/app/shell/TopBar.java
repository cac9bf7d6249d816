package org.tokenwright.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.style.Look;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.store.SamplePlans;

/** Name and state of the plan, and what can be done with it as a whole. */
final class TopBar extends HBox {

    private final PlanSession session;
    private final FileActions actions;
    private final FileModel files;
    private final Look look;
    private final Pages pages;

    /**
     * Where the menu leads to.
     *
     * @param compareQuotes begins a plan that compares quotes
     * @param export shows the page of exports
     */
    record Pages(Runnable compareQuotes, Runnable export) {}

    TopBar(PlanSession session, FileModel files, FileActions actions, Look look, Pages pages) {
        this.pages = pages;
        this.session = session;
        this.files = files;
        this.actions = actions;
        this.look = look;
        getStyleClass().add("top-bar");
        Label name = new Label();
        name.getStyleClass().add("plan-name");
        name.setId("plan-name");
        name.textProperty().bind(Bindings.createStringBinding(() -> session.plan().name(), session.planProperty()));
        Label saved = new Label();
        saved.getStyleClass().add("saved-state");
        saved.setId("saved-state");
        saved.textProperty().bind(files.savedTextProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(name, saved, gap, fileMenu(),
                step("undo", Feather.CORNER_UP_LEFT, session.undoNameProperty(), session::undo, "Shortcut+Z"),
                step("redo", Feather.CORNER_UP_RIGHT, session.redoNameProperty(), session::redo, "Shortcut+Shift+Z"),
                new ThemeButton(look));
    }

    private MenuButton fileMenu() {
        MenuButton menu = new MenuButton(Words.get("menu.file"));
        menu.setId("file-menu");
        menu.getStyleClass().add("bar-button");
        menu.setOnShowing(_ -> fill(menu));
        fill(menu);
        return menu;
    }

    private void fill(MenuButton menu) {
        menu.getItems().setAll(item("menu.new", "Shortcut+N", actions::openNew),
                plain(Words.get("menu.compare-quotes"), pages.compareQuotes()),
                item("menu.open", "Shortcut+O", actions::open),
                item("menu.save", "Shortcut+S", actions::save),
                item("menu.save-as", "Shortcut+Shift+S", actions::saveAs),
                item("menu.export", "Shortcut+E", pages.export()),
                new SeparatorMenuItem());
        SamplePlans.NAMES.forEach(sample -> menu.getItems().add(
                plain(Words.get("menu.sample", sample), () -> actions.openSample(sample))));
        menu.getItems().addAll(new SeparatorMenuItem(), themes(), new NumbersMenu(this::write));
        var recent = files.state().recent();
        if (!recent.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            recent.forEach(path -> menu.getItems().add(plain(path.getFileName() + "  –  " + path.getParent(),
                    () -> actions.open(path))));
        }
    }

    private Menu themes() {
        Menu themes = new Menu(Words.get("menu.theme"));
        themes.getItems().setAll(ThemeButton.choices(look));
        return themes;
    }

    /** All numbers are written in another style from now on, and after the next start. */
    private void write(NumberStyle style) {
        NumberStyle.use(style);
        files.state().set(NumberStyle.STATE, style.name());
        session.retell();
    }

    private static MenuItem item(String key, String shortcut, Runnable action) {
        MenuItem item = plain(Words.get(key), action);
        item.setAccelerator(KeyCombination.valueOf(shortcut));
        return item;
    }

    private static MenuItem plain(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** A button that names the step it takes; without a step it is disabled. */
    private static Button step(String id, Feather icon, ReadOnlyStringProperty name, Runnable action, String keys) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("bar-button");
        button.setMaxWidth(220);
        button.textProperty().bind(Bindings.createStringBinding(
                () -> id.equals("redo") || name.get().isEmpty() ? "" : Words.get(id + ".named", name.get()), name));
        button.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> name.get().isEmpty() ? Words.get(id) : Words.get(id + ".named", name.get()), name));
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> name.get().isEmpty(), name));
        button.setOnAction(_ -> action.run());
        Tooltip tooltip = new Tooltip();
        String shortcut = KeyCombination.valueOf(keys).getDisplayText();
        tooltip.textProperty().bind(Bindings.concat(button.accessibleTextProperty(), "  " + shortcut));
        button.setTooltip(tooltip);
        return button;
    }
}
