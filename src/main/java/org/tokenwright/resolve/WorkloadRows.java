package org.tokenwright.resolve;

import static org.tokenwright.plan.PlanInputs.ofWorkload;
import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.total;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** Volume of a workload: tasks and calls a month. */
final class WorkloadRows {

    private final PlanSheet sheet;
    private final Workload workload;
    private final Optional<RunRows> run;
    private final Optional<RetryRows> retries;
    final Tags tags;
    final Expr tasks;
    /** Tasks with those that are tried again. */
    final Expr attempts;
    final Expr calls;
    /** Share of the work that is done through offers, not in seats. */
    final Expr routedShare;
    /** Calls that are sent to offers. */
    final Expr routed;

    WorkloadRows(PlanSheet sheet, Workload workload) {
        this.sheet = sheet;
        this.workload = workload;
        tags = tagsOf(workload);
        tasks = new TaskRows(sheet, workload, tags).write();
        retries = workload.outcome().retries().map(each -> new RetryRows(sheet, this, each));
        attempts = retries.map(rows -> rows.attempts(tasks)).orElse(tasks);
        run = workload.shape() instanceof TaskShape.Run ? Optional.of(new RunRows(sheet, this)) : Optional.empty();
        calls = sheet.row(id("calls"), "calls, " + workload.name(), Unit.CALL, Kind.QUANTITY, tags, times(attempts, switch (workload.shape()) {
            case TaskShape.Calls(var perTask, var _) -> input("callsPerTask", "calls per task", perTask);
            case TaskShape.Run shape -> run.orElseThrow().write(shape);
        }));
        sheet.row(id("callsOfTask"), "calls of a task with all attempts, " + workload.name(), Unit.CALL.over(Unit.TASK), Kind.QUANTITY, tags,
                over(total(Fold.SUM, calls), total(Fold.SUM, tasks)));
        routedShare = routedShare();
        routed = times(calls, routedShare);
    }

    private Expr routedShare() {
        List<Expr> covered = sheet.alternative.purchases().seats().stream()
                .filter(seats -> seats.workload().equals(Optional.of(workload.id())))
                .map(seats -> sheet.entered(PlanInputs.ofSeats(sheet.alternative.id(), seats.id(), "covered"),
                        "share of " + workload.name() + " done in seats, " + seats.name(), seats.covered())).toList();
        return covered.isEmpty() ? ONE : sheet.row("alternative/" + sheet.alternative.id() + "/" + workload.id() + "/routedShare",
                "share of " + workload.name() + " not done in seats", Unit.ONE, Kind.QUANTITY, tags, max(minus(ONE, sum(covered)), ZERO));
    }

    static Tags tagsOf(Workload workload) {
        Tags tags = Tags.NONE.with(Tag.WORKLOAD, workload.id());
        return workload.team().map(team -> tags.with(Tag.TEAM, team)).orElse(tags);
    }

    Workload workload() {
        return workload;
    }

    String id(String path) {
        return ofWorkload(workload.id(), path);
    }

    Expr input(String path, String label, Quantity quantity) {
        return sheet.entered(id(path), label + ", " + workload.name(), quantity);
    }

    /** Its calls, where they build on one another. */
    Optional<RunRows> run() {
        return run;
    }

    /** Share of tasks that succeed in the end where one attempt does. */
    Expr solved() {
        return retries.map(RetryRows::solved).orElse(ONE);
    }

    /** What its requests hold when nothing is cached. */
    SortedSet<Meter> buckets() {
        return workload.request().<SortedSet<Meter>>map(request -> {
            var buckets = new TreeSet<>(request.fixed().keySet());
            buckets.addAll(request.shareOfSize().keySet());
            return buckets;
        }).orElseGet(() -> new TreeSet<>(List.of(Meter.UNCACHED_INPUT, Meter.OUTPUT)));
    }

    /** Lifetimes for which the agents of a run keep what they send. */
    SortedSet<String> cacheLifetimes() {
        return workload.shape() instanceof TaskShape.Run(var agents) ? agents.stream().map(Agent::cache)
                .filter(cache -> cache.mode() != Agent.Cache.Mode.NONE).map(Agent.Cache::lifetime).collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>();
    }

    static Expr monthsSinceStart(PlanSheet sheet) {
        List<BigDecimal> index = IntStream.range(0, sheet.plan.settings().months())
                .mapToObj(BigDecimal::valueOf).toList();
        return sheet.series("calendar/monthsSinceStart", "months since the start", Unit.ONE, index,
                "Counted from " + sheet.plan.settings().start() + ", the first month of the plan.");
    }

    /**
     * Shares of service tiers by name, each divided by the sum of all; without any, everything is standard. What falls back
     * from a tier is standard.
     *
     * @param idPrefix input id of the shares without the tier
     */
    SortedMap<String, Expr> tierShares(String idPrefix, String owner, SortedMap<String, Quantity> shares) {
        SortedMap<String, Expr> asked = asked(idPrefix, owner, shares);
        List<String> falling = asked.keySet().stream().filter(tier -> workload.fallback().containsKey(tier)).toList();
        var result = new TreeMap<>(asked);
        var back = new ArrayList<Expr>();
        for (String tier : falling) {
            Expr share = input("fallback/" + tier, "share of " + tier + " that goes to standard", workload.fallback().get(tier));
            result.put(tier, times(asked.get(tier), minus(ONE, share)));
            back.add(times(asked.get(tier), share));
        }
        if (!back.isEmpty()) {
            result.merge(Conditions.STANDARD, sum(back), (own, more) -> plus(own, more));
        }
        return result;
    }

    private SortedMap<String, Expr> asked(String idPrefix, String owner, SortedMap<String, Quantity> shares) {
        var inputs = new TreeMap<String, Expr>();
        shares.forEach((tier, share) -> inputs.put(tier,
                sheet.entered(idPrefix + tier, tier + " share, " + owner, share)));
        if (inputs.isEmpty()) {
            inputs.put(Conditions.STANDARD, ONE);
        }
        if (inputs.size() == 1) {
            inputs.replaceAll((_, _) -> ONE);
            return inputs;
        }
        Expr all = sum(new ArrayList<>(inputs.values()));
        inputs.replaceAll((_, share) -> over(share, all));
        return inputs;
    }
}
