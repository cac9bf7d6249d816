package org.tokenwright.app.scenarios;

import java.util.List;

/**
 * One alternative in all scenarios side by side.
 *
 * @param cells in the order of the scenarios
 */
public record ScenarioRow(String id, String name, List<Cell> cells) {

    /**
     * One alternative in one scenario.
     *
     * @param total the amount, or why there is none
     * @param change against the plan itself; empty for the plan itself and without an amount
     * @param range low to high; empty without a range
     * @param budget against the budget; empty without one
     * @param text everything in words, for a screen reader and the clipboard
     */
    public record Cell(String total, String change, String range, String budget, String text) {

        /** Range and budget, as they stand below the amount; empty where there is neither. */
        public String below() {
            return (range + (budget.isEmpty() ? "" : " (" + budget + ")")).strip();
        }
    }

    public ScenarioRow {
        cells = List.copyOf(cells);
    }
}
