package org.tokenwright.app.count;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.tokenwright.counting.CountedItem;
import org.tokenwright.counting.FolderCount;
import org.tokenwright.counting.FolderCount.Progress;
import org.tokenwright.importing.content.Limits;

/** Counts some files and folders, one after another, on a thread of its own; may be cancelled from another. */
final class CountRun {

    private final List<Path> roots;
    private final Map<Path, List<CountedItem>> done = new LinkedHashMap<>();
    private volatile boolean isCancelled;
    private Optional<Throwable> failure = Optional.empty();
    private Optional<Path> failedAt = Optional.empty();
    private int items;
    private long bytes;

    CountRun(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** @param progress is told on the threads that count */
    void run(CountRules rules, int threads, Consumer<Progress> progress) {
        try (var counting = new FolderCount(rules.counters(), threads)) {
            for (Path root : roots) {
                if (!isCancelled) {
                    one(counting, root, progress);
                }
            }
        }
    }

    private void one(FolderCount counting, Path root, Consumer<Progress> progress) {
        var newest = new Progress[] {new Progress(0, 0, "")};
        try {
            List<CountedItem> found = counting.count(List.of(root), Limits.USUAL, now -> {
                newest[0] = now;
                progress.accept(new Progress(items + now.items(), bytes + now.bytes(), now.name()));
            }, () -> isCancelled);
            finish(root, found);
        } catch (CancellationException e) {
            isCancelled = true;
        } catch (RuntimeException | Error e) {
            fail(root, e);
        }
        items += newest[0].items();
        bytes += newest[0].bytes();
    }

    private synchronized void finish(Path root, List<CountedItem> found) {
        done.put(root, found);
    }

    private synchronized void fail(Path root, Throwable why) {
        if (failure.isEmpty()) {
            failure = Optional.of(why);
            failedAt = Optional.of(root);
        }
    }

    void cancel() {
        isCancelled = true;
    }

    /** What is counted to the end, also of a run that is cancelled. */
    synchronized Map<Path, List<CountedItem>> done() {
        return new LinkedHashMap<>(done);
    }

    /** Why one of them could not be counted. */
    synchronized Optional<Throwable> failure() {
        return failure;
    }

    synchronized Optional<Path> failedAt() {
        return failedAt;
    }
}
