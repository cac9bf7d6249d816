package org.tokenwright.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PlanStore;
import org.tokenwright.store.PriceDirectory;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.TokenizerDirectory;

/** The window. Its one optional parameter is the plan file to open; without it the bundled sample is shown. */
public final class TokenwrightApp extends Application {

    private static final String SAMPLE = "today";
    private static final String THEME = "theme";

    private final ExecutorService work = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("evaluate").factory());
    private final ExecutorService disk = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("files").factory());

    /**
     * Shows the window and returns when it was closed.
     *
     * @param plan the file to open; empty for the bundled sample
     * @throws UnsupportedOperationException if no window can be shown
     */
    public static void open(Optional<Path> plan) {
        launch(TokenwrightApp.class, plan.map(Path::toString).stream().toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        UserState state = new UserState(UserState.usualDirectory(System::getProperty, System::getenv));
        NumberStyle.use(NumberStyle.named(state.get(NumberStyle.STATE, ""))
                .orElseGet(() -> NumberStyle.of(Locale.getDefault(Locale.Category.FORMAT))));
        PlanSession session = new PlanSession(EmptyPlan.of(java.time.YearMonth.now(Clock.systemDefaultZone())),
                new Evaluate(System::nanoTime), work, Platform::runLater);
        Plans plans = new Plans(new PlanStore(new RealDisk()), () -> new PriceBook(PriceDirectory.bundled().revisions(), TokenizerDirectory.bundled()));
        FileModel files = new FileModel(session, plans, state, disk, Platform::runLater, Clock.systemDefaultZone());
        MainWindow window = new MainWindow(session, files, look(state),
                Optional.of(folder -> getHostServices().showDocument(folder.toUri().toString())));
        window.show(stage);
        Optional<Path> asked = getParameters().getUnnamed().stream().findFirst().map(Path::of);
        asked.ifPresentOrElse(files::open, () -> files.openSample(SAMPLE).thenCompose(_ -> files.offerUnsaved()));
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
        disk.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS);
        work.shutdownNow();
    }
}
