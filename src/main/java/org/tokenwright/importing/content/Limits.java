package org.tokenwright.importing.content;

/**
 * How much is read of what a person drops.
 *
 * @param files files and folders that are looked at
 * @param depth folders within folders
 * @param textBytes largest text file
 * @param segment largest piece of a text, UTF-16 code units; 2 or more
 * @param pdfBytes largest PDF
 * @param pdfPages most pages of a PDF
 * @param docxBytes largest Word document, with its pictures
 * @param docxMarkup the most bytes that its text may unpack to, markup included; about 20 MB are a thousand full pages
 */
public record Limits(int files, int depth, long textBytes, int segment, long pdfBytes, int pdfPages, long docxBytes,
        long docxMarkup) {

    public static final Limits USUAL = new Limits(10_000, 32, 200L << 20, 2 << 20, 100L << 20, 5_000, 100L << 20, 32L << 20);

    /** The most characters taken out of one document: 64 MB in memory. */
    static final int EXTRACTED = 32 << 20;
}
