package org.tokenwright.importing.content;

import java.io.IOException;

/**
 * The length of a WAV sound: bytes of sound over bytes per second, or stated samples where it is compressed.
 *
 * @see <a href="https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html">WAVE chunks</a>
 */
final class WavHeader {

    /** A recorder that never came back to fill in the size. */
    private static final long SIZE_UNKNOWN = 0xFFFF_FFFFL;
    private static final int MOST_CHUNKS = 10_000;

    private final Bytes bytes;
    private int coding;
    private long samplesPerSecond;
    private long bytesPerSecond;
    private long statedSamples;

    private WavHeader(Bytes bytes) {
        this.bytes = bytes;
    }

    static Content read(Bytes bytes) throws IOException {
        if (!bytes.has(0, "RIFF") || !bytes.has(8, "WAVE")) {
            throw new Refusal("not a WAV sound");
        }
        return new WavHeader(bytes).read();
    }

    private Content read() throws IOException {
        long place = 12;
        for (int i = 0; i < MOST_CHUNKS; i++) {
            String name = bytes.latin(place, 4);
            long size = bytes.little(place + 4, 4);
            if (name.equals("data")) {
                return length(place + 8, size);
            }
            note(name, place + 8);
            place += 8 + size + (size & 1);   // chunks begin at even places
        }
        throw new Refusal("the WAV sound is damaged (more than " + MOST_CHUNKS + " chunks before the sound)");
    }

    private void note(String name, long place) throws IOException {
        if (name.equals("fmt ")) {
            coding = (int) bytes.little(place, 2);
            samplesPerSecond = bytes.little(place + 4, 4);
            bytesPerSecond = bytes.little(place + 8, 4);
        } else if (name.equals("fact")) {
            statedSamples = bytes.little(place, 4);
        }
    }

    private Content length(long place, long size) {
        if (size == SIZE_UNKNOWN || size == 0) {
            throw SoundLength.unknown("WAV");
        }
        if (place + size > bytes.size()) {
            throw Refusal.truncated(bytes.size());
        }
        return isEvenlyCoded() ? SoundLength.of("WAV", size, bytesPerSecond) : SoundLength.of("WAV", statedSamples, samplesPerSecond);
    }

    /** Whether every second takes the same bytes: PCM, IEEE float, A-law, µ-law and their extensible form. */
    private boolean isEvenlyCoded() {
        return coding == 1 || coding == 3 || coding == 6 || coding == 7 || coding == 0xFFFE;
    }
}
