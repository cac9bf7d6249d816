package org.tokenwright.app.chart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.Message;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.Java2dText;
import org.tokenwright.chart.Theme;
import org.tokenwright.report.FileNames;
import org.tokenwright.report.chart.ChartPictures;
import org.tokenwright.store.FileProblem;
import org.tokenwright.store.RealDisk;
import org.tokenwright.store.WholeFile;

/**
 * Takes charts out of a window: copied, saved, or dragged to another program. Serves every {@link ChartPane} of a scene.
 * Pictures are painted in the theme that is shown, in the background.
 */
public final class ChartExports {

    static final KeyCombination COPY = KeyCombination.keyCombination("Shortcut+C");
    private static final int COPIED_SCALE = 2;

    private final FileModel files;
    private final WholeFile disk;
    private final ChartChooser chooser;
    private Optional<ChartPictures> pictures = Optional.empty();
    private Optional<ChartMenu> menu = Optional.empty();

    public ChartExports(FileModel files) {
        this(files, new WholeFile(new RealDisk()), new ChartDialog());
    }

    ChartExports(FileModel files, WholeFile disk, ChartChooser chooser) {
        this.files = files;
        this.disk = disk;
        this.chooser = chooser;
    }

    /** Adds menu, keys and drag to all charts of a scene, those to come too. */
    public void serve(Scene scene) {
        scene.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuAsked);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        new ChartDrag(this).serve(scene);
    }

    /** The chart that a node is a part of. */
    static Optional<ChartPane> chartAt(Object target) {
        for (Node node = target instanceof Node one ? one : null; node != null; node = node.getParent()) {
            if (node instanceof ChartPane pane) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }

    private void menuAsked(ContextMenuEvent event) {
        chartAt(event.getTarget()).filter(pane -> pane.chart().isPresent()).ifPresent(pane -> {
            menu.ifPresent(ChartMenu::hide);
            menu = Optional.of(new ChartMenu(this, pane));
            menu.get().show(pane, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private void pressed(KeyEvent event) {
        if (COPY.match(event)) {
            chartAt(event.getTarget()).ifPresent(pane -> {
                copyImage(pane);
                event.consume();
            });
        }
    }

    /** The menu that was opened last. */
    Optional<ChartMenu> menu() {
        return menu;
    }

    void copyImage(ChartPane pane) {
        pane.chart().ifPresent(chart -> {
            Theme theme = pane.theme();
            files.inBackground(() -> image(chart, theme)).whenComplete((image, error) -> {
                if (error == null) {
                    var content = new ClipboardContent();
                    content.putImage(image);
                    Clipboard.getSystemClipboard().setContent(content);
                } else {
                    tell(chart.title(), error);
                }
            });
        });
    }

    void copyFigures(ChartPane pane) {
        pane.chart().ifPresent(chart -> {
            var content = new ClipboardContent();
            content.putString(TableCopy.of(chart));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    void save(ChartPane pane, ChartFormat format) {
        pane.chart().ifPresent(chart -> chooser.choose(pane.getScene().getWindow(), FileNames.of(chart.title(), format.ending()), format)
                .ifPresent(file -> save(chart, pane.theme(), format, file)));
    }

    private void save(Chart chart, Theme theme, ChartFormat format, Path chosen) {
        Path file = format.withSuffix(chosen);
        files.inBackground(() -> {
            if (!file.equals(chosen) && Files.exists(file)) {   // the dialog asked about another name
                throw new FileProblem(file.getFileName().toString(), "", Words.get("chart.exists"));
            }
            return disk.write(file, out -> format.write(pictures(), chart, theme, out));
        }).whenComplete((_, error) -> {
            if (error == null) {
                files.tell(new Message(Message.Kind.NOTE, Words.get("chart.saved", file.getFileName(), file.toAbsolutePath().getParent()), ""));
            } else {
                tell(file.getFileName().toString(), error);
            }
        });
    }

    /** Paints what a drag carries: a file in a folder of its own, and the picture. */
    CompletableFuture<DraggedChart> prepared(Chart chart, Theme theme) {
        return files.inBackground(() -> DraggedChart.of(FileNames.of(chart.title(), ".png"), png(chart, theme)));
    }

    private Image image(Chart chart, Theme theme) {
        return new Image(new ByteArrayInputStream(png(chart, theme)));
    }

    private byte[] png(Chart chart, Theme theme) {
        try (var out = new ByteArrayOutputStream()) {
            pictures().writePng(chart, theme, COPIED_SCALE, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fonts are read when the first picture is painted. */
    private synchronized ChartPictures pictures() {
        if (pictures.isEmpty()) {
            pictures = Optional.of(new ChartPictures(new Java2dText()));
        }
        return pictures.get();
    }

    void tell(String what, Throwable error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        String text = cause instanceof FileProblem ? cause.getMessage() : Words.get("chart.failed", what, cause.getClass().getSimpleName());
        files.tell(new Message(Message.Kind.ERROR, text, Words.get("chart.kept")));
    }
}
