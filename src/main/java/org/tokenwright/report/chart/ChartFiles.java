package org.tokenwright.report.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.Java2dText;
import org.tokenwright.chart.Theme;
import org.tokenwright.report.ExportFile;
import org.tokenwright.report.FileNames;
import org.tokenwright.report.Snapshot;

/** Pictures of all charts of a plan. Nothing is painted before a file is written. */
public final class ChartFiles {

    private static final int MOST_SCALE = 3;

    /** Writes one chart. */
    @FunctionalInterface
    private interface Painting {
        void write(Chart chart, OutputStream out) throws IOException;
    }

    private ChartFiles() {
    }

    /**
     * Names of larger scales end in {@code @2x} and {@code @3x}.
     *
     * @param scale pixels of the picture per pixel of the drawing: 1, 2 or 3
     * @param locale of numbers
     * @throws IllegalArgumentException if there is no such scale
     */
    public static List<ExportFile> png(Snapshot snapshot, Theme theme, int scale, Locale locale) {
        if (scale < 1 || scale > MOST_SCALE) {
            throw new IllegalArgumentException("a picture has a scale of 1 to " + MOST_SCALE + ", not " + scale);
        }
        ChartPictures pictures = new ChartPictures(new Java2dText());
        return files(snapshot, locale, (scale == 1 ? "" : "@" + scale + "x") + ".png",
                (chart, out) -> pictures.writePng(chart, theme, scale, out));
    }

    /** @param locale of numbers */
    public static List<ExportFile> svg(Snapshot snapshot, Theme theme, Locale locale) {
        ChartPictures pictures = new ChartPictures(new Java2dText());
        return files(snapshot, locale, ".svg", (chart, out) -> pictures.writeSvg(chart, theme, out));
    }

    private static List<ExportFile> files(Snapshot snapshot, Locale locale, String suffix, Painting painting) {
        return PlanCharts.of(snapshot, locale).withWork().stream().map(one -> new ExportFile(
                FileNames.of(snapshot.plan().name(), "-" + one.id() + suffix), out -> painting.write(one.chart(), out))).toList();
    }
}
