package org.tokenwright.cli;

import java.util.List;
import java.util.Locale;
import org.tokenwright.report.ExportResult;
import org.tokenwright.report.ExportResult.Failed;
import org.tokenwright.report.ExportResult.Written;
import org.tokenwright.store.Json;
import org.tokenwright.store.JsonWriter;
import org.tokenwright.store.Members;

/** What came of an export: the files that were written, and what was not and why. */
final class ExportText {

    private static final List<String> UNITS = List.of("kB", "MB", "GB");
    private static final int STEP = 1000;

    private final Terminal terminal;

    ExportText(Terminal terminal) {
        this.terminal = terminal;
    }

    void write(ExportResult result, OutputFormat format) {
        if (format == OutputFormat.JSON) {
            terminal.data(JsonWriter.bytes(new Members().put("files", JsonParts.list(result.written(), ExportText::json))
                    .put("failed", JsonParts.list(result.failed(), ExportText::json)).put("left", JsonParts.texts(result.left())).object()));
        } else {
            int width = result.written().stream().mapToInt(one -> one.file().toString().length()).max().orElse(0);
            result.written().forEach(one -> terminal.line(padded(one.file().toString(), width) + "  " + size(one.bytes())));
        }
        result.failed().forEach(one -> terminal.error(CliText.get("export.failed", one.name().isEmpty() ? one.kind().key() : one.name(), one.reason())));
        if (!result.left().isEmpty()) {
            terminal.error(CliText.get("export.stopped", result.left().size()));
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static Json json(Written one) {
        return new Members().put("kind", one.kind().key()).put("file", one.file().toString()).put("bytes", String.valueOf(one.bytes())).object();
    }

    private static Json json(Failed one) {
        return new Members().put("kind", one.kind().key()).put("file", one.name()).put("reason", one.reason()).object();
    }

    /** For example {@code 12.3 kB}. */
    static String size(long bytes) {
        if (bytes < STEP) {
            return CliText.get("export.bytes", String.valueOf(bytes));
        }
        double size = bytes;
        int unit = -1;
        while (size >= STEP && unit < UNITS.size() - 1) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, UNITS.get(unit));
    }
}
