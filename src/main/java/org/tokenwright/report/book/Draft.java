package org.tokenwright.report.book;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.base.Quantity;
import org.tokenwright.report.Paper;
import org.tokenwright.report.Snapshot;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Expr.Fold;

/** A workbook while it is written, and what its sheets share. */
final class Draft {

    final Snapshot snapshot;
    final Paper paper;
    final Engine engine;
    final CalcRows calc;
    final XSSFWorkbook book = new XSSFWorkbook();
    final Styles styles = new Styles(book);
    final Names names = new Names(book);
    final Places places = new Places();
    /** The assumptions of the plan itself, without any scenario, by id. */
    final Map<String, Assumption> inputs = new LinkedHashMap<>();
    private final Map<SheetName, Pen> pens = new LinkedHashMap<>();

    Draft(Snapshot snapshot, Paper paper) {
        this.snapshot = snapshot;
        this.paper = paper;
        book.setCellFormulaValidation(false);    // sheets name what is written later; the check reads every formula
        engine = new Engine(snapshot);
        calc = CalcRows.of(engine, snapshot.plan(), asked(snapshot));
        Map<String, Quantity> quantities = PlanInputs.of(snapshot.plan());
        snapshot.comparison().alternatives().forEach(result -> result.resolved().worksheet().assumptions()
                .forEach(one -> inputs.putIfAbsent(one.id(), result.resolved().current(one, quantities))));
        for (SheetName name : SheetName.values()) {
            pens.put(name, new Pen(book.createSheet(name.toString()), styles));
        }
    }

    /** Folds of rows that the other sheets show. */
    private static Map<String, Fold> asked(Snapshot snapshot) {
        var asked = new LinkedHashMap<String, Fold>();
        for (AlternativeResult result : snapshot.comparison().alternatives()) {
            var resolved = result.resolved();
            asked.put(resolved.costRow(), Fold.SUM);
            asked.put(resolved.doesNotFitRow(), Fold.MAX);
            snapshot.plan().workloads().forEach(one -> asked.put(resolved.perTaskRow(one.id()), Fold.LAST));
            if (resolved.budgetRow().isPresent()) {
                asked.put(resolved.againstBudgetRow(), Fold.LAST);
            }
            resolved.worksheet().outcomes().forEach(outcome -> outcome.total().ifPresent(fold -> asked.putIfAbsent(outcome.row(), fold)));
        }
        return asked;
    }

    Pen pen(SheetName name) {
        return pens.get(name);
    }

    int months() {
        return snapshot.plan().settings().months();
    }

    String currency() {
        return snapshot.plan().settings().currency();
    }

    /** Title, a sentence and the way back; the sheet goes on in row 3. */
    void head(SheetName name) {
        String key = name.toString().toLowerCase(java.util.Locale.ROOT);
        pen(name).text(0, 0, BookWords.get(key + ".title", snapshot.plan().name()), Look.TITLE);
        pen(name).text(1, 0, BookWords.get(key + ".note", currency()), Look.TEXT);
        if (name != SheetName.ABOUT) {
            pen(name).link(2, 0, BookWords.get("about.back"), SheetName.ABOUT);
        }
    }
}
