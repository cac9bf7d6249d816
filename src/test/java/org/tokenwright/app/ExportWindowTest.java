package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.tokenwright.app.scenarios.ScenarioSessions;

/** Exports and tables of scenarios in the window. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ExportWindowTest extends OpenWindow {

    private final Path folder = temporary();

    @Start
    void start(Stage ofAllTests) {
        open(ScenarioSessions.plan());
    }

    @Stop
    void stop() {
        close();
    }

    private void showByKeys(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT, KeyCode.E).release(KeyCode.E, KeyCode.SHORTCUT);
        until(() -> node("export-page").isVisible());
        robot.interact(() -> window.export().folderProperty().set(folder));
        for (String kind : new String[] {"xlsx", "board", "json"}) {
            robot.interact(() -> ((CheckBox) node("export-" + kind)).setSelected(kind.equals("json")));
        }
    }

    @Test
    void keysLeadToThePageAndAnExportListsItsFiles(FxRobot robot) {
        showByKeys(robot);
        assertThat(((ToggleButton) node("page-export")).isSelected()).isTrue();
        robot.clickOn(node("export-start"));
        until(() -> node("export-head").isVisible() && text("export-head").startsWith("1 file written"));
        assertThat(((ListView<?>) node("export-files")).getItems()).hasSize(1);
        fire(robot, "export-copy");
        var copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).isEqualTo(folder.toString());
        fire(robot, "export-start");
        until(() -> node("export-replace").isVisible() && node("export-question").isVisible());
        assertThat(text("export-question")).contains("is in the folder already. Replace it?");
        fire(robot, "export-replace");
        until(() -> text("export-head").startsWith("1 file written") && node("export-start").isVisible());
    }

    @Test
    void theFileMenuLeadsThereToo(FxRobot robot) {
        var menu = (MenuButton) node("file-menu");
        robot.interact(() -> menu.getItems().stream().filter(item -> "Export…".equals(item.getText())).findFirst().orElseThrow().fire());
        until(() -> node("export-page").isVisible());
    }

    @Test
    void everythingInUseHasANameForThoseWhoCannotSeeIt(FxRobot robot) {
        showByKeys(robot);
        for (String id : new String[] {"export-scenario-choice", "export-paper-choice", "export-csv-choice", "export-focus-choice",
            "export-scale-choice", "export-ground-choice", "export-files"}) {
            assertThat(node(id).getAccessibleText()).as(id).isNotBlank();
        }
        assertThat(node("export-json").getAccessibleHelp()).isNotBlank();
    }

    @Test
    void aTableOfScenariosShowsItsChangesBeforeItIsTakenOver(FxRobot robot) throws IOException {
        robot.interact(() -> window.show("scenarios"));
        until(() -> session.resultProperty().get() != null && find("scenario-busy").isPresent());
        Path table = Files.writeString(folder.resolve("s.csv"), """
            scenario_id,scenario,input_id,kind,value,unit
            busy,Busy,workload/requests/tasksPerMonth,times,3,1
            """);
        robot.interact(() -> window.scenarioFiles().read(table));
        until(() -> node("scenario-import").isVisible() && node("scenario-import-apply").isFocused());
        assertThat(((ListView<?>) node("scenario-import-list")).getItems()).hasSize(1);
        robot.type(KeyCode.ESCAPE);
        until(() -> !node("scenario-import").isVisible());
        assertThat(session.dirtyProperty().get()).isFalse();
        robot.interact(() -> window.scenarioFiles().read(table));
        until(() -> node("scenario-import-apply").isFocused());
        robot.interact(() -> ((Button) node("scenario-import-apply")).fire());
        until(() -> session.undoNameProperty().get().equals("Import scenarios from s.csv"));
        assertThat(node("scenario-import").isVisible()).isFalse();
    }

    @Test
    void aTableThatCannotBeTakenOverOffersNoRemoval(FxRobot robot) throws IOException {
        robot.interact(() -> window.show("scenarios"));
        until(() -> session.resultProperty().get() != null && find("scenario-busy").isPresent());
        Path table = Files.writeString(folder.resolve("wrong.csv"), """
            scenario_id,scenario,input_id,kind,value,unit
            other,Other,workload/requests/tasksPerMonth,times,many,1
            """);
        robot.interact(() -> window.scenarioFiles().read(table));
        until(() -> node("scenario-import").isVisible());

        assertThat(node("scenario-import-remove").isVisible()).isFalse();
        assertThat(node("scenario-import-apply").isVisible()).isFalse();
    }
}
