package org.tokenwright.analysis;

import java.util.OptionalDouble;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr.Fold;

/** A workload on one alternative, evaluated. Money is in the plan's currency; what is not entered or not known is empty. */
public final class WorkloadResult {

    private final AlternativeResult alternative;
    private final Workload workload;
    private final Figures figures;
    private final Figures values;
    private final Figures demand;

    WorkloadResult(AlternativeResult alternative, Workload workload) {
        this.alternative = alternative;
        this.workload = workload;
        String path = "alternative/" + alternative.alternative().id() + "/" + workload.id() + "/";
        figures = new Figures(alternative, path);
        values = new Figures(alternative, path + "value/");
        demand = new Figures(alternative, PlanInputs.ofWorkload(workload.id(), ""));
    }

    public Workload workload() {
        return workload;
    }

    public AlternativeResult alternative() {
        return alternative;
    }

    /** Whether everything of it has a price and fits. */
    public boolean isPriced() {
        return alternative.isKnown(workload.id());
    }

    private OptionalDouble priced(OptionalDouble amount) {
        return isPriced() ? amount : OptionalDouble.empty();
    }

    /** Cost over the horizon; empty unless everything of it is priced and fits. */
    public OptionalDouble cost() {
        return priced(figures.total("cost", Fold.SUM));
    }

    /** Tokens over the horizon, served ones only. */
    public OptionalDouble tokens() {
        return figures.total("tokens", Fold.SUM);
    }

    public OptionalDouble perTask() {
        return priced(figures.total("perTask", Fold.LAST));
    }

    /** Share of its calls that do not fit, 0 to 1. */
    public OptionalDouble unfitShare() {
        return figures.total("unfitShare", Fold.LAST);
    }

    /** Tasks over the horizon. */
    public OptionalDouble tasks() {
        return demand.total("tasks", Fold.SUM);
    }

    /** Tasks of one month. */
    public OptionalDouble tasks(int month) {
        return demand.month("tasks", month);
    }

    /** Calls of a task over the horizon, with all attempts. */
    public OptionalDouble callsPerTask() {
        return demand.total("callsOfTask", Fold.LAST);
    }

    /** Tokens of a task over the horizon; empty where it does not fit. */
    public OptionalDouble tokensPerTask() {
        return fits() ? figures.total("tokensPerTask", Fold.LAST) : OptionalDouble.empty();
    }

    /** Whether no more of it is too large than the plan tolerates. */
    boolean fits() {
        return unfitShare().orElse(0) <= alternative.plan().settings().unfitTolerance().value().doubleValue();
    }

    /** Share of tasks that succeed, 0 to 1, in the last month. */
    public OptionalDouble success() {
        return values.total("success", Fold.LAST);
    }

    public OptionalDouble perSuccess() {
        return priced(values.total("perSuccess", Fold.LAST));
    }

    /** Cost of people who do what fails. */
    public OptionalDouble people() {
        return values.total("people", Fold.SUM);
    }

    /** Cost with that of people. */
    public OptionalDouble withPeople() {
        return priced(values.total("withPeople", Fold.SUM));
    }

    /** Worth of what succeeds, less all cost. */
    public OptionalDouble net() {
        return priced(values.total("net", Fold.SUM));
    }

    /** A score of one's own, 0 to 100. */
    public OptionalDouble quality() {
        return values.total("quality", Fold.LAST);
    }

    /** Growth of a month that was fitted to history, 0.05 for 5 %. */
    public OptionalDouble fittedGrowth() {
        return demand.total("growth/fitted", Fold.LAST);
    }

    /** Months in which fitted growth doubles it. */
    public OptionalDouble doubling() {
        return demand.total("growth/doubling", Fold.LAST);
    }

    /** Id of one of its rows of cost and value, for tracing; path as in {@code perTask} or {@code value/net}. */
    public String row(String path) {
        return figures.row(path);
    }

    /** Id of one of its rows of demand; path as in {@code tasks}. */
    public String demandRow(String path) {
        return demand.row(path);
    }
}
