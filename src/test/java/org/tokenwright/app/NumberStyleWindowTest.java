package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import org.tokenwright.app.session.Evaluate;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.UserState;
import org.tokenwright.app.shell.MainWindow;
import org.tokenwright.app.style.Look;
import org.tokenwright.app.text.NumberStyle;

/** The number style is chosen in the window, with keys alone. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class NumberStyleWindowTest {

    private static final ExecutorService WORK = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    private PlanSession session;
    private MainWindow window;
    private Path state;

    @Start
    void start(Stage ofAllTests) throws IOException {
        state = Files.createTempDirectory("state");
        session = new PlanSession(AppTestPlans.founding(), new Evaluate(System::nanoTime), WORK, Platform::runLater);
        var files = new FileModel(session, AppTestPlans.plans(), new UserState(state), WORK, Platform::runLater, Clock.systemUTC());
        window = new MainWindow(session, files, Look.ofSystem());
        var stage = new Stage();   // what listens to the one of all tests would stay in memory
        stage.setWidth(1280);
        stage.setHeight(720);
        window.show(stage);
    }

    @Stop
    void stop() {
        NumberStyle.use(NumberStyle.ENGLISH);
        window.scene().getWindow().hide();
    }

    private interface Condition {
        boolean holds();
    }

    private static void until(Condition condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::holds).get());
        } catch (TimeoutException e) {
            throw new AssertionError("what was waited for did not come", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node node(String id) {
        return window.scene().getRoot().lookupAll("*").stream().filter(node -> id.equals(node.getId())).findFirst().orElseThrow();
    }

    private String text(String id) {
        return ((Label) node(id)).getText();
    }

    private TextField field(String path) {
        return (TextField) node("workload/" + session.plan().workloads().getFirst().id() + "/" + path);
    }

    @Test
    void aChosenStyleIsShownEverywhereAndRemembered(FxRobot robot) {
        until(() -> text("headline-task").equals("$0.00042"));
        robot.interact(() -> node("file-menu").requestFocus());
        robot.type(KeyCode.SPACE, KeyCode.UP, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER);
        until(() -> text("headline-task").equals("$0,00042"));
        until(() -> field("fixed/uncachedInput").getText().equals("2.000"));
        robot.interact(() -> field("fixed/uncachedInput").requestFocus());
        robot.interact(() -> field("fixed/uncachedInput").selectAll());
        robot.write("1.500,5");
        until(() -> session.undoNameProperty().get().contains("1.500,5"));
        assertThat(new UserState(state).get(NumberStyle.STATE, "")).isEqualTo("GERMAN");
    }
}
