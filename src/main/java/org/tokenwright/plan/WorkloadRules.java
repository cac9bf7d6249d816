package org.tokenwright.plan;

import static org.tokenwright.plan.NumberRule.PART;
import static org.tokenwright.plan.NumberRule.SHARE;
import static org.tokenwright.plan.NumberRule.TOKENS_PER_CALL;
import static org.tokenwright.plan.NumberRule.atLeastZero;

import java.math.BigDecimal;
import java.util.Optional;
import org.tokenwright.base.Unit;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.Service;
import org.tokenwright.workload.Workload;

/** Which unit and which values the numbers of a workload may have. */
public final class WorkloadRules {

    public static final Unit USER = Unit.of("user");
    public static final Unit EVENT = Unit.of("event");
    public static final Unit AGENT = Unit.of("agent");
    public static final Unit DAY = Unit.of("day");
    /** One use of a service. */
    public static final Unit USE = Unit.of("use");

    public static final NumberRule USERS = atLeastZero(USER);
    public static final NumberRule TASKS_PER_DAY = atLeastZero(Unit.TASK.over(USER).over(DAY));
    public static final NumberRule EVENTS = atLeastZero(EVENT);
    public static final NumberRule TASKS_PER_EVENT = atLeastZero(Unit.TASK.over(EVENT));
    public static final NumberRule AGENTS = atLeastZero(AGENT);
    public static final NumberRule TICKS = atLeastZero(Unit.TASK.over(AGENT).over(Unit.HOUR));
    public static final NumberRule HOURS_PER_DAY =
            new NumberRule(Unit.HOUR.over(DAY), BigDecimal.ZERO, true, Optional.of(BigDecimal.valueOf(24)));
    public static final NumberRule COUNT = atLeastZero(Unit.ONE);
    public static final NumberRule POSITIVE = new NumberRule(Unit.ONE, BigDecimal.ZERO, false, Optional.empty());
    /** Steps, members, attempts; also the ceiling of a curve as a multiple of its start. */
    public static final NumberRule ONE_AT_LEAST = new NumberRule(Unit.ONE, BigDecimal.ONE, true, Optional.empty());
    /** Where all output were reasoning there would be no end of it. */
    public static final NumberRule REASONING = new NumberRule(Unit.ONE, BigDecimal.ZERO, true, Optional.of(new BigDecimal("0.99")));
    public static final NumberRule QUALITY = new NumberRule(Unit.ONE, BigDecimal.ZERO, true, Optional.of(BigDecimal.valueOf(100)));

    private WorkloadRules() {
    }

    /** @param path below the workload, such as {@code fixed/output} */
    static Optional<NumberRule> of(Workload workload, String path, String currency) {
        int slash = path.indexOf('/');
        String tail = path.substring(slash + 1);
        return switch (slash < 0 ? path : path.substring(0, slash)) {
            case "tasksPerMonth" -> Optional.of(NumberRule.TASKS);
            case "users" -> Optional.of(USERS);
            case "active" -> Optional.of(PART);
            case "tasksPerDay" -> Optional.of(TASKS_PER_DAY);
            case "events" -> Optional.of(EVENTS);
            case "tasksPerEvent" -> Optional.of(TASKS_PER_EVENT);
            case "agents" -> Optional.of(AGENTS);
            case "ticksPerHour" -> Optional.of(TICKS);
            case "hoursPerDay" -> Optional.of(HOURS_PER_DAY);
            case "growthPerMonth" -> Optional.of(NumberRule.GROWTH);
            case "growth" -> Optional.of(growth(tail));
            case "season" -> Optional.of(COUNT);
            case "adoption" -> Optional.of(adoption(tail));
            case "callsPerTask" -> Optional.of(NumberRule.CALLS_PER_TASK);
            case "fixed", "largestRequest" -> Optional.of(TOKENS_PER_CALL);
            case "shareOfSize", "serviceTier" -> Optional.of(SHARE);
            case "fallback" -> Optional.of(PART);
            case "tokenizer" -> Optional.of(NumberRule.TOKEN_RATIO);
            case "size" -> Optional.of(size(tail));
            case "prefix" -> PrefixRules.of(tail.substring(tail.indexOf('/') + 1));
            case "agent" -> Optional.of(agent(tail.substring(tail.indexOf('/') + 1)));
            case "retries" -> Optional.of(tail.equals("cap") ? ONE_AT_LEAST : PART);
            case "value" -> Optional.of(value(tail, currency));
            case "service" -> workload.outcome().services().stream().filter(service -> tail.startsWith(service.id() + "/"))
                    .findFirst().map(service -> tail.endsWith("/uses") ? uses(service.per()) : price(service));
            case "extra" -> workload.extras().stream()
                    .filter(extra -> extra.meter().key().equals(tail))
                    .findFirst().map(extra -> NumberRule.extra(extra.meter(), extra.per()));
            default -> Optional.empty();
        };
    }

    private static NumberRule growth(String path) {
        return switch (path) {
            case "perYear", "width" -> POSITIVE;
            case "linear" -> NumberRule.GROWTH;
            case "ceiling" -> ONE_AT_LEAST;
            default -> path.startsWith("history/") ? POSITIVE : COUNT;
        };
    }

    private static NumberRule adoption(String path) {
        return switch (path) {
            case "from", "to" -> PART;
            case "months" -> POSITIVE;
            default -> COUNT;
        };
    }

    private static NumberRule size(String path) {
        return switch (path) {
            case "median", "p90" -> NumberRule.POSITIVE_TOKENS_PER_CALL;
            default -> path.endsWith("/weight") ? SHARE : TOKENS_PER_CALL;
        };
    }

    private static NumberRule agent(String path) {
        return switch (path) {
            case "runs", "guard/perStep" -> COUNT;
            case "steps", "members", "history/every" -> ONE_AT_LEAST;
            case "reasoning" -> REASONING;
            case "cache/found" -> PART;
            default -> path.endsWith("/count") ? ONE_AT_LEAST : path.endsWith("/weight") ? SHARE : TOKENS_PER_CALL;
        };
    }

    private static NumberRule value(String path, String currency) {
        return switch (path) {
            case "human", "perSuccess" -> perTask(currency);
            default -> path.startsWith("quality") ? QUALITY : PART;
        };
    }

    /** Money for a task. */
    public static NumberRule perTask(String currency) {
        return atLeastZero(Unit.of(currency).over(Unit.TASK));
    }

    /** Uses of a service. */
    public static NumberRule uses(Extra.Per per) {
        return atLeastZero(switch (per) {
            case CALL -> USE.over(Unit.CALL);
            case TASK -> USE.over(Unit.TASK);
            case MONTH -> USE;
        });
    }

    private static NumberRule price(Service service) {
        return atLeastZero(service.price().unit());
    }

    /** Price of a use in a currency. */
    public static NumberRule price(String currency) {
        return atLeastZero(Unit.of(currency).over(USE));
    }
}
