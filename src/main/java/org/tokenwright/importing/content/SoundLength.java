package org.tokenwright.importing.content;

import org.tokenwright.importing.content.Content.Audio;

/** The length of sound as samples over samples per second. */
final class SoundLength {

    private SoundLength() {
    }

    /** @param format such as {@code WAV} */
    static Audio of(String format, long samples, long perSecond) {
        if (perSecond <= 0) {
            throw new Refusal("the " + format + " sound states no sample rate");
        }
        if (samples <= 0) {
            throw unknown(format);
        }
        return new Audio(format, (double) samples / perSecond);
    }

    static Refusal unknown(String format) {
        return new Refusal("the length of the " + format + " sound is unknown: the file does not state it");
    }
}
