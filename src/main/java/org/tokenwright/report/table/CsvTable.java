package org.tokenwright.report.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tokenwright.base.FormulaGuard;

/** Writes a table as CSV: RFC 4180, UTF-8, lines ended by CR LF. Nothing is an empty field without quotes. */
final class CsvTable implements RowSink {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** A guarded text is quoted too; numbers never begin with the mark. */
    private static final QuoteStrategy GUARDED = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            return value.startsWith("'");
        }
    };

    private final CsvDialect dialect;
    private final CsvWriter csv;

    CsvTable(CsvDialect dialect, OutputStream out) throws IOException {
        this.dialect = dialect;
        if (dialect.byteOrderMark()) {
            out.write(BYTE_ORDER_MARK);
        }
        csv = CsvWriter.builder().fieldSeparator(dialect.delimiter()).lineDelimiter(LineDelimiter.CRLF).quoteStrategy(GUARDED)
                .build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void row(List<Value> cells) {
        var fields = new ArrayList<String>(cells.size());
        cells.forEach(cell -> fields.add(field(cell)));
        csv.writeRecord(fields);
    }

    /** Everything so far reaches the stream, which stays open. */
    void flush() throws IOException {
        csv.flush();
    }

    private String field(Value cell) {
        return switch (cell) {
            case Value.Text(var text) -> dialect.guarded() ? FormulaGuard.guard(text) : text;
            case Value.Num(var number) -> Plain.text(number).replace('.', dialect.decimalMark());
            case Value.None _ -> "";
        };
    }
}
