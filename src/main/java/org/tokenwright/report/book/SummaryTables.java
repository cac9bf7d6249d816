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
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Tag;

/** The tables beneath the totals of the sheet Summary: by fiscal year, by what costs arise of, for a task. All formulas. */
final class SummaryTables {

    private final Draft draft;
    private final CalcSheet calc;
    private final Pen pen;
    private final List<AlternativeResult> results;

    SummaryTables(Draft draft, CalcSheet calc) {
        this.draft = draft;
        this.calc = calc;
        pen = draft.pen(SheetName.SUMMARY);
        results = draft.snapshot.comparison().alternatives();
    }

    void write(int start, WorkloadsSheet timeline) {
        int row = years(start, timeline);
        row = split(row, "summary.by-workload", Tag.WORKLOAD, workloads());
        row = split(row, "summary.by-meter", Tag.METER, meters(results));
        row = perTask(row);
        if (!draft.snapshot.plan().teams().isEmpty()) {
            split(row, "summary.by-team", Tag.TEAM, teams());
        }
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
                String sum = "SUMIF(" + timeline.fiscalYears() + "," + Columns.name(1 + y) + "$" + (row - i) + "," + months + ")";
                pen.formula(row, 1 + y, SummarySheet.number(SummarySheet.here(SummarySheet.TOTAL, i), sum), Look.FORMULA, NumberFormat.MONEY);
            }
        }
        return row + 2;
    }

    private static List<Integer> fiscalYears(Settings settings) {
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
            pen.onTheRight(ids, 1 + v, values.get(v), Look.NOTE);
        }
        pen.figureHead(row, 1 + values.size(), BookWords.get("summary.other"));
        for (int i = 0; i < results.size(); i++) {
            splitOf(i, ids + 1 + i, ids, tag, values.size());
        }
        return ids + results.size() + 2;
    }

    private void splitOf(int i, int row, int ids, Tag tag, int count) {
        AlternativeResult result = results.get(i);
        String total = SummarySheet.cell(SummarySheet.TOTAL, i);
        pen.text(row, 0, result.alternative().name(), Look.TEXT);
        for (int v = 0; v < count; v++) {
            String sum = calc.sumOfLines(result.alternative().id(), tag, Columns.name(1 + v) + "$" + (ids + 1));
            pen.formula(row, 1 + v, SummarySheet.number(total, sum), Look.FORMULA, NumberFormat.MONEY);
        }
        String known = count == 0 ? "" : "-SUM(" + Columns.name(1) + (row + 1) + ":" + Columns.name(count) + (row + 1) + ")";
        String rest = calc.sumOfLines(result.alternative().id()) + known;
        String shown = "IF(ABS(" + rest + ")<=" + ChecksSheet.TOLERANCE_CELL + ",0," + rest + ")";
        pen.formula(row, 1 + count, SummarySheet.number(total, shown), Look.FORMULA, NumberFormat.MONEY);
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
                pen.formula(row, 1 + w, SummarySheet.number(SummarySheet.here(SummarySheet.TOTAL, i), draft.places.calcTotal(results.get(i).resolved()
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

    /** Names of the meters of all cost lines, by id. */
    static Map<String, String> meters(List<AlternativeResult> results) {
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
