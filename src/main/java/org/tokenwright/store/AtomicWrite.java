package org.tokenwright.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a whole file beside its place, and puts it there in one step once it is on the medium. */
final class AtomicWrite {

    /** A power loss in the simulation can fall between any two of these. */
    private static final int CHUNK = 4096;
    /** Usual file systems allow 255 bytes; the ending of a temporary name needs some of them. */
    private static final int MOST_NAME_BYTES = 200;
    private static final int HASH_CHARACTERS = 32;

    /** Something that is done when the new content is safe and the old one still in place. */
    interface Step {
        void run() throws IOException;
    }

    /** The new content is written, but the old file does not give way: open in another program, write-protected, a folder. */
    static final class NotReplacedException extends IOException {
        private static final long serialVersionUID = 1;

        NotReplacedException(FileSystemException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final Disk disk;
    private final Path file;

    AtomicWrite(Disk disk, Path file) {
        this.disk = disk;
        this.file = file;
    }

    void write(byte[] bytes, Step beforeReplacing) throws IOException {
        write(out -> out.write(bytes), beforeReplacing);
    }

    /**
     * Whatever ends it early, an exception of the content included, leaves the old file and nothing else.
     *
     * @return size of the file, bytes
     */
    long write(WholeFile.Content content, Step beforeReplacing) throws IOException {
        Path temporary = file.resolveSibling(temporaryPrefix() + ProcessHandle.current().pid());
        long size;
        try {
            size = writeAndForce(temporary, content);
            beforeReplacing.run();
            replace(temporary);
        } catch (IOException | RuntimeException | Error e) {
            deleteQuietly(temporary, e);
            throw e;
        }
        disk.forceDirectory(file.toAbsolutePath().getParent());
        return size;
    }

    private void replace(Path temporary) throws IOException {
        try {
            disk.replace(temporary, file);
        } catch (FileSystemException e) {
            throw disk.exists(file) ? new NotReplacedException(e) : e;
        }
    }

    /** Removes what was left where a program ended while it wrote this file. */
    void deleteLeftovers() throws IOException {
        for (Path path : disk.list(file.toAbsolutePath().getParent())) {
            if (isLeftover(IoProblem.name(path))) {
                disk.deleteIfExists(path);
            }
        }
    }

    private boolean isLeftover(String name) {
        String process = name.startsWith(temporaryPrefix()) ? name.substring(temporaryPrefix().length()) : "";
        return process.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }

    /** The name of the file, or a hash where a longer name would not fit. */
    private String temporaryPrefix() {
        byte[] name = IoProblem.name(file).getBytes(StandardCharsets.UTF_8);
        return (name.length > MOST_NAME_BYTES ? Sha256.of(name).substring(0, HASH_CHARACTERS) : IoProblem.name(file)) + ".tmp-";
    }

    private long writeAndForce(Path temporary, WholeFile.Content content) throws IOException {
        try (Disk.Output out = disk.create(temporary, file)) {
            var chunks = new Chunks(out);
            var buffer = new BufferedOutputStream(chunks, CHUNK);
            try {
                content.writeTo(buffer);
            } finally {
                chunks.requireSound();
            }
            buffer.flush();
            out.force();
            return chunks.size;
        }
    }

    private void deleteQuietly(Path temporary, Throwable cause) {
        try {
            disk.deleteIfExists(temporary);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Passes bytes on in pieces; the file behind it is closed by who opened it. */
    private static final class Chunks extends OutputStream {

        private final Disk.Output out;
        private Optional<IOException> failure = Optional.empty();
        private long size;

        private Chunks(Disk.Output out) {
            this.out = out;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                for (int done = 0; done < length; done += CHUNK) {
                    out.write(bytes, from + done, Math.min(CHUNK, length - done));
                }
            } catch (IOException e) {
                failure = Optional.of(e);
                throw e;
            }
            size += length;
        }

        /** Libraries that write may hide or swallow what the disk said. */
        private void requireSound() throws IOException {
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }
}
