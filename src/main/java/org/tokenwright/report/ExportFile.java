package org.tokenwright.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * One file of an export.
 *
 * @param name without a directory, fit for every file system
 */
public record ExportFile(String name, Content content) {

    /** Writes the file from its beginning; may be asked once. Closes nothing. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
