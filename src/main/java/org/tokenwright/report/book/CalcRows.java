package org.tokenwright.report.book;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.book.CalcRow.Content;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Row;

/**
 * All rows of the sheet Calc.
 *
 * @param sections by their headings, from top to bottom
 */
record CalcRows(Map<String, List<CalcRow>> sections) {

    /** @param asked folds that other sheets read, by row */
    static CalcRows of(Engine engine, Plan plan, Map<String, Fold> asked) {
        var steps = new Steps(engine);
        var starts = new LinkedHashMap<String, Integer>();
        Sections.of(engine.rows(), plan).forEach((heading, rows) -> {
            starts.put(heading, steps.rows().size());
            rows.forEach(steps::add);
        });
        List<CalcRow> rows = new Labels(plan).unique(withUnits(withFoldsAndOpenings(steps.rows(), asked), new StepUnits(engine)));
        return new CalcRows(cut(rows, starts, steps.rows().size()));
    }

    /** Rows that only hold another fold stand at the end of what they were written after. */
    private static Map<String, List<CalcRow>> cut(List<CalcRow> rows, Map<String, Integer> starts, int withoutFolds) {
        var sections = new LinkedHashMap<String, List<CalcRow>>();
        var names = new ArrayList<>(starts.keySet());
        for (int i = 0; i < names.size(); i++) {
            int end = i + 1 < names.size() ? starts.get(names.get(i + 1)) : withoutFolds;
            sections.put(names.get(i), List.copyOf(rows.subList(starts.get(names.get(i)), end)));
        }
        if (rows.size() > withoutFolds) {
            sections.put(BookWords.get("calc.folds"), List.copyOf(rows.subList(withoutFolds, rows.size())));
        }
        return sections;
    }

    /** Column D holds the fold that is read, else the sum of a cost and the last of a balance. */
    private static List<CalcRow> withFoldsAndOpenings(List<CalcRow> rows, Map<String, Fold> asked) {
        Map<String, Set<Fold>> folds = new HashMap<>();
        asked.forEach((row, fold) -> folds.computeIfAbsent(row, _ -> EnumSet.noneOf(Fold.class)).add(fold));
        Map<String, Expr> openings = new HashMap<>();
        rows.forEach(row -> Reads.each(expr(row), leaf -> {
            if (leaf instanceof Expr.Total(var fold, var id)) {
                folds.computeIfAbsent(id, _ -> EnumSet.noneOf(Fold.class)).add(fold);
            } else if (leaf instanceof Expr.Previous(var id, var opening)) {
                openings.put(id, opening);
            }
        }));
        var result = new ArrayList<CalcRow>();
        var others = new ArrayList<CalcRow>();
        for (CalcRow row : rows) {
            List<Fold> read = List.copyOf(folds.getOrDefault(row.id(), Set.of()));
            Optional<Fold> shown = read.isEmpty() ? usual(row) : Optional.of(read.getFirst());
            CalcRow now = shown.map(row::withTotal).orElse(row);
            result.add(Optional.ofNullable(openings.get(row.id())).map(now::withOpening).orElse(now));
            read.stream().skip(1).forEach(fold -> others.add(folded(row, fold)));
        }
        result.addAll(others);
        return result;
    }

    private static Optional<Fold> usual(CalcRow row) {
        if (!row.isOfWorksheet()) {
            return Optional.empty();
        }
        boolean isCount = row.kind() == Row.Kind.QUANTITY
                && (row.unit().equals(Unit.TOKEN) || row.unit().equals(Unit.CALL) || row.unit().equals(Unit.TASK));
        return row.kind() == Row.Kind.COST || isCount ? Optional.of(Fold.SUM)
                : row.kind() == Row.Kind.BALANCE ? Optional.of(Fold.LAST) : Optional.empty();
    }

    static String foldedId(String row, Fold fold) {
        return row + "#" + fold;
    }

    private static CalcRow folded(CalcRow row, Fold fold) {
        return new CalcRow(foldedId(row.id(), fold), row.label() + ", " + BookWords.get("fold." + fold), row.unit(), row.kind(), row.tags(), "",
                new Content.Folded(row.id()), Optional.of(fold), Optional.empty());
    }

    private static List<CalcRow> withUnits(List<CalcRow> rows, StepUnits units) {
        return rows.stream().map(row -> {
            if (row.isOfWorksheet() || row.content() instanceof Content.Folded) {
                return row;
            }
            Unit unit = units.of(expr(row));
            units.put(row.id(), unit);
            return new CalcRow(row.id(), row.label(), unit, row.kind(), row.tags(), row.words(), row.content(), row.total(), row.opening());
        }).toList();
    }

    /** What the months of a row are made of; 0 where it has none. */
    static Expr expr(CalcRow row) {
        return switch (row.content()) {
            case Content.Formula(var formula) -> formula;
            case Content.Step(var formula) -> formula;
            case Content.Rounded(var number) -> number;
            case Content.Folded _ -> new Expr.Constant(0);
        };
    }

    List<CalcRow> rows() {
        return sections.values().stream().flatMap(List::stream).toList();
    }
}
