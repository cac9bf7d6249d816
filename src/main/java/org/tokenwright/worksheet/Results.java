package org.tokenwright.worksheet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.worksheet.Expr.Fold;

/** The arrays by month and column that a block program fills. Blocks fill different columns, so they may do it at once. */
final class Results {

    private final int months;
    private final int columns;
    private final Map<Integer, Map<Fold, double[][]>> totals = new HashMap<>();
    private final Map<Integer, double[][]> monthly = new HashMap<>();

    Results(int months, int columns) {
        this.months = months;
        this.columns = columns;
    }

    /** Asks for a fold of a node. */
    void want(int node, Fold fold) {
        totals.computeIfAbsent(node, key -> new EnumMap<>(Fold.class)).put(fold, new double[1][columns]);
    }

    /** One month, if the fold of the node was asked for. */
    Optional<double[][]> total(int node, Fold fold) {
        return Optional.ofNullable(totals.getOrDefault(node, Map.of()).get(fold));
    }

    /** All months of a node, or one where they are the same. */
    double[][] monthly(int node, boolean varies) {
        return monthly.computeIfAbsent(node, key -> new double[varies ? months : 1][columns]);
    }
}
