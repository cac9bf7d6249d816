package org.tokenwright.importing.content;

import java.io.IOException;

/** The canvas of a GIF; the reader of the JDK gives the size of the first frame, which may be smaller. */
final class GifHeader {

    private GifHeader() {
    }

    /** @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a, section 18</a> */
    static Content read(Bytes bytes) throws IOException {
        if (!bytes.has(0, "GIF8")) {
            throw new Refusal("not a GIF image");
        }
        return ImageSize.of("GIF", (int) bytes.little(6, 2), (int) bytes.little(8, 2));
    }
}
