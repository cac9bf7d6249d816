package org.tokenwright.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Program;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Worksheet;

/**
 * One alternative as a worksheet, ready to evaluate.
 *
 * @param worksheet rows of this alternative and of the workloads it serves; values as they were when it was resolved
 * @param lines ids of the cost rows that totals are made of: each cost once, at the last step of its order of application
 * @param gaps quantities without a price
 * @param notes what was taken for granted, one sentence each
 * @param words what quotes say about their numbers, by input id
 */
public record Resolved(String alternativeId, Worksheet worksheet, Program program, List<String> lines,
        List<Gap> gaps, List<String> notes, Map<String, String> words) {

    public Resolved {
        lines = List.copyOf(lines);
        words = Map.copyOf(words);
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
    }

    /** Whether a row counts the tokens of a bucket that an offer serves. */
    public static boolean isTokenRow(Row row) {
        return row.kind() == Row.Kind.QUANTITY && row.unit().equals(Unit.TOKEN)
                && row.tags().get(Tag.BUCKET).isPresent() && row.tags().get(Tag.METER).isPresent();
    }

    /** Row with the cost of each month. */
    public String costRow() {
        return TotalRows.costId(alternativeId);
    }

    /** Row with the cost per task of a workload over the horizon. */
    public String perTaskRow(String workloadId) {
        return TotalRows.perTaskId(alternativeId, workloadId);
    }

    /** Row with the largest share of a workload's requests that do not fit. */
    public String unfitRow() {
        return TotalRows.unfitId(alternativeId);
    }

    /** Row that is 1 where more requests do not fit than the plan tolerates. */
    public String doesNotFitRow() {
        return TotalRows.doesNotFitId(alternativeId);
    }

    /** Row with the budget of each month; empty where the plan has none. */
    public Optional<String> budgetRow() {
        return worksheet.findRow(TotalRows.budgetId(alternativeId)).map(Row::id);
    }

    /** Row with the cost of each month at a step of the order of application; empty without quotes. */
    public Optional<String> layerRow(String layer) {
        return worksheet.findRow("alternative/" + alternativeId + "/layer/" + layer).map(Row::id);
    }

    /** Row with what is paid in each month: the cost itself without quotes. */
    public String cashRow() {
        return worksheet.findRow("alternative/" + alternativeId + "/cash").map(Row::id).orElse(costRow());
    }

    /** Row with the present value of what is paid in each month; empty without a discount rate. */
    public Optional<String> presentValueRow() {
        return worksheet.findRow("alternative/" + alternativeId + "/presentValue").map(Row::id);
    }

    /** Row of one budget: {@code used}, {@code allowed} or {@code against}; empty where it covers no month. */
    public Optional<String> budgetRow(String budgetId, String path) {
        return worksheet.findRow("alternative/" + alternativeId + "/budget/" + budgetId + "/" + path).map(Row::id);
    }

    /** Row with the cost relative to the budget over the horizon; there is one where there is a budget. */
    public String againstBudgetRow() {
        return TotalRows.againstBudgetId(alternativeId);
    }

    /** The assumption with the number the plan has for it now; published prices and constants stay. */
    public Assumption current(Assumption assumption, Map<String, Quantity> inputs) {
        Quantity quantity = inputs.get(assumption.id());
        return quantity == null ? assumption : Assumption.entered(assumption.id(), assumption.label(), quantity,
                PlanSheet.sentence(words.getOrDefault(assumption.id(), ""), quantity));
    }
}
