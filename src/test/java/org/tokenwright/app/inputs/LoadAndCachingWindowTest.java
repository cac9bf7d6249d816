package org.tokenwright.app.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.OpenWindow;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.Workload;

/** The load curve is painted, and a prefix entered, in the window. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class LoadAndCachingWindowTest extends OpenWindow {

    @Start
    void start(Stage ofAllTests) {
        open(AppTestPlans.founding().withScenarios(List.of()));
    }

    @Stop
    void stop() {
        close();
    }

    private Workload workload() {
        return session.plan().workloads().getFirst();
    }

    private String weight(int hour) {
        return workload().load().weights().get(hour).toPlainString();
    }

    private static void fire(Node target, EventType<MouseEvent> type, double x, double y) {
        Point2D at = target.localToScreen(x, y);
        boolean isDown = type != MouseEvent.MOUSE_RELEASED;
        Point2D inScene = target.localToScene(x, y);
        target.fireEvent(new MouseEvent(type, inScene.getX(), inScene.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false,
                false, false, isDown, false, false, false, false, true, null));
    }

    @Test
    void theWeekIsPaintedWithKeysAndByADrag(FxRobot robot) {
        until(() -> window.compare().headlineProperty().get() != null);
        robot.interact(() -> node("load-open").requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> node("load-editor").isVisible() && node("load-cells").isFocused());
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT).type(KeyCode.DIGIT5);
        until(() -> weight(9).equals("0.5"));
        assertThat(List.of(weight(8), weight(10), weight(11))).containsExactly("1", "0.5", "1");
        assertThat(((Label) node("load-marked")).getText()).isEqualTo("Mon 09–11 · 50 %");

        robot.clickOn(node("brush-20"));
        Node cells = node("load-cells");
        double right = cells.getLayoutBounds().getWidth() - 4;
        double bottom = cells.getLayoutBounds().getHeight() - 4;
        robot.interact(() -> {   // the robot of a window without a display moves, but does not drag
            fire(cells, MouseEvent.MOUSE_PRESSED, 4, 4);
            fire(cells, MouseEvent.MOUSE_DRAGGED, right, 4);
            fire(cells, MouseEvent.MOUSE_DRAGGED, right, bottom);
            fire(cells, MouseEvent.MOUSE_RELEASED, right, bottom);
        });
        until(() -> weight(167).equals("0.2"));
        assertThat(List.of(weight(0), weight(9), weight(100))).containsOnly("0.2");
        robot.interact(session::undo);
        assertThat(List.of(weight(0), weight(9), weight(10))).containsExactly("1", "0.5", "0.5");

        robot.clickOn(node("load-zone"));
        until(() -> node("zone-query").isFocused());
        robot.write("berlin").type(KeyCode.ENTER);
        until(() -> workload().load().zone().getId().equals("Europe/Berlin"));
        robot.type(KeyCode.ESCAPE);
        until(() -> !node("load-editor").isVisible() && node("load-open").isFocused());
    }

    @Test
    void aPrefixIsAddedAndItsArrivalsAreChosenWithKeys(FxRobot robot) {
        until(() -> window.compare().headlineProperty().get() != null);
        assertThat(((Label) node("prefix-hint")).getText()).startsWith("Caching matters when");
        robot.interact(() -> node("add-prefix").requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> workload().prefixes().size() == 1);
        String id = "workload/requests/prefix/instructions/";
        robot.interact(() -> node(id + "arrivals").requestFocus());
        robot.type(KeyCode.DOWN);
        until(() -> workload().prefixes().getFirst().arrivals() instanceof CachedPrefix.Arrivals.Conversations);
        assertThat(node(id + "arrivals").isFocused()).as("keeps the focus among other fields").isTrue();
        robot.interact(() -> node(id + "conversation/gap").requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("0.5").type(KeyCode.ENTER);
        until(() -> session.undoNameProperty().get().equals("Instructions: Mean gap 0.5"));
    }
}
