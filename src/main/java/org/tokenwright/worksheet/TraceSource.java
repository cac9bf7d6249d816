package org.tokenwright.worksheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Expr.Binary;
import org.tokenwright.worksheet.Expr.Choice;
import org.tokenwright.worksheet.Expr.Constant;
import org.tokenwright.worksheet.Expr.Data;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Expr.Input;
import org.tokenwright.worksheet.Expr.Previous;
import org.tokenwright.worksheet.Expr.RowRef;
import org.tokenwright.worksheet.Expr.Sum;
import org.tokenwright.worksheet.Expr.Total;
import org.tokenwright.worksheet.Expr.Unary;
import org.tokenwright.worksheet.Trace.Kind;

/** Where the nodes of one trace look things up. */
record TraceSource(Worksheet worksheet, Evaluation evaluation, int column) {

    private static final int NO_MONTH = -1;

    Trace row(String row, int month) {
        return new Trace(this, Kind.ROW, row, month, null);
    }

    Trace total(String row, Fold fold) {
        return new Trace(this, Kind.TOTAL, row, NO_MONTH, fold);
    }

    String label(Kind kind, String id) {
        return switch (kind) {
            case ASSUMPTION -> worksheet.assumption(id).label();
            case SERIES -> worksheet.series(id).label();
            case ROW, PREVIOUS, TOTAL -> worksheet.row(id).label();
        };
    }

    Unit unit(Kind kind, String id) {
        return switch (kind) {
            case ASSUMPTION -> worksheet.assumption(id).unit();
            case SERIES -> worksheet.series(id).unit();
            case ROW, PREVIOUS, TOTAL -> worksheet.row(id).unit();
        };
    }

    String sentence(Kind kind, String id) {
        return switch (kind) {
            case ASSUMPTION -> worksheet.assumption(id).sentence();
            case SERIES -> worksheet.series(id).sentence();
            case ROW, PREVIOUS, TOTAL -> "";
        };
    }

    Cell value(Trace node) {
        return switch (node.kind()) {
            case ASSUMPTION -> Cell.of(evaluation.inputs().assumption(node.id(), column));
            case SERIES -> Cell.of(evaluation.inputs().series(node.id(), monthOf(node), column));
            case ROW, PREVIOUS -> evaluation.value(node.id(), monthOf(node), column);
            case TOTAL -> evaluation.total(node.id(), node.fold().orElseThrow(), column);
        };
    }

    String formula(Trace node) {
        return switch (node.kind()) {
            case ASSUMPTION, SERIES -> "";
            case ROW, PREVIOUS -> FormulaText.of(worksheet, worksheet.row(node.id()).formula());
            case TOTAL -> FormulaText.of(worksheet, new Total(node.fold().orElseThrow(), node.id()));
        };
    }

    List<Trace> operands(Trace node) {
        return switch (node.kind()) {
            case ASSUMPTION, SERIES -> List.of();
            case ROW, PREVIOUS -> cellsReadBy(node);
            case TOTAL -> partsOfTotal(node.id(), node.fold().orElseThrow());
        };
    }

    private static int monthOf(Trace node) {
        return node.month().orElseThrow();
    }

    private List<Trace> cellsReadBy(Trace node) {
        var leaves = new LinkedHashSet<Expr>();
        int month = monthOf(node);
        collect(worksheet.row(node.id()).formula(), new CellReader(evaluation, month, column), leaves);
        var result = new ArrayList<Trace>();
        leaves.forEach(leaf -> result.add(node(leaf, month)));
        return result;
    }

    private Trace node(Expr leaf, int month) {
        return switch (leaf) {
            case Input(var id) -> new Trace(this, Kind.ASSUMPTION, id, NO_MONTH, null);
            case Data(var id) -> new Trace(this, Kind.SERIES, id, month, null);
            case RowRef(var id) -> row(id, month);
            case Previous(var id, var _) -> new Trace(this, Kind.PREVIOUS, id, month - 1, null);
            case Total(var fold, var id) -> total(id, fold);
            default -> throw new IllegalArgumentException("not a leaf: " + leaf);
        };
    }

    /** The leaves of a formula that count in this cell, without constants. */
    private void collect(Expr expr, CellReader cell, Set<Expr> leaves) {
        switch (expr) {
            case Constant _ -> { }
            case Input _, Data _, RowRef _, Total _ -> leaves.add(expr);
            case Previous(var _, var opening) when cell.month() == 0 -> collect(opening, cell, leaves);
            case Previous(var row, var _) -> leaves.add(new Previous(row, Formulas.ZERO));
            case Sum(var terms) -> terms.forEach(term -> collect(term, cell, leaves));
            case Binary(var _, var left, var right) -> {
                collect(left, cell, leaves);
                collect(right, cell, leaves);
            }
            case Unary(var _, var argument) -> collect(argument, cell, leaves);
            case Choice choice -> collect(choice, cell, leaves);
        }
    }

    private void collect(Choice choice, CellReader cell, Set<Expr> leaves) {
        collect(choice.condition(), cell, leaves);
        double condition = cell.raw(choice.condition());
        if (Double.isFinite(condition)) {
            collect(condition != 0 ? choice.yes() : choice.no(), cell, leaves);
        }
    }

    private List<Trace> partsOfTotal(String row, Fold fold) {
        return switch (fold) {
            case SUM -> termsOrMonths(row);
            case MAX, MIN -> months(row, 0);
            case LAST -> months(row, evaluation.months() - 1);
        };
    }

    private List<Trace> termsOrMonths(String row) {
        Expr formula = worksheet.row(row).formula();
        List<Expr> terms = formula instanceof Sum(var parts) ? parts : List.of(formula);
        return terms.stream().allMatch(RowRef.class::isInstance)
                ? terms.stream().map(term -> total(((RowRef) term).row(), Fold.SUM)).toList()
                : months(row, 0);
    }

    private List<Trace> months(String row, int first) {
        return IntStream.range(first, evaluation.months()).mapToObj(month -> row(row, month)).toList();
    }
}
