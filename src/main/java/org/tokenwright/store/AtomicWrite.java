package org.tokenwright.store;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a whole file beside its place, and puts it there in one step once it is on the medium. */
final class AtomicWrite {

    private static final int CHUNK = 4096;

    /** Something that is done when the new content is safe and the old one still in place. */
    interface Step {
        void run() throws IOException;
    }

    private final Disk disk;
    private final Path file;

    AtomicWrite(Disk disk, Path file) {
        this.disk = disk;
        this.file = file;
    }

    void write(byte[] bytes, Step beforeReplacing) throws IOException {
        Path temporary = file.resolveSibling(temporaryPrefix() + ProcessHandle.current().pid());
        try {
            writeAndForce(temporary, bytes);
            beforeReplacing.run();
            disk.replace(temporary, file);
        } catch (IOException e) {
            deleteQuietly(temporary, e);
            throw e;
        }
        disk.forceDirectory(file.toAbsolutePath().getParent());
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

    private String temporaryPrefix() {
        return IoProblem.name(file) + ".tmp-";
    }

    private void writeAndForce(Path temporary, byte[] bytes) throws IOException {
        try (Disk.Output out = disk.create(temporary, file)) {
            for (int from = 0; from < bytes.length; from += CHUNK) {
                out.write(bytes, from, Math.min(CHUNK, bytes.length - from));
            }
            out.force();
        }
    }

    private void deleteQuietly(Path temporary, IOException cause) {
        try {
            disk.deleteIfExists(temporary);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
