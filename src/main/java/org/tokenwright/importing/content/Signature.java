package org.tokenwright.importing.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The first bytes of a kind of file.
 *
 * @param mark characters of the same numbers as the bytes; {@code ?} stands for any byte
 * @param refusal why files of this kind are not read; empty if they are
 */
record Signature(String mark, FileKind kind, String refusal) {

    static final int LENGTH = 16;

    private static final String PICTURE = "a picture in a format that is not read: save it as PNG or JPEG";
    private static final String FILM = "a film in a format whose length is not read: save it as MP4";
    private static final String SOUND = "sound in a format whose length is not read: save it as WAV or MP3";
    private static final String PACKED = "a packed archive: unpack it first";
    private static final String PROGRAM = "a program, not text";

    private static final List<Signature> ALL = List.of(
            read("\u0089PNG\r\n\u001a\n", FileKind.PNG), read("\u00ff\u00d8\u00ff", FileKind.JPEG),
            read("GIF87a", FileKind.GIF), read("GIF89a", FileKind.GIF),
            read("BM????\0\0\0\0", FileKind.BMP), read("RIFF????WEBP", FileKind.WEBP),
            read("RIFF????WAVE", FileKind.WAV), read("fLaC", FileKind.FLAC), read("OggS\0", FileKind.OGG),
            read("%PDF-", FileKind.PDF), read("PK\u0003\u0004", FileKind.DOCX),
            read("ID3\u0002", FileKind.MP3), read("ID3\u0003", FileKind.MP3), read("ID3\u0004", FileKind.MP3),
            read("\u00ff\u00fb", FileKind.MP3), read("\u00ff\u00fa", FileKind.MP3),
            read("\u00ff\u00f3", FileKind.MP3), read("\u00ff\u00f2", FileKind.MP3), read("\u00ff\u00e3", FileKind.MP3),
            not("????ftyphei", PICTURE), not("????ftypavif", PICTURE), not("????ftypmif1", PICTURE),
            not("II*\0", PICTURE), not("MM\0*", PICTURE), not("8BPS", PICTURE),
            read("????ftyp", FileKind.MP4), read("????moov", FileKind.MP4), read("????wide", FileKind.MP4),
            not("\u001aE\u00df\u00a3", FILM), not("RIFF????AVI ", FILM), not("FLV\u0001", FILM), not("\0\0\u0001\u00ba", FILM),
            not("FORM????AIF", SOUND), not("0&\u00b2u", SOUND), not("#!AMR", SOUND),
            not("\u001f\u008b\b", PACKED), not("7z\u00bc\u00af", PACKED), not("Rar!\u001a", PACKED), not("PK\u0005\u0006", PACKED),
            not("\u00fd7zXZ", PACKED), not("BZh91AY&SY", PACKED), not("(\u00b5/\u00fd", PACKED),
            not("\u00d0\u00cf\u0011\u00e0", "an Office file that is encrypted or older than 2007: save it as .docx or PDF, without a password"),
            not("\u007fELF", PROGRAM), not("MZ\u0090\0", PROGRAM), not("\u00ca\u00fe\u00ba\u00be", PROGRAM));

    private static Signature read(String mark, FileKind kind) {
        return new Signature(mark, kind, "");
    }

    private static Signature not(String mark, String refusal) {
        return new Signature(mark, FileKind.OTHER, refusal);
    }

    static Optional<Signature> of(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return ALL.stream().filter(signature -> signature.fits(start)).findFirst();
    }

    private boolean fits(String start) {
        boolean fits = start.length() >= mark.length();
        for (int i = 0; fits && i < mark.length(); i++) {
            fits = mark.charAt(i) == '?' || mark.charAt(i) == start.charAt(i);
        }
        return fits;
    }
}
