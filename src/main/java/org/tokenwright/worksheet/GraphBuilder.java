package org.tokenwright.worksheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tokenwright.worksheet.Expr.Binary;
import org.tokenwright.worksheet.Expr.Choice;
import org.tokenwright.worksheet.Expr.Constant;
import org.tokenwright.worksheet.Expr.Data;
import org.tokenwright.worksheet.Expr.Input;
import org.tokenwright.worksheet.Expr.Previous;
import org.tokenwright.worksheet.Expr.RowRef;
import org.tokenwright.worksheet.Expr.Sum;
import org.tokenwright.worksheet.Expr.Total;
import org.tokenwright.worksheet.Expr.Unary;

/** Turns formulas into nodes: a step that is there already is used again, a step on constants is done at once. */
final class GraphBuilder {

    private final List<Row> rows;
    private final Map<String, Integer> rowPositions;
    private final Map<String, Integer> assumptionPositions = new HashMap<>();
    private final Map<String, Integer> seriesPositions = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final int[] rowNodes;

    GraphBuilder(Worksheet worksheet, List<Row> rows, Map<String, Integer> rowPositions) {
        this.rows = rows;
        this.rowPositions = rowPositions;
        rowNodes = new int[rows.size()];
        worksheet.assumptions().forEach(each -> assumptionPositions.put(each.id(), assumptionPositions.size()));
        worksheet.series().forEach(each -> seriesPositions.put(each.id(), seriesPositions.size()));
    }

    List<Node> nodes() {
        return nodes;
    }

    int[] rowNodes() {
        return rowNodes;
    }

    /** Adds a row whose references in the same month are there already. */
    void add(int row) {
        rowNodes[row] = number(rows.get(row).formula());
    }

    private int number(Expr expr) {
        return switch (expr) {
            case Constant(var value) -> intern(Node.constant(value));
            case Input(var id) -> intern(Node.input(assumptionPositions.get(id)));
            case Data(var id) -> intern(Node.data(seriesPositions.get(id)));
            case RowRef(var id) -> rowNodes[rowPositions.get(id)];
            case Previous(var id, var opening) -> intern(Node.previous(rowPositions.get(id), number(opening)));
            case Total(var fold, var id) -> intern(Node.total(rowPositions.get(id), fold));
            case Sum(var terms) -> sum(terms.stream().mapToInt(this::number).toArray());
            case Binary(var operator, var left, var right) ->
                    step(Operation.of(operator), number(left), number(right));
            case Unary(var function, var argument) -> step(Operation.of(function), number(argument));
            case Choice(var condition, var yes, var no) ->
                    step(Operation.CHOICE, number(condition), number(yes), number(no));
        };
    }

    private int sum(int[] terms) {
        return terms.length == 1 ? terms[0] : step(Operation.SUM, terms);
    }

    private int step(Operation operation, int... operands) {
        return areConstant(operands)
                ? intern(Node.constant(onConstants(operation, operands)))
                : intern(Node.of(operation, operands));
    }

    private boolean areConstant(int[] operands) {
        for (int number : operands) {
            if (nodes.get(number).operation() != Operation.CONSTANT) {
                return false;
            }
        }
        return true;
    }

    private double onConstants(Operation operation, int[] operands) {
        return Arithmetic.apply(operation,
                Arrays.stream(operands).mapToDouble(number -> nodes.get(number).constant()).toArray());
    }

    private int intern(Node node) {
        Integer known = numbers.putIfAbsent(node, nodes.size());
        if (known != null) {
            return known;
        }
        nodes.add(node);
        return nodes.size() - 1;
    }
}
