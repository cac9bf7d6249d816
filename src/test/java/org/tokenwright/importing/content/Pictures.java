package org.tokenwright.importing.content;

import static org.tokenwright.importing.content.Sounds.big;
import static org.tokenwright.importing.content.Sounds.join;
import static org.tokenwright.importing.content.Sounds.latin;
import static org.tokenwright.importing.content.Sounds.little;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small images. */
final class Pictures {

    private Pictures() {
    }

    static byte[] image(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** Only the header of a PNG, and the beginning of its data. */
    static byte[] pngHeader(int width, int height) {
        byte[] header = join(latin("IHDR"), big(width, 4), big(height, 4), new byte[] {8, 6, 0, 0, 0});
        var check = new CRC32();
        check.update(header);
        return join(latin("\u0089PNG\r\n\u001a\n"), big(13, 4), header, big(check.getValue(), 4), big(1000, 4), latin("IDAT"), new byte[20]);
    }

    private static byte[] webp(String chunk, byte[] content) {
        return join(latin("RIFF"), little(content.length + 12, 4), latin("WEBP"), latin(chunk), little(content.length, 4), content);
    }

    static byte[] lossyWebp() {
        return webp("VP8 ", join(new byte[3], big(0x9d012a, 3), little(640 | 1 << 14, 2), little(480, 2), new byte[10]));
    }

    static byte[] losslessWebp() {
        return webp("VP8L", join(new byte[] {0x2f}, little(639 | 479 << 14, 4), new byte[10]));
    }

    static byte[] extendedWebp() {
        return webp("VP8X", join(new byte[4], little(639, 3), little(479, 3)));
    }
}
