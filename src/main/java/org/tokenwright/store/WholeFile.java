package org.tokenwright.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Writes a file as a stream, whole or not at all: it grows beside its place and takes it in one step once it is on the
 * medium. Whatever goes wrong, nothing is left behind and a file that was there keeps its content.
 */
public final class WholeFile {

    /** What a file consists of. */
    @FunctionalInterface
    public interface Content {

        /** Writes the file from its beginning. Closes nothing; what it throws ends the writing. */
        void writeTo(OutputStream out) throws IOException;
    }

    private final Disk disk;

    public WholeFile(Disk disk) {
        this.disk = disk;
    }

    /**
     * Writes a file in place of the one that may be there; a link stays a link.
     *
     * @return size of the file, bytes
     * @throws FileProblem if it cannot be written
     * @throws RuntimeException as the content throws it
     */
    public long write(Path file, Content content) {
        try {
            Path real = disk.real(file);
            if (disk.isDirectory(real)) {
                throw new FileProblem(IoProblem.name(file), "", "cannot be written: there is a folder of this name");
            }
            var write = new AtomicWrite(disk, real);
            long size = write.write(content, () -> { });
            tidy(write);
            return size;
        } catch (IOException e) {
            throw IoProblem.of(file, "cannot be written", e);
        }
    }

    /** Removes what an ended program left of this file; where that fails, it does no harm. */
    private static void tidy(AtomicWrite write) {
        try {
            write.deleteLeftovers();
        } catch (IOException e) {
            return;
        }
    }

    /**
     * Makes sure that there is a folder for files; the one above it must be there.
     *
     * @throws FileProblem if there is none and it cannot be made
     */
    public void requireFolder(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        String name = folder.toString();
        if (disk.isDirectory(absolute)) {
            return;
        }
        if (disk.exists(absolute)) {
            throw new FileProblem(name, "", "cannot be written into: it is a file, not a folder");
        }
        if (absolute.getParent() == null || !disk.isDirectory(absolute.getParent())) {
            throw new FileProblem(name, "", "cannot be made: there is no folder " + absolute.getParent());
        }
        try {
            disk.createDirectory(absolute);
        } catch (IOException e) {
            throw IoProblem.of(name, "cannot be made", e);
        }
    }
}
