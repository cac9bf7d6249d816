package org.tokenwright.report.book;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.base.Meter;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Settings;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Tag;

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
    private final CalcSheet calc;
    private final GapTable gaps;
    private final ScenarioSheet scenarios;
    private final Pen pen;
    private final List<AlternativeResult> results;

    SummarySheet(Draft draft, CalcSheet calc, GapTable gaps, ScenarioSheet scenarios) {
        this.draft = draft;
        this.calc = calc;
        this.gaps = gaps;
        this.scenarios = scenarios;
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
        int row = HEAD_ROW + results.size() + 3;
        row = years(row, timeline);
        row = split(row, "summary.by-workload", Tag.WORKLOAD, workloads());
        row = split(row, "summary.by-meter", Tag.METER, meters());
        row = perTask(row);
        if (!draft.snapshot.plan().teams().isEmpty()) {
            split(row, "summary.by-team", Tag.TEAM, teams());
        }
        pen.sheet().setColumnWidth(0, 44 * 256);
        for (int column = 1; column < 30; column++) {
            pen.sheet().setColumnWidth(column, 18 * 256);
        }
    }

    static String cell(int column, int alternative) {
        return SheetName.SUMMARY + "!$" + Columns.name(column) + "$" + (HEAD_ROW + 2 + alternative);
    }

    private static String here(int column, int alternative) {
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
        pen.formula(row, LOW, scenarios.storedShown(i, 0), Look.STORED, NumberFormat.MONEY);
        pen.formula(row, HIGH, scenarios.storedShown(i, 2), Look.STORED, NumberFormat.MONEY);
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

    private static String number(String cell, String formula) {
        return "IF(ISNUMBER(" + cell + ")," + formula + ",\"\")";
    }

    private int years(int start, WorkloadsSheet timeline) {
        List<Integer> years = fiscalYears(draft.snapshot.plan().settings());
        int row = heading(start, "summary.by-year");
        for (int y = 0; y < years.size(); y++) {
            pen.number(row, 1 + y, years.get(y), Look.HEADER, NumberFormat.GENERAL);
        }
        for (int i = 0; i < results.size(); i++) {
            row++;
            pen.text(row, 0, results.get(i).alternative().name(), Look.TEXT);
            for (int y = 0; y < years.size(); y++) {
                String months = draft.places.calcMonths(results.get(i).resolved().costRow(), draft.months());
                pen.formula(row, 1 + y, number(here(TOTAL, i), "SUMIF(" + timeline.fiscalYears() + "," + Columns.name(1 + y) + "$"
                        + (row - i) + "," + months + ")"), Look.FORMULA, NumberFormat.MONEY);
            }
        }
        return row + 2;
    }

    static List<Integer> fiscalYears(Settings settings) {
        return List.copyOf(new TreeSet<>(IntStream.range(0, settings.months()).mapToObj(settings.start()::plusMonths)
                .map(month -> fiscalYear(month, settings)).toList()));
    }

    private static int fiscalYear(YearMonth month, Settings settings) {
        return month.getYear() - (month.getMonthValue() < settings.fiscalYearStart().getValue() ? 1 : 0);
    }

    private int heading(int row, String key) {
        pen.text(row, 0, BookWords.get(key, draft.currency()), Look.HEADING);
        pen.text(row + 1, 0, BookWords.get("summary.alternative"), Look.HEADER);
        return row + 1;
    }

    /** Sums of cost lines by a tag; the last column holds lines without it. */
    private int split(int start, String key, Tag tag, Map<String, String> names) {
        int row = heading(start, key);
        int ids = row + 1;
        pen.text(ids, 0, BookWords.get("input.id"), Look.NOTE);
        var values = new ArrayList<>(names.keySet());
        for (int v = 0; v < values.size(); v++) {
            pen.figureHead(row, 1 + v, names.get(values.get(v)));
            pen.text(ids, 1 + v, values.get(v), Look.NOTE);
        }
        pen.figureHead(row, 1 + values.size(), BookWords.get("summary.other"));
        for (int i = 0; i < results.size(); i++) {
            splitOf(i, ids + 1 + i, ids, tag, values.size());
        }
        return ids + results.size() + 2;
    }

    private void splitOf(int i, int row, int ids, Tag tag, int count) {
        AlternativeResult result = results.get(i);
        pen.text(row, 0, result.alternative().name(), Look.TEXT);
        for (int v = 0; v < count; v++) {
            pen.formula(row, 1 + v, number(cell(TOTAL, i), calc.sumOfLines(result.alternative().id(), tag, Columns.name(1 + v) + "$" + (ids + 1))),
                    Look.FORMULA, NumberFormat.MONEY);
        }
        String known = count == 0 ? "" : "-SUM(" + Columns.name(1) + (row + 1) + ":" + Columns.name(count) + (row + 1) + ")";
        String rest = calc.sumOfLines(result.alternative().id()) + known;
        pen.formula(row, 1 + count, number(cell(TOTAL, i), "IF(ABS(" + rest + ")<=" + ChecksSheet.TOLERANCE_CELL + ",0," + rest + ")"), Look.FORMULA,
                NumberFormat.MONEY);
    }

    private int perTask(int start) {
        Plan plan = draft.snapshot.plan();
        int row = heading(start, "summary.per-task");
        for (int w = 0; w < plan.workloads().size(); w++) {
            pen.figureHead(row, 1 + w, plan.workloads().get(w).name());
        }
        for (int i = 0; i < results.size(); i++) {
            row++;
            pen.text(row, 0, results.get(i).alternative().name(), Look.TEXT);
            for (int w = 0; w < plan.workloads().size(); w++) {
                pen.formula(row, 1 + w, number(here(TOTAL, i), draft.places.calcTotal(results.get(i).resolved()
                        .perTaskRow(plan.workloads().get(w).id()), Fold.LAST)), Look.FORMULA, NumberFormat.PRICE);
            }
        }
        return row + 2;
    }

    private Map<String, String> workloads() {
        var names = new LinkedHashMap<String, String>();
        draft.snapshot.plan().workloads().forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    private Map<String, String> teams() {
        var names = new LinkedHashMap<String, String>();
        draft.snapshot.plan().teams().forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    /** The meters of all cost lines. */
    Map<String, String> meters() {
        var names = new LinkedHashMap<String, String>();
        results.forEach(result -> result.lines().forEach(line -> line.tags().get(Tag.METER).ifPresent(meter -> names.put(meter, label(meter)))));
        return names;
    }

    private static String label(String meter) {
        try {
            return Meter.parse(meter).label();
        } catch (IllegalArgumentException e) {
            return meter;
        }
    }
}
