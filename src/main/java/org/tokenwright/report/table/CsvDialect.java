package org.tokenwright.report.table;

/**
 * How a table is written as CSV. It never follows the settings of the computer.
 *
 * @param delimiter between fields
 * @param decimalMark in numbers; other than the delimiter
 * @param byteOrderMark whether the file begins with one, by which Excel knows UTF-8
 * @param guarded whether texts that a spreadsheet program could take for a formula are marked; without it the file is
 *     for programs alone
 */
public record CsvDialect(char delimiter, char decimalMark, boolean byteOrderMark, boolean guarded) {

    /** For spreadsheet programs that are set to English. */
    public static final CsvDialect EXCEL = new CsvDialect(',', '.', true, true);
    /** For spreadsheet programs that are set to most languages of continental Europe. */
    public static final CsvDialect EXCEL_EUROPE = new CsvDialect(';', ',', true, true);
    /** For any program: without a byte order mark; texts are guarded, for nobody knows who opens the file. */
    public static final CsvDialect STANDARD = new CsvDialect(',', '.', false, true);
    /** For programs alone: texts as they are, which is dangerous in a spreadsheet program. */
    public static final CsvDialect MACHINES = new CsvDialect(',', '.', false, false);

    /** @throws IllegalArgumentException if fields and numbers could not be told apart */
    public CsvDialect {
        if (delimiter == decimalMark) {
            throw new IllegalArgumentException("fields and decimals cannot both be marked by " + delimiter);
        }
        if ("\"'\r\n".indexOf(delimiter) >= 0 || Character.isLetterOrDigit(delimiter)) {
            throw new IllegalArgumentException("fields cannot be divided by " + delimiter);
        }
        if (decimalMark != '.' && decimalMark != ',') {
            throw new IllegalArgumentException("decimals are marked by a dot or a comma, not by " + decimalMark);
        }
    }
}
