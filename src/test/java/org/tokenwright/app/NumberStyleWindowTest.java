package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import org.tokenwright.app.session.UserState;
import org.tokenwright.app.text.NumberStyle;

/** The number style is chosen in the window, with keys alone. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class NumberStyleWindowTest extends OpenWindow {

    private Path state;

    @Start
    void start(Stage ofAllTests) {
        state = temporary();
        open(AppTestPlans.founding(), AppTestPlans.plans(), state);
    }

    @Stop
    void stop() {
        NumberStyle.use(NumberStyle.ENGLISH);
        close();
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
