package org.tokenwright.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tokenwright.worksheet.Expr;

/** How often an evaluation has met each kind of node, operator, fold and outcome. */
final class NodeCounts {

    private final Map<Class<?>, long[]> nodes = new java.util.IdentityHashMap<>();
    private final long[] operators = new long[Expr.Operator.values().length];
    private final long[] functions = new long[Expr.Function.values().length];
    private final long[] folds = new long[Expr.Fold.values().length];
    private final long[] holding = new long[Expr.Operator.values().length];
    private final long[] states = new long[DecimalCell.State.values().length];
    private final long[] openings = new long[2];
    private final long[] choices = new long[2];

    NodeCounts() {
        for (Class<?> kind : Expr.class.getPermittedSubclasses()) {
            nodes.put(kind, new long[1]);
        }
    }

    void node(Expr expr) {
        nodes.get(expr.getClass())[0]++;
        switch (expr) {
            case Expr.Binary binary -> operators[binary.operator().ordinal()]++;
            case Expr.Unary unary -> functions[unary.function().ordinal()]++;
            case Expr.Total total -> folds[total.fold().ordinal()]++;
            default -> { }
        }
    }

    void state(DecimalCell.State state) {
        states[state.ordinal()]++;
    }

    void opening(boolean first) {
        openings[first ? 0 : 1]++;
    }

    void choice(boolean yes) {
        choices[yes ? 0 : 1]++;
    }

    DecimalCell result(Expr.Operator operator, DecimalCell result) {
        if (result.isDefined() && result.value().signum() != 0) {
            holding[operator.ordinal()]++;
        }
        return result;
    }

    /** Everything that can be counted. */
    static List<String> names() {
        return new ArrayList<>(new NodeCounts().all().keySet());
    }

    void addTo(Coverage coverage) {
        all().forEach(coverage::hit);
    }

    private Map<String, Long> all() {
        var all = new TreeMap<String, Long>();
        nodes.forEach((kind, count) -> all.put("node " + kind.getSimpleName(), count[0]));
        for (Expr.Operator operator : Expr.Operator.values()) {
            all.put("operator " + operator, operators[operator.ordinal()]);
        }
        for (Expr.Operator comparison : List.of(Expr.Operator.LESS, Expr.Operator.LESS_OR_EQUAL, Expr.Operator.EQUAL)) {
            all.put("operator " + comparison + " holds", holding[comparison.ordinal()]);
            all.put("operator " + comparison + " does not hold",
                    operators[comparison.ordinal()] - holding[comparison.ordinal()]);
        }
        for (Expr.Function function : Expr.Function.values()) {
            all.put("function " + function, functions[function.ordinal()]);
        }
        for (Expr.Fold fold : Expr.Fold.values()) {
            all.put("fold " + fold, folds[fold.ordinal()]);
        }
        for (DecimalCell.State state : DecimalCell.State.values()) {
            all.put("cell " + state, states[state.ordinal()]);
        }
        all.put("node Previous, first month", openings[0]);
        all.put("node Previous, later month", openings[1]);
        all.put("node Choice, yes", choices[0]);
        all.put("node Choice, no", choices[1]);
        return all;
    }
}
