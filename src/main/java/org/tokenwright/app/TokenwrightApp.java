package org.tokenwright.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.tokenwright.app.session.EmptyPlan;
import org.tokenwright.app.session.Evaluate;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.Plans;
import org.tokenwright.app.session.UserState;
import org.tokenwright.app.shell.MainWindow;
import org.tokenwright.app.style.Look;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PlanStore;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.TokenizerDirectory;

/** The window. Its one optional parameter is the plan file to open; without it the bundled sample is shown. */
public class TokenwrightApp extends Application {

    private static final String THEME = "theme";
    private static final int MOST_SECONDS_TO_SAVE = 10;

    private final ExecutorService work = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("evaluate").factory());
    private final ExecutorService disk = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("files").factory());
    private final Plans plans = new Plans(new PlanStore(new RealDisk()),
            () -> new PriceBook(PriceDirectory.bundled().revisions(), TokenizerDirectory.bundled()));
    private final Evaluate evaluate = new Evaluate(System::nanoTime);
    private UserState state;
    private FirstPlan first;
    private MainWindow window;

    /**
     * Shows the window and returns when it was closed.
     *
     * @param plan the file to open; empty for the bundled sample
     * @throws UnsupportedOperationException if no window can be shown
     */
    public static void open(Optional<Path> plan) {
        launch(TokenwrightApp.class, plan.map(Path::toString).stream().toArray(String[]::new));
    }

    /** Begins to read before there is a window. */
    @Override
    public void init() {
        state = new UserState(UserState.usualDirectory(System::getProperty, System::getenv));
        NumberStyle.use(NumberStyle.named(state.get(NumberStyle.STATE, ""))
                .orElseGet(() -> NumberStyle.of(Locale.getDefault(Locale.Category.FORMAT))));
        first = FirstPlan.of(file(), plans, disk, evaluate, work);
    }

    private Optional<Path> file() {
        return getParameters().getUnnamed().stream().findFirst().map(Path::of);
    }

    @Override
    public void start(Stage stage) {
        Plan empty = EmptyPlan.of(YearMonth.now(Clock.systemDefaultZone()));
        PlanSession session = new PlanSession(empty, evaluate, work, Platform::runLater);
        FileModel files = new FileModel(session, plans, state, disk, Platform::runLater, Clock.systemDefaultZone());
        window = new MainWindow(session, files, look(state),
                Optional.of(folder -> getHostServices().showDocument(folder.toUri().toString())));
        window.show(stage);
        FirstFrame.await(session, empty, this::ready);
        var shown = files.show(first.opened(), first.name());
        if (file().isEmpty()) {
            shown.thenCompose(_ -> files.offerUnsaved());
        }
    }

    /** The first plan stands in the window with its figures. */
    void ready() {
        FirstFrame.print();
    }

    MainWindow window() {
        return window;
    }

    private static Look look(UserState state) {
        Look look = Look.ofSystem();
        look.choiceProperty().set(Look.Choice.valueOf(state.get(THEME, Look.Choice.SYSTEM.name())));
        look.choiceProperty().addListener((_, _, now) -> state.set(THEME, now.name()));
        return look;
    }

    @Override
    public void stop() throws InterruptedException {
        disk.shutdown();
        disk.awaitTermination(MOST_SECONDS_TO_SAVE, TimeUnit.SECONDS);
        work.shutdownNow();
    }
}
