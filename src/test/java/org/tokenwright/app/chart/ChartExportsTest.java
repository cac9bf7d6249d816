package org.tokenwright.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.OpenWindow;
import org.tokenwright.app.session.Message;
import org.tokenwright.app.style.GlyphWidths;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.Layout;
import org.tokenwright.chart.Svg;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.WholeFile;

/** Charts on their way out of the window. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ChartExportsTest extends OpenWindow {

    @TempDir
    private Path folder;

    @Start
    void start(Stage ofAllTests) {
        open(AppTestPlans.founding());
    }

    @Stop
    void stop() {
        close();
    }

    private ChartPane bars() {
        until(() -> ((ChartPane) node("bars")).drawing().isPresent());
        return (ChartPane) node("bars");
    }

    /** What a person chooses in the dialog, which no test can open. */
    private ChartExports choosing(Path file) {
        return new ChartExports(files, new WholeFile(new RealDisk()), (_, _, _) -> Optional.of(file));
    }

    private Message message() {
        until(() -> files.messageProperty().get() != null);
        return files.messageProperty().get();
    }

    @ParameterizedTest
    @EnumSource(ChartFormat.class)
    void aChartIsSavedInEveryFormat(ChartFormat format, FxRobot robot) throws IOException {
        ChartPane bars = bars();
        Path file = folder.resolve("K\u00f6sten" + format.ending());
        robot.interact(() -> choosing(file).save(bars, format));

        assertThat(message().kind()).isEqualTo(Message.Kind.NOTE);
        assertThat(message().what()).contains(file.getFileName().toString(), folder.toString());
        if (format == ChartFormat.SVG) {
            assertThat(Svg.parse(Files.readString(file)).title()).isEqualTo(bars.chart().orElseThrow().title());
        } else {
            int scale = format.ordinal() + 1;
            assertThat(ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file))).getWidth()).isEqualTo(960 * scale);
        }
    }

    @Test
    void aNameWithoutSuffixGetsOneButReplacesNothing(FxRobot robot) throws IOException {
        ChartPane bars = bars();
        Path there = Files.writeString(folder.resolve("chart.svg"), "mine");
        robot.interact(() -> choosing(folder.resolve("chart")).save(bars, ChartFormat.SVG));

        assertThat(message().kind()).isEqualTo(Message.Kind.ERROR);
        assertThat(message().what()).startsWith("chart.svg: is there already");
        assertThat(there).hasContent("mine");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldAndNothingIsLeft(FxRobot robot) throws IOException {
        ChartPane bars = bars();
        robot.interact(() -> choosing(folder.resolve("missing").resolve("chart.png")).save(bars, ChartFormat.PNG));

        assertThat(message().kind()).isEqualTo(Message.Kind.ERROR);
        assertThat(message().what()).startsWith("chart.png: cannot be written");
        assertThat(message().kept()).contains("Nothing was left behind");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theMenuOpensFromTheCardAndCopiesThePicture(FxRobot robot) {
        ChartPane bars = bars();
        ChartExports exports = new ChartExports(files);
        robot.interact(() -> {
            exports.serve(window.scene());
            Point2D place = bars.localToScreen(20, 20);
            bars.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 20, 20, place.getX(), place.getY(), false, null));
        });
        ChartMenu menu = exports.menu().orElseThrow();
        assertThat(menu.isShowing()).isTrue();
        assertThat(menu.getItems().stream().map(MenuItem::getId)).containsExactly("chart-copy-image", "chart-copy-figures", null,
                "chart-save-PNG", "chart-save-PNG_2", "chart-save-PNG_3", "chart-save-SVG");
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
        robot.interact(() -> menu.getItems().getFirst().fire());

        until(() -> Clipboard.getSystemClipboard().hasImage());
        robot.interact(() -> {
            Image image = Clipboard.getSystemClipboard().getImage();
            assertThat(image.getWidth()).isEqualTo(960 * 2);
            menu.hide();
        });
    }

    @Test
    void everyCardHasAButtonForTheMenu(FxRobot robot) {
        bars();
        List.of("work", "contracts", "capacity", "scenarios").forEach(page -> robot.interact(() -> window.show(page)));
        List<Node> buttons = window.scene().getRoot().lookupAll(".chart-more").stream().toList();

        assertThat(buttons).hasSizeGreaterThan(2).allMatch(button -> !button.getAccessibleText().isBlank());
    }

    @Test
    void keysCopyTheChartTheyAreAt(FxRobot robot) {
        ChartPane bars = bars();
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
        robot.interact(bars::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.C);

        until(() -> Clipboard.getSystemClipboard().hasImage());
    }

    @Test
    void figuresAreCopiedWithAllTheirDigits(FxRobot robot) {
        ChartPane bars = bars();
        robot.interact(() -> new ChartExports(files).copyFigures(bars));

        var text = new AtomicReference<String>();
        robot.interact(() -> text.set(Clipboard.getSystemClipboard().getString()));
        assertThat(text.get().lines().findFirst().orElseThrow()).startsWith("Alternative\t");
        assertThat(text.get().lines().count()).isEqualTo(1 + AppTestPlans.founding().alternatives().size());
        assertThat(text.get()).contains("17500");
    }

    @Test
    void theOtherButtonOfTheMouseAsksNothing(FxRobot robot) {
        ChartPane bars = bars();
        var asked = new AtomicReference<String>();
        robot.interact(() -> bars.onAsk(asked::set));
        var box = bars.drawing().orElseThrow().marks().getFirst().bounds();
        Point2D place = bars.localToScreen(box.x() + box.width() / 2, box.y() + box.height() / 2);

        robot.clickOn(place, MouseButton.SECONDARY);
        assertThat(asked.get()).isNull();
        robot.push(KeyCode.ESCAPE);
        robot.clickOn(place, MouseButton.PRIMARY);
        assertThat(asked.get()).isNotNull();
    }

    /** The machine of the tests has no drags, so the last step, which begins one, is another here. */
    @Test
    void aDraggedChartIsAFileAndAPicture(FxRobot robot) throws IOException {
        Chart chart = bars().chart().orElseThrow();
        var dragged = new AtomicReference<Optional<DraggedChart>>(Optional.empty());
        var pane = new AtomicReference<ChartPane>();
        var stage = new AtomicReference<Stage>();
        robot.interact(() -> {
            pane.set(new ChartPane(new Layout(new GlyphWidths())));
            pane.get().show(chart);
            Scene scene = new Scene(pane.get(), 600, 300);
            new ChartDrag(new ChartExports(files), (_, ready) -> dragged.set(Optional.of(ready))).serve(scene);
            stage.set(new Stage());
            stage.get().setScene(scene);
            stage.get().show();
        });
        Point2D from = pane.get().localToScreen(60, 60);
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.add(40, 20));
        awaitBackground();
        robot.moveTo(from.add(50, 30)).release(MouseButton.PRIMARY);

        DraggedChart content = dragged.get().orElseThrow();
        assertThat(content.file().getName()).startsWith("Cost-by-alternative").endsWith(".png");
        assertThat(ImageIO.read(content.file()).getWidth()).isEqualTo(960 * 2);
        robot.interact(() -> {
            assertThat(content.content().getFiles()).containsExactly(content.file());
            assertThat(content.content().getImage().getWidth()).isEqualTo(960 * 2);
            stage.get().hide();
        });
    }

    /** The background works in order: what was asked before this is done. */
    private void awaitBackground() {
        var isDone = new AtomicReference<>(false);
        files.inBackground(() -> true).thenAccept(isDone::set);
        until(isDone::get);
    }

    @Test
    void nothingIsTakenForAChartThatIsNone() {
        assertThat(ChartExports.chartAt(node("message"))).isEmpty();
        assertThat(ChartExports.chartAt(Event.ANY)).isEmpty();
    }
}
