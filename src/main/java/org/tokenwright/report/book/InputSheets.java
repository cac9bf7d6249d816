package org.tokenwright.report.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.worksheet.Assumption;

/** The sheets Assumptions and Prices: every number that the rows read, each in a cell of its own. */
final class InputSheets {

    private final Draft draft;
    private final Plan plan;
    private final ScenarioSheet scenarios;

    InputSheets(Draft draft, ScenarioSheet scenarios) {
        this.draft = draft;
        this.scenarios = scenarios;
        plan = draft.snapshot.plan();
    }

    void write() {
        assumptions();
        prices();
    }

    private void assumptions() {
        draft.head(SheetName.ASSUMPTIONS);
        Switch.write(draft, scenarios.shown());
        var table = new InputTable(draft, SheetName.ASSUMPTIONS, scenarios);
        table.header(Switch.END);
        Pen pen = draft.pen(SheetName.ASSUMPTIONS);
        int row = Switch.END + 1;
        for (Map.Entry<String, List<Assumption>> group : groups().entrySet()) {
            pen.text(row++, 0, group.getKey(), Look.HEADING);
            for (Assumption input : group.getValue()) {
                table.write(row++, input);
            }
        }
        unused(row + 1);
    }

    private Map<String, List<Assumption>> groups() {
        var groups = new LinkedHashMap<String, List<Assumption>>();
        groups.put(BookWords.get("group.plan"), new ArrayList<>());
        plan.workloads().forEach(one -> groups.put(BookWords.get("calc.workload", one.name()), new ArrayList<>()));
        plan.alternatives().forEach(one -> groups.put(BookWords.get("calc.alternative", one.name()), new ArrayList<>()));
        draft.inputs.values().stream().filter(one -> one.origin() != Assumption.Origin.PUBLISHED)
                .forEach(one -> groups.computeIfAbsent(group(one), _ -> new ArrayList<>()).add(one));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private String group(Assumption input) {
        String[] path = input.id().split("/");
        return switch (path[0]) {
            case "workload" -> plan.workload(path[1]).map(one -> BookWords.get("calc.workload", one.name())).orElse(BookWords.get("group.plan"));
            case "alternative" -> plan.alternative(path[1]).map(one -> BookWords.get("calc.alternative", one.name()))
                    .orElse(BookWords.get("group.plan"));
            case "quote" -> plan.quote(path[1]).map(one -> BookWords.get("group.quote", one.name())).orElse(BookWords.get("group.plan"));
            case "constant" -> BookWords.get("group.constants");
            default -> BookWords.get("group.plan");
        };
    }

    /** Numbers of the plan that no alternative uses, and what shapes the rows. */
    private void unused(int first) {
        Pen pen = draft.pen(SheetName.ASSUMPTIONS);
        int row = first;
        pen.text(row++, 0, BookWords.get("group.fixed"), Look.HEADING);
        for (Map.Entry<String, String> fact : Structure.of(plan).entrySet()) {
            pen.text(row, InputColumns.LABEL, fact.getKey(), Look.TEXT);
            pen.text(row, InputColumns.IN_USE, fact.getValue(), Look.FACT);
            pen.text(row++, InputColumns.STATE, BookWords.get("state.fixed"), Look.TEXT);
        }
        for (var one : PlanInputs.of(plan).entrySet()) {
            if (!draft.inputs.containsKey(one.getKey())) {
                pen.text(row, InputColumns.LABEL, one.getKey(), Look.TEXT);
                pen.text(row, InputColumns.UNIT, one.getValue().unit().toString(), Look.TEXT);
                pen.number(row, InputColumns.IN_USE, one.getValue().value().doubleValue(), Look.FACT, NumberFormat.GENERAL);
                pen.text(row++, InputColumns.STATE, BookWords.get("state.unused"), Look.TEXT);
            }
        }
    }

    private void prices() {
        draft.head(SheetName.PRICES);
        var table = new InputTable(draft, SheetName.PRICES, scenarios);
        int head = 3;
        table.header(head);
        int row = head;
        for (Assumption input : draft.inputs.values()) {
            if (input.origin() == Assumption.Origin.PUBLISHED) {
                table.write(++row, input);
            }
        }
        if (row > head) {
            table(draft.book.getSheet(SheetName.PRICES.toString()), head, row);
        }
    }

    private static void table(XSSFSheet sheet, int head, int last) {
        XSSFTable table = sheet.createTable(new AreaReference(new CellReference(head, 0), new CellReference(last, InputColumns.ID),
                SpreadsheetVersion.EXCEL2007));
        table.setName("tblPrices");
        table.setDisplayName("tblPrices");
        table.getCTTable().addNewAutoFilter().setRef(table.getArea().formatAsString());
        table.updateHeaders();
    }
}
