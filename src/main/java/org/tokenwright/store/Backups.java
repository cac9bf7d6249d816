package org.tokenwright.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Earlier versions of a file, in a directory beside it, named by the time they were replaced (UTC). */
final class Backups {

    /** Versions that are kept. */
    static final int KEPT = 10;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HHmmss.SSS").withZone(ZoneOffset.UTC);

    private final Disk disk;
    private final Path file;
    private final Path directory;

    Backups(Disk disk, Path file) {
        this.disk = disk;
        this.file = file;
        directory = file.resolveSibling(IoProblem.name(file) + ".backups");
    }

    /** Newest first. */
    List<Path> all() throws IOException {
        return disk.list(directory).reversed();
    }

    /** Makes the present content of the file a backup that is on the medium. */
    void add(Instant now) throws IOException {
        if (!disk.exists(directory)) {
            disk.createDirectory(directory);
        }
        int copy = 0;
        while (!isLinked(directory.resolve(name(now, copy)))) {
            copy++;   // an earlier version of the same instant has this name
        }
        disk.forceDirectory(directory);
    }

    void prune() throws IOException {
        for (Path old : all().stream().skip(KEPT).toList()) {
            disk.deleteIfExists(old);
        }
    }

    private boolean isLinked(Path backup) throws IOException {
        try {
            disk.link(file, backup);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Sorts by time; the name ends as the file's does, so that it opens with the same program. */
    private String name(Instant now, int copy) {
        return STAMP.format(now) + "%02d ".formatted(copy) + IoProblem.name(file);
    }
}
