package org.tokenwright.importing.content;

import java.io.IOException;

/**
 * The length of an Ogg sound, Vorbis or Opus: the samples up to the end of its last whole page.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3533#section-6">RFC 3533, section 6</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7845#section-4">RFC 7845, section 4</a>
 */
final class OggPages {

    private static final int HEADER = 27;
    private static final int OPUS_SAMPLES_PER_SECOND = 48_000;
    /** Two pages of the largest size. */
    private static final int SEARCH = 2 * (HEADER + 255 + 255 * 255);

    private OggPages() {
    }

    static Content read(Bytes bytes) throws IOException {
        if (!bytes.has(0, "OggS")) {
            throw new Refusal("not an Ogg sound");
        }
        long packet = HEADER + bytes.at(26);
        long samples = lastPosition(bytes, bytes.little(14, 4));
        if (bytes.has(packet, "\u0001vorbis")) {
            return SoundLength.of("Ogg Vorbis", samples, bytes.little(packet + 12, 4));
        }
        if (bytes.has(packet, "OpusHead")) {
            long unheard = bytes.little(packet + 10, 2);
            return SoundLength.of("Ogg Opus", samples - unheard, OPUS_SAMPLES_PER_SECOND);
        }
        throw new Refusal("an Ogg file that is neither Vorbis nor Opus: its length is not read");
    }

    /** @param stream number of the sound among the streams of the file */
    private static long lastPosition(Bytes bytes, long stream) throws IOException {
        for (long place = bytes.size() - HEADER; place > Math.max(0, bytes.size() - SEARCH); place--) {
            if (bytes.has(place, "OggS") && isWhole(bytes, place)) {
                if (bytes.little(place + 14, 4) != stream) {
                    throw new Refusal("an Ogg file of several streams: its length is not read");
                }
                long position = bytes.little(place + 6, 8);
                if (position >= 0) {   // -1: no packet ends on this page
                    return position;
                }
            }
        }
        throw new Refusal("the Ogg sound is cut off or damaged: its last page is missing");
    }

    private static boolean isWhole(Bytes bytes, long place) throws IOException {
        int pieces = bytes.at(place + 26);
        long end = place + HEADER + pieces;
        for (int i = 0; end <= bytes.size() && i < pieces; i++) {
            end += bytes.at(place + HEADER + i);
        }
        return end <= bytes.size();
    }
}
