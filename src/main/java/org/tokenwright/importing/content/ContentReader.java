package org.tokenwright.importing.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.tokenwright.importing.content.Content.Rejected;

/** Reads one plain file, whatever it is. */
final class ContentReader {

    private final Limits limits;
    private final BooleanSupplier cancelled;

    ContentReader(Limits limits, BooleanSupplier cancelled) {
        this.limits = limits;
        this.cancelled = cancelled;
    }

    /**
     * What the file holds, or why it is not counted.
     *
     * @param name as the person knows it
     * @throws CancellationException if it was cancelled
     */
    Content read(Path file, String name) {
        Stop.check(cancelled);
        try (Bytes bytes = new Bytes(file, cancelled)) {
            if (bytes.size() == 0) {
                throw new Refusal("the file is empty");
            }
            return read(bytes, file, name);
        } catch (Refusal e) {
            return new Rejected(e.getMessage());
        } catch (IOException e) {
            return new Rejected(Trouble.of(e));
        }
    }

    private Content read(Bytes bytes, Path file, String name) throws IOException {
        byte[] head = bytes.head(Signature.LENGTH);
        return switch (FileKind.of(name, head)) {
            case TEXT -> TextFile.read(file, name, limits, cancelled);
            case PNG -> ImageSize.read(file, "PNG");
            case JPEG -> ImageSize.read(file, "JPEG");
            case BMP -> ImageSize.read(file, "BMP");
            case GIF -> GifHeader.read(bytes);
            case WEBP -> WebpHeader.read(bytes);
            case WAV -> WavHeader.read(bytes);
            case MP3 -> Mp3Frames.read(bytes);
            case FLAC -> FlacHeader.read(bytes);
            case OGG -> OggPages.read(bytes);
            case MP4 -> Mp4Boxes.read(bytes, name);
            case PDF -> PdfText.read(file, bytes, limits, cancelled);
            case DOCX -> DocxText.read(file, bytes, limits, cancelled);
            case OTHER -> throw new Refusal(Signature.of(head).orElseThrow().refusal());
        };
    }
}
