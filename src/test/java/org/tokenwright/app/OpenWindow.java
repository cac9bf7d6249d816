package org.tokenwright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.tokenwright.app.session.Plans;
import org.tokenwright.app.session.UserState;
import org.tokenwright.app.shell.MainWindow;
import org.tokenwright.app.style.Look;
import org.tokenwright.plan.Plan;

/** The whole window for tests that meet it as a person does, and find what is in it by id. */
public abstract class OpenWindow {

    /** One for all tests: what a window has begun may end after its test. */
    private static final ExecutorService WORK = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private static final int SECONDS = 30;

    protected PlanSession session;
    protected FileModel files;
    protected MainWindow window;

    /** Opens a window of the smallest usual size on a plan. */
    protected final void open(Plan plan) {
        open(plan, AppTestPlans.plans(), temporary());
    }

    protected final void open(Plan plan, Plans plans, Path state) {
        session = new PlanSession(plan, new Evaluate(System::nanoTime), WORK, Platform::runLater);
        files = new FileModel(session, plans, new UserState(state), WORK, Platform::runLater, Clock.systemUTC());
        window = new MainWindow(session, files, light());
        var stage = new Stage();   // what listens to the one of all tests would stay in memory
        stage.setWidth(1280);
        stage.setHeight(720);
        window.show(stage);
    }

    private static Look light() {
        Look look = Look.ofSystem();
        look.choiceProperty().set(Look.Choice.LIGHT);
        return look;
    }

    protected static Path temporary() {
        try {
            return Files.createTempDirectory("state");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static Plan sample(String name) {
        return AppTestPlans.plans().sample(name).plan();
    }

    protected final void close() {
        window.scene().getWindow().hide();
    }

    protected static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("what was waited for did not come", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected final Optional<Node> find(String id) {
        return window.scene().getRoot().lookupAll("*").stream().filter(node -> id.equals(node.getId())).findFirst();
    }

    protected final Node node(String id) {
        return find(id).orElseThrow(() -> new AssertionError("there is no " + id));
    }

    protected final String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    protected final void fire(FxRobot robot, String id) {
        robot.interact(() -> ((ButtonBase) node(id)).fire());
    }

    /** Replaces the text of a field. */
    protected final void type(FxRobot robot, String id, String text) {
        type(robot, (TextField) node(id), text);
    }

    protected final void type(FxRobot robot, TextField field, String text) {
        robot.interact(field::requestFocus);
        robot.interact(field::selectAll);
        robot.write(text);
    }
}
