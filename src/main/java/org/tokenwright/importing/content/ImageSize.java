package org.tokenwright.importing.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The size of a picture from its header; no pixel is decoded, so a picture of any size is named. */
final class ImageSize {

    /** Headers are at the front; a file without one is not searched to its end. */
    private static final int MOST_HEADER_BYTES = 16 << 20;

    private ImageSize() {
    }

    /** @param format a name that the readers of the JDK know */
    static Content read(Path file, String format) {
        return Trouble.guarded(format + " image", () -> {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
            ImageReader reader = readers.next();
            try (InputStream in = Files.newInputStream(file);
                    ImageInputStream header = new MemoryCacheImageInputStream(new FirstBytes(in, MOST_HEADER_BYTES))) {
                reader.setInput(header, true, true);
                return of(format, reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        });
    }

    static Content of(String format, int width, int height) {
        if (width <= 0 || height <= 0) {
            throw new Refusal("the " + format + " image has no size (" + width + " × " + height + " pixels)");
        }
        return new Content.Image(format, width, height);
    }
}
