package org.tokenwright.importing;

/**
 * How a table of scenarios is written as CSV; any of these is read.
 *
 * @param byteOrderMark whether it begins with one, by which Excel knows UTF-8
 */
public record ScenarioForm(char delimiter, char decimalMark, boolean byteOrderMark) {

    /** For spreadsheet programs that are set to English. */
    public static final ScenarioForm EXCEL = new ScenarioForm(',', '.', true);
    /** For spreadsheet programs that are set to most languages of continental Europe. */
    public static final ScenarioForm EXCEL_EUROPE = new ScenarioForm(';', ',', true);
    /** For any program. */
    public static final ScenarioForm STANDARD = new ScenarioForm(',', '.', false);
}
