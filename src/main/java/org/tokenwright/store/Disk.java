package org.tokenwright.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The few things we do to files, each one step, so that a test can stop or fail after any of them. */
public interface Disk {

    /** A file being written. */
    interface Output extends Closeable {

        void write(byte[] bytes, int from, int length) throws IOException;

        /** Returns when everything written is on the medium. */
        void force() throws IOException;
    }

    /** The file itself where the path is a link to it, or the path. */
    Path real(Path path) throws IOException;

    boolean exists(Path path);

    boolean isDirectory(Path path);

    /**
     * The whole content.
     *
     * @param most largest accepted size, bytes
     * @throws FileTooLargeException before reading, if the file is larger
     */
    byte[] read(Path file, int most) throws IOException;

    /** What a directory holds, sorted; empty when there is no such directory. */
    List<Path> list(Path directory) throws IOException;

    void createDirectory(Path directory) throws IOException;

    /**
     * A new, empty file; one that is left over under this name is emptied.
     *
     * @param like file whose access rights the new one gets, where it exists
     */
    Output create(Path file, Path like) throws IOException;

    /**
     * Gives the content of a file a second name, without copying where the medium can.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the second name is taken
     */
    void link(Path file, Path secondName) throws IOException;

    /** Puts a file in the place of another in one step: whoever looks finds the one or the other. */
    void replace(Path file, Path target) throws IOException;

    void deleteIfExists(Path file) throws IOException;

    /** Returns when names created, replaced and deleted in the directory are on the medium. */
    void forceDirectory(Path directory) throws IOException;

    /** A file beyond the accepted size. */
    final class FileTooLargeException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
