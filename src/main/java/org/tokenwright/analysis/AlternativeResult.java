package org.tokenwright.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Budget;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Route;
import org.tokenwright.resolve.Gap;
import org.tokenwright.resolve.Resolved;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Assumption;
import org.tokenwright.worksheet.Cell;
import org.tokenwright.worksheet.Evaluation;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Inputs;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Worksheet;

/**
 * One alternative, evaluated. Columns are {@link Inputs#LOW}, {@link Inputs#BASE} and {@link Inputs#HIGH}; money is in
 * the plan's currency.
 */
public final class AlternativeResult {

    private final Plan plan;
    private final Alternative alternative;
    private final Resolved resolved;
    private final Evaluation evaluation;
    private final UnaryOperator<Assumption> current;
    private final List<ScenarioMiss> missed;
    private final List<Gap> unpriced;
    private final Status status;
    private Optional<Set<String>> unknown = Optional.empty();

    /**
     * @param current the assumption with the number it was evaluated with
     * @param missed differences of its scenario that change nothing in it
     */
    AlternativeResult(Plan plan, Alternative alternative, Resolved resolved, Evaluation evaluation,
            UnaryOperator<Assumption> current, List<ScenarioMiss> missed) {
        this.plan = plan;
        this.alternative = alternative;
        this.resolved = resolved;
        this.evaluation = evaluation;
        this.current = current;
        this.missed = List.copyOf(missed);
        unpriced = resolved.gaps().stream().filter(this::isUsed).toList();
        status = statusNow();
    }

    /** A gap whose quantity is zero in every month costs nothing and hides nothing. */
    private boolean isUsed(Gap gap) {
        int row = evaluation.position(gap.row());
        return IntStream.range(0, evaluation.months()).anyMatch(month -> evaluation.raw(row, month, Inputs.BASE) != 0);
    }

    private Status statusNow() {
        return Status.of(!fits(Inputs.BASE), unpriced.isEmpty(),
                evaluation.total(resolved.costRow(), Fold.SUM, Inputs.BASE).isDefined());
    }

    /** The plan that it is an alternative of. */
    public Plan plan() {
        return plan;
    }

    public Alternative alternative() {
        return alternative;
    }

    public Resolved resolved() {
        return resolved;
    }

    /** The worksheet with the numbers it was evaluated with. */
    public Worksheet worksheet() {
        return resolved.worksheet().withAssumptions(current);
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    public Status status() {
        return status;
    }

    /** Quantities that are used and have no price. */
    public List<Gap> unpriced() {
        return unpriced;
    }

    /** Differences of the scenario that change nothing here; none without a scenario. */
    public List<ScenarioMiss> missed() {
        return missed;
    }

    /** What was taken for granted, and at which ends of the ranges it does not fit; one sentence each. */
    public List<String> notes() {
        var notes = new ArrayList<>(resolved.notes());
        if (status == Status.PRICED) {
            Stream.of(Inputs.LOW, Inputs.HIGH).filter(column -> !fits(column)).forEach(column -> notes.add("At the "
                    + (column == Inputs.LOW ? "low" : "high") + " ends of the ranges it does not fit " + alternative.name() + ": there is no amount for them."));
        }
        return notes;
    }

    /** Cost over the horizon; empty unless everything is priced and fits, at the inputs of the column too. */
    public OptionalDouble total(int column) {
        return status == Status.PRICED && fits(column) ? pricedTotal(column) : OptionalDouble.empty();
    }

    private boolean fits(int column) {
        return evaluation.total(resolved.doesNotFitRow(), Fold.MAX, column).orElse(1) == 0;
    }

    /** Cost over the horizon of what is priced; empty where a number is not defined. */
    public OptionalDouble pricedTotal(int column) {
        return evaluation.total(resolved.costRow(), Fold.SUM, column).value();
    }

    /** Cost of one month of what is priced. */
    public OptionalDouble monthly(int month, int column) {
        return evaluation.value(resolved.costRow(), month, column).value();
    }

    /** Cost per task of a workload over the horizon; empty unless everything is priced and fits. */
    public OptionalDouble perTask(String workloadId, int column) {
        return status == Status.PRICED && fits(column)
                ? evaluation.total(resolved.perTaskRow(workloadId), Fold.LAST, column).value()
                : OptionalDouble.empty();
    }

    /** Largest share of a workload's requests that do not fit, 0 to 1. */
    public double unfitShare() {
        return evaluation.total(resolved.unfitRow(), Fold.LAST, Inputs.BASE).orElse(1);
    }

    /** Cost over the horizon relative to the budget, 0.1 for 10 % above it; empty without a budget or a total. */
    public OptionalDouble againstBudget(int column) {
        return status == Status.PRICED && resolved.budgetRow().isPresent()
                ? evaluation.total(resolved.againstBudgetRow(), Fold.LAST, column).value()
                : OptionalDouble.empty();
    }

    /** Budget of one month; empty without a budget. */
    public OptionalDouble budget(int month) {
        return resolved.budgetRow().map(row -> evaluation.value(row, month, Inputs.BASE).value())
                .orElse(OptionalDouble.empty());
    }

    /** Budget over the horizon; empty without a budget. */
    public OptionalDouble budget() {
        return resolved.budgetRow().map(row -> evaluation.total(row, Fold.SUM, Inputs.BASE).value())
                .orElse(OptionalDouble.empty());
    }

    /** The quotes it buys under, in its order. */
    public List<QuoteResult> quotes() {
        return alternative.quotes().stream().flatMap(id -> plan.quote(id).stream())
                .map(quote -> new QuoteResult(this, quote)).toList();
    }

    /** The capacity it reserves, in its order. */
    public List<ReservationResult> reservations() {
        return alternative.purchases().reservations().stream().map(reservation -> new ReservationResult(this, reservation)).toList();
    }

    /** The seats it buys, in its order. */
    public List<SeatsResult> seats() {
        return alternative.purchases().seats().stream().map(seats -> new SeatsResult(this, seats)).toList();
    }

    /** Whether everything of a workload has a price and fits; a gap that belongs to no workload is one of all. */
    boolean isKnown(String workload) {
        if (unknown.isEmpty()) {
            unknown = Optional.of(unknownWorkloads());
        }
        return !unknown.get().contains(workload);
    }

    private Set<String> unknownWorkloads() {
        var ids = new HashSet<String>();
        for (Gap gap : unpriced) {
            resolved.worksheet().row(gap.row()).tags().get(Tag.WORKLOAD).ifPresentOrElse(ids::add,
                    () -> plan.workloads().forEach(workload -> ids.add(workload.id())));
        }
        workloads().stream().filter(one -> !one.fits()).forEach(one -> ids.add(one.workload().id()));
        return ids;
    }

    /** The workloads of the plan, in its order. */
    public List<WorkloadResult> workloads() {
        return plan.workloads().stream().map(workload -> new WorkloadResult(this, workload)).toList();
    }

    /** Tokens over the horizon, served ones only. */
    public OptionalDouble tokens() {
        return evaluation.total("alternative/" + alternative.id() + "/tokens", Fold.SUM, Inputs.BASE).value();
    }

    /** The teams of the plan, in its order. */
    public List<TeamResult> teams() {
        return plan.teams().stream().map(team -> new TeamResult(this, team)).toList();
    }

    /** The limits of its accounts, the one that binds most first. */
    public List<LimitResult> limits() {
        return new LimitReview(this).limits();
    }

    /** What caching each prefix saves on each route. */
    public List<CacheResult> caches() {
        return plan.workloads().stream().flatMap(workload -> workload.prefixes().stream().flatMap(prefix -> alternative.routes().stream()
                .filter(route -> route.serves(workload.id())).flatMap(route -> caches(workload, prefix, route)))).toList();
    }

    private Stream<CacheResult> caches(Workload workload, CachedPrefix prefix, Route route) {
        String path = "alternative/" + alternative.id() + "/" + workload.id() + "/" + route.id() + "/";
        return resolved.worksheet().rows().stream().filter(row -> row.id().startsWith(path + "prefix/" + prefix.id() + "/saved/"))
                .map(row -> new CacheResult(workload, route, prefix, hitRate(path, prefix),
                        evaluation.total(row.id(), Fold.SUM, Inputs.BASE).orElse(0), row.unit().toString(), row.id()));
    }

    /** Of the last regime that is written. */
    private OptionalDouble hitRate(String path, CachedPrefix prefix) {
        return resolved.worksheet().rows().stream().filter(row -> row.id().startsWith(path)
                        && row.id().endsWith("/prefix/" + prefix.id() + "/hitRate")).reduce((_, last) -> last)
                .map(row -> evaluation.total(row.id(), Fold.LAST, Inputs.BASE).value()).orElse(OptionalDouble.empty());
    }

    /** Cost over the horizon at a step of the order of application; without quotes all steps are the same. */
    public OptionalDouble layer(String layer, int column) {
        return resolved.layerRow(layer).map(row -> evaluation.total(row, Fold.SUM, column).value())
                .orElseGet(() -> pricedTotal(column));
    }

    /** What is paid in a month. */
    public OptionalDouble cash(int month) {
        return evaluation.value(resolved.cashRow(), month, Inputs.BASE).value();
    }

    /** What all payments are worth in the first month; empty without a discount rate. */
    public OptionalDouble presentValue() {
        return resolved.presentValueRow().map(row -> evaluation.total(row, Fold.SUM, Inputs.BASE).value())
                .orElse(OptionalDouble.empty());
    }

    /** Every budget of the plan that covers a month of the horizon. */
    public List<BudgetResult> budgets() {
        return plan.settings().budgets().stream().filter(budget -> resolved.budgetRow(budget.id(), "used").isPresent())
                .map(this::budgetResult).toList();
    }

    private BudgetResult budgetResult(Budget budget) {
        return new BudgetResult(budget, budgetTotal(budget, "used"), budgetTotal(budget, "allowed"),
                evaluation.total(resolved.budgetRow(budget.id(), "against").orElseThrow(), Fold.LAST, Inputs.BASE).value());
    }

    private double budgetTotal(Budget budget, String path) {
        return evaluation.total(resolved.budgetRow(budget.id(), path).orElseThrow(), Fold.SUM, Inputs.BASE).orElse(0);
    }

    /** The cost lines that totals are made of. */
    public List<Row> lines() {
        return resolved.lines().stream().map(id -> resolved.worksheet().row(id)).toList();
    }

    /** Cost over the horizon by a tag, in order of appearance; lines without the tag are under the empty name. */
    public Map<String, Cell> costBy(Tag tag, int column) {
        return sumBy(tag, lines(), column);
    }

    /** Tokens over the horizon by bucket, served ones only. */
    public Map<String, Cell> tokensByBucket(int column) {
        return sumBy(Tag.BUCKET, resolved.worksheet().rows().stream().filter(Resolved::isTokenRow).toList(), column);
    }

    private Map<String, Cell> sumBy(Tag tag, List<Row> rows, int column) {
        var groups = new LinkedHashMap<String, ArrayList<String>>();
        rows.forEach(row -> groups.computeIfAbsent(row.tags().get(tag).orElse(""), _ -> new ArrayList<>()).add(row.id()));
        var sums = new LinkedHashMap<String, Cell>();
        groups.forEach((name, ids) -> sums.put(name,
                evaluation.sumOverMonths(evaluation.positions(ids), column)));
        return sums;
    }
}
