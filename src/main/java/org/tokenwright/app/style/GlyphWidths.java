package org.tokenwright.app.style;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.tokenwright.chart.TextMeasure;
import org.tokenwright.chart.TextStyle.Weight;

/**
 * Measures text of the bundled font as the sum of its glyphs. JavaFX draws plain text without kerning, so this is exact,
 * and a drawing of hundreds of labels costs no text layout.
 */
public final class GlyphWidths implements TextMeasure {

    private static final double SIZE = 100;
    private static final int KNOWN = 0x2200;

    private final Map<Weight, double[]> widths = new EnumMap<>(Weight.class);
    private final double ascent;
    private final double descent;

    public GlyphWidths() {
        for (Weight weight : Fonts.weights()) {
            double[] table = new double[KNOWN];
            Arrays.fill(table, Double.NaN);
            widths.put(weight, table);
        }
        Text sample = new Text("X");
        sample.setFont(Fonts.of(SIZE, Weight.REGULAR));
        Bounds bounds = sample.getLayoutBounds();
        ascent = -bounds.getMinY() / SIZE;
        descent = bounds.getMaxY() / SIZE;
    }

    @Override
    public synchronized double width(String text, double size, Weight weight) {
        double sum = 0;
        double[] table = widths.get(weight);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= KNOWN || Character.isSurrogate(c)) {
                return measured(text, weight) * size / SIZE;
            }
            if (Double.isNaN(table[c])) {
                table[c] = measured(String.valueOf(c), weight);
            }
            sum += table[c];
        }
        return sum * size / SIZE;
    }

    private static double measured(String text, Weight weight) {
        Text node = new Text(text);
        Font font = Fonts.of(SIZE, weight);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }

    @Override
    public double ascent(double size) {
        return ascent * size;
    }

    @Override
    public double descent(double size) {
        return descent * size;
    }
}
