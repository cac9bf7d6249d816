package org.tokenwright.report.book;

import java.util.List;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.worksheet.Expr.Fold;

/** The sheet Summary: what each alternative costs in the selected scenario and case, and of what. All formulas. */
final class SummarySheet {

    static final int HEAD_ROW = 6;
    static final int STATUS = 1;
    static final int TOTAL = 2;
    private static final int PER_MONTH = 3;
    private static final int LOW = 4;
    private static final int HIGH = 5;
    private static final int CHEAPEST = 6;
    private static final int BUDGET = 7;
    private static final int TOKENS = 8;
    private static final int NAME = 9;
    private static final List<String> HEADERS = List.of("alternative", "status", "total", "per-month", "low", "high", "cheapest", "budget", "tokens", "name");

    private final Draft draft;
    private final GapTable gaps;
    private final ScenarioSheet scenarios;
    private final SummaryTables tables;
    private final Pen pen;
    private final List<AlternativeResult> results;

    SummarySheet(Draft draft, CalcSheet calc, GapTable gaps, ScenarioSheet scenarios) {
        this.draft = draft;
        this.gaps = gaps;
        this.scenarios = scenarios;
        tables = new SummaryTables(draft, calc);
        pen = draft.pen(SheetName.SUMMARY);
        results = draft.snapshot.comparison().alternatives();
    }

    void write(WorkloadsSheet timeline) {
        draft.head(SheetName.SUMMARY);
        pen.text(3, 0, BookWords.get("summary.shown"), Look.TEXT);
        pen.formula(3, 1, "in_Scenario", Look.FORMULA, NumberFormat.TEXT);
        pen.formula(3, 2, "in_Case", Look.FORMULA, NumberFormat.TEXT);
        pen.text(4, 0, BookWords.get("summary.checks"), Look.TEXT);
        pen.formula(4, 1, ChecksSheet.OVERALL, Look.CHECK, NumberFormat.TEXT);
        alternatives();
        tables.write(HEAD_ROW + results.size() + 3, timeline);
        pen.sheet().setColumnWidth(0, 44 * 256);
        for (int column = 1; column < 30; column++) {
            pen.sheet().setColumnWidth(column, 18 * 256);
        }
    }

    static String cell(int column, int alternative) {
        return SheetName.SUMMARY + "!$" + Columns.name(column) + "$" + (HEAD_ROW + 2 + alternative);
    }

    /** The same cell in formulas of this sheet. */
    static String here(int column, int alternative) {
        return Columns.name(column) + (HEAD_ROW + 2 + alternative);
    }

    private void alternatives() {
        for (int column = 0; column < HEADERS.size(); column++) {
            String words = BookWords.get("summary." + HEADERS.get(column), draft.currency());
            if (column >= TOTAL && column <= TOKENS) {
                pen.figureHead(HEAD_ROW, column, words);
            } else {
                pen.text(HEAD_ROW, column, words, Look.HEADER);
            }
        }
        String totals = range(TOTAL);
        for (int i = 0; i < results.size(); i++) {
            alternative(i, totals);
        }
    }

    private String range(int column) {
        return "$" + Columns.name(column) + "$" + (HEAD_ROW + 2) + ":$" + Columns.name(column) + "$" + (HEAD_ROW + 1 + results.size());
    }

    private void alternative(int i, String totals) {
        AlternativeResult result = results.get(i);
        Resolved resolved = result.resolved();
        int row = HEAD_ROW + 1 + i;
        String total = here(TOTAL, i);
        String cost = draft.places.calcTotal(resolved.costRow(), Fold.SUM);
        pen.text(row, 0, result.alternative().name(), Look.TEXT);
        pen.formula(row, STATUS, "IF(" + draft.places.calcTotal(resolved.doesNotFitRow(), Fold.MAX) + "<>0,\"" + status("DOES_NOT_FIT") + "\",IF("
                + gaps.used(result.alternative().id()) + ">0,\"" + status("NOT_PRICED") + "\",IF(ISNUMBER(" + cost + "),\"" + status("PRICED") + "\",\""
                + status("NOT_PRICED") + "\")))", Look.FORMULA, NumberFormat.TEXT);
        pen.formula(row, TOTAL, "IF(" + here(STATUS, i) + "=\"" + status("PRICED") + "\"," + cost + "," + here(STATUS, i) + ")", Look.FORMULA,
                NumberFormat.MONEY);
        pen.formula(row, PER_MONTH, number(total, total + "/COLUMNS(" + draft.places.calcMonths(resolved.costRow(), draft.months()) + ")"),
                Look.FORMULA, NumberFormat.MONEY);
        pen.formula(row, LOW, scenarios.outcomes().storedShown(i, 0), Look.STORED, NumberFormat.MONEY);
        pen.formula(row, HIGH, scenarios.outcomes().storedShown(i, 2), Look.STORED, NumberFormat.MONEY);
        pen.formula(row, CHEAPEST, number(total, "IF(MIN(" + totals + ")=0,\"\"," + total + "/MIN(" + totals + ")-1)"), Look.FORMULA,
                NumberFormat.PERCENT);
        if (resolved.budgetRow().isPresent()) {
            String against = draft.places.calcTotal(resolved.againstBudgetRow(), Fold.LAST);
            pen.formula(row, BUDGET, number(total, against), Look.FORMULA, NumberFormat.PERCENT);
        }
        pen.formula(row, TOKENS, draft.places.calcTotal("alternative/" + result.alternative().id() + "/tokens", Fold.SUM), Look.FORMULA,
                NumberFormat.COUNT);
        String name = draft.names.add("out_", "Total_cost_" + result.alternative().id(), cell(TOTAL, i));
        pen.text(row, NAME, name, Look.TEXT);
    }

    private static String status(String key) {
        return BookWords.get("status." + key);
    }

    /** The formula where a cell holds a number, else nothing. */
    static String number(String cell, String formula) {
        return "IF(ISNUMBER(" + cell + ")," + formula + ",\"\")";
    }
}
