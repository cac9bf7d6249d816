package org.tokenwright.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.tokenwright.app.session.EmptyPlan;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.UserState;
import org.tokenwright.app.shell.MainWindow;
import org.tokenwright.app.style.Look;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.plan.Plan;

/** The window. */
public class TokenwrightApp extends Application {

    private static final String THEME = "theme";

    /** Begins before the toolkit, which makes this object by itself and takes a while to be ready. */
    private static Background background;

    private MainWindow window;

    /**
     * Shows the window and returns when it was closed.
     *
     * @param plan the file to open; empty for the bundled sample
     * @throws UnsupportedOperationException if no window can be shown
     */
    public static void open(Optional<Path> plan) {
        open(TokenwrightApp.class, plan);
    }

    static void open(Class<? extends TokenwrightApp> application, Optional<Path> plan, String... arguments) {
        UserState state = new UserState(UserState.usualDirectory(System::getProperty, System::getenv));
        NumberStyle.use(NumberStyle.named(state.get(NumberStyle.STATE, ""))
                .orElseGet(() -> NumberStyle.of(Locale.getDefault(Locale.Category.FORMAT))));
        background = Background.begin(plan, state);
        launch(application, arguments);
    }

    @Override
    public void start(Stage stage) {
        Plan empty = EmptyPlan.of(YearMonth.now(Clock.systemDefaultZone()));
        PlanSession session = new PlanSession(empty, background.evaluate(), background.work(), Platform::runLater);
        FileModel files = new FileModel(session, background.plans(), background.state(), background.disk(),
                Platform::runLater, Clock.systemDefaultZone());
        window = new MainWindow(session, files, look(background.state()),
                Optional.of(folder -> getHostServices().showDocument(folder.toUri().toString())));
        window.show(stage);
        FirstFrame.await(session, empty, this::ready);
        FirstPlan first = background.first();
        var shown = files.show(first.opened(), first.name());
        if (first.isSample()) {
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
        background.end();
    }
}
