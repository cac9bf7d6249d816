package org.tokenwright.store;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.WorkloadRules;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.Agent.Cache;
import org.tokenwright.workload.Agent.Guard;
import org.tokenwright.workload.Agent.History;
import org.tokenwright.workload.Agent.Steps;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.Retries;
import org.tokenwright.workload.Service;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Value;
import org.tokenwright.workload.Volume;
import org.tokenwright.workload.Volume.Driver;
import org.tokenwright.workload.Volume.Growth;
import org.tokenwright.workload.WorkCalendar;
import org.tokenwright.workload.Workload;

/** Volumes, runs and outcomes of workloads, of no meaning but of every form. */
final class RandomWork extends RandomParts {

    private static final List<String> OFFERS = List.of("openai/gpt-4o", "azure/gpt-4.1:eu", "a/b/c");

    RandomWork(SplittableRandom random) {
        super(random);
    }

    Volume volume() {
        var season = new TreeMap<Month, Quantity>();
        some(3, _ -> pick(Month.values())).forEach(month -> season.put(month, quantity(WorkloadRules.COUNT)));
        return new Volume(driver(), growth(), season, maybe(() -> new Volume.Adoption(quantity(NumberRule.PART), quantity(NumberRule.PART),
                quantity(WorkloadRules.COUNT), quantity(WorkloadRules.POSITIVE))));
    }

    private Driver driver() {
        return switch (random.nextInt(4)) {
            case 0 -> new Driver.PerMonth(few(NumberRule.TASKS.unit()));
            case 1 -> new Driver.PerUser(few(WorkloadRules.USER), quantity(NumberRule.PART), few(WorkloadRules.TASKS_PER_DAY.unit()), calendar());
            case 2 -> new Driver.PerEvent(few(WorkloadRules.EVENT), few(WorkloadRules.TASKS_PER_EVENT.unit()));
            default -> new Driver.AlwaysOn(few(WorkloadRules.AGENT), few(WorkloadRules.TICKS.unit()), quantity(WorkloadRules.HOURS_PER_DAY), calendar());
        };
    }

    /** So small that no growth leads beyond what a plan may have. */
    private Quantity few(Unit unit) {
        return Quantity.exact(BigDecimal.valueOf(random.nextInt(1, 10_000), 2), unit);
    }

    private WorkCalendar calendar() {
        var days = new TreeSet<>(List.of(pick(DayOfWeek.values()), pick(DayOfWeek.values())));
        return new WorkCalendar(days, new TreeSet<>(some(3, _ -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900)))));
    }

    private Growth growth() {
        return switch (random.nextInt(6)) {
            case 0 -> new Growth.Compound(small());
            case 1 -> new Growth.Yearly(few(Unit.ONE).withValue(BigDecimal.valueOf(random.nextInt(1, 300), 2)));
            case 2 -> new Growth.Linear(small());
            case 3 -> new Growth.SCurve(Quantity.exact(1 + random.nextInt(50), Unit.ONE), quantity(WorkloadRules.COUNT), quantity(WorkloadRules.POSITIVE));
            case 4 -> new Growth.Points(IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i ->
                    new Growth.Point(YearMonth.of(2026, 1).plusMonths(5L * i), few(Unit.ONE))).toList());
            default -> new Growth.Fitted(IntStream.rangeClosed(0, 1 + random.nextInt(3)).mapToObj(i ->
                    new Growth.Counted(YearMonth.of(2020, 1).plusMonths(12L * i), few(Unit.ONE))).toList());
        };
    }

    private Quantity small() {
        return Quantity.exact(BigDecimal.valueOf(random.nextInt(-20, 20), 2), Unit.ONE);
    }

    TaskShape.Run run() {
        return new TaskShape.Run(IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(i -> agent("agent-" + i)).toList());
    }

    private Agent agent(String id) {
        return new Agent(id, words(), quantity(WorkloadRules.COUNT), steps(), quantity(WorkloadRules.ONE_AT_LEAST), tokens(), tokens(), tokens(), tokens(),
                quantity(WorkloadRules.REASONING), history(), new Cache(pick(Cache.Mode.values()), pick("5m", "1h", "24h"), quantity(NumberRule.PART)),
                maybe(() -> new Guard(quantity(WorkloadRules.COUNT), tokens(), tokens())));
    }

    private Quantity tokens() {
        return quantity(NumberRule.TOKENS_PER_CALL);
    }

    private Steps steps() {
        return random.nextBoolean() ? new Steps.Fixed(quantity(WorkloadRules.ONE_AT_LEAST)) : new Steps.Spread(
                IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> new Agent.Point("p" + i, quantity(WorkloadRules.ONE_AT_LEAST),
                        quantity(NumberRule.SHARE))).toList());
    }

    private History history() {
        return switch (random.nextInt(3)) {
            case 0 -> new History.Keep();
            case 1 -> new History.Truncate(tokens());
            default -> new History.Compact(quantity(WorkloadRules.ONE_AT_LEAST), tokens());
        };
    }

    Workload.Outcome outcome() {
        return new Workload.Outcome(maybe(() -> new Retries(quantity(NumberRule.PART), quantity(WorkloadRules.ONE_AT_LEAST))),
                some(3, i -> service("service-" + i)), maybe(this::value));
    }

    private Service service(String id) {
        Extra.Per per = pick(Extra.Per.values());
        return new Service(id, words(), per, quantity(WorkloadRules.uses(per)), quantity(WorkloadRules.price(pick("EUR", "USD"))));
    }

    private Value value() {
        var success = new TreeMap<String, Quantity>();
        someOf(OFFERS).forEach(offer -> success.put(offer, quantity(NumberRule.PART)));
        var quality = new TreeMap<String, Quantity>();
        someOf(OFFERS).forEach(offer -> quality.put(offer, quantity(WorkloadRules.QUALITY)));
        return new Value(quantity(NumberRule.PART), success, maybe(() -> quantity(WorkloadRules.perTask("EUR"))),
                maybe(() -> quantity(WorkloadRules.perTask("EUR"))), quality);
    }
}
