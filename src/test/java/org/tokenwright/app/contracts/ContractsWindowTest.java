package org.tokenwright.app.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
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
import org.tokenwright.app.OpenWindow;
import org.tokenwright.app.QuotedPlans;
import org.tokenwright.app.session.EmptyPlan;

/** What the Contracts page promises, as a person meets it. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ContractsWindowTest extends OpenWindow {

    @Start
    void start(Stage ofAllTests) {
        open(QuotedPlans.two());
        window.show("contracts");
    }

    @Stop
    void stop() {
        close();
    }

    private String billed(String quote) {
        return node("card-" + quote).lookupAll(".strong").stream().map(button -> ((Button) button).getText()).findFirst().orElse("");
    }

    private void untilBilled(String quote, String amount) {
        until(() -> find("card-" + quote).isPresent() && billed(quote).equals(amount));
    }

    @Test
    void aTypedDiscountIsInTheCardAndUndoNamesIt(FxRobot robot) {
        untilBilled("small", "$595,600");
        fire(robot, "choose-small");
        fire(robot, "term-discount");
        type(robot, "quote/small/discount/share", "10");
        untilBilled("small", "$563,200");
        assertThat(((Button) node("undo")).getText()).isEqualTo("Undo “Discount: Share 10”");
        robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
        untilBilled("small", "$595,600");
        assertThat(((TextField) node("quote/small/discount/share")).getText()).isEqualTo("5 %");
    }

    @Test
    void aRefusedTextStaysMarkedUntilEscape(FxRobot robot) {
        untilBilled("big", "$900,000");
        fire(robot, "choose-big");
        type(robot, "quote/big/months", "6");
        robot.type(KeyCode.TAB);
        TextField field = (TextField) node("quote/big/months");
        assertThat(field.getText()).isEqualTo("6");
        assertThat(field.getPseudoClassStates().toString()).contains("error");
        assertThat(field.getParent().getParent().lookupAll(".entry-remark").stream().map(label -> ((Label) label).getText()))
                .anyMatch(text -> text.startsWith("Commitment: the commitment runs from 2024-07"));
        robot.interact(field::requestFocus);
        robot.type(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo("12");
        assertThat(((Button) node("undo")).isDisabled()).isTrue();
    }

    @Test
    void anAmountOfACardIsTakenApart(FxRobot robot) {
        untilBilled("big", "$900,000");
        Node billed = node("card-big").lookup(".strong");
        robot.interact(billed::requestFocus);
        robot.type(KeyCode.SPACE);
        until(() -> ((Label) node("why-amount")).getText().equals("$900,000.00"));
        assertThat(window.why().answerProperty().get().question()).contains("billed cost, Enterprise agreement");
    }

    @Test
    void aTermIsAddedAndOpened(FxRobot robot) {
        untilBilled("big", "$900,000");
        fire(robot, "choose-big");
        robot.interact(() -> ((MenuButton) node("add-term")).getItems().stream()
                .filter(item -> item.getId().equals("add-credits")).findFirst().orElseThrow().fire());
        until(() -> find("quote/big/credits/grant/grant/amount").isPresent());
        type(robot, "quote/big/credits/grant/grant/amount", "50k");
        untilBilled("big", "$850,000");
        fire(robot, "term-credits-remove");
        untilBilled("big", "$900,000");
    }

    @Test
    void whoBuysIsTicked(FxRobot robot) {
        untilBilled("big", "$900,000");
        fire(robot, "choose-big");
        Node box = window.scene().getRoot().lookupAll(".check-box").stream()
                .filter(node -> node.getId() != null && node.getId().startsWith("buyer-")).findFirst().orElseThrow();
        robot.interact(box::requestFocus);
        robot.type(KeyCode.SPACE);
        untilBilled("big", "–");
        assertThat(((CheckBox) box).isSelected()).isFalse();
        assertThat(node("undo").getAccessibleText()).isEqualTo("Undo “GPT-4o no longer buys under Enterprise agreement”");
    }

    @Test
    void threeAnswersMakeAPlanWithTwoQuotes(FxRobot robot) {
        untilBilled("big", "$900,000");
        robot.interact(() -> session.open(EmptyPlan.of(YearMonth.of(2026, 11)), Optional.empty(), Optional.empty()));
        until(() -> node("contracts-empty").isVisible());
        fire(robot, "contracts-compare-quotes");
        until(() -> node("start").isVisible());
        type(robot, "start-month", "2026-12");
        type(robot, "start-months", "12");
        robot.type(KeyCode.ENTER);
        until(() -> session.plan().quotes().size() == 2 && window.compare().figuresProperty().get().plan() == session.plan());
        assertThat(node("start").isVisible()).isFalse();
        assertThat(window.scene().getRoot().lookupAll(".quote-card")).hasSize(2);
        assertThat(node("contracts-page").isVisible()).isTrue();
    }

    @Test
    void nothingIsClippedAtTheSmallestCommonSize(FxRobot robot) {
        untilBilled("big", "$900,000");
        for (String side : List.of("steps", "cash", "meters", "terms", "budgets")) {
            fire(robot, "details-" + side);
            WaitForAsyncUtils.waitForFxEvents();
            for (String part : List.of("contracts-editor", "contracts-page", "card-big", "card-small", "details-budgets", "why")) {
                var bounds = node(part).localToScene(node(part).getLayoutBounds());
                assertThat(bounds.getMinX()).as(part).isGreaterThanOrEqualTo(0);
                assertThat(bounds.getMaxX()).as(part).isLessThanOrEqualTo(1280);
                assertThat(bounds.getMaxY()).as(part).isLessThanOrEqualTo(720);
            }
        }
        for (Node text : window.scene().getRoot().lookupAll(".card-value")) {
            assertThat(((Labeled) text).getWidth()).isGreaterThanOrEqualTo(((Labeled) text).prefWidth(-1) - 1);
        }
        for (Node text : window.scene().getRoot().lookupAll(".card-warning")) {
            assertThat(((Labeled) text).getHeight()).isGreaterThanOrEqualTo(((Labeled) text).prefHeight(((Labeled) text).getWidth()) - 1);
        }
    }

    @Test
    void whatATermIsAboutIsTicked(FxRobot robot) {
        untilBilled("small", "$595,600");
        fire(robot, "choose-small");
        fire(robot, "term-discount");
        robot.interact(() -> node("quote/small/discount/meters").requestFocus());
        var meters = (MenuButton) node("quote/small/discount/meters");
        robot.interact(meters::show);
        var output = (CheckMenuItem) meters.getItems().stream()
                .filter(item -> "quote/small/discount/meters/output".equals(item.getId())).findFirst().orElseThrow();
        robot.interact(() -> {
            output.setSelected(true);
            output.fire();
        });
        untilBilled("small", "$610,000");
        assertThat(meters.getText()).isEqualTo("output");
        robot.interact(meters::hide);
    }

    @Test
    void budgetsAreKeptInTheSamePanel(FxRobot robot) {
        untilBilled("big", "$900,000");
        fire(robot, "contracts-tab-money");
        fire(robot, "money-add-budget");
        until(() -> find("budget/budget/amount").isPresent());
        type(robot, "budget/budget/amount", "1M");
        until(() -> window.compare().headlineProperty().get().budgetTitle().contains("$1,000,000"));
    }
}
