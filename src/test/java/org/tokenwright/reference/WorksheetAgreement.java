package org.tokenwright.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Program;
import org.tokenwright.worksheet.Request;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Totals;
import org.tokenwright.worksheet.Worksheet;

/** Compares the engine with the decimal reference: every row in all folds and some in every month, in all columns. */
final class WorksheetAgreement {

    private final Worksheet sheet;
    private final Columns columns;
    private final Coverage coverage;
    private final DecimalWorksheet reference;
    private final Totals totals;
    private Optional<String> difference = Optional.empty();
    private long compared;
    private long undecided;

    private WorksheetAgreement(Worksheet sheet, Columns columns, Coverage coverage) {
        this.sheet = sheet;
        this.columns = columns;
        this.coverage = coverage;
        reference = new DecimalWorksheet(sheet, columns.varied());
        totals = Program.compile(sheet).totals(columns.inputs(sheet), request(sheet));
    }

    /** The first difference in words; empty where all cells agree. */
    static Optional<String> difference(Worksheet sheet, Columns columns, Coverage coverage) {
        var agreement = new WorksheetAgreement(sheet, columns, coverage);
        agreement.run();
        return agreement.difference;
    }

    private static Request request(Worksheet sheet) {
        var folds = new ArrayList<Request.Total>();
        for (Row row : sheet.rows()) {
            folds.add(new Request.Total(row.id(), Fold.SUM));
            if (row.kind() != Row.Kind.PRICE && folds.size() % 3 == 0) {
                List.of(Fold.MAX, Fold.MIN, Fold.LAST).forEach(fold -> folds.add(new Request.Total(row.id(), fold)));
            }
        }
        return new Request(folds, sheet.rows().stream().filter(row -> row.kind() == Row.Kind.COST
                || row.id().hashCode() % 4 == 0).map(Row::id).toList());
    }

    private void run() {
        for (int column = 0; column < columns.count(); column++) {
            reference.column(columns.at(column));
            compareTotals(column);
            compareMonths(column);
        }
        reference.counts().addTo(coverage);
        coverage.hit("cases");
        coverage.hit("columns", columns.count());
        coverage.hit("compared numbers", compared);
        coverage.hit("compared numbers, undecided", undecided);
    }

    private void compareTotals(int column) {
        List<Request.Total> wanted = totals.request().totals();
        for (int i = 0; i < wanted.size(); i++) {
            compare(reference.total(wanted.get(i).row(), wanted.get(i).fold()), totals.raw(i, column),
                    wanted.get(i).toString(), column);
        }
    }

    private void compareMonths(int column) {
        List<String> wanted = totals.request().monthly();
        for (int i = 0; i < wanted.size(); i++) {
            for (int month = 0; month < sheet.timeline().months(); month++) {
                compare(reference.value(wanted.get(i), month), totals.rawMonth(i, month, column),
                        wanted.get(i) + " in month " + month, column);
            }
        }
    }

    private void compare(DecimalCell expected, double found, String what, int column) {
        compared++;
        undecided += expected.state() == DecimalCell.State.UNDECIDED ? 1 : 0;
        if (difference.isEmpty() && !expected.agrees(found)) {
            difference = Optional.of(what + ", column " + column + ": engine " + found + ", decimal "
                    + expected.state() + " " + expected.value() + ", scale " + expected.scale());
        }
    }
}
