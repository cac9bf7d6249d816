package org.tokenwright.importing.content;

import java.io.IOException;

/**
 * The length of a FLAC sound, from its first block.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9639#section-8.2">RFC 9639, section 8.2</a>
 */
final class FlacHeader {

    /** After the mark and the header of the block. */
    private static final int STREAM_INFO = 8;
    private static final int STREAM_INFO_LENGTH = 34;

    private FlacHeader() {
    }

    static Content read(Bytes bytes) throws IOException {
        if (!bytes.has(0, "fLaC") || (bytes.at(4) & 0x7F) != 0 || bytes.big(5, 3) != STREAM_INFO_LENGTH) {
            throw new Refusal("not a FLAC sound");
        }
        long rateAndSamples = bytes.big(STREAM_INFO + 10, 8);   // 20 bits rate, 8 bits form, 36 bits samples
        bytes.at(STREAM_INFO + STREAM_INFO_LENGTH - 1);
        return SoundLength.of("FLAC", rateAndSamples & 0xF_FFFF_FFFFL, rateAndSamples >>> 44);
    }
}
