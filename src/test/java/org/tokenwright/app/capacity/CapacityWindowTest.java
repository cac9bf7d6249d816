package org.tokenwright.app.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
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
import org.tokenwright.app.OpenWindow;
import org.tokenwright.app.capacity.CapacityModel.Side;
import org.tokenwright.app.form.Entry.Option;

/** What the Capacity page promises, as a person meets it. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class CapacityWindowTest extends OpenWindow {

    @Start
    void start(Stage ofAllTests) {
        open(sample("capacity"));
        window.show("capacity");
    }

    @Stop
    void stop() {
        close();
    }

    private void choose(FxRobot robot, String alternative) {
        until(() -> window.compare().figuresProperty().get() != null
                && window.compare().figuresProperty().get().alternative(alternative).isPresent());
        robot.interact(() -> window.capacity().choose(alternative));
    }

    private String remark(String id) {
        return node(id).getParent().getParent().lookupAll(".entry-remark").stream().map(label -> ((Label) label).getText()).findFirst().orElse("");
    }

    @Test
    void aReservationIsAddedMarkedWhereItIsWrongAndTakenBack(FxRobot robot) {
        choose(robot, "metered");
        until(() -> find("capacity-add-first-RESERVED").map(button -> button.isVisible() && !button.isDisabled()).orElse(false));
        fire(robot, "capacity-add-first-RESERVED");
        until(() -> window.capacity().cardsProperty().get().size() == 1
                && window.capacity().cardsProperty().get().getFirst().cost().why().isPresent());
        String at = "alternative/metered/reservation/" + window.capacity().reservationProperty().get() + "/";
        type(robot, at + "throughput/azure-openai/gpt-5.2", "0");
        assertThat(node(at + "throughput/azure-openai/gpt-5.2").getPseudoClassStates().toString()).contains("error");
        assertThat(remark(at + "throughput/azure-openai/gpt-5.2")).isEqualTo("More than 0");
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> combo(at + "price").setValue(combo(at + "price").getItems().stream().filter(one -> one.key().equals("yearly"))
                .findFirst().orElseThrow()));
        type(robot, at + "to", session.plan().settings().start().plusMonths(6).toString());
        until(() -> remark(at + "to").contains("12 months at a time"));
        robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
        robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
        robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
        until(() -> node("capacity-empty-RESERVED").isVisible() && window.capacity().cardsProperty().get().isEmpty());
        assertThat(session.dirtyProperty().get()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Option> combo(String id) {
        return (ComboBox<Option>) node(id);
    }

    @Test
    void theLoadOfWhatRunsOnUnitsIsPaintedHere(FxRobot robot) {
        choose(robot, "ptu-base");
        until(() -> find("load-of-extraction").isPresent());
        double peak = Double.parseDouble(window.capacity().cardsProperty().get().getFirst().peak().text());
        fire(robot, "load-of-extraction");
        assertThat(node("load-editor").isVisible()).isTrue();
        assertThat(((Label) node("load-title")).getText()).contains("Document extraction");
        fire(robot, "load-preset-OFFICE_HOURS");
        until(() -> Double.parseDouble(window.capacity().cardsProperty().get().getFirst().peak().text()) > peak);
        fire(robot, "load-close");
        assertThat(node("load-editor").isVisible()).isFalse();
    }

    @Test
    void aTierChosenSaysWhichLimitBindsFirst(FxRobot robot) {
        robot.interact(() -> session.open(sample("seats"), Optional.empty(), Optional.empty()));
        choose(robot, "api");
        fire(robot, "capacity-LIMITS");
        until(() -> find(TierEntries.id("api", "anthropic")).isPresent());
        robot.interact(() -> combo(TierEntries.id("api", "anthropic")).setValue(combo(TierEntries.id("api", "anthropic")).getItems().stream()
                .filter(one -> one.key().equals("anthropic/tier-1")).findFirst().orElseThrow()));
        until(() -> ((Label) node("limits-verdict")).getText().contains("exceeded from"));
        assertThat(window.scene().getRoot().lookupAll(".limit-bar")).isNotEmpty();
    }

    @Test
    void nothingIsClippedAtTheSmallestCommonSize(FxRobot robot) {
        choose(robot, "ptu-base");
        until(() -> window.capacity().cardsProperty().get().size() == 1);
        for (Side side : Side.values()) {
            fire(robot, "capacity-" + side);
            WaitForAsyncUtils.waitForFxEvents();
            for (String part : new String[] {"capacity-editor", "capacity-page", "capacity-CACHING", "why"}) {
                var bounds = node(part).localToScene(node(part).getLayoutBounds());
                assertThat(bounds.getMinX()).as(part).isGreaterThanOrEqualTo(0);
                assertThat(bounds.getMaxX()).as(part).isLessThanOrEqualTo(1280);
                assertThat(bounds.getMaxY()).as(part).isLessThanOrEqualTo(720);
            }
        }
        fire(robot, "capacity-RESERVED");
        WaitForAsyncUtils.waitForFxEvents();
        for (Node text : node("capacity-reserved").lookupAll(".ask-button")) {
            assertThat(((Labeled) text).getHeight()).isGreaterThanOrEqualTo(((Labeled) text).prefHeight(((Labeled) text).getWidth()) - 1);
            assertThat(text.localToScene(text.getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(992);
        }
    }
}
