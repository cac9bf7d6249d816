package org.tokenwright.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.tokenwright.app.OpenWindow;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;

/** What the page of workloads promises, as a person meets it. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WorkWindowTest extends OpenWindow {

    @Start
    void start(Stage ofAllTests) {
        open(sample("token-debt"));
        window.show("work");
    }

    @Stop
    void stop() {
        close();
    }

    private Workload workload() {
        return session.plan().workloads().getFirst();
    }

    private String field(String path) {
        TaskShape.Run run = (TaskShape.Run) workload().shape();
        return "workload/" + workload().id() + "/agent/" + run.agents().getFirst().id() + "/" + path;
    }

    private String figure(String id) {
        return find(id).map(node -> ((javafx.scene.control.Labeled) node).getText()).orElse("");
    }

    private String remark(String id) {
        return node(id).getParent().getParent().lookupAll(".entry-remark").stream().map(label -> ((Label) label).getText()).findFirst().orElse("");
    }

    @Test
    void showsWhatARunComesTo() {
        until(() -> figure("work-calls").equals("20"));
        assertThat(text("work-title")).isEqualTo(workload().name());
        assertThat(figure("work-largest")).isEqualTo("36,500");
        assertThat(figure("work-tokens")).isEqualTo("453,000");
        assertThat(node("work-context").isVisible()).isTrue();
    }

    @Test
    void tokenDebtIsWhatTheStepsAfterTheFirstCost() {
        // DeepSeek-V2: 3,227 for 20 steps, less 50,000 × (8,000 × 0.14 + 400 × 0.28) per million = 61.60 for one
        until(() -> figure("work-debt").equals("$3,165"));
    }

    @Test
    void aTypedNumberOfStepsChangesTheFiguresAtOnce(FxRobot robot) {
        until(() -> figure("work-calls").equals("20"));
        type(robot, field("steps"), "40");
        robot.type(KeyCode.ENTER);
        until(() -> figure("work-calls").equals("40"));
        assertThat(figure("work-largest")).isEqualTo("66,500");
    }

    @Test
    void noStepsAreRefusedBesideTheField(FxRobot robot) {
        until(() -> figure("work-calls").equals("20"));
        type(robot, field("steps"), "0");
        until(() -> !remark(field("steps")).isEmpty());
        assertThat(remark(field("steps"))).isEqualTo("At least 1");
        assertThat(figure("work-calls")).isEqualTo("20");
    }

    @Test
    void aTemplateBecomesAWorkloadThatIsChosen(FxRobot robot) {
        fire(robot, "work-add");
        until(() -> node("gallery").isVisible());
        fire(robot, "template-retrieval");
        until(() -> session.plan().workloads().size() == 2);
        assertThat(node("gallery").isVisible()).isFalse();
        assertThat(text("work-title")).isEqualTo(session.plan().workloads().getLast().name());
        robot.interact(session::undo);
        assertThat(session.plan().workloads()).hasSize(1);
    }

    @Test
    void aFigureAnswersWhy(FxRobot robot) {
        until(() -> !figure("work-perTask").isEmpty());
        fire(robot, "work-perTask");
        until(() -> window.why().answerProperty().get().question().contains("Cost per task"));
    }
}
