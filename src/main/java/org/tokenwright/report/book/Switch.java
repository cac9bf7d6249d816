package org.tokenwright.report.book;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;

/** The cells on the sheet Assumptions that say which scenario and which case the whole book shows. */
final class Switch {

    static final int SCENARIO_ROW = 3;
    static final int CASE_ROW = 4;
    private static final int SCENARIO_NUMBER_ROW = 5;
    private static final int CASE_NUMBER_ROW = 6;
    private static final int WIDTH_ROW = 7;
    private static final int DIGITS_ROW = 8;
    private static final int UNDEFINED_ROW = 9;
    /** First row below. */
    static final int END = 10;

    /** The cases in the order of their numbers. */
    static final List<String> CASES = List.of("Low", "Base", "High");
    /** The position of the case in which the engine's numbers are stored. */
    static final String BASE = CASES.get(1);

    static final String SCENARIO_NUMBER = cell(SCENARIO_NUMBER_ROW);
    static final String CASE_NUMBER = cell(CASE_NUMBER_ROW);
    /** Columns that one scenario takes on the sheet Scenarios. */
    static final String WIDTH = cell(WIDTH_ROW);
    /** One less than the significant digits that comparisons look at. */
    static final String DIGITS = cell(DIGITS_ROW);
    /** What stands in a month without a number; in a cell, for some readers count every quote of a file. */
    static final String UNDEFINED = cell(UNDEFINED_ROW);

    private Switch() {
    }

    private static String cell(int row) {
        return SheetName.ASSUMPTIONS + "!$" + Columns.name(InputColumns.IN_USE) + "$" + (row + 1);
    }

    /** Counts the cases where a formula needs their number. */
    static final String CASES_COUNT = "ROWS(lst_Cases)";

    static void write(Draft draft, String scenario) {
        Pen pen = draft.pen(SheetName.ASSUMPTIONS);
        choice(draft, SCENARIO_ROW, "switch.scenario", scenario, "Scenario", "lst_Scenarios");
        choice(draft, CASE_ROW, "switch.case", BASE, "Case", "lst_Cases");
        label(pen, SCENARIO_NUMBER_ROW, "switch.scenario.number");
        pen.formula(SCENARIO_NUMBER_ROW, InputColumns.IN_USE, "MATCH(in_Scenario,lst_Scenarios,0)", Look.FORMULA, NumberFormat.GENERAL);
        label(pen, CASE_NUMBER_ROW, "switch.case.number");
        pen.formula(CASE_NUMBER_ROW, InputColumns.IN_USE, "MATCH(in_Case,lst_Cases,0)", Look.FORMULA, NumberFormat.GENERAL);
        label(pen, WIDTH_ROW, "switch.width");
        pen.number(WIDTH_ROW, InputColumns.IN_USE, ScenarioDifferences.WIDTH, Look.FACT, NumberFormat.GENERAL);
        label(pen, DIGITS_ROW, "switch.digits");
        pen.number(DIGITS_ROW, InputColumns.IN_USE, org.tokenwright.worksheet.Significant.DIGITS - 1, Look.FACT, NumberFormat.GENERAL);
        label(pen, UNDEFINED_ROW, "switch.undefined");
        pen.text(UNDEFINED_ROW, InputColumns.IN_USE, FormulaWriter.UNDEFINED, Look.FACT);
    }

    private static void label(Pen pen, int row, String key) {
        pen.text(row, InputColumns.LABEL, BookWords.get(key), Look.TEXT);
        pen.text(row, InputColumns.SOURCE, BookWords.get(key + ".note"), Look.NOTE);
    }

    private static void choice(Draft draft, int row, String key, String value, String name, String list) {
        Pen pen = draft.pen(SheetName.ASSUMPTIONS);
        label(pen, row, key);
        pen.text(row, InputColumns.IN_USE, value, Look.INPUT);
        draft.names.add("in_", name, cell(row));
        Sheet sheet = pen.sheet();
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(helper.createFormulaListConstraint(list),
                new CellRangeAddressList(row, row, InputColumns.IN_USE, InputColumns.IN_USE));
        validation.createPromptBox(BookWords.get(key), BookWords.get(key + ".note"));
        validation.createErrorBox(BookWords.get(key), BookWords.get("switch.error"));
        validation.setShowPromptBox(true);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }
}
