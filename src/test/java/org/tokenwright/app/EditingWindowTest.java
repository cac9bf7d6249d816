package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What is compared is changed in the window, with keys alone. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class EditingWindowTest extends OpenWindow {

    @Start
    void start(Stage ofAllTests) {
        open(AppTestPlans.founding());
    }

    @Stop
    void stop() {
        close();
    }

    private void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    @Test
    void anOfferFoundByItsNameShowsItsCost(FxRobot robot) {
        until(() -> text("headline-cost").equals("$420"));
        press(robot, KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        until(() -> node("picker").isVisible() && text("picker-remark").contains("Enter adds"));
        robot.write("claude 3 haiku anthropic/");
        until(() -> window.picker().matchesProperty().get().size() < 3);
        robot.type(KeyCode.ENTER);
        until(() -> text("headline-cost").equals("$1,125"));
        assertThat(text("headline-name")).contains("Haiku");
        assertThat(node("picker").isVisible()).isFalse();
        assertThat(((TableView<?>) node("comparison")).getItems()).hasSize(6);
    }

    @Test
    void whatIsRemovedComesBackWithUndo(FxRobot robot) {
        until(() -> text("headline-cost").equals("$420"));
        robot.interact(() -> node("comparison").requestFocus());
        robot.type(KeyCode.DELETE);
        until(() -> text("headline-cost").equals("$2,250"));
        assertThat(node("undo").getAccessibleText()).isEqualTo("Undo “Remove DeepSeek-V2”");
        press(robot, KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> ((TableView<?>) node("comparison")).getItems().size() == 5);
    }

    @Test
    void anAlternativeIsRenamedInItsRow(FxRobot robot) {
        until(() -> text("headline-cost").equals("$420"));
        robot.interact(() -> node("comparison").requestFocus());
        robot.type(KeyCode.F2);
        until(() -> node("rename").isFocused());
        robot.write("Cheap");
        robot.type(KeyCode.ENTER);
        until(() -> text("headline-name").equals("Cheap"));
    }

    @Test
    void aNewPlanSaysWhatToDo(FxRobot robot) {
        until(() -> text("headline-cost").equals("$420"));
        press(robot, KeyCode.SHORTCUT, KeyCode.N);
        until(() -> node("empty").isVisible());
        assertThat(text("empty-text")).contains("add an alternative to see its cost");
        robot.clickOn(node("empty-empty-add-workload"));
        until(() -> text("empty-title").equals("No alternatives yet"));
        assertThat(session.plan().workloads()).hasSize(1);
        robot.clickOn(node("empty-alternative-add"));
        until(() -> text("picker-remark").contains("Enter adds"));
        robot.write("gpt-4o");
        robot.type(KeyCode.ENTER);
        until(() -> !node("empty").isVisible() && text("headline-cost").startsWith("$"));
    }

    @Test
    void noNameIsCutWhileThereIsRoom() {
        until(() -> text("headline-cost").equals("$420"));
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        for (Node cell : node("comparison").lookupAll(".table-cell")) {
            var text = cell.lookup(".text");
            if (text instanceof javafx.scene.text.Text shown) {
                assertThat(shown.getText()).doesNotContain("…").doesNotContain("...");
            }
        }
    }
}
