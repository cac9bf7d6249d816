package org.tokenwright.importing.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks through an archive before a library does: what it is, and whether it unpacks to more than it may. */
final class ZipParts {

    /** As the library has it. */
    private static final int MOST_PARTS = 1_000;
    /** Pictures are not unpacked into memory. */
    private static final long MOST_OTHER = 512L << 20;

    private ZipParts() {
    }

    /**
     * @param markup bytes that the parts with text may unpack to
     * @throws Refusal if it is no Word document, or too large
     */
    static void check(Path file, long markup, BooleanSupplier cancelled) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("word/document.xml") == null) {
                throw new Refusal("a packed archive or another kind of Office file, not a Word document");
            }
            if (zip.size() > MOST_PARTS) {
                throw new Refusal("a Word document of more than " + Shown.number(MOST_PARTS) + " parts: save it as PDF");
            }
            long left = markup;
            long others = MOST_OTHER;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                boolean counts = isMarkup(entry.getName());
                long length = length(zip, entry, counts ? left : others, cancelled);
                left -= counts ? length : 0;
                others -= counts ? 0 : length;
            }
        }
    }

    private static boolean isMarkup(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static long length(ZipFile zip, ZipEntry entry, long most, BooleanSupplier cancelled) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            long length = length(in, most, cancelled);
            if (length > most) {
                throw new Refusal("a Word document that unpacks to too much, in its part " + Shown.words(entry.getName()));
            }
            return length;
        }
    }

    /** Counts until it is more than allowed; the sizes that an archive states are not relied on. */
    static long length(InputStream in, long most, BooleanSupplier cancelled) throws IOException {
        byte[] buffer = new byte[64 << 10];
        long length = 0;
        for (int read = in.read(buffer); read >= 0 && length <= most; read = in.read(buffer)) {
            Stop.check(cancelled);
            length += read;
        }
        return length;
    }
}
