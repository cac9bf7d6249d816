package org.tokenwright.importing.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Looks through the packed streams of a PDF before the library does, which unpacks each into memory: a small file can unpack to any
 * size. Pictures are passed over, for nobody unpacks them.
 */
final class PdfStreams {

    private static final String KEYWORD = "stream";
    private static final int DICTIONARY = 512;
    private static final long MOST_OF_ONE = 64L << 20;
    private static final long MOST_OF_ALL = 1L << 30;

    private PdfStreams() {
    }

    static void check(Bytes bytes, BooleanSupplier cancelled) throws IOException {
        long all = 0;
        for (long place = 0; place < bytes.size(); place++) {
            if (bytes.at(place) == 's' && bytes.has(place, KEYWORD) && !bytes.has(place - 3, "end" + KEYWORD)) {
                all += unpacked(bytes, place, cancelled);
                if (all > MOST_OF_ALL) {
                    throw new Refusal("a PDF that unpacks to more than " + Shown.megabytes(MOST_OF_ALL));
                }
            }
        }
    }

    private static long unpacked(Bytes bytes, long keyword, BooleanSupplier cancelled) throws IOException {
        String dictionary = dictionary(bytes, keyword);
        int layers = (dictionary + " ").split("/FlateDecode|/Fl\\b", -1).length - 1;
        if (layers == 0 || dictionary.contains("/Image")) {
            return 0;
        }
        long from = keyword + KEYWORD.length();
        from += bytes.has(from, "\r\n") ? 2 : 1;
        InputStream in = new BytesStream(bytes, from);
        for (int i = 0; i < layers; i++) {
            in = new InflaterInputStream(in);
        }
        long length = length(in, cancelled);
        if (length > MOST_OF_ONE) {
            throw new Refusal("a PDF with a stream that unpacks to more than " + Shown.megabytes(MOST_OF_ONE) + ", at byte "
                    + Shown.number(keyword));
        }
        return length;
    }

    private static String dictionary(Bytes bytes, long keyword) throws IOException {
        int length = (int) Math.min(DICTIONARY, keyword);
        String before = bytes.latin(keyword - length, length);
        return before.substring(Math.max(0, before.lastIndexOf(" obj")));
    }

    private static long length(InputStream packed, BooleanSupplier cancelled) throws IOException {
        try (packed) {
            return ZipParts.length(packed, MOST_OF_ONE, cancelled);
        } catch (ZipException | EOFException _) {
            return 0;   // encrypted or damaged: the library says so
        }
    }
}
