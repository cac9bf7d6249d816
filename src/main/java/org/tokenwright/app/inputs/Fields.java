package org.tokenwright.app.inputs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Settings;
import org.tokenwright.plan.WorkloadRules;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Volume.Driver;
import org.tokenwright.workload.Volume.Growth;
import org.tokenwright.workload.Workload;

/** The fields of a workload and of the plan, in groups as they are shown. */
final class Fields {

    /** Fields under one heading. */
    record Group(Part part, List<Field> fields) {}

    private static final List<String> TIERS = List.of("batch", "flex", "priority");

    private final Plan plan;
    private final Workload workload;

    private Fields(Plan plan, Workload workload) {
        this.plan = plan;
        this.workload = workload;
    }

    static List<Group> of(Plan plan, String workloadId) {
        var groups = new ArrayList<Group>();
        plan.workload(workloadId).map(workload -> new Fields(plan, workload)).ifPresent(fields -> {
            groups.add(new Group(Part.VOLUME, fields.volume()));
            groups.add(new Group(Part.REQUEST, fields.request()));
            groups.add(new Group(Part.TIERS, fields.tiers()));
        });
        groups.add(new Group(Part.PLAN, ofPlan(plan)));
        return groups;
    }

    private List<Field> volume() {
        var fields = new ArrayList<Field>();
        switch (workload.volume().driver()) {
            case Driver.PerMonth _ -> fields.add(number("tasksPerMonth", NumberRule.TASKS, "/month", false));
            case Driver.PerUser _ -> fields.add(number("users", WorkloadRules.USERS, "", false));
            case Driver.PerEvent _ -> fields.add(number("events", WorkloadRules.EVENTS, "/month", false));
            case Driver.AlwaysOn _ -> fields.add(number("agents", WorkloadRules.AGENTS, "", false));
        }
        if (workload.volume().growth() instanceof Growth.Compound) {
            fields.add(number("growthPerMonth", NumberRule.GROWTH, "/month", true));
        }
        if (workload.calls().isPresent()) {
            fields.add(number("callsPerTask", NumberRule.CALLS_PER_TASK, "", false));
        }
        return fields;
    }

    /** The agent that does the task; all of a run is on the page of workloads. */
    private List<Field> run(Agent agent) {
        String at = "agent/" + agent.id() + "/";
        var fields = new ArrayList<Field>();
        if (agent.steps() instanceof Agent.Steps.Fixed) {
            fields.add(labelled(at + "steps", Words.get("field.steps"), WorkloadRules.ONE_AT_LEAST, "", false));
        }
        fields.add(tokens(at + "base", Words.get("field.base")));
        fields.add(tokens(at + "growth", Words.get("field.growth")));
        fields.add(tokens(at + "output", Words.get("field.stepOutput")));
        workload.extras().forEach(extra -> fields.add(extra(extra)));
        return fields;
    }

    private List<Field> request() {
        return switch (workload.shape()) {
            case TaskShape.Calls(var _, var request) -> request(request);
            case TaskShape.Run(var agents) -> run(agents.getFirst());
        };
    }

    private List<Field> request(RequestShape shape) {
        var fields = new ArrayList<Field>();
        for (Meter bucket : Buckets.of(shape)) {
            if (shape.fixed().containsKey(bucket) || !shape.shareOfSize().containsKey(bucket)) {
                fields.add(bucket(bucket));
            }
            if (shape.shareOfSize().containsKey(bucket)) {
                fields.add(labelled("shareOfSize/" + bucket.key(), Words.get("field.shareOfSize", Buckets.label(bucket)),
                        NumberRule.SHARE, Words.get("unit.ofSize"), true));
            }
        }
        fields.addAll(size(shape.size()));
        fields.add(largest());
        workload.extras().forEach(extra -> fields.add(extra(extra)));
        return fields;
    }

    private Field bucket(Meter bucket) {
        return new NumberField(id("fixed/" + bucket.key()), Buckets.label(bucket), Words.get("unit.tokens"),
                new QuantityText(NumberRule.TOKENS_PER_CALL.unit(), false), NumberRule.TOKENS_PER_CALL,
                now -> shape(now).map(shape -> shape.fixed().get(bucket)),
                (now, number, name) -> shape(now).orElseThrow().fixed().containsKey(bucket)
                        ? new Edit.SetInput(id("fixed/" + bucket.key()), number, name)
                        : withShape(now, name, shape -> with(shape, bucket, number)));
    }

    private static RequestShape with(RequestShape shape, Meter bucket, Quantity number) {
        var fixed = new TreeMap<>(shape.fixed());
        fixed.put(bucket, number);
        return new RequestShape(fixed, shape.size(), shape.shareOfSize(), shape.largestRequest());
    }

    private Field largest() {
        return new NumberField(id("largestRequest"), Words.get("field.largestRequest"), Words.get("unit.tokens"),
                new QuantityText(NumberRule.TOKENS_PER_CALL.unit(), false), NumberRule.TOKENS_PER_CALL,
                now -> shape(now).flatMap(RequestShape::largestRequest),
                (now, number, name) -> shape(now).orElseThrow().largestRequest().isPresent()
                        ? new Edit.SetInput(id("largestRequest"), number, name)
                        : withShape(now, name, shape -> new RequestShape(
                                shape.fixed(), shape.size(), shape.shareOfSize(), Optional.of(number))));
    }

    private List<Field> size(RequestSize size) {
        return switch (size) {
            case RequestSize.None _ -> List.of();
            case RequestSize.Point _ -> List.of(tokens("size/tokens", Words.get("field.size")));
            case RequestSize.Lognormal _ -> List.of(
                    labelled("size/median", Words.get("field.size.median"), NumberRule.POSITIVE_TOKENS_PER_CALL, Words.get("unit.tokens"), false),
                    labelled("size/p90", Words.get("field.size.p90"), NumberRule.POSITIVE_TOKENS_PER_CALL, Words.get("unit.tokens"), false));
            case RequestSize.Histogram(var bins) -> {
                var fields = new ArrayList<Field>();
                for (RequestSize.Bin bin : bins) {
                    fields.add(tokens("size/bins/" + bin.id() + "/tokens", Words.get("field.bin.tokens", bin.id())));
                    fields.add(labelled("size/bins/" + bin.id() + "/weight", Words.get("field.bin.weight", bin.id()),
                            NumberRule.SHARE, Words.get("unit.weight"), false));
                }
                yield fields;
            }
        };
    }

    private Field tokens(String path, String label) {
        return labelled(path, label, NumberRule.TOKENS_PER_CALL, Words.get("unit.tokens"), false);
    }

    private Field extra(Extra extra) {
        return labelled("extra/" + extra.meter().key(), extra.meter().label(), NumberRule.extra(extra.meter(), extra.per()),
                "/" + extra.per().name().toLowerCase(java.util.Locale.ROOT), false);
    }

    private List<Field> tiers() {
        var names = new ArrayList<>(TIERS);
        workload.serviceTiers().keySet().stream()
                .filter(tier -> !names.contains(tier) && !tier.equals(TierShares.STANDARD)).forEach(names::add);
        return names.stream().<Field>map(tier -> new NumberField(id("serviceTier/" + tier),
                Words.has("field.tier." + tier) ? Words.get("field.tier." + tier) : tier, Words.get("unit.ofRequests"),
                new QuantityText(Unit.ONE, true), NumberRule.TOLERANCE,
                now -> now.workload(workload.id()).flatMap(one -> TierShares.share(one, tier)),
                (now, number, name) -> withWorkload(now, name, one -> TierShares.with(one, tier, number)))).toList();
    }

    private static List<Field> ofPlan(Plan plan) {
        NumberRule money = NumberRule.budget(plan.settings().currency());
        Field budget = new NumberField(PlanInputs.BUDGET_PER_YEAR, Words.get("field.budget", plan.settings().currency()),
                Words.get("unit.perYear"), new QuantityText(money.unit(), false), money,
                now -> now.settings().budgetPerYear(), Fields::withBudget);
        Field tolerance = new NumberField(PlanInputs.UNFIT_TOLERANCE, Words.get("field.tolerance"),
                Words.get("unit.ofRequests"), new QuantityText(Unit.ONE, true), NumberRule.TOLERANCE,
                now -> Optional.of(now.settings().unfitTolerance()),
                (_, number, name) -> new Edit.SetInput(PlanInputs.UNFIT_TOLERANCE, number, name));
        return List.of(new StartField(Words.get("field.start"), Words.get("unit.month")),
                new HorizonField(Words.get("field.horizon"), Words.get("unit.months")), budget, tolerance);
    }

    private static Edit withBudget(Plan plan, Quantity budget, String name) {
        Settings old = plan.settings();
        return old.budgetPerYear().isPresent() ? new Edit.SetInput(PlanInputs.BUDGET_PER_YEAR, budget, name)
                : new Edit.SetSettings(old.withBudgetPerYear(Optional.of(budget)), name);
    }

    private Field number(String path, NumberRule rule, String unitText, boolean percent) {
        return labelled(path, Words.get("field." + path), rule, unitText, percent);
    }

    /** A number that the plan has. */
    private Field labelled(String path, String label, NumberRule rule, String unitText, boolean percent) {
        String id = id(path);
        return new NumberField(id, label, unitText, new QuantityText(rule.unit(), percent), rule,
                now -> Optional.ofNullable(numbers(now).get(path)), (_, number, name) -> new Edit.SetInput(id, number, name));
    }

    /** The numbers of the workload by their path in it. */
    private Map<String, Quantity> numbers(Plan now) {
        Map<String, Quantity> numbers = new LinkedHashMap<>();
        String start = id("");
        now.workload(workload.id()).ifPresent(one -> PlanInputs.of(now.withWorkloads(List.of(one)).withAlternatives(List.of()))
                .forEach((id, number) -> {
                    if (id.startsWith(start)) {
                        numbers.put(id.substring(start.length()), number);
                    }
                }));
        return numbers;
    }

    private String id(String path) {
        return PlanInputs.ofWorkload(workload.id(), path);
    }

    private Optional<RequestShape> shape(Plan now) {
        return now.workload(workload.id()).flatMap(Workload::request);
    }

    private Edit withShape(Plan now, String name, UnaryOperator<RequestShape> change) {
        return withWorkload(now, name, one -> one.withRequest(change.apply(one.request().orElseThrow())));
    }

    private Edit withWorkload(Plan now, String name, UnaryOperator<Workload> change) {
        return new Edit.ReplaceWorkload(change.apply(now.workload(workload.id()).orElseThrow()), name);
    }
}
