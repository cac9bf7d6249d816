package org.tokenwright.counting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.tokenwright.importing.content.Content;
import org.tokenwright.importing.content.ContentFinder;
import org.tokenwright.importing.content.ContentGuess;
import org.tokenwright.importing.content.Found;
import org.tokenwright.importing.content.Limits;
import org.tokenwright.importing.content.Segments;
import org.tokenwright.store.FileProblem;

/**
 * Counts files and folders: one thread reads, the others count what it has read. No more pieces of text are held than there are
 * threads and as many again, so memory does not grow with the folder.
 */
public final class FolderCount implements AutoCloseable {

    /**
     * How far it is.
     *
     * @param items found so far
     * @param bytes of their files
     * @param name of the newest
     */
    public record Progress(int items, long bytes, String name) {}

    private final Counters counters;
    private final ExecutorService workers;
    private final Semaphore room;
    private final int permits;
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    /** @param threads that count, 1 or more */
    public FolderCount(Counters counters, int threads) {
        this.counters = counters;
        permits = 2 * threads;
        room = new Semaphore(permits);
        workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("count-", 0).factory());
    }

    /**
     * All items in the order in which they are found, those that cannot be counted among them.
     *
     * @param cancelled asked at every piece and while one is counted
     * @throws CancellationException if it was cancelled
     */
    public List<CountedItem> count(List<Path> paths, Limits limits, Consumer<Progress> progress, BooleanSupplier cancelled) {
        var counting = new ArrayList<ItemCount>();
        BooleanSupplier stop = () -> cancelled.getAsBoolean() || failure.get() != null;
        long[] bytes = {0};
        waitFor(() -> ContentFinder.find(paths, limits, stop, found -> {
            bytes[0] += found.bytes();
            counting.add(begin(found, stop));
            progress.accept(new Progress(counting.size(), bytes[0], found.path()));
        }));
        return counting.stream().map(ItemCount::item).toList();
    }

    /** One text that is not in a file. */
    public CountedItem count(String name, String text, BooleanSupplier cancelled) {
        var content = new Content.Text(Segments.of(List.of(text)), text.length(), ContentGuess.of(text),
                Content.Encoding.UTF_8);
        var count = new ArrayList<ItemCount>();
        waitFor(() -> count.add(begin(new Found(name, "", 0, content), cancelled)));
        return count.getFirst().item();
    }

    /** Does the reading, waits for what was handed out, and fails where reading or counting did. */
    private void waitFor(Runnable reading) {
        failure.set(null);
        try {
            reading.run();
        } catch (CancellationException e) {
            failure.compareAndSet(null, e);   // a worker that broke off ends the reading as well, and is the reason
        } finally {
            room.acquireUninterruptibly(permits);
            room.release(permits);
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed instanceof CancellationException ? failed : new CompletionException(failed);
        }
    }

    private ItemCount begin(Found found, BooleanSupplier cancelled) {
        var item = new ItemCount(found);
        text(found.content()).ifPresent(text -> {
            try {
                text.segments().forEach(piece -> submit(item, piece, cancelled), cancelled);
            } catch (FileProblem e) {
                item.refuse(e.getMessage());
            }
        });
        return item;
    }

    static Optional<Content.Text> text(Content content) {
        return switch (content) {
            case Content.Text text -> Optional.of(text);
            case Content.Pdf pdf -> Optional.of(pdf.text());
            default -> Optional.empty();
        };
    }

    private void submit(ItemCount item, String piece, BooleanSupplier cancelled) {
        room.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                item.add(counters.count(piece, cancelled));
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                room.release();
            }
        });
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
