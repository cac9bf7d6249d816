package org.tokenwright.app.style;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.Rgb;
import org.tokenwright.chart.Theme;

/** Light or dark, chosen or as the system has it. Colours are named once by role; this is where they get their values. */
public final class Look {

    /** What a person chose. */
    public enum Choice { SYSTEM, LIGHT, DARK }

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(this, "choice", Choice.SYSTEM);
    private final ObjectBinding<Theme> theme;

    /** @param system what the system prefers */
    public Look(ObservableObjectValue<ColorScheme> system) {
        theme = Bindings.createObjectBinding(() -> switch (choice.get()) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> system.get() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
        }, choice, system);
    }

    /** Follows this system's preference. */
    public static Look ofSystem() {
        return new Look(Platform.getPreferences().colorSchemeProperty());
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    public ObservableObjectValue<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }

    /** Switches to the other one of light and dark. */
    public void toggle() {
        choice.set(theme() == Theme.DARK ? Choice.LIGHT : Choice.DARK);
    }

    /** Dresses a scene, now and whenever the theme changes. */
    public void dress(Scene scene) {
        scene.getStylesheets().add(Look.class.getResource("/org/tokenwright/app/window.css").toExternalForm());
        theme.addListener((_, _, now) -> apply(scene, now));
        apply(scene, theme());
    }

    private static void apply(Scene scene, Theme theme) {
        boolean dark = theme == Theme.DARK;
        Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        scene.getRoot().getStyleClass().removeAll("light", "dark");
        scene.getRoot().getStyleClass().add(dark ? "dark" : "light");
        scene.getRoot().setStyle(roles(theme));
        scene.setFill(colour(theme.colour(ColourRole.SURFACE)));
    }

    /** The chart's colours for style sheets: {@code -tw-surface}, {@code -tw-text}, {@code -tw-model-1}, … */
    static String roles(Theme theme) {
        var style = new StringBuilder();
        for (ColourRole role : ColourRole.values()) {
            style.append("-tw-").append(cssName(role)).append(':').append(theme.colour(role).hex()).append(';');
        }
        return style.toString();
    }

    /** For example {@code cache-read}. */
    public static String cssName(ColourRole role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Color colour(Rgb rgb) {
        return Color.rgb(rgb.red(), rgb.green(), rgb.blue());
    }
}
