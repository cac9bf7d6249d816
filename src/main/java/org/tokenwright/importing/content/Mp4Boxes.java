package org.tokenwright.importing.content;

import java.io.IOException;
import java.util.Set;

/**
 * The length of an MP4 or QuickTime file and the size of its pictures, from the boxes of its header.
 *
 * @see <a href="https://standards.iso.org/ittf/PubliclyAvailableStandards/">ISO/IEC 14496-12, sections 4.2 and 8</a>
 */
final class Mp4Boxes {

    private static final Set<String> WITHIN = Set.of("moov", "trak", "mdia", "mvex");
    private static final Set<String> SOUND_ONLY = Set.of("m4a", "m4b");
    private static final int MOST_BOXES = 100_000;
    private static final int DEPTH = 8;
    private static final int WIDTH_AND_HEIGHT = 8;

    private final Bytes bytes;
    private int boxes;
    private boolean header;
    private long unitsPerSecond;
    private long units;
    private int trackWidth;
    private int trackHeight;
    private int width;
    private int height;
    private boolean pictures;
    private boolean sound;

    private Mp4Boxes(Bytes bytes) {
        this.bytes = bytes;
    }

    static Content read(Bytes bytes, String name) throws IOException {
        var boxes = new Mp4Boxes(bytes);
        boxes.read(0, bytes.size(), 0);
        return boxes.content(SOUND_ONLY.contains(FileKind.extension(name)));   // its pictures are covers and chapters
    }

    private void read(long from, long end, int depth) throws IOException {
        long place = from;
        while (place + 8 <= end) {
            if (++boxes > MOST_BOXES || depth > DEPTH) {
                throw damaged("too many boxes");
            }
            long size = bytes.big(place, 4);
            int head = size == 1 ? 16 : 8;
            long length = size == 1 ? bytes.big(place + 8, 8) : size == 0 ? end - place : size;
            if (length < head) {
                throw damaged("a box of " + length + " bytes at byte " + Shown.number(place));
            }
            if (length > end - place) {
                throw depth == 0 ? Refusal.truncated(bytes.size()) : damaged("a box is larger than the one around it");
            }
            box(bytes.latin(place + 4, 4), place + head, place + length, depth);
            place += length;
        }
    }

    private void box(String name, long from, long end, int depth) throws IOException {
        if (WITHIN.contains(name)) {
            read(from, end, depth + 1);
        }
        switch (name) {
            case "mvhd" -> movie(from);
            case "mehd" -> fragments(from);
            case "tkhd" -> size(end);
            case "hdlr" -> handler(from);
            default -> { }
        }
    }

    private void movie(long from) throws IOException {
        boolean wide = bytes.at(from) == 1;
        header = true;
        unitsPerSecond = bytes.big(from + (wide ? 20 : 12), 4);
        long duration = wide ? bytes.big(from + 24, 8) : bytes.big(from + 16, 4);
        if (duration != (wide ? -1L : 0xFFFF_FFFFL)) {   // all ones: not known
            units = Math.max(units, duration);
        }
    }

    /** The length of a film that is written in fragments. */
    private void fragments(long from) throws IOException {
        units = Math.max(units, bytes.at(from) == 1 ? bytes.big(from + 4, 8) : bytes.big(from + 4, 4));
    }

    /** The last two fields of a track's header, 16 bits before the point and 16 after. */
    private void size(long end) throws IOException {
        trackWidth = (int) bytes.big(end - WIDTH_AND_HEIGHT, 2);
        trackHeight = (int) bytes.big(end - WIDTH_AND_HEIGHT / 2, 2);
    }

    private void handler(long from) throws IOException {
        String kind = bytes.latin(from + 8, 4);
        sound |= kind.equals("soun");
        if (kind.equals("vide")) {
            pictures = true;
            if ((long) trackWidth * trackHeight > (long) width * height) {
                width = trackWidth;
                height = trackHeight;
            }
        }
    }

    private Content content(boolean soundOnly) {
        if (!header) {
            throw new Refusal("an MP4 file without its header (moov): the file is cut off, or is not MP4");
        }
        if (!sound && !pictures) {
            throw new Refusal("an MP4 file with neither sound nor pictures");
        }
        if (soundOnly || !pictures) {
            return SoundLength.of("MP4", units, unitsPerSecond);
        }
        if (unitsPerSecond <= 0 || units <= 0) {
            throw new Refusal("the length of the MP4 film is unknown: the file does not state it");
        }
        if (width == 0 || height == 0) {
            throw new Refusal("the MP4 film states no size of its pictures");
        }
        return new Content.Video("MP4", (double) units / unitsPerSecond, width, height);
    }

    private static Refusal damaged(String how) {
        return new Refusal("the MP4 file is damaged (" + how + ")");
    }
}
