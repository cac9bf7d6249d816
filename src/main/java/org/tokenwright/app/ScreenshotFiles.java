package org.tokenwright.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** A folder of files to be counted in a picture. */
final class ScreenshotFiles {

    private static final Map<String, String> TEXTS = new TreeMap<>(Map.of(
            "guide/getting-started.md", "# Getting started\n\nOpen the window and add a workload. Then choose the offers to compare.\n\n".repeat(60),
            "guide/returns.txt", "A customer may return an item within thirty days of delivery if it is unused and in its packaging.\n".repeat(140),
            "guide/rueckgabe.txt", "Innerhalb von drei\u00dfig Tagen nach der Lieferung kann die unbenutzte Ware zur\u00fcckgegeben werden.\n".repeat(70),
            "guide/notes/meeting.txt", "The team agreed to move the support replies to the smaller model and to measure again in a month.\n".repeat(30),
            "data/orders.json", "[\n" + "  {\"id\": 48211, \"customer\": \"C-1044\", \"total\": 129.90, \"paid\": true},\n".repeat(90) + "  {}\n]\n",
            "data/prices.csv", "model,input,output\n" + "large,2.50,10.00\nsmall,0.15,0.60\n".repeat(50),
            "src/Invoice.java", "package shop;\n\n" + "/** Adds up the lines of an order. */\nfinal class Invoice {\n    long total(java.util.List<Line> lines) {\n"
                    .concat("        return lines.stream().mapToLong(Line::cents).sum();\n    }\n}\n\n").repeat(25)));

    private ScreenshotFiles() {
    }

    /** Writes them below a directory and answers their folder. */
    static Path write(Path directory) {
        Path folder = directory.resolve("support");
        try {
            for (Map.Entry<String, String> text : TEXTS.entrySet()) {
                Path file = folder.resolve(text.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, text.getValue());
            }
            ImageIO.write(new BufferedImage(1280, 800, BufferedImage.TYPE_INT_RGB), "png", folder.resolve("guide/parcel.png").toFile());
            Files.write(folder.resolve("data/cache.bin"), new byte[] {0, 1, 2, 3, 0, (byte) 0xFE, (byte) 0xFF, 0, 7});
            Files.writeString(folder.resolve(".draft"), "not yet");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
