package org.tokenwright.app.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.OpenWindow;
import org.tokenwright.app.session.Plans;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.store.PlanStore;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.TokenizerDirectory;
import org.tokenwright.tokens.ContentType;

/** What the Count page promises, as a person meets it. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class CountWindowTest extends OpenWindow {

    private static final String SENTENCE = "The quick brown fox jumps over the lazy dog.";

    @TempDir
    private Path directory;

    @Start
    void start(Stage ofAllTests) {
        open(AppTestPlans.founding(), new Plans(new PlanStore(new RealDisk()), () -> new PriceBook(List.of(), TokenizerDirectory.bundled())), temporary());
        window.show("count");
    }

    @Stop
    void stop() {
        window.count().clear();
        close();
    }

    private CountFigures figures() {
        return window.count().figuresProperty().get();
    }

    @Test
    void aTypedTextIsCountedUsedAsInputAndTakenBack(FxRobot robot) {
        assertThat(node("count-empty").isVisible()).isTrue();
        robot.interact(() -> node("count-text").requestFocus());
        robot.write("The quick brown fox");
        until(() -> text("count-all-tokens").equals("4"));
        assertThat(text("count-all-characters")).isEqualTo("19");
        assertThat(node("count-empty").isVisible()).isFalse();
        fire(robot, "count-use");
        assertThat(session.plan().workloads().getFirst().request().orElseThrow().fixed().get(Meter.UNCACHED_INPUT).value()).isEqualByComparingTo("4");
        assertThat(text("count-use-hint")).contains("4 tokens").contains("Undo");
        robot.interact(() -> node("count-use").requestFocus());
        robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
        assertThat(session.dirtyProperty().get()).isFalse();
        until(() -> text("count-use-hint").startsWith("Sets"));
        fire(robot, "count-clear");
        until(() -> node("count-empty").isVisible());
        assertThat(((TextArea) node("count-text")).getText()).isEmpty();
    }

    @Test
    void aLongPastedTextIsCountedWithoutBeingShown(FxRobot robot) {
        String longText = (SENTENCE + "\n").repeat(10_000);
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString(longText);
            Clipboard.getSystemClipboard().setContent(content);
            node("count-text").requestFocus();
            ((TextArea) node("count-text")).paste();
        });
        until(() -> text("count-all-characters").equals("450,000"));
        assertThat(((TextArea) node("count-text")).getText()).isEmpty();
        assertThat(((TextArea) node("count-text")).getPromptText()).contains("450,000 characters");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aContentIsCorrectedInTheTable(FxRobot robot) throws IOException {
        Path file = Files.writeString(directory.resolve("a.txt"), (SENTENCE + "\n").repeat(50));
        robot.interact(() -> window.count().add(List.of(file)));
        until(() -> figures().counted().size() == 1 && !node("count-largest").lookupAll(".count-type").isEmpty());
        var before = figures().tokenizers();
        var box = (ComboBox<ContentType>) node("count-largest").lookupAll(".count-type").stream().filter(one -> ((ComboBox<?>) one).getValue() != null)
                .findFirst().orElseThrow();
        assertThat(box.getValue()).isEqualTo(ContentType.ENGLISH);
        robot.interact(() -> box.setValue(ContentType.KOREAN));
        until(() -> figures().largest().getFirst().type().equals(Optional.of(ContentType.KOREAN)));
        assertThat(figures().tokenizers()).isNotEqualTo(before);
        assertThat(box.getConverter().toString(box.getValue())).isEqualTo("Korean");
    }

    @Test
    void cancelStopsALongCountAndKeepsThePageUsable(FxRobot robot) throws IOException {
        Path large = Files.writeString(directory.resolve("large.txt"), (SENTENCE + "\n").repeat(800_000));
        robot.interact(() -> window.count().add(List.of(large)));
        until(() -> node("count-cancel").getParent().getParent().isVisible());
        fire(robot, "count-cancel");
        assertThat(node("count-cancel").getParent().getParent().isVisible()).isFalse();
        assertThat(text("count-remark")).contains("stopped");
        robot.interact(() -> window.count().textProperty().set(SENTENCE));
        until(() -> text("count-all-tokens").equals("10"));
        assertThat(figures().counted()).hasSize(1);
    }

    @Test
    void nothingIsClippedAtTheSmallestCommonSize(FxRobot robot) throws IOException {
        for (String name : List.of("a.txt", "b.bin")) {
            Files.write(directory.resolve(name), name.equals("a.txt") ? SENTENCE.getBytes(java.nio.charset.StandardCharsets.UTF_8) : new byte[] {0, 1, 0});
        }
        robot.interact(() -> window.count().add(List.of(directory)));
        until(() -> figures().allRefused() == 1 && node("count-refused").getBoundsInLocal().getWidth() > 100);
        for (String part : new String[] {"count-pane", "count-page", "count-tokenizers", "count-offers", "count-largest", "count-refused", "count-use"}) {
            var bounds = node(part).localToScene(node(part).getLayoutBounds());
            assertThat(bounds.getMinX()).as(part).isGreaterThanOrEqualTo(0);
            assertThat(bounds.getMaxX()).as(part).isLessThanOrEqualTo(1280);
        }
        for (String table : new String[] {"count-tokenizers", "count-offers", "count-largest", "count-refused"}) {
            assertThat(node(table).lookupAll(".scroll-bar").stream().filter(Node::isVisible)
                    .filter(bar -> ((javafx.scene.control.ScrollBar) bar).getOrientation() == javafx.geometry.Orientation.HORIZONTAL)).as(table).isEmpty();
        }
    }
}
