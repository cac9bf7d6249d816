package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.tokenwright.app.chart.ChartPane;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.chart.Mark;
import org.tokenwright.plan.Edit;

/** What the window promises, as a person meets it. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WindowTest extends OpenWindow {

    @TempDir
    Path directory;

    @Start
    void start(Stage ofAllTests) {
        open(AppTestPlans.founding());
    }

    @Stop
    void stop() {
        close();
    }

    private TextField field(String path) {
        return (TextField) node("workload/" + session.plan().workloads().getFirst().id() + "/" + path);
    }

    private void untilCost(String cost) {
        until(() -> text("headline-cost").equals(cost));
    }

    @Test
    void aTypedWorkloadShowsItsCostAndUndoNamesIt(FxRobot robot) {
        untilCost("$420");
        type(robot, field("tasksPerMonth"), "2M");
        untilCost("$840");
        assertThat(((Button) node("undo")).getText()).isEqualTo("Undo “Tasks 2M”");
        robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
        untilCost("$420");
        assertThat(field("tasksPerMonth").getText()).isEqualTo("1M");
        assertThat(node("redo").getAccessibleText()).isEqualTo("Redo “Tasks 2M”");
    }

    @Test
    void aBadNumberIsMarkedAndTheLastGoodResultStays(FxRobot robot) {
        untilCost("$420");
        type(robot, field("tasksPerMonth"), "1,5");
        until(() -> field("tasksPerMonth").getPseudoClassStates().toString().contains("error"));
        assertThat(window.scene().getRoot().lookupAll(".field-error").stream().filter(Node::isVisible)
                .map(label -> ((Label) label).getText())).singleElement().asString().contains("1,5");
        assertThat(text("headline-cost")).isNotEqualTo("–");
    }

    @Test
    void aClickOnABarIsExplainedDownToADatedSource(FxRobot robot) {
        untilCost("$420");
        ChartPane bars = window.page().bars();
        until(() -> bars.drawing().isPresent());
        Mark mark = bars.drawing().orElseThrow().marks().stream()
                .filter(one -> one.text().contains("Llama") && one.id().endsWith("|output")).findFirst().orElseThrow();
        robot.clickOn(bars.localToScreen(mark.bounds().centreX(), mark.bounds().centreY()));
        until(() -> text("headline-name").contains("Llama"));
        assertThat(text("why-amount")).isEqualTo("$450.00");
        assertThat(window.scene().getRoot().lookupAll(".source-box").stream().map(box -> ((Label) box).getText()))
                .anyMatch(source -> source.contains("Together AI, revision ") && source.contains("read 2024-06-17"));
    }

    @Test
    void theKeyboardAloneReachesEveryMarkAndItsReason(FxRobot robot) {
        untilCost("$420");
        ChartPane bars = window.page().bars();
        until(() -> bars.drawing().isPresent());
        robot.interact(() -> node("mode-TOTAL").requestFocus());
        for (int i = 0; i < 12 && !bars.isFocused(); i++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(bars.isFocused()).isTrue();
        robot.type(KeyCode.RIGHT);
        String first = bars.focusedMark().orElseThrow().id();
        robot.type(KeyCode.DOWN);
        assertThat(bars.focusedMark().orElseThrow().id()).isNotEqualTo(first);
        robot.type(KeyCode.ENTER);
        until(() -> window.compare().subjectProperty().get() != null
                && !text("headline-name").equals("DeepSeek-V2"));
        assertThat(bars.getAccessibleText()).contains(text("headline-name"));
    }

    @Test
    void aBadFileIsNamedAndTheOpenPlanStays() throws IOException {
        untilCost("$420");
        Path bad = Files.writeString(directory.resolve("bad.tokenplan"), "{\"format\": 1e999999999}");
        Platform.runLater(() -> files.open(bad));
        until(() -> node("message").isVisible());
        assertThat(text("message-text")).contains("bad.tokenplan");
        assertThat(text("plan-name")).isEqualTo(AppTestPlans.founding().name());
        assertThat(text("headline-cost")).isEqualTo("$420");
    }

    @Test
    void aSavedPlanOpensWithTheSameNumbers(FxRobot robot) {
        untilCost("$420");
        type(robot, field("tasksPerMonth"), "3M ±10%");
        untilCost("$1,260");
        Path file = directory.resolve("ours.tokenplan");
        Platform.runLater(() -> files.saveAs(file));
        until(() -> text("saved-state").startsWith("Saved"));
        Platform.runLater(() -> files.openSample("long-context"));
        until(() -> !text("plan-name").equals(AppTestPlans.founding().name()));
        Platform.runLater(() -> files.open(file));
        until(() -> text("plan-name").equals(AppTestPlans.founding().name())
                && window.compare().figuresProperty().get().plan() == session.plan());
        assertThat(window.compare().figuresProperty().get().cheapest().orElseThrow().total().orElseThrow())
                .isCloseTo(1260, offset(1e-9));
        assertThat(field("tasksPerMonth").getText()).isEqualTo("3M ±10%");
    }

    @Test
    void theThemeSwitchesAndBack(FxRobot robot) {
        untilCost("$420");
        Node root = window.scene().getRoot();
        robot.clickOn(node("theme"));
        until(() -> root.getStyleClass().contains("dark"));
        robot.clickOn(node("theme"));
        until(() -> root.getStyleClass().contains("light") && !root.getStyleClass().contains("dark"));
    }

    @Test
    void nothingIsClippedAtTheSmallestCommonSize() {
        untilCost("$420");
        Platform.runLater(() -> session.edit(new Edit.SetInput(
                "workload/" + session.plan().workloads().getFirst().id() + "/tasksPerMonth",
                Quantity.exact(1_000_000, Unit.TASK).withRange(new java.math.BigDecimal(800_000),
                        new java.math.BigDecimal(1_200_000), Quantity.Kind.MINMAX), "Tasks 1M ±20%")));
        until(() -> text("headline-cost").equals("$420") && window.compare().headlineProperty().get().range().contains("to"));
        var scene = window.scene();
        for (String part : java.util.List.of("workloads", "why", "bars", "comparison", "rail", "status-prices", "evaluated",
                "headline-budget")) {
            var bounds = node(part).localToScene(node(part).getLayoutBounds());
            assertThat(bounds.getMinX()).as(part).isGreaterThanOrEqualTo(0);
            assertThat(bounds.getMaxX()).as(part).isLessThanOrEqualTo(scene.getWidth());
            assertThat(bounds.getMaxY()).as(part).isLessThanOrEqualTo(scene.getHeight());
        }
        for (Node label : scene.getRoot().lookupAll(".headline-value")) {
            assertThat(((Label) label).getWidth()).isGreaterThanOrEqualTo(((Label) label).prefWidth(-1) - 1);
        }
    }

    @Test
    void buildsAPageWhenItIsFirstShown(FxRobot robot) {
        assertThat(window.scene().lookup("#export-page")).isNull();
        robot.interact(() -> window.show("export"));
        Node first = window.scene().lookup("#export-page");
        robot.interact(() -> window.show("compare"));
        robot.interact(() -> window.show("export"));

        assertThat(first).isNotNull().isSameAs(window.scene().lookup("#export-page"));
    }

    @Test
    void buildsWhatCoversAPageWhenItIsFirstOpened(FxRobot robot) {
        assertThat(window.scene().lookup("#load-editor")).isNull();
        robot.interact(() -> window.workloads().load().open());
        Node editor = window.scene().lookup("#load-editor");
        robot.interact(() -> window.workloads().load().openProperty().set(false));

        assertThat(editor.isVisible()).isFalse();
        robot.interact(() -> window.workloads().load().open());
        assertThat(window.scene().lookup("#load-editor")).isSameAs(editor);
        assertThat(editor.isVisible()).isTrue();
    }
}
