package org.tokenwright.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.store.PlanJson;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.Service;
import org.tokenwright.workload.Workload;
import org.tokenwright.workload.Workload.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plans in which one text that a person can type or a file can bring is a given one. For every field of {@link #fields()}
 * and every text there is a plan; it is short and small, so that all of them are soon exported.
 */
public final class HostilePlan {

    private static final List<String> MOST_SEEN = List.of("plan name", "workload name", "alternative name");
    private static final int MONTHS = 2;
    private static final int MOST_ALTERNATIVES = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Plan> BASES = new ConcurrentHashMap<>();

    /** A field by its name, such as {@code team name}. */
    public record Field(String name, String sample, BiFunction<Plan, String, Plan> setting) {

        /** The plan with the text in every place of this field. */
        public Plan with(String text) {
            return setting.apply(base(sample), text);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private HostilePlan() {
    }

    /** What a text can begin with that a spreadsheet program could take for a formula, alone and after what hides it. */
    public static List<String> characters() {
        return List.of("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "'=", "''+", "\"=", " =", "\r\n=", "\u00A0-", ";=", ",@");
    }

    /** Goes on after a beginning as a formula would, with what divides cells and quotes them. */
    private static String text(String start) {
        return start + "1+1|cmd,\"x\"";
    }

    /** Every field that holds a text of a person or of a file. */
    public static List<Field> fields() {
        var fields = new ArrayList<Field>();
        fields.add(new Field("plan name", "quotes", Plan::withName));
        fields.add(new Field("plan note", "quotes", Plan::withNote));
        fields.add(member("team name", "quotes", "teams/*/name"));
        fields.add(member("workload name", "quotes", "workloads/*/name"));
        fields.add(member("alternative name", "quotes", "alternatives/*/name"));
        fields.add(member("scenario name", "quotes", "scenarios/*/name"));
        fields.add(member("budget name", "quotes", "settings/budgets/*/name"));
        fields.add(new Field("source of a number", "quotes", (plan, text) ->
                PlanInputs.map(plan, (_, number) -> number.withOrigin(text, number.note()))));
        fields.add(new Field("note of a number", "quotes", (plan, text) ->
                PlanInputs.map(plan, (_, number) -> number.withOrigin(number.source(), text))));
        fields.add(member("quote name", "quotes", "quotes/*/name"));
        fields.add(member("quote note", "quotes", "quotes/*/note"));
        fields.add(member("words of a quote", "quotes", "quotes/*/terms/*/text"));
        fields.add(member("provider name", "quotes", "prices/pins/*/name"));
        fields.add(member("offer name", "quotes", "prices/offers/*/name"));
        fields.add(member("note of a price", "quotes", "prices/offers/*/rates/*/note"));
        fields.add(member("reservation name", "capacity", "alternatives/*/reservations/*/name"));
        fields.add(member("prefix name", "capacity", "workloads/*/prefixes/*/name"));
        fields.add(member("seats name", "seats", "alternatives/*/seats/*/name"));
        fields.add(member("agent name", "token-debt", "workloads/*/run/agents/*/name"));
        fields.add(new Field("service name", "today", HostilePlan::service));
        return fields;
    }

    /** Every field with a text of every dangerous character; the fields most seen with what hides one too. */
    public static Stream<Map.Entry<Field, String>> cases() {
        return fields().stream().flatMap(field -> characters().stream().filter(start -> start.length() == 1 || MOST_SEEN.contains(field.name()))
                .map(start -> Map.entry(field, text(start))));
    }

    private static Plan base(String sample) {
        return BASES.computeIfAbsent(sample, name -> smaller(Snapshots.plan(name)));
    }

    /** A few months and alternatives. */
    private static Plan smaller(Plan plan) {
        int months = Math.min(MONTHS, plan.settings().months());
        return plan.withSettings(plan.settings().withHorizon(plan.settings().start(), months))
                .withAlternatives(plan.alternatives().subList(0, Math.min(MOST_ALTERNATIVES, plan.alternatives().size())));
    }

    /** The members of the plan's file at a path, in which a star is every element. */
    private static Field member(String name, String sample, String path) {
        return new Field(name, sample, (plan, text) -> {
            JsonNode file = JSON.readTree(PlanJson.write(plan));
            if (set(file, List.of(path.split("/")), text) == 0) {
                throw new IllegalStateException("there is nothing at " + path + " of " + sample);
            }
            return PlanJson.read("hostile", JSON.writeValueAsBytes(file)).content();
        });
    }

    private static int set(JsonNode node, List<String> path, String text) {
        if (path.size() == 1) {
            if (node instanceof ObjectNode object) {
                object.put(path.getFirst(), text);
            }
            return node.isObject() ? 1 : 0;
        }
        List<String> rest = path.subList(1, path.size());
        return path.getFirst().equals("*") ? node.valueStream().mapToInt(each -> set(each, rest, text)).sum() : set(node.path(path.getFirst()), rest, text);
    }

    private static Plan service(Plan plan, String name) {
        Service service = new Service("search", name, Extra.Per.TASK, Quantity.exact(2, Unit.of("use").over(Unit.TASK)),
                Quantity.exact(new BigDecimal("0.01"), Unit.of("USD").over(Unit.of("use"))));
        return plan.withWorkloads(plan.workloads().stream().map(one -> withService(one, service)).toList());
    }

    private static Workload withService(Workload workload, Service service) {
        return workload.withOutcome(new Outcome(Optional.empty(), List.of(service), Optional.empty()));
    }
}
