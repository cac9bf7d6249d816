package org.tokenwright.importing.content;

import java.util.Optional;

/**
 * One frame of MPEG audio, layer III.
 *
 * @param length bytes with its header
 * @param samples of each channel
 * @param side bytes between the header and the sound itself; an encoder may leave a note after them
 * @see <a href="http://www.mp3-tech.org/programmer/frame_header.html">frame header, ISO/IEC 11172-3 section 2.4.2.3 and 13818-3</a>
 */
record Mp3Frame(int length, int samples, int samplesPerSecond, int side) {

    private static final int[] KILOBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KILOBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int LAYER_III = 1;

    /** @param header the first 4 bytes of a frame; empty if they begin none, or one whose length is not stated */
    static Optional<Mp3Frame> of(int header) {
        int version = header >> 19 & 3;   // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
        int bitrate = header >> 12 & 15;
        int rate = header >> 10 & 3;
        boolean valid = header >>> 21 == 0x7FF && version != 1 && (header >> 17 & 3) == LAYER_III
                && bitrate != 0 && bitrate != 15 && rate != 3;
        return valid ? Optional.of(frame(header, version == 3, bitrate, RATES[rate] >> (version == 3 ? 0 : version == 2 ? 1 : 2)))
                : Optional.empty();
    }

    private static Mp3Frame frame(int header, boolean first, int bitrate, int perSecond) {
        int bitsPerSecond = (first ? KILOBITS_1 : KILOBITS_2)[bitrate] * 1000;
        int samples = first ? 1152 : 576;
        int padding = header >> 9 & 1;
        boolean mono = (header >> 6 & 3) == 3;
        int side = first ? (mono ? 17 : 32) : (mono ? 9 : 17);
        return new Mp3Frame(samples / 8 * bitsPerSecond / perSecond + padding, samples, perSecond, side);
    }
}
