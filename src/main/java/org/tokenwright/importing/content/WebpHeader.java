package org.tokenwright.importing.content;

import java.io.IOException;

/**
 * The size of a WebP image.
 *
 * @see <a href="https://developers.google.com/speed/webp/docs/riff_container">WebP container</a>
 */
final class WebpHeader {

    /** Place of the first chunk's content: after the RIFF header and the chunk's own. */
    private static final int CONTENT = 20;

    private WebpHeader() {
    }

    static Content read(Bytes bytes) throws IOException {
        if (!bytes.has(0, "RIFF") || !bytes.has(8, "WEBP")) {
            throw new Refusal("not a WebP image");
        }
        return switch (bytes.latin(12, 4)) {
            case "VP8 " -> lossy(bytes);
            case "VP8L" -> lossless(bytes);
            case "VP8X" -> ImageSize.of("WebP", (int) bytes.little(CONTENT + 4, 3) + 1, (int) bytes.little(CONTENT + 7, 3) + 1);
            default -> throw new Refusal("the WebP image is damaged (no size at its beginning)");
        };
    }

    private static Content lossy(Bytes bytes) throws IOException {
        if (bytes.big(CONTENT + 3, 3) != 0x9d012a) {
            throw new Refusal("the WebP image is damaged (no key frame at its beginning)");
        }
        return ImageSize.of("WebP", (int) bytes.little(CONTENT + 6, 2) & 0x3FFF, (int) bytes.little(CONTENT + 8, 2) & 0x3FFF);
    }

    private static Content lossless(Bytes bytes) throws IOException {
        if (bytes.at(CONTENT) != 0x2F) {
            throw new Refusal("the WebP image is damaged (no lossless data at its beginning)");
        }
        long sizes = bytes.little(CONTENT + 1, 4);
        return ImageSize.of("WebP", (int) (sizes & 0x3FFF) + 1, (int) (sizes >> 14 & 0x3FFF) + 1);
    }
}
