package org.tokenwright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.tokenwright.app.session.Evaluate;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.UserState;
import org.tokenwright.app.shell.MainWindow;
import org.tokenwright.app.style.Look;

/** The whole window on a sample, for a test that finds what is in it by id. */
public final class TestWindow {

    private static final ExecutorService WORK = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private static final int SECONDS = 20;

    private final PlanSession session;
    private final MainWindow window;

    private TestWindow(PlanSession session, MainWindow window) {
        this.session = session;
        this.window = window;
    }

    /** Opens a window of the smallest usual size on one page. */
    public static TestWindow open(String sample, String page) {
        try {
            var session = new PlanSession(AppTestPlans.plans().sample(sample).plan(), new Evaluate(System::nanoTime), WORK, Platform::runLater);
            var files = new FileModel(session, AppTestPlans.plans(), new UserState(Files.createTempDirectory("state")), WORK,
                    Platform::runLater, Clock.systemUTC());
            var window = new MainWindow(session, files, Look.ofSystem());
            var stage = new Stage();   // what listens to the one of all tests would stay in memory
            stage.setWidth(1280);
            stage.setHeight(720);
            window.show(stage);
            window.show(page);
            return new TestWindow(session, window);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void close() {
        window.scene().getWindow().hide();
    }

    public PlanSession session() {
        return session;
    }

    public MainWindow window() {
        return window;
    }

    public static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("what was waited for did not come", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    public Optional<Node> find(String id) {
        return window.scene().getRoot().lookupAll("*").stream().filter(node -> id.equals(node.getId())).findFirst();
    }

    public Node node(String id) {
        return find(id).orElseThrow(() -> new AssertionError("there is no " + id));
    }

    public String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    public void fire(FxRobot robot, String id) {
        robot.interact(() -> ((ButtonBase) node(id)).fire());
    }

    /** Replaces the text of a field. */
    public void type(FxRobot robot, String id, String text) {
        robot.interact(() -> node(id).requestFocus());
        robot.interact(((TextField) node(id))::selectAll);
        robot.write(text);
    }
}
