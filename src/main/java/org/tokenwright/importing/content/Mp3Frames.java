package org.tokenwright.importing.content;

import java.io.IOException;
import java.util.Optional;

/**
 * The length of an MP3 sound, by going through the headers of all its frames.
 *
 * <p>The note of an encoder (Xing, Info, VBRI) is a frame without sound and is not counted; the number of frames that it states is not
 * relied on, for cutting tools leave it as it was.
 */
final class Mp3Frames {

    /** How far a frame is looked for where there should be one: pictures and notes of tools lie between. */
    private static final int SEARCH = 64 << 10;

    private final Bytes bytes;
    private final long end;
    private long place;
    private long samples;
    private long samplesPerSecond;

    private Mp3Frames(Bytes bytes) throws IOException {
        this.bytes = bytes;
        end = bytes.size() - (bytes.has(bytes.size() - 128, "TAG") ? 128 : 0);   // ID3v1
    }

    static Content read(Bytes bytes) throws IOException {
        return new Mp3Frames(bytes).read();
    }

    private Content read() throws IOException {
        place = afterTag();
        if (place > end) {
            throw Refusal.truncated(bytes.size());
        }
        while (place < end && next()) {
            Mp3Frame frame = frameAt(place).orElseThrow();
            if (samplesPerSecond == 0) {
                samplesPerSecond = frame.samplesPerSecond();
            }
            samples += isNote(frame) ? 0 : atFirstRate(frame);
            place += frame.length();
        }
        if (samples == 0) {
            throw new Refusal("not an MP3 sound: no frame with sound was found");
        }
        return SoundLength.of("MP3", samples, samplesPerSecond);
    }

    /** A file may change its rate, as joined files do; whole samples are near enough. */
    private long atFirstRate(Mp3Frame frame) {
        return frame.samples() * samplesPerSecond / frame.samplesPerSecond();
    }

    /** @see <a href="https://id3.org/id3v2.4.0-structure">ID3v2, section 3.1</a> */
    private long afterTag() throws IOException {
        if (!bytes.has(0, "ID3")) {
            return 0;
        }
        long size = 0;
        for (int i = 6; i < 10; i++) {
            size = size << 7 | bytes.at(i) & 0x7F;
        }
        boolean footer = (bytes.at(5) & 0x10) != 0;
        return 10 + size + (footer ? 10 : 0);
    }

    /** Moves to the next frame; at the end of the sound there is none. */
    private boolean next() throws IOException {
        long from = place;
        while (place < end && !isFrame(samples > 0 && place == from)) {
            place++;
            if (place - from > SEARCH) {
                throw new Refusal("not an MP3 sound throughout: no frame within " + (SEARCH >> 10) + " kB after byte "
                        + Shown.number(from));
            }
        }
        return place < end;
    }

    /** A chance match of a few bits is no frame: it is whole, and like the one it follows, or followed by another or the end. */
    private boolean isFrame(boolean afterFrame) throws IOException {
        Optional<Mp3Frame> frame = frameAt(place);
        if (frame.isEmpty()) {
            return false;
        }
        long after = place + frame.get().length();
        boolean likeTheOthers = afterFrame && frame.get().samplesPerSecond() == samplesPerSecond;
        return after == end || after < end && (likeTheOthers || frameAt(after).isPresent());
    }

    private Optional<Mp3Frame> frameAt(long at) throws IOException {
        boolean sync = at + 4 <= end && bytes.at(at) == 0xFF;
        return sync ? Mp3Frame.of((int) bytes.big(at, 4)) : Optional.empty();
    }

    private boolean isNote(Mp3Frame frame) throws IOException {
        long at = place + 4 + frame.side();
        return samples == 0 && (bytes.has(at, "Xing") || bytes.has(at, "Info") || bytes.has(place + 36, "VBRI"));
    }
}
