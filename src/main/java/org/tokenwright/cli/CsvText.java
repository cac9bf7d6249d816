package org.tokenwright.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.tokenwright.base.FormulaGuard;

/** A table as CSV (RFC 4180, UTF-8); no text in it can become a formula of a spreadsheet program. */
final class CsvText {

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);

    void row(List<String> cells) {
        csv.writeRecord(cells);
    }

    /** A cell that a person or a file gave: one that would begin a formula gets a leading apostrophe. */
    static String text(String cell) {
        return FormulaGuard.guard(cell);
    }

    /** A number cell, empty where there is no number. */
    static String number(OptionalDouble value) {
        return value.isEmpty() ? "" : Numbers.exact(value.getAsDouble());
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
