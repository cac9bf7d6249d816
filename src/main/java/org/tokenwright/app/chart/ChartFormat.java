package org.tokenwright.app.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.Theme;
import org.tokenwright.report.chart.ChartPictures;

/** What a chart is saved as. */
enum ChartFormat {
    PNG(".png", 1),
    PNG_2(".png", 2),
    PNG_3(".png", 3),
    /** Shapes and texts; has no scale. */
    SVG(".svg", 1);

    private final String suffix;
    private final int scale;

    ChartFormat(String suffix, int scale) {
        this.suffix = suffix;
        this.scale = scale;
    }

    String suffix() {
        return suffix;
    }

    /** What is put behind the name of a chart, for example {@code @2x.png}. */
    String ending() {
        return (scale == 1 ? "" : "@" + scale + "x") + suffix;
    }

    /** The file with the suffix, where it was named without. */
    Path withSuffix(Path file) {
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(suffix) ? file : file.resolveSibling(name + suffix);
    }

    void write(ChartPictures pictures, Chart chart, Theme theme, OutputStream out) throws IOException {
        if (this == SVG) {
            pictures.writeSvg(chart, theme, out);
        } else {
            pictures.writePng(chart, theme, scale, out);
        }
    }
}
