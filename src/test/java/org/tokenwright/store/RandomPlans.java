package org.tokenwright.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tokenwright.base.Decimals;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.PinnedPrices;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.Scenario;
import org.tokenwright.plan.Settings;
import org.tokenwright.plan.Team;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;

/** Makes plans of every shape the format knows, the same for the same seed. */
final class RandomPlans {

    private static final String[] WORDS = {
            "Support", "naïve café", "日本語", "🙂", "\"quoted\"", "back\\slash", "tab\there",
            "line\nbreak", "\u0001", "\ud800", "\u2028", "=1+1", "<b>", "", " "};
    private static final ZoneId[] ZONES = {ZoneId.of("UTC"), ZoneId.of("Z"), ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/St_Johns"), ZoneId.of("+05:45")};

    private final SplittableRandom random;

    private RandomPlans(long seed) {
        random = new SplittableRandom(seed);
    }

    static Plan plan(long seed) {
        return new RandomPlans(seed).plan();
    }

    private Plan plan() {
        List<Team> teams = teams();
        List<Workload> workloads = some(4, i -> workload("w" + i, teams));
        PinnedPrices prices = prices();
        List<Alternative> alternatives = some(3, i -> alternative("a-" + i, workloads, prices));
        var plan = new Plan(words(), words(), settings(), teams, workloads, alternatives,
                some(3, i -> scenario("s" + i, workloads)), prices, new TreeMap<>());
        return new Plan(plan.name(), plan.note(), plan.settings(), teams, workloads, alternatives, plan.scenarios(),
                prices, unknown(plan));
    }

    private List<Team> teams() {
        var teams = new ArrayList<Team>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Optional<String> parent = teams.isEmpty() || random.nextBoolean() ? Optional.empty()
                    : Optional.of(teams.get(random.nextInt(teams.size())).id());
            teams.add(new Team("team." + i, words(), parent));
        }
        return teams;
    }

    private Settings settings() {
        return new Settings("EUR", pick(MonthBasis.values()), pick(ZONES), Month.of(1 + random.nextInt(12)),
                YearMonth.of(2024 + random.nextInt(5), 1 + random.nextInt(12)), 1 + random.nextInt(120),
                maybe(() -> quantity(NumberRule.budget("EUR"))), quantity(NumberRule.TOLERANCE));
    }

    private Workload workload(String id, List<Team> teams) {
        return new Workload(id, words(),
                teams.isEmpty() ? Optional.empty() : maybe(() -> teams.get(random.nextInt(teams.size())).id()),
                quantity(NumberRule.TASKS), quantity(NumberRule.GROWTH), quantity(NumberRule.CALLS_PER_TASK), shape(),
                tiers(), load(), extras());
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
            boolean isExtra = kind != Meter.Kind.CACHE_WRITE && kind != Meter.Kind.FIXED_FEE && !Meter.of(kind).isBucket();
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
        return random.nextInt(4) == 0 ? PinnedPrices.NONE : new PinnedPrices(List.of(pin), sheet.offers());
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

    private Scenario scenario(String id, List<Workload> workloads) {
        var differences = new TreeMap<String, Difference>();
        workloads.forEach(w -> differences.put("workload/" + w.id() + "/tasksPerMonth", new Difference.Becomes(quantity(NumberRule.TASKS))));
        differences.put("workload/gone/[x]/~y", new Difference.Becomes(Quantity.exact(random.nextInt(9), Unit.parse("token/call*x"))));
        return new Scenario(id, words(), Optional.empty(), differences);
    }

    /** Unknown members at places that exist. */
    private SortedMap<String, String> unknown(Plan plan) {
        var result = new TreeMap<String, String>();
        put(result, "/x~1y");
        put(result, "/settings/later");
        put(result, "/settings/unfitTolerance/confidence");
        plan.teams().forEach(team -> put(result, "/teams[" + team.id() + "]/colour"));
        plan.workloads().forEach(workload -> {
            String at = "/workloads[" + workload.id() + "]";
            put(result, at + "/~2odd]");
            put(result, at + "/load/weekends");
            workload.extras().forEach(extra -> put(result, at + "/extras[" + extra.meter().key() + "]/x"));
        });
        plan.alternatives().forEach(alternative -> alternative.routes().forEach(
                route -> put(result, "/alternatives[" + alternative.id() + "]/routes[" + route.id() + "]/fallback")));
        plan.prices().offers().forEach(offer -> {
            String at = "/prices/offers[" + offer.id() + "]";
            put(result, at + "/life/x");
            for (int i = 0; i < offer.rates().size(); i++) {
                put(result, at + "/rates[" + i + "]/x");
            }
        });
        return result;
    }

    private void put(SortedMap<String, String> unknown, String path) {
        if (random.nextInt(3) == 0) {
            unknown.put(path,
                    pick("1.50", "null", "\"text\"", "{\"a\": [1, {}, []], \"b\": true}", "[]", "-0", "1e400"));
        }
    }

    private Quantity quantity(NumberRule rule) {
        BigDecimal value = decimal(rule.greatest().isPresent() ? BigDecimal.ONE : rule.least());
        if (rule.greatest().isPresent()) {
            value = BigDecimal.ONE.divide(value.add(BigDecimal.ONE), 12, RoundingMode.HALF_EVEN);
        }
        Quantity exact = Quantity.exact(value, rule.unit());
        Quantity ranged = random.nextBoolean() || rule.greatest().isPresent() ? exact
                : exact.withRange(value, value.add(BigDecimal.TEN), pick(Quantity.Kind.MINMAX, Quantity.Kind.P10P90));
        return ranged.withOrigin(random.nextBoolean() ? "" : words(), random.nextBoolean() ? "" : words());
    }

    /** A decimal of any magnitude, greater than the least. */
    private BigDecimal decimal(BigDecimal least) {
        return Decimals.bounded(least.add(BigDecimal.valueOf(1 + random.nextLong(1L << (1 + random.nextInt(60))),
                random.nextInt(-3, 12))));
    }

    private String words() {
        return pick(WORDS) + pick(WORDS);
    }

    private <T> Optional<T> maybe(Supplier<T> making) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(making.get());
    }

    private <T> List<T> some(int most, IntFunction<T> making) {
        var result = new ArrayList<T>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            result.add(making.apply(i));
        }
        return result;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
