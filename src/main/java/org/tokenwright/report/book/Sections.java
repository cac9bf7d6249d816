package org.tokenwright.report.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tokenwright.plan.Plan;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Row;

/** Rows in the order of the sheet: what belongs together in one section, each row below those that it reads. */
final class Sections {

    private static final String WORKLOAD = "workload/";
    private static final String ALTERNATIVE = "alternative/";

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Plan plan;
    private final Set<String> placed = new HashSet<>();
    private final Map<String, List<Row>> sections = new LinkedHashMap<>();

    private Sections(List<Row> rows, Plan plan) {
        this.plan = plan;
        rows.forEach(row -> this.rows.put(row.id(), row));
    }

    /** Sections by their headings, in the order: what holds for all, workloads, alternatives. */
    static Map<String, List<Row>> of(List<Row> rows, Plan plan) {
        return new Sections(rows, plan).place();
    }

    private Map<String, List<Row>> place() {
        var names = new ArrayList<>(List.of(BookWords.get("calc.all")));
        plan.workloads().forEach(one -> names.add(workload(one.name())));
        plan.alternatives().forEach(one -> names.add(alternative(one.name())));
        Map<String, List<Row>> bySection = new HashMap<>();
        rows.values().forEach(row -> bySection.computeIfAbsent(section(row), _ -> new ArrayList<>()).add(row));
        for (String name : names) {
            bySection.getOrDefault(name, List.of()).forEach(this::place);
        }
        return sections;
    }

    /** A way through the rows it reads, without recursion: chains may be long. */
    private void place(Row first) {
        var open = new ArrayList<Row>(List.of(first));
        var entered = new HashSet<String>();
        while (!open.isEmpty()) {
            Row row = open.getLast();
            if (placed.contains(row.id())) {
                open.removeLast();
            } else if (entered.add(row.id())) {
                Reads.each(row.formula(), leaf -> above(leaf, open));
            } else {
                open.removeLast();
                placed.add(row.id());
                sections.computeIfAbsent(section(row), _ -> new ArrayList<>()).add(row);
            }
        }
    }

    private void above(Expr leaf, List<Row> open) {
        String read = switch (leaf) {
            case Expr.RowRef(var id) -> id;
            case Expr.Total(var _, var id) -> id;
            default -> "";
        };
        if (!read.isEmpty() && !placed.contains(read)) {
            open.add(rows.get(read));
        }
    }

    private String section(Row row) {
        if (row.id().startsWith(WORKLOAD)) {
            return plan.workload(part(row.id())).map(one -> workload(one.name())).orElse(BookWords.get("calc.all"));
        }
        if (row.id().startsWith(ALTERNATIVE)) {
            return plan.alternative(part(row.id())).map(one -> alternative(one.name())).orElse(BookWords.get("calc.all"));
        }
        return BookWords.get("calc.all");
    }

    private static String part(String id) {
        return id.split("/")[1];
    }

    private static String workload(String name) {
        return BookWords.get("calc.workload", name);
    }

    private static String alternative(String name) {
        return BookWords.get("calc.alternative", name);
    }
}
