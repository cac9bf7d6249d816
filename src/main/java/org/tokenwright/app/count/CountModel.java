package org.tokenwright.app.count;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tokenwright.app.session.Latest;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.Words;
import org.tokenwright.counting.CountedItem;
import org.tokenwright.counting.FolderCount.Progress;
import org.tokenwright.tokens.ContentType;

/** The Count page without a toolkit: texts and files are counted off the user's thread; everything is called and told on it. */
public final class CountModel {

    private static final int MOST_THREADS = 4;

    /**
     * What it works with.
     *
     * @param rules reads the rules when they are first needed, and answers on the user's thread
     * @param counting runs what counts, never on the user's thread
     * @param ui runs what tells the properties
     * @param threads that count at a time
     */
    public record Means(Supplier<CompletableFuture<CountRules>> rules, Executor counting, Executor ui, LongSupplier nanoTime, int threads) {}

    private final PlanSession session;
    private final Means means;
    private final Gathered gathered = new Gathered();
    private final Set<Path> waiting = new LinkedHashSet<>();
    private final TypedText typed;
    private final Latest<ReadCounts.Asked, CountFigures> reading;
    private final ReadOnlyObjectWrapper<CountFigures> figures = new ReadOnlyObjectWrapper<>(this, "figures", CountFigures.NONE);
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final CountStatus status = new CountStatus();
    private final ReadOnlyObjectWrapper<Optional<CountRules>> rules = new ReadOnlyObjectWrapper<>(this, "rules", Optional.empty());
    private boolean isReading;
    private boolean isShowing;
    /** Whether figures are being worked out; the first are waited for. */
    private boolean isAwaited;
    private Optional<CountRun> run = Optional.empty();

    public CountModel(PlanSession session, Means means) {
        this.session = session;
        this.means = means;
        typed = new TypedText(means, this::typedCounted, this::failed);
        reading = session.latest(ReadCounts::of, this::read);
        session.planProperty().addListener(_ -> show());
    }

    /** Counts with the price book of the files, on threads that end with their work. */
    public static CountModel of(PlanSession session, org.tokenwright.app.session.FileModel files) {
        return new CountModel(session, new Means(() -> files.fromPrices(CountRules::of),
                work -> Thread.ofPlatform().daemon().name("count").start(work), javafx.application.Platform::runLater, System::nanoTime,
                Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS)));
    }

    /** Whether the page is in view; the first time the rules are read. */
    public void setShowing(boolean now) {
        isShowing = now;
        if (now) {
            whenReady(this::show);
        }
    }

    private void whenReady(Runnable next) {
        if (rules.get().isPresent()) {
            next.run();
        } else if (!isReading) {
            isReading = true;
            means.rules.get().whenComplete((found, error) -> {
                isReading = false;
                if (error == null) {
                    rules.set(Optional.of(found));
                    show();
                    countOn();
                } else {
                    waiting.clear();
                    typed.forget();
                    status.tell(Words.get("count.no-rules", reason(error)));
                }
                showWorking();
            });
        }
    }

    /** Counts files and folders, after those that are being counted; what was counted of the same ones before is replaced. */
    public void add(List<Path> paths) {
        status.tell("");
        paths.forEach(path -> waiting.add(path.toAbsolutePath().normalize()));
        whenReady(this::countOn);
        showWorking();
    }

    /** Counts a text in place of the one before; an empty one is taken away. */
    public void type(String text) {
        status.tell("");
        typed.type(text);
        if (text.isEmpty()) {
            gathered.putTyped(Optional.empty());
            show();
        }
        whenReady(this::countOn);
        showWorking();
    }

    private void countOn() {
        if (rules.get().isEmpty()) {
            return;
        }
        typed.countOn(rules.get().get());
        if (run.isEmpty() && !waiting.isEmpty()) {
            var next = new CountRun(List.copyOf(waiting));
            waiting.clear();
            start(next);
        }
        showWorking();
    }

    private void start(CountRun started) {
        run = Optional.of(started);
        status.show(new Progress(0, 0, ""));
        showWorking();
        CountRules by = rules.get().orElseThrow();
        var told = new Calm<Progress>(now -> tellProgress(started, now), means.ui, means.nanoTime);
        means.counting.execute(() -> {
            started.run(by, means.threads, told::report);
            means.ui.execute(() -> finished(started));
        });
    }

    private void tellProgress(CountRun of, Progress now) {
        if (run.filter(of::equals).isPresent()) {
            status.show(now);
        }
    }

    private void finished(CountRun ended) {
        if (run.filter(ended::equals).isEmpty()) {
            return;   // cancelled: it has been told already
        }
        run = Optional.empty();
        ended.done().forEach(gathered::put);
        ended.failure().ifPresent(why -> status.tell(Words.get("count.failed", ended.failedAt().orElseThrow().toString(), reason(why))));
        show();
        countOn();
    }

    private void typedCounted(CountedItem item) {
        gathered.putTyped(Optional.of(item));
        show();
        showWorking();
    }

    private void failed(Throwable why) {
        status.tell(Words.get("count.failed", Words.get("count.typed"), reason(why)));
        showWorking();
    }

    /** Stops counting at once. What is counted to the end is kept. */
    public void cancel() {
        if (status.workingProperty().get()) {
            stop();
            status.tell(Words.get("count.cancelled"));
            show();
        }
    }

    private void stop() {
        waiting.clear();
        typed.forget();
        run.ifPresent(stopped -> {
            stopped.cancel();
            stopped.done().forEach(gathered::put);
        });
        run = Optional.empty();
        showWorking();
    }

    /** Stops counting and forgets everything but vocabularies. */
    public void clear() {
        stop();
        gathered.clear();
        typed.clear();
        text.set("");
        status.tell("");
        show();
    }

    /** Says what a text is; its tokens are estimated anew. */
    void setType(Gathered.Place of, ContentType type) {
        gathered.setType(of, type);
        show();
    }

    /** Counts everything again by other rules; until then the counts by the old ones stay. */
    void countAgainBy(CountRules other) {
        rules.set(Optional.of(other));
        waiting.addAll(gathered.roots());
        typed.again();
        countOn();
        show();
    }

    private void show() {
        if (isShowing && rules.get().isPresent()) {
            List<Gathered.Entry> entries = gathered.entries();
            isAwaited = !entries.isEmpty();
            reading.submit(new ReadCounts.Asked(entries, rules.get().get(), session.plan()));
        }
    }

    private void read(CountFigures found, Throwable error) {
        isAwaited = false;
        if (error == null) {
            figures.set(found);
        } else {
            status.tell(Words.get("count.unread", reason(error)));
        }
        showWorking();
    }

    private void showWorking() {
        boolean isWorking = run.isPresent() || typed.isWorking() || isReading && (!waiting.isEmpty() || typed.isWaiting())
                || isAwaited && figures.get().isEmpty();
        if (isWorking && run.isEmpty()) {
            status.show(Words.get(isReading ? "count.reading" : "count.counting"));
        }
        status.setWorking(isWorking);
    }

    /** What went wrong, for a person. */
    static String reason(Throwable error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        return cause.getMessage() == null ? Words.get("message.unexpected", cause.getClass().getSimpleName()) : cause.getMessage();
    }

    public PlanSession session() {
        return session;
    }

    Means means() {
        return means;
    }

    /** What is being typed; counted by {@link #type}. */
    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<CountFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public CountStatus status() {
        return status;
    }

    /** What is counted by; empty until it is read. */
    ReadOnlyObjectProperty<Optional<CountRules>> rulesProperty() {
        return rules.getReadOnlyProperty();
    }
}
