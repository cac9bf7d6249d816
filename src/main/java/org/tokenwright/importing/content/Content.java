package org.tokenwright.importing.content;

import org.tokenwright.tokens.ContentType;

/** What a file holds, as far as its tokens depend on it. */
public sealed interface Content {

    /**
     * Text of any kind, source code and tables included.
     *
     * @param segments the text, piece by piece
     * @param characters UTF-16 code units in all
     * @param guess what it seems to be; a person may know better
     */
    record Text(Segments segments, long characters, ContentType guess, Encoding encoding) implements Content {}

    /**
     * A picture, from its header alone.
     *
     * @param format such as {@code PNG}
     * @param width pixels
     * @param height pixels
     */
    record Image(String format, int width, int height) implements Content {}

    /** Sound; its length as the file states it. */
    record Audio(String format, double seconds) implements Content {}

    /**
     * A film.
     *
     * @param width pixels of the largest picture track
     * @param height pixels
     */
    record Video(String format, double seconds, int width, int height) implements Content {}

    /**
     * A PDF document.
     *
     * @param pages pages that are there, whatever number the file declares
     * @param pagesWithoutText pages that are pictures only, as a scanner makes them
     */
    record Pdf(int pages, int pagesWithoutText, Text text) implements Content {}

    /**
     * Nothing is counted.
     *
     * @param reason for a person, without the name of the file
     */
    record Rejected(String reason) implements Content {}

    /** How a file spells characters. */
    enum Encoding {
        UTF_8, UTF_16_LE, UTF_16_BE,
        /** Text taken out of a document that has its own way. */
        EXTRACTED
    }
}
