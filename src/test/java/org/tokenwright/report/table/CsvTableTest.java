package org.tokenwright.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as CSV in every dialect. */
class CsvTableTest {

    private static byte[] write(CsvDialect dialect, Value... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        var csv = new CsvTable(dialect, out);
        csv.row(List.of(cells));
        csv.flush();
        return out.toByteArray();
    }

    private static String text(CsvDialect dialect, Value... cells) throws IOException {
        return new String(write(dialect, cells), StandardCharsets.UTF_8);
    }

    @Test
    void everyDialectWritesItsMarks() throws IOException {
        Value[] cells = {Value.of("Größe, klein; groß"), Value.of(-1234.5), Value.of(""), Value.of("=1")};
        assertThat(text(CsvDialect.EXCEL, cells)).isEqualTo("\uFEFF\"Größe, klein; groß\",-1234.5,,\"'=1\"\r\n");
        assertThat(text(CsvDialect.EXCEL_EUROPE, cells)).isEqualTo("\uFEFF\"Größe, klein; groß\";-1234,5;;\"'=1\"\r\n");
        assertThat(text(CsvDialect.STANDARD, cells)).isEqualTo("\"Größe, klein; groß\",-1234.5,,\"'=1\"\r\n");
        assertThat(text(CsvDialect.MACHINES, cells)).isEqualTo("\"Größe, klein; groß\",-1234.5,,=1\r\n");
    }

    @Test
    void theByteOrderMarkIsThatOfUtf8() throws IOException {
        assertThat(write(CsvDialect.EXCEL, Value.of("a"))).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(write(CsvDialect.STANDARD, Value.of("a"))).startsWith('a');
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\nb", "a\r\nb", "a,b", "\"", "\"\"", "\"=1", "a;b", " a ", "#a", "a\0b", "'", "'a"})
    void anyTextComesBack(String text) throws IOException {
        for (String value : List.of(text, text.repeat(300))) {
            for (CsvDialect dialect : List.of(CsvDialect.EXCEL, CsvDialect.EXCEL_EUROPE, CsvDialect.STANDARD, CsvDialect.MACHINES)) {
                var out = new ByteArrayOutputStream();
                var csv = new CsvTable(dialect, out);
                csv.header(List.of("before", "text", "after"));
                csv.row(List.of(Value.of(1), Value.of(value), Value.of(2)));
                csv.flush();
                assertThat(Csv.records(out.toByteArray(), dialect.delimiter()))
                        .containsExactly(Map.of("before", "1", "text", value, "after", "2"));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, 0", "-0.0, 0", "1.5, 1.5", "100, 100", "1e21, 1000000000000000000000", "1e-9, 0.000000001", "0.1, 0.1",
        "-12345678.9, -12345678.9", "4.9e-324, 0.000", "1.7976931348623157e308, 17976931348623157"})
    void numbersArePlainAndReadBack(double number, String begins) {
        assertThat(Plain.text(number)).startsWith(begins).doesNotContain("E", "e", "+");
        assertThat(Double.parseDouble(Plain.text(number))).isEqualTo(number + 0.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        , | ,
        " | .
        a | .
        ; | ;
        ; | x
        """)
    void aDialectThatNobodyCouldReadIsRefused(char delimiter, char decimalMark) {
        assertThatThrownBy(() -> new CsvDialect(delimiter, decimalMark, false, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theStreamStaysOpen() throws IOException {
        var out = new ByteArrayOutputStream() {
            private boolean isClosed;

            @Override
            public void close() {
                isClosed = true;
            }
        };
        var csv = new CsvTable(CsvDialect.EXCEL, out);
        csv.row(List.of(Value.of("a")));
        csv.flush();
        assertThat(out.isClosed).isFalse();
    }
}
