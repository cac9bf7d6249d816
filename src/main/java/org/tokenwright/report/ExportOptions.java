package org.tokenwright.report;

import java.util.List;
import java.util.Locale;
import org.tokenwright.chart.Theme;
import org.tokenwright.report.table.CsvDialect;
import org.tokenwright.report.table.FocusVersion;

/**
 * How the files of an export are written.
 *
 * @param scales of pictures in points: 1, 2 and 3
 * @param theme of pictures
 * @param locale of the numbers in pictures
 */
public record ExportOptions(Paper paper, CsvDialect csv, FocusVersion focus, List<Integer> scales, Theme theme, Locale locale) {

    /** What is written where nobody asks for something else. */
    public static final ExportOptions USUAL =
            new ExportOptions(Paper.A4, CsvDialect.EXCEL, FocusVersion.DEFAULT, List.of(1), Theme.LIGHT, Locale.ENGLISH);

    public ExportOptions {
        scales = scales.stream().distinct().sorted().toList();
    }
}
