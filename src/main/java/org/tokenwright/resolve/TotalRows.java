package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.total;

import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Formulas;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** The rows that sum up an alternative: cost by workload and in all, cost per task, unfit share. */
final class TotalRows {

    private final PlanSheet sheet;
    private final String id;
    private final Tags tags;

    TotalRows(PlanSheet sheet, Alternative alternative) {
        this.sheet = sheet;
        id = "alternative/" + alternative.id();
        tags = Tags.NONE.with(Tag.ALTERNATIVE, alternative.id());
    }

    static String costId(String alternativeId) {
        return "alternative/" + alternativeId + "/cost";
    }

    static String tokensId(String alternativeId, String workloadId) {
        return "alternative/" + alternativeId + "/" + workloadId + "/tokens";
    }

    static String perTaskId(String alternativeId, String workloadId) {
        return "alternative/" + alternativeId + "/" + workloadId + "/perTask";
    }

    static String unfitId(String alternativeId) {
        return "alternative/" + alternativeId + "/unfitShare";
    }

    static String doesNotFitId(String alternativeId) {
        return "alternative/" + alternativeId + "/doesNotFit";
    }

    static String budgetId(String alternativeId) {
        return "alternative/" + alternativeId + "/budget";
    }

    static String againstBudgetId(String alternativeId) {
        return "alternative/" + alternativeId + "/againstBudget";
    }

    /** Cost of a workload by month, and per task over the horizon. */
    Expr workload(WorkloadRows workload, List<Expr> costs) {
        String path = id + "/" + workload.workload().id();
        Tags mine = tags.with(Tag.WORKLOAD, workload.workload().id());
        Expr cost = sheet.row(path + "/cost", "cost of " + workload.workload().name(), sheet.currency, Kind.COST, mine,
                sumOf(costs));
        Expr perTask = sheet.row(path + "/perTask", "cost per task, " + workload.workload().name(),
                sheet.currency.over(Unit.TASK), Kind.PRICE, mine,
                over(total(Fold.SUM, cost), total(Fold.SUM, workload.tasks)));
        outcome(perTask, Optional.of(Fold.LAST));
        Expr tokens = sheet.row(tokensId(sheet.alternative.id(), workload.workload().id()), "tokens of " + workload.workload().name(), Unit.TOKEN,
                Kind.QUANTITY, mine, sumOf(tokens(workload)));
        sheet.row(path + "/tokensPerTask", "tokens per task, " + workload.workload().name(), Unit.TOKEN.over(Unit.TASK), Kind.QUANTITY, mine,
                over(total(Fold.SUM, tokens), total(Fold.SUM, workload.tasks)));
        return cost;
    }

    private List<Expr> tokens(WorkloadRows workload) {
        return sheet.tokenRows().stream().filter(row -> row.tags().has(Tag.WORKLOAD, workload.workload().id()))
                .<Expr>map(row -> new Expr.RowRef(row.id())).toList();
    }

    /** Share of a workload's requests that no offer can take, over the horizon. */
    Expr unfit(WorkloadRows workload, List<Expr> calls, List<Expr> unfitCalls) {
        String path = id + "/" + workload.workload().id();
        Tags mine = tags.with(Tag.WORKLOAD, workload.workload().id());
        Expr all = sheet.row(path + "/routedCalls", "calls sent to offers", Unit.CALL, Kind.QUANTITY, mine, sumOf(calls));
        Expr unfit = sheet.row(path + "/unfitCalls", "calls too large for their offer", Unit.CALL, Kind.QUANTITY, mine,
                sumOf(unfitCalls));
        Expr sumOfAll = total(Fold.SUM, all);
        Expr share = sheet.row(path + "/unfitShare", "share of requests that do not fit, " + workload.workload().name(),
                Unit.ONE, Kind.QUANTITY, mine,
                choice(less(ZERO, sumOfAll), over(total(Fold.SUM, unfit), sumOfAll), ZERO));
        outcome(share, Optional.of(Fold.LAST));
        return share;
    }

    /** Cost of everything, and whether the alternative fits. */
    Expr alternative(List<Expr> costs, List<Expr> unfitShares) {
        Expr cost = sheet.row(id + "/cost", "cost", sheet.currency, Kind.COST, tags, sumOf(costs));
        sheet.row(id + "/tokens", "tokens", Unit.TOKEN, Kind.QUANTITY, tags, sumOf(sheet.plan.workloads().stream().<Expr>map(workload ->
                new Expr.RowRef(tokensId(sheet.alternative.id(), workload.id()))).toList()));
        Expr tolerance = sheet.entered(PlanInputs.UNFIT_TOLERANCE, "tolerated share of requests that do not fit",
                sheet.plan.settings().unfitTolerance());
        Expr unfit = sheet.row(id + "/unfitShare", "largest share of a workload's requests that do not fit", Unit.ONE,
                Kind.QUANTITY, tags, unfitShares.stream().reduce(Formulas::max).orElse(ZERO));
        outcome(unfit, Optional.of(Fold.LAST));
        sheet.row(id + "/doesNotFit", "whether requests do not fit", Unit.ONE, Kind.FLAG, tags, less(tolerance, unfit));
        return cost;
    }

    private void outcome(Expr row, Optional<Fold> fold) {
        sheet.sheet.outcome(new Outcome(((Expr.RowRef) row).row(), fold));
    }

    private static Expr sumOf(List<Expr> terms) {
        return terms.isEmpty() ? ZERO : sum(terms);
    }
}
