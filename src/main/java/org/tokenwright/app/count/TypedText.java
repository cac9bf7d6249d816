package org.tokenwright.app.count;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.tokenwright.app.text.Words;
import org.tokenwright.counting.CountedItem;
import org.tokenwright.counting.FolderCount;

/** The text of which only the newest matters: an older one that is still being counted is given up. */
final class TypedText {

    private final CountModel.Means means;
    private final Consumer<CountedItem> counted;
    private final Consumer<Throwable> failed;
    private String text = "";
    private boolean isWaiting;
    private Optional<AtomicBoolean> running = Optional.empty();

    /**
     * @param counted is told on the user's thread
     * @param failed is told on the user's thread why the newest text was not counted
     */
    TypedText(CountModel.Means means, Consumer<CountedItem> counted, Consumer<Throwable> failed) {
        this.means = means;
        this.counted = counted;
        this.failed = failed;
    }

    /** Nothing happens where it is what was typed already. */
    void type(String now) {
        if (now.equals(text)) {
            return;
        }
        forget();
        text = now;
        isWaiting = !now.isEmpty();
    }

    /** The same text once more, for the rules have changed. */
    void again() {
        String same = text;
        clear();
        type(same);
    }

    /** As if nothing had been typed. */
    void clear() {
        forget();
        text = "";
    }

    /** Gives up what is being counted; the same text can be typed again. */
    void forget() {
        if (isWaiting || isWorking()) {
            text = "";
        }
        running.ifPresent(stopped -> stopped.set(true));
        running = Optional.empty();
        isWaiting = false;
    }

    void countOn(CountRules rules) {
        if (isWaiting) {
            isWaiting = false;
            var cancelled = new AtomicBoolean();
            running = Optional.of(cancelled);
            String now = text;
            means.counting().execute(() -> count(rules, now, cancelled));
        }
    }

    private void count(CountRules rules, String now, AtomicBoolean cancelled) {
        try (var counting = new FolderCount(rules.counters(), 1)) {
            CountedItem item = counting.count(Words.get("count.typed"), now, cancelled::get);
            means.ui().execute(() -> finish(cancelled, () -> counted.accept(item)));
        } catch (RuntimeException | Error e) {
            means.ui().execute(() -> finish(cancelled, () -> failed.accept(e)));
        }
    }

    private void finish(AtomicBoolean cancelled, Runnable answer) {
        if (!cancelled.get()) {
            running = Optional.empty();
            answer.run();
        }
    }

    boolean isWorking() {
        return running.isPresent();
    }

    boolean isWaiting() {
        return isWaiting;
    }
}
