package org.tokenwright.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Budget;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.ExchangeRate;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Scenario;
import org.tokenwright.plan.PriceOutlook;
import org.tokenwright.plan.Settings;
import org.tokenwright.plan.WorkloadRules;
import org.tokenwright.plan.Team;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;

/** Makes plans of every shape the format knows, the same for the same seed. */
public final class RandomPlans extends RandomParts {

    private static final ZoneId[] ZONES = {ZoneId.of("UTC"), ZoneId.of("Z"), ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/St_Johns"), ZoneId.of("+05:45")};

    private final RandomQuotes quotes;
    private static final java.util.regex.Pattern MAKES_VOLUME = java.util.regex.Pattern.compile(
            "workload/[^/]+/(tasksPerMonth|users|tasksPerDay|events|tasksPerEvent|agents|ticksPerHour|hoursPerDay|growth.*)");

    private final RandomPurchases purchases;
    private final RandomReferences references;
    private final RandomWork work;

    private RandomPlans(long seed) {
        super(new SplittableRandom(seed));
        quotes = new RandomQuotes(random);
        purchases = new RandomPurchases(random);
        references = new RandomReferences(random);
        work = new RandomWork(random);
    }

    public static Plan plan(long seed) {
        return new RandomPlans(seed).plan();
    }

    private Plan plan() {
        List<Team> teams = teams();
        List<Workload> workloads = some(4, i -> workload("w" + i, teams));
        PinnedPrices prices = prices();
        List<Quote> offered = some(3, i -> quotes.quote("q" + i, prices));
        List<Alternative> alternatives = some(3, i -> alternative("a-" + i, workloads, prices)
                .withQuotes(quotes.apart(offered)).withPurchases(purchases.purchases(workloads, teams, prices)));
        var plan = new Plan(words(), words(), settings(teams), teams, workloads, offered, alternatives, List.of(), prices,
                new TreeMap<>());
        Plan whole = plan.withScenarios(scenarios(plan));
        return whole.withUnknown(new RandomUnknown(random).of(whole));
    }

    private List<Team> teams() {
        var teams = new ArrayList<Team>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Optional<String> parent = teams.isEmpty() || random.nextBoolean() ? Optional.empty()
                    : Optional.of(teams.get(random.nextInt(teams.size())).id());
            teams.add(new Team("team." + i, words(), parent, maybe(() -> quantity(NumberRule.HEADCOUNT)),
                    maybe(() -> quantity(NumberRule.salary("EUR")))));
        }
        return teams;
    }

    private Settings settings(List<Team> teams) {
        return new Settings("EUR", pick(MonthBasis.values()), pick(ZONES), Month.of(1 + random.nextInt(12)),
                YearMonth.of(2024 + random.nextInt(5), 1 + random.nextInt(12)), 1 + random.nextInt(120),
                maybe(() -> quantity(NumberRule.budget("EUR"))), quantity(NumberRule.TOLERANCE),
                maybe(() -> quantity(NumberRule.DISCOUNT_RATE)),
                Stream.of("USD-EUR", "EUR-GBP", "USD-GBP").filter(_ -> random.nextBoolean()).map(this::exchangeRate).toList(),
                some(3, i -> budget("b" + i, teams)), maybe(() -> new PriceOutlook(quantity(WorkloadRules.POSITIVE), quantity(NumberRule.PART),
                        quantity(WorkloadRules.COUNT))));
    }

    private ExchangeRate exchangeRate(String pair) {
        String from = pair.substring(0, 3);
        String to = pair.substring(4);
        YearMonth first = YearMonth.of(2024 + random.nextInt(3), 1 + random.nextInt(12));
        return new ExchangeRate(from, to, IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i ->
                new ExchangeRate.Step(first.plusMonths(5L * i), quantity(NumberRule.exchange(from, to)))).toList());
    }

    private Budget budget(String id, List<Team> teams) {
        NumberRule rule = NumberRule.budgetAmount(pick(Unit.TOKEN, Unit.of("EUR")), "EUR");
        return new Budget(id, words(), teams.isEmpty() ? Optional.empty() : maybe(() -> teams.getFirst().id()),
                maybe(() -> 2020 + random.nextInt(20)), pick(Budget.Period.values()), quantity(rule));
    }

    private Workload workload(String id, List<Team> teams) {
        RequestShape request = shape();
        TaskShape shape = random.nextInt(3) == 0 ? work.run() : new TaskShape.Calls(quantity(NumberRule.CALLS_PER_TASK), request);
        return new Workload(id, words(),
                teams.isEmpty() ? Optional.empty() : maybe(() -> teams.get(random.nextInt(teams.size())).id()),
                work.volume(), shape, tiers(), load(), extras(), fallback(),
                shape instanceof TaskShape.Calls ? purchases.prefixes(request) : List.of(), maybe(references::reference), work.outcome());
    }

    private TreeMap<String, Quantity> fallback() {
        var result = new TreeMap<String, Quantity>();
        for (String tier : List.of("batch", "flex")) {
            if (random.nextInt(4) == 0) {
                result.put(tier, quantity(NumberRule.PART));
            }
        }
        return result;
    }

    private RequestShape shape() {
        RequestSize size = size();
        return new RequestShape(buckets(NumberRule.TOKENS_PER_CALL), size,
                size instanceof RequestSize.None ? new TreeMap<>() : buckets(NumberRule.SHARE),
                maybe(() -> quantity(NumberRule.TOKENS_PER_CALL)));
    }

    private SortedMap<Meter, Quantity> buckets(NumberRule rule) {
        var result = new TreeMap<Meter, Quantity>();
        for (Meter meter : new Meter[] {Meter.UNCACHED_INPUT, Meter.CACHE_READ, Meter.OUTPUT, Meter.CACHE_WRITE_1H}) {
            if (random.nextBoolean()) {
                result.put(meter, quantity(rule));
            }
        }
        return result;
    }

    private RequestSize size() {
        return switch (random.nextInt(4)) {
            case 0 -> new RequestSize.None();
            case 1 -> new RequestSize.Point(quantity(NumberRule.TOKENS_PER_CALL));
            case 2 -> new RequestSize.Lognormal(quantity(NumberRule.POSITIVE_TOKENS_PER_CALL),
                    quantity(NumberRule.POSITIVE_TOKENS_PER_CALL));
            default -> new RequestSize.Histogram(IntStream.rangeClosed(0, random.nextInt(5))
                    .mapToObj(i -> new RequestSize.Bin("b" + i, quantity(NumberRule.TOKENS_PER_CALL),
                            quantity(NumberRule.SHARE)))
                    .toList());
        };
    }

    private SortedMap<String, Quantity> tiers() {
        var result = new TreeMap<String, Quantity>();
        for (String tier : new String[] {"standard", "batch", "flex"}) {
            if (random.nextInt(3) == 0) {
                result.put(tier, quantity(NumberRule.SHARE));
            }
        }
        return result;
    }

    private LoadCurve load() {
        return switch (random.nextInt(3)) {
            case 0 -> LoadCurve.UNIFORM;
            case 1 -> new LoadCurve(pick(ZONES), LoadCurve.UNIFORM.weights());
            default -> new LoadCurve(pick(ZONES), Stream.generate(() -> decimal(BigDecimal.ZERO))
                    .limit(LoadCurve.HOURS_OF_WEEK).toList());
        };
    }

    private List<Extra> extras() {
        var result = new ArrayList<Extra>();
        for (Meter.Kind kind : Meter.Kind.values()) {
            boolean isExtra = kind != Meter.Kind.CACHE_WRITE && Meter.of(kind).isExtra();
            if (isExtra && random.nextInt(6) == 0) {
                Extra.Per per = pick(Extra.Per.values());
                result.add(new Extra(Meter.of(kind), per, quantity(NumberRule.extra(Meter.of(kind), per))));
            }
        }
        return result;
    }

    private PinnedPrices prices() {
        var sheet = RandomSheets.sheet(random.nextLong());
        var pin = new PinnedPrices.Pin(sheet.provider(), sheet.revision(), random.nextBoolean() ? "" : "0a".repeat(32));
        return random.nextInt(4) == 0 ? PinnedPrices.NONE : new PinnedPrices(List.of(pin), sheet.offers())
                .withCalibrations(references.calibrations());
    }

    private Alternative alternative(String id, List<Workload> workloads, PinnedPrices prices) {
        return new Alternative(id, words(), some(4, i -> {
            var from = maybe(() -> LocalDate.of(2025, 1 + random.nextInt(12), 1 + random.nextInt(28)));
            return new Route("r" + i,
                    workloads.isEmpty() ? Optional.empty()
                            : maybe(() -> workloads.get(random.nextInt(workloads.size())).id()),
                    prices.offers().isEmpty() ? "other/model" : prices.offers().getFirst().id(),
                    quantity(NumberRule.SHARE), from, maybe(() -> LocalDate.of(2026, 2, 1 + random.nextInt(28))),
                    pick("", "eu", "us-gov"), tiers());
        }));
    }

    private List<Scenario> scenarios(Plan plan) {
        var scenarios = new ArrayList<Scenario>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Optional<String> base = scenarios.isEmpty() ? Optional.empty()
                    : maybe(() -> scenarios.get(random.nextInt(scenarios.size())).id());
            scenarios.add(new Scenario("s" + i, words(), base, differences(plan)));
        }
        return scenarios;
    }

    private SortedMap<String, Difference> differences(Plan plan) {
        var result = new TreeMap<String, Difference>();
        PlanInputs.of(plan).forEach((id, number) -> {
            if (random.nextInt(4) == 0 && !id.endsWith("/upTo") && RandomPurchases.isFree(id)) {   // others bound one another
                result.put(id, difference(id, NumberRule.of(plan, id).orElseThrow()));
            }
        });
        result.put("workload/gone/[x]/~y", new Difference.Becomes(Quantity.exact(random.nextInt(9), Unit.parse("token/call*x"))));
        return result;
    }

    private Difference difference(String id, NumberRule rule) {
        return MAKES_VOLUME.matcher(id).matches()   // another number might lead to more tasks than a plan may have
                ? new Difference.Times(Quantity.exact(pick(new BigDecimal("1.25"), BigDecimal.ONE), Unit.ONE).withOrigin(words(), ""))
                : new Difference.Becomes(quantity(rule));
    }
}
