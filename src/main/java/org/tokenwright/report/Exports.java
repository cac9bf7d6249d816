package org.tokenwright.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.tokenwright.report.ExportResult.Failed;
import org.tokenwright.report.ExportResult.Written;
import org.tokenwright.store.Disk;
import org.tokenwright.store.FileProblem;
import org.tokenwright.store.WholeFile;

/**
 * Writes the files of an export into a folder, each whole or not at all: one that fails or is stopped leaves nothing
 * behind, and the others are written all the same.
 */
public final class Exports {

    /** How often a file that grows is told of, bytes. */
    private static final long TOLD_EVERY = 1 << 16;

    private final WholeFile whole;

    public Exports(Disk disk) {
        whole = new WholeFile(disk);
    }

    /**
     * How far an export is.
     *
     * @param file number of the file that is being written, from 1
     * @param bytes of it that are written
     */
    public record Progress(int file, int files, String name, long bytes) {}

    /** Who looks on; asked and told on the thread that writes. */
    public interface Watch {

        void tell(Progress now);

        boolean isCancelled();
    }

    /**
     * Writes the files in their order, in place of those of the same names.
     *
     * @param folder made where the one above it is there
     * @throws FileProblem if there is no such folder and it cannot be made; nothing is written then
     */
    public ExportResult write(ExportJob job, Path folder, Watch watch) {
        whole.requireFolder(folder);
        var written = new ArrayList<Written>();
        var failed = new ArrayList<>(job.failures());
        for (int i = 0; i < job.items().size() && !watch.isCancelled(); i++) {
            one(job, i, folder, watch, written, failed);
        }
        return new ExportResult(written, failed, job.items().stream().map(item -> item.file().name())
                .filter(name -> isNeither(name, written, failed)).toList());
    }

    private static boolean isNeither(String name, List<Written> written, List<Failed> failed) {
        return written.stream().noneMatch(one -> one.file().getFileName().toString().equals(name))
                && failed.stream().noneMatch(one -> one.name().equals(name));
    }

    private void one(ExportJob job, int index, Path folder, Watch watch, List<Written> written, List<Failed> failed) {
        ExportJob.Item item = job.items().get(index);
        String name = item.file().name();
        Path file = folder.resolve(name);
        try {
            watch.tell(new Progress(index + 1, job.items().size(), name, 0));
            long bytes = whole.write(file, out -> item.file().content().writeTo(
                    new Watched(out, watch, index + 1, job.items().size(), name)));
            written.add(new Written(item.kind(), file, bytes));
        } catch (FileProblem e) {
            failed.add(new Failed(item.kind(), name, e.problem(), false));
        } catch (RuntimeException e) {
            if (!watch.isCancelled()) {   // a library may wrap what stopped it
                failed.add(Failed.unexpected(item.kind(), name, e));
            }
        }
    }

    /** Stops in the middle of a file when it is cancelled, and tells how much there is of it. */
    private static final class Watched extends FilterOutputStream {

        private final Watch watch;
        private final int file;
        private final int files;
        private final String name;
        private long bytes;
        private long told;

        private Watched(OutputStream out, Watch watch, int file, int files, String name) {
            super(out);
            this.watch = watch;
            this.file = file;
            this.files = files;
            this.name = name;
        }

        @Override
        public void write(int single) throws IOException {
            before(1);
            out.write(single);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            before(length);
            out.write(some, from, length);
        }

        private void before(int length) {
            bytes += length;
            if (bytes - told >= TOLD_EVERY || told == 0) {
                if (watch.isCancelled()) {
                    throw new CancellationException(name);
                }
                told = bytes;
                watch.tell(new Progress(file, files, name, bytes));
            }
        }
    }
}
