package org.tokenwright.app.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import org.tokenwright.chart.TextStyle.Weight;

/** The bundled font: Roboto, whose digits all have one width. */
public final class Fonts {

    /** Family of regular and bold text, as style sheets name it. */
    public static final String FAMILY = "Roboto";

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/Roboto-";
    private static final Map<Weight, String> NAMES = new EnumMap<>(Weight.class);

    private Fonts() {
    }

    /** Makes the font known to JavaFX; must come before the first text. */
    public static synchronized void load() {
        if (NAMES.isEmpty()) {
            NAMES.put(Weight.REGULAR, load("Regular"));
            NAMES.put(Weight.MEDIUM, load("Medium"));
            NAMES.put(Weight.BOLD, load("Bold"));
        }
    }

    private static String load(String face) {
        try (InputStream file = Fonts.class.getResourceAsStream(FOLDER + face + ".ttf")) {
            return Font.loadFont(file, 12).getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param size in pixels */
    public static Font of(double size, Weight weight) {
        load();
        return Font.font(NAMES.get(weight), size);
    }

    static List<Weight> weights() {
        return List.of(Weight.values());
    }
}
