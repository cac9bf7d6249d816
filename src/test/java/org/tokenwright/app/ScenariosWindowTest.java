package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.tokenwright.app.scenarios.ScenarioRow;
import org.tokenwright.app.scenarios.ScenarioSessions;

/** Scenarios in the window, with keys wherever a person would use them. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ScenariosWindowTest extends OpenWindow {

    @Start
    void start(Stage ofAllTests) {
        open(ScenarioSessions.founding());
        window.show("scenarios");
    }

    @Stop
    void stop() {
        close();
    }

    private boolean has(String id) {
        return find(id).isPresent();
    }

    private String total(int alternative, int scenario) {
        @SuppressWarnings("unchecked")
        var table = (TableView<ScenarioRow>) node("scenario-table");
        return alternative < table.getItems().size() && scenario < table.getItems().get(alternative).cells().size()
                ? table.getItems().get(alternative).cells().get(scenario).total() : "";
    }

    @Test
    void aPlanWithoutScenariosOffersAnExample(FxRobot robot) {
        until(() -> node("scenarios-empty").isVisible());
        robot.clickOn(node("example-scenario"));
        until(() -> total(0, 1).equals("$840"));
        assertThat(node("scenarios-empty").isVisible()).isFalse();
        assertThat(((Label) node("scenario-title")).getText()).isEqualTo("Twice the tasks");
        assertThat(node("undo").getAccessibleText()).isEqualTo("Undo “Add Twice the tasks”");
    }

    @Test
    void aDifferenceIsFoundByWordsAndTyped(FxRobot robot) {
        until(() -> node("scenarios-empty").isVisible());
        robot.clickOn(node("example-scenario"));
        until(() -> total(0, 1).equals("$840"));
        robot.interact(() -> node("add-difference").requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> node("input-picker").isVisible() && node("input-query").isFocused());
        robot.write("input uncached requests");
        robot.type(KeyCode.ENTER);
        String field = "difference/twice-the-tasks/workload/requests/fixed/uncachedInput";
        until(() -> has(field) && node(field).isFocused());
        robot.interact(() -> ((TextField) node(field)).selectAll());
        robot.write("+100 %");
        robot.type(KeyCode.ENTER);
        until(() -> total(0, 1).equals("$1,400"));
        assertThat(((TextField) node(field)).getText()).isEqualTo("×2");
        assertThat(((Label) node("waterfall-remark")).getText()).contains("Together is what they do beyond their sum");
        robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
        until(() -> total(0, 1).equals("$840"));
    }

    @Test
    void aScenarioIsRenamedCopiedAndRemovedWithKeys(FxRobot robot) {
        until(() -> node("scenarios-empty").isVisible());
        robot.clickOn(node("example-scenario"));
        until(() -> has("scenario-twice-the-tasks"));
        robot.interact(() -> node("scenario-twice-the-tasks").requestFocus());
        robot.type(KeyCode.F2);
        until(() -> has("rename-scenario") && node("rename-scenario").isFocused());
        robot.write("Busy");
        robot.type(KeyCode.ENTER);
        until(() -> session.plan().scenarios().getFirst().name().equals("Busy"));
        until(() -> node("scenario-twice-the-tasks").isFocused());
        robot.press(KeyCode.SHORTCUT, KeyCode.D).release(KeyCode.D, KeyCode.SHORTCUT);
        until(() -> session.plan().scenarios().size() == 2);
        robot.type(KeyCode.DELETE);
        until(() -> session.plan().scenarios().size() == 1);
    }

    @Test
    void everythingInUseHasANameForThoseWhoCannotSeeIt(FxRobot robot) {
        until(() -> node("scenarios-empty").isVisible());
        robot.clickOn(node("example-scenario"));
        until(() -> total(0, 1).equals("$840"));
        for (String id : new String[] {"based-on", "waterfall-from", "waterfall-to", "waterfall", "scenario-table", "shown-base",
            "scenario-twice-the-tasks", "difference/twice-the-tasks/workload/requests/tasksPerMonth",
            "remove-workload/requests/tasksPerMonth"}) {
            assertThat(node(id).getAccessibleText()).as(id).isNotBlank();
        }
    }

    @Test
    void thePageTakesTheWholeWidthAndGivesItBack(FxRobot robot) {
        until(() -> node("scenarios-empty").isVisible());
        assertThat(node("why").isVisible()).isFalse();
        robot.interact(() -> ((ToggleButton) node("page-compare")).fire());
        assertThat(node("why").isVisible()).isTrue();
        assertThat(node("scenarios").getParent().isVisible()).isFalse();
    }
}
