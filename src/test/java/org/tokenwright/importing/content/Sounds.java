package org.tokenwright.importing.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sound and film files, byte by byte. */
final class Sounds {

    private Sounds() {
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] big(long value, int bytes) {
        return Arrays.copyOfRange(ByteBuffer.allocate(8).putLong(value).array(), 8 - bytes, 8);
    }

    static byte[] little(long value, int bytes) {
        return Arrays.copyOf(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array(), bytes);
    }

    /** 8,000 bytes each second, of one channel. */
    static byte[] wav(int coding, int statedSize, int dataBytes) {
        return join(latin("RIFF"), little(dataBytes + 36, 4), latin("WAVE"), latin("fmt "), little(16, 4), little(coding, 2),
                little(1, 2), little(8000, 4), little(8000, 4), little(1, 2), little(8, 2), latin("LIST"), little(3, 4), new byte[4],
                latin("data"), little(statedSize, 4), new byte[dataBytes]);
    }

    static byte[] wav() {
        return wav(1, 12_000, 12_000);
    }

    /** A compressed one that states its samples. */
    static byte[] compressedWav() {
        return join(latin("RIFF"), little(0, 4), latin("WAVE"), latin("fmt "), little(16, 4), little(2, 2),
                little(1, 2), little(8000, 4), little(4055, 4), little(1, 2), little(4, 2), latin("fact"), little(4, 4),
                little(20_000, 4), latin("data"), little(100, 4), new byte[100]);
    }

    static byte[] flac(long samples) {
        return join(latin("fLaC"), big(0x80, 1), big(34, 3), new byte[10], big(44_100L << 44 | 15L << 36 | samples, 8), new byte[16]);
    }

    /** MPEG 1 layer III, 128 kbit/s, 44,100 Hz: frames of 417 bytes and 1,152 samples. */
    static byte[] mp3Frame() {
        return join(big(0xFFFB9000L, 4), new byte[413]);
    }

    /** @param note of the encoder in a first frame without sound; empty for none */
    static byte[] mp3(String note, int frames) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(join(latin("ID3"), big(0x030000, 3), big(0x0100, 4)));
        out.writeBytes(new byte[128]);   // 0x0100 with 7 bits a byte
        if (!note.isEmpty()) {
            byte[] first = mp3Frame();
            System.arraycopy(latin(note), 0, first, 36, note.length());
            out.writeBytes(first);
        }
        for (int i = 0; i < frames; i++) {
            out.writeBytes(mp3Frame());
        }
        return out.toByteArray();
    }

    static byte[] mp3() {
        return join(mp3("Xing", 100), latin("TAG"), new byte[125]);
    }

    static byte[] oggPage(long position, int stream, byte[] content) {
        return join(latin("OggS"), new byte[2], little(position, 8), little(stream, 4), new byte[8], new byte[] {1},
                new byte[] {(byte) content.length}, content);
    }

    /** 3 s of Vorbis. */
    static byte[] vorbis() {
        byte[] begin = join(latin("\u0001vorbis"), new byte[4], new byte[] {1}, little(44_100, 4), new byte[14]);
        return join(oggPage(0, 7, begin), oggPage(44_100, 7, new byte[200]), oggPage(132_300, 7, new byte[100]),
                oggPage(-1, 7, new byte[50]));
    }

    /** 2 s of Opus. */
    static byte[] opus() {
        byte[] begin = join(latin("OpusHead"), new byte[] {1, 1}, little(312, 2), little(44_100, 4), new byte[3]);
        return join(oggPage(0, 7, begin), oggPage(96_312, 7, new byte[200]));
    }

    static byte[] box(String name, byte[]... content) {
        byte[] all = join(content);
        return join(big(all.length + 8, 4), latin(name), all);
    }

    static byte[] movieHeader(long units) {
        return box("mvhd", new byte[12], big(1000, 4), big(units, 4), new byte[80]);
    }

    static byte[] track(String handler, int width, int height) {
        return box("trak", box("tkhd", new byte[76], big((long) width << 16, 4), big((long) height << 16, 4)),
                box("mdia", box("mdhd", new byte[24]), box("hdlr", new byte[8], latin(handler), new byte[13])));
    }

    static byte[] mp4(long units, byte[]... tracks) {
        return join(box("ftyp", latin("isom"), new byte[4]), box("mdat", new byte[5000]),
                box("moov", movieHeader(units), join(tracks)));
    }

    /** 12.5 s of 1,280 × 720. */
    static byte[] film() {
        return mp4(12_500, track("vide", 1280, 720), track("soun", 0, 0));
    }

    static byte[] m4a() {
        return mp4(7_250, track("soun", 0, 0));
    }
}
