package org.tokenwright.app.export;

import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;

/** Sizes of files as a person reads them. */
final class FileSize {

    private static final int STEP = 1000;
    private static final int LARGEST = 3;

    private FileSize() {
    }

    /** For example {@code 12.3 kB}. */
    static String text(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < LARGEST) {
            size /= STEP;
            unit++;
        }
        return Words.get("export.size." + unit, NumberStyle.current().pattern(unit == 0 ? "0" : "0.0", size));
    }
}
