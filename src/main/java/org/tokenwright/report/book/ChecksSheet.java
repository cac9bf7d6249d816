package org.tokenwright.report.book;

import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Row;

/** The sheet Checks: each check with its value, its tolerance and whether it holds. */
final class ChecksSheet {

    private static final int OVERALL_ROW = 3;
    private static final int TOLERANCE_ROW = 4;
    private static final int HEAD_ROW = 6;
    private static final int VALUE = 1;
    private static final int TOLERANCE = 2;
    private static final int RESULT = 3;
    private static final String PASS = "PASS";
    private static final String FAIL = "FAIL";
    private static final String CHANGED = "CHANGED";

    /** The cell that says whether all checks hold. */
    static final String OVERALL = SheetName.CHECKS + "!$B$" + (OVERALL_ROW + 1);

    /** The cell with the largest difference that still agrees. */
    static final String TOLERANCE_CELL = SheetName.CHECKS + "!$B$" + (TOLERANCE_ROW + 1);

    private final Draft draft;
    private final CalcSheet calc;
    private final ScenarioSheet scenarios;
    private final Pen pen;
    private int row;

    ChecksSheet(Draft draft, CalcSheet calc, ScenarioSheet scenarios) {
        this.draft = draft;
        this.calc = calc;
        this.scenarios = scenarios;
        pen = draft.pen(SheetName.CHECKS);
    }

    /** Rows that the checks take, so that what follows can be placed before they are written. */
    static int gapsRow(Draft draft) {
        return HEAD_ROW + 6 + 4 * draft.snapshot.comparison().alternatives().size() + balances(draft).size();
    }

    void write() {
        draft.head(SheetName.CHECKS);
        pen.text(OVERALL_ROW, 0, BookWords.get("check.overall"), Look.TEXT);
        pen.text(TOLERANCE_ROW, 0, BookWords.get("check.tolerance", draft.currency()), Look.TEXT);
        pen.number(TOLERANCE_ROW, 1, BookCheck.TOLERANCE, Look.FACT, NumberFormat.GENERAL);
        List.of("check.what", "check.value", "check.tolerance.head", "check.result")
                .forEach(key -> pen.text(HEAD_ROW, List.of("check.what", "check.value", "check.tolerance.head", "check.result").indexOf(key),
                        BookWords.get(key), Look.HEADER));
        row = HEAD_ROW;
        noErrors();
        balances(draft).forEach(one -> check("check.balance", "MIN(0," + draft.places.calcMonths(one.id(), draft.months()) + ")", one.label()));
        List<AlternativeResult> all = draft.snapshot.comparison().alternatives();
        for (int i = 0; i < all.size(); i++) {
            alternative(i, all.get(i));
        }
        String results = "$D$" + (HEAD_ROW + 2) + ":$D$" + (row + 1);
        pen.formula(OVERALL_ROW, 1, "IF(COUNTIF(" + results + ",\"" + FAIL + "\")>0,\"" + FAIL + "\",IF(COUNTIF(" + results + ",\"" + CHANGED
                + "\")>0,\"" + PASS + ", changed since the export\",\"" + PASS + "\"))", Look.CHECK, NumberFormat.TEXT);
        red();
        int[] widths = {110, 18, 14, 14};
        for (int column = 0; column < widths.length; column++) {
            pen.sheet().setColumnWidth(column, widths[column] * 256);
        }
    }

    private void noErrors() {
        check("check.errors", "IF(ISERROR(SUM(" + calc.numbers() + ")),1,0)");
    }

    private static List<CalcRow> balances(Draft draft) {
        return draft.calc.rows().stream().filter(one -> one.kind() == Row.Kind.BALANCE && one.opening().isPresent()).toList();
    }

    private void alternative(int i, AlternativeResult result) {
        String id = result.alternative().id();
        String name = result.alternative().name();
        String total = SummarySheet.cell(SummarySheet.TOTAL, i);
        String cost = draft.places.calcTotal(result.resolved().costRow(), Fold.SUM);
        String months = draft.places.calcMonths(result.resolved().costRow(), draft.months());
        check("check.lines", "IF(ISNUMBER(" + cost + ")," + calc.sumOfLines(id) + "-" + cost + ",0)", name);
        check("check.months", "IF(ISNUMBER(" + cost + "),SUM(" + months + ")-" + cost + ",0)", name);
        check("check.status", "IF(ISNUMBER(" + total + "),IF(" + SummarySheet.cell(SummarySheet.STATUS, i) + "=\"" + BookWords.get("status.PRICED")
                + "\",0,1),IF(" + SummarySheet.cell(SummarySheet.STATUS, i) + "=\"" + BookWords.get("status.PRICED") + "\",1,0))", name);
        stored(i, name, total);
    }

    /** An input that was typed over changes the total, which is no failure. */
    private void stored(int i, String name, String total) {
        String stored = scenarios.outcomes().storedSelected(i);
        label("check.stored", name);
        pen.formula(row, VALUE, "IF(ISNUMBER(" + stored + "),IF(ISNUMBER(" + total + ")," + total + "-" + stored + ",1),IF(ISNUMBER(" + total
                + "),1,0))", Look.FORMULA, NumberFormat.MONEY);
        pen.formula(row, RESULT, "IF(" + within() + ",\"" + PASS + "\",\"" + CHANGED + "\")", Look.CHECK, NumberFormat.TEXT);
    }

    private void check(String key, String value, Object... parts) {
        label(key, parts);
        pen.formula(row, VALUE, value, Look.FORMULA, NumberFormat.MONEY);
        pen.formula(row, RESULT, "IF(" + within() + ",\"" + PASS + "\",\"" + FAIL + "\")", Look.CHECK, NumberFormat.TEXT);
    }

    private void label(String key, Object... parts) {
        row++;
        pen.text(row, 0, BookWords.get(key, parts), Look.TEXT);
        pen.formula(row, TOLERANCE, "$B$" + (TOLERANCE_ROW + 1), Look.FORMULA, NumberFormat.GENERAL);
    }

    private String within() {
        return "ABS($B" + (row + 1) + ")<=$C" + (row + 1);
    }

    private void red() {
        SheetConditionalFormatting formatting = pen.sheet().getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule("$D" + (HEAD_ROW + 2) + "=\"" + FAIL + "\"");
        FontFormatting font = rule.createFontFormatting();
        font.setFontColorIndex(IndexedColors.RED.index);
        font.setFontStyle(false, true);
        formatting.addConditionalFormatting(new CellRangeAddress[] {new CellRangeAddress(HEAD_ROW + 1, row, RESULT, RESULT)}, rule);
    }
}
