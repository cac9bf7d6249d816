package org.tokenwright.importing.content;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The ways of reading a file. */
enum FileKind {
    TEXT("txt text csv tsv json jsonl ndjson md markdown html htm xhtml xml svg xsd log java py js mjs cjs jsx tsx"
            + " c h cpp hpp cs go rs kt kts rb php swift scala sql sh bat ps1 css scss yaml yml toml ini properties tex"),
    PNG("png"), JPEG("jpg jpeg jpe"), GIF("gif"), BMP("bmp dib"), WEBP("webp"),
    WAV("wav wave"), MP3("mp3"), MP4("mp4 m4a m4b m4v mov qt 3gp"), FLAC("flac"), OGG("ogg oga opus"),
    PDF("pdf"), DOCX("docx docm"),
    /** Known, but not read. */
    OTHER("");

    private static final Map<String, FileKind> BY_EXTENSION = new HashMap<>();

    static {
        for (FileKind kind : values()) {
            Arrays.stream(kind.extensions.split(" ")).forEach(extension -> BY_EXTENSION.put(extension, kind));
        }
    }

    private final String extensions;

    FileKind(String extensions) {
        this.extensions = extensions;
    }

    /** What follows the last point of a name, in small letters; empty where there is none. */
    static String extension(String name) {
        int point = name.lastIndexOf('.');
        return point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * By the name where it says text, else by the first bytes, else by the name again.
     *
     * @param head the first bytes of the file, as many as there are of {@link Signature#LENGTH}
     */
    static FileKind of(String name, byte[] head) {
        FileKind named = BY_EXTENSION.getOrDefault(extension(name), OTHER);
        if (named == TEXT) {
            return TEXT;
        }
        return Signature.of(head).map(Signature::kind).orElse(named == OTHER ? TEXT : named);
    }
}
