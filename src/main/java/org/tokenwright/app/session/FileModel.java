package org.tokenwright.app.session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tokenwright.app.session.Plans.Opened;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.FileProblem;
import org.tokenwright.store.Recovery;

/** Opens, saves and recovers plans off the user's thread. Whatever fails, the open plan stays as it is. */
public final class FileModel {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final PlanSession session;
    private final Plans plans;
    private final UserState state;
    private final Executor background;
    private final Executor ui;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(this, "message");
    private final ReadOnlyStringWrapper savedText = new ReadOnlyStringWrapper(this, "savedText", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Optional<Recovery>> recovery =
            new ReadOnlyObjectWrapper<>(this, "recovery", Optional.empty());
    private Optional<LocalTime> savedAt = Optional.empty();
    private Plan kept;

    /**
     * @param background for files
     * @param ui runs what tells the session and the properties
     */
    public FileModel(PlanSession session, Plans plans, UserState state, Executor background, Executor ui, Clock clock) {
        this.session = session;
        this.plans = plans;
        this.state = state;
        this.background = background;
        this.ui = ui;
        this.clock = clock;
        session.dirtyProperty().addListener(_ -> showSaved());
        session.fileProperty().addListener(_ -> showSaved());
        showSaved();
    }

    /** Opens a plan in place of the present one; when it cannot be read, the present one stays. */
    public CompletableFuture<Boolean> open(Path file) {
        return read(() -> plans.open(file), file.getFileName().toString());
    }

    /** Puts an empty plan in place of the present one. */
    public void openNew() {
        show(new Opened(EmptyPlan.of(YearMonth.now(clock)), Optional.empty(), Optional.empty(), List.of(), Optional.empty()));
    }

    /** Works something out from all known prices in the background; the answer, or the failure, comes on the user's thread. */
    public <T> CompletableFuture<T> fromPrices(Function<PriceBook, T> work) {
        return CompletableFuture.supplyAsync(() -> work.apply(plans.prices()), background).whenCompleteAsync((_, _) -> { }, ui);
    }

    /** Works something out in the background, such as from a file; the answer, or the failure, comes on the user's thread. */
    public <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, background).whenCompleteAsync((_, _) -> { }, ui);
    }

    /** Puts a plan that has no file in place of the present one. */
    public void openMade(Plan plan) {
        show(new Opened(plan, Optional.empty(), Optional.empty(), List.of(), Optional.empty()));
    }

    /** The present month. */
    public YearMonth month() {
        return YearMonth.now(clock);
    }

    public CompletableFuture<Boolean> openSample(String name) {
        return read(() -> plans.sample(name), name);
    }

    /** Offers changes to a plan that never had a file, where the program ended before they were saved. */
    public CompletableFuture<Void> offerUnsaved() {
        return CompletableFuture.supplyAsync(() -> plans.store().recovery(state.unsavedPlan()), background)
                .handleAsync((found, error) -> {
                    if (error == null && session.fileProperty().get().isEmpty()) {
                        recovery.set(found);
                    }
                    return null;
                }, ui);
    }

    private CompletableFuture<Boolean> read(Supplier<Opened> reading, String name) {
        return show(CompletableFuture.supplyAsync(reading, background), name);
    }

    /**
     * Puts a plan that is being read already in place of the present one; when it cannot be read, the present one stays.
     *
     * @param name for messages
     */
    public CompletableFuture<Boolean> show(CompletableFuture<Opened> reading, String name) {
        busy.set(true);
        return reading.handleAsync((opened, error) -> {
            busy.set(false);
            if (error != null) {
                tell(Message.Kind.ERROR, Words.get("message.open.failed", name, reason(error)), Words.get("message.open.kept"));
                return false;
            }
            show(opened);
            return true;
        }, ui);
    }

    private void show(Opened opened) {
        savedAt = Optional.empty();
        session.open(opened.plan(), opened.file(), opened.readOnlyReason());
        opened.file().ifPresent(state::addRecent);
        recovery.set(opened.recovery());
        opened.readOnlyReason().ifPresent(why -> tell(Message.Kind.NOTE, why, ""));
        if (opened.readOnlyReason().isEmpty() && !opened.notes().isEmpty()) {
            tell(Message.Kind.NOTE, Words.get("message.open.notes", opened.notes().size(), opened.notes().getFirst()), "");
        }
    }

    /** Takes the changes that were never saved. */
    public void recover() {
        recovery.get().ifPresent(found -> {
            session.replace(plans.recovered(found), Words.get("recovery.name"));
            recovery.set(Optional.empty());
        });
    }

    /** Forgets the changes that were never saved. */
    public void dropRecovery() {
        recovery.set(Optional.empty());
        Path place = place();
        background.execute(() -> quietly(() -> plans.store().deleteRecovery(place)));
    }

    /** Whether {@link #save()} knows where to. */
    public boolean canSave() {
        return session.fileProperty().get().isPresent() && session.readOnlyReasonProperty().get().isEmpty();
    }

    public CompletableFuture<Boolean> save() {
        return saveAs(session.fileProperty().get().orElseThrow());
    }

    /** Answers whether the plan is in the file now. */
    public CompletableFuture<Boolean> saveAs(Path file) {
        Plan plan = session.plan();
        Path before = place();
        busy.set(true);
        return CompletableFuture.runAsync(() -> plans.store().save(plan, file, clock.instant()), background)
                .handleAsync((_, error) -> {
                    busy.set(false);
                    if (error != null) {
                        tell(Message.Kind.ERROR, reason(error), Words.get("message.save.kept"));
                        return false;
                    }
                    savedAt = Optional.of(LocalTime.now(clock));
                    session.saved(plan, file);
                    state.addRecent(file);
                    showSaved();
                    if (!before.equals(file)) {
                        background.execute(() -> quietly(() -> plans.store().deleteRecovery(before)));
                    }
                    return true;
                }, ui);
    }

    /** Keeps unsaved changes beside the file, in case the program ends before they are saved. */
    public void keepChanges() {
        Plan plan = session.plan();
        if (session.dirtyProperty().get() && plan != kept) {
            kept = plan;
            Path place = place();
            background.execute(() -> quietly(() -> plans.store().saveRecovery(plan, place, clock.instant())));
        }
    }

    private Path place() {
        return session.fileProperty().get().orElseGet(state::unsavedPlan);
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (FileProblem e) {
            // the next change tries again
        }
    }

    private static String reason(Throwable error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        return cause instanceof FileProblem problem ? problem.getMessage()
                : Words.get("message.unexpected", cause.getClass().getSimpleName());
    }

    private void tell(Message.Kind kind, String what, String next) {
        tell(new Message(kind, what, next));
    }

    /** Shows a message in place of the one before. */
    public void tell(Message now) {
        message.set(now);
    }

    private void showSaved() {
        String text = session.dirtyProperty().get() ? Words.get("saved.changed")
                : savedAt.map(time -> Words.get("saved.at", TIME.format(time))).orElseGet(() ->
                        Words.get(session.fileProperty().get().isPresent() ? "saved.unchanged" : "saved.sample"));
        savedText.set(text);
    }

    public UserState state() {
        return state;
    }

    /** The newest message; null before the first. */
    public ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** For example {@code Saved 14:02}. */
    public ReadOnlyStringProperty savedTextProperty() {
        return savedText.getReadOnlyProperty();
    }

    /** Whether a file is being read or written. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Changes to the open plan that were never saved, until a person decides on them. */
    public ReadOnlyObjectProperty<Optional<Recovery>> recoveryProperty() {
        return recovery.getReadOnlyProperty();
    }
}
