package org.tokenwright.app.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tokenwright.app.text.Words;
import org.tokenwright.report.ExportResult;

/**
 * A file of the last export.
 *
 * @param detail its size, or why it was not written
 * @param file where it is; empty where it was not written
 */
record ResultLine(String name, String detail, Optional<Path> file) {

    /** What failed comes first, for something has to be done about it. */
    static List<ResultLine> of(ExportResult result) {
        return Stream.of(
                result.failed().stream().map(one -> new ResultLine(one.name().isEmpty() ? Words.get("export.kind." + one.kind()) : one.name(),
                        one.reason(), Optional.empty())),
                result.left().stream().map(name -> new ResultLine(name, Words.get("export.left"), Optional.empty())),
                result.written().stream().map(one -> new ResultLine(one.file().getFileName().toString(), FileSize.text(one.bytes()),
                        Optional.of(one.file())))).flatMap(lines -> lines).toList();
    }

    boolean isWritten() {
        return file.isPresent();
    }
}
