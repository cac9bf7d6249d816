package org.tokenwright.report.book;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of which some rows are streamed; the same content gives the same bytes, whenever it is written. */
final class StreamedBook extends SXSSFWorkbook {

    /** Rows that are held in memory while a sheet is written. */
    private static final int WINDOW = 200;

    private final LocalDate day;

    /** @param day that the parts of the file bear */
    StreamedBook(XSSFWorkbook book, LocalDate day) {
        super(book, WINDOW);
        this.day = day;
        setZip64Mode(Zip64Mode.AsNeeded);    // some readers stumble over sizes that stand in 64 bits for nothing
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        var zip = new ZipArchiveOutputStream(out) {
            @Override
            public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
                entry.setTime(day.atStartOfDay(ZoneId.systemDefault()).toInstant().toEpochMilli());    // the file holds the local time
                super.putArchiveEntry(entry);
            }
        };
        zip.setUseZip64(Zip64Mode.AsNeeded);
        return zip;
    }
}
