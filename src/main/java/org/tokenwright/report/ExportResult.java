package org.tokenwright.report;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of an export.
 *
 * @param written complete files, in their order
 * @param failed what was not written, and why
 * @param left names of the files that were not written because the export was stopped
 */
public record ExportResult(List<Written> written, List<Failed> failed, List<String> left) {

    /** A complete file. */
    public record Written(ExportKind kind, Path file, long bytes) {}

    /**
     * A file that was not written; nothing of it is left.
     *
     * @param name of the file; empty where it was not known yet
     * @param reason in words for a person
     * @param isUnexpected whether it is a mistake of the program itself
     */
    public record Failed(ExportKind kind, String name, String reason, boolean isUnexpected) {

        static Failed unexpected(ExportKind kind, String name, RuntimeException problem) {
            String what = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
            return new Failed(kind, name, "cannot be written: " + what, true);
        }
    }

    public ExportResult {
        written = List.copyOf(written);
        failed = List.copyOf(failed);
        left = List.copyOf(left);
    }

    /** Whether every file was written. */
    public boolean isComplete() {
        return failed.isEmpty() && left.isEmpty();
    }
}
