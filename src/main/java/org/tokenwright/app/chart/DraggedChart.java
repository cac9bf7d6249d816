package org.tokenwright.app.chart;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;

/**
 * A chart on its way to another program.
 *
 * @param file in a temporary folder of its own, which goes when the program ends: who takes it may read it later
 * @param small the picture under the pointer
 */
record DraggedChart(File file, Image image, Image small) {

    private static final double SMALL = 240;

    /** @throws UncheckedIOException if there is no room for the file */
    static DraggedChart of(String name, byte[] png) {
        try {
            Path folder = Files.createTempDirectory("tokenwright-chart-");
            File file = Files.write(folder.resolve(name), png).toFile();
            folder.toFile().deleteOnExit();
            file.deleteOnExit();
            return new DraggedChart(file, new Image(new ByteArrayInputStream(png)),
                    new Image(new ByteArrayInputStream(png), SMALL, SMALL, true, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ClipboardContent content() {
        var content = new ClipboardContent();
        content.putFiles(List.of(file));
        content.putImage(image);
        return content;
    }
}
