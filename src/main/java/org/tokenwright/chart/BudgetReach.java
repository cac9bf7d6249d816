package org.tokenwright.chart;

/** A budget far above everything shown would press the rest to the edge: it is named, not drawn. */
final class BudgetReach {

    private static final double FAR = 2.5;

    private BudgetReach() {
    }

    static boolean isNear(double budget, double greatest) {
        return greatest <= 0 || budget <= FAR * greatest;
    }
}
