package org.tokenwright.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.tokenwright.chart.TextStyle.Weight;

/**
 * The fonts of {@link Java2dPainter}: Roboto from the class path, whose digits all have one width. Texts with letters
 * that it lacks, and all texts where it is missing, use the sans-serif font of the machine.
 */
public final class Java2dText implements TextMeasure {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String FILES = "/com/formdev/flatlaf/fonts/roboto/Roboto-";
    private static final String LETTERS = "\u00c5g";

    private final Map<Weight, Font> fonts = new EnumMap<>(Weight.class);

    public Java2dText() {
        fonts.put(Weight.REGULAR, load("Regular", Font.PLAIN));
        fonts.put(Weight.MEDIUM, load("Medium", Font.PLAIN));
        fonts.put(Weight.BOLD, load("Bold", Font.BOLD));
    }

    private static Font load(String file, int style) {
        try (InputStream stream = Java2dText.class.getResourceAsStream(FILES + file + ".ttf")) {
            return stream == null ? machineFont(style) : Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException("font of the class path cannot be read: " + file, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("font of the class path is damaged: " + file, e);
        }
    }

    private static Font machineFont(int style) {
        return new Font(Font.SANS_SERIF, style, 1);
    }

    /** The font that shows a text. */
    Font font(String text, double size, Weight weight) {
        Font font = fonts.get(weight);
        boolean shows = font.canDisplayUpTo(text) < 0;
        return (shows ? font : machineFont(weight == Weight.BOLD ? Font.BOLD : Font.PLAIN)).deriveFont((float) size);
    }

    @Override
    public double width(String text, double size, Weight weight) {
        return text.isEmpty() ? 0 : font(text, size, weight).getStringBounds(text, CONTEXT).getWidth();
    }

    @Override
    public double ascent(double size) {
        return metrics(size).getAscent();
    }

    @Override
    public double descent(double size) {
        return metrics(size).getDescent();
    }

    private LineMetrics metrics(double size) {
        return font(LETTERS, size, Weight.REGULAR).getLineMetrics(LETTERS, CONTEXT);
    }
}
