package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Fixture.number;
import static org.tokenwright.resolve.Fixture.rate;
import static org.tokenwright.resolve.Fixture.tokens;
import static org.tokenwright.resolve.Prefixes.IN;
import static org.tokenwright.resolve.Prefixes.READ;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.base.Meter;
import org.tokenwright.base.MonthBasis;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.PriceWindow;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.Validity;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.CachedPrefix.Spacing;
import org.tokenwright.workload.LoadCurve;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;

/** What holds for every prefix: its tokens are counted once, and what it saves is the difference it makes. */
class CachingPropertyTest {

    private static final int CASES = 500;
    private static final Meter STORAGE = Meter.of(Meter.Kind.CACHE_STORAGE);
    /** Cases that had each of these; a property of what never occurs proves nothing. */
    private final Set<String> reached = new HashSet<>();

    @Test
    void tokensAreCountedOnceAndSavingsAreTheDifference() {
        for (long seed = 1; seed <= CASES; seed++) {
            Fixture fixture = randomPlan(new Random(seed));
            AlternativeResult with = fixture.result();
            fixture.workloads.replaceAll(workload -> workload.withPrefixes(List.of()));
            AlternativeResult without = fixture.result();
            assertThat(with.unpriced()).as("seed %s", seed).isEmpty();
            sameInput(seed, with, without);
            double saved = sum(with, "/prefix/", "/saved/USD");
            double before = without.pricedTotal(1).orElseThrow();
            double after = with.pricedTotal(1).orElseThrow();
            assertThat(before - after).as("saved, seed %s", seed).isCloseTo(saved, within(1e-9 * (before + after)));
            reach(saved, with);
        }
        assertThat(reached).contains("saves", "costs more", "Single", "Conversations", "Observed", "Stored", "stores", "writes", "reads", "above",
                "two routes", "no reads");
    }

    /** Input tokens of each month, service tier, price window and bracket: uncached, read and written. */
    private static void sameInput(long seed, AlternativeResult with, AlternativeResult without) {
        Map<String, Double> expected = input(without);
        Map<String, Double> found = input(with);
        assertThat(found.keySet()).as("seed %s", seed).isEqualTo(expected.keySet());
        expected.forEach((place, tokens) -> assertThat(found.get(place)).as("%s, seed %s", place, seed)
                .isCloseTo(tokens, within(1e-9 * Math.abs(tokens) + 1e-9)));
    }

    private static Map<String, Double> input(AlternativeResult result) {
        var sums = new HashMap<String, Double>();
        for (Row row : result.resolved().worksheet().rows()) {
            boolean isInput = row.id().endsWith("/quantity") && row.tags().get(Tag.METER).map(meter -> Meter.parse(meter).isInput()).orElse(false);
            for (int month = 0; isInput && month < result.evaluation().months(); month++) {
                double tokens = result.evaluation().value(row.id(), month, 1).get();
                assertThat(tokens).as(row.id()).isGreaterThanOrEqualTo(-1e-6);
                if (!(row.id().contains("/prefix/") && row.id().contains("/uncachedInput"))) {
                    sums.merge(month + " " + row.tags().get(Tag.OFFER) + row.tags().get(Tag.SERVICE_TIER) + row.tags().get(Tag.PRICE_WINDOW)
                            + row.tags().get(Tag.BRACKET), tokens, Double::sum);
                }
            }
        }
        return sums;
    }

    private static double sum(AlternativeResult result, String within, String ending) {
        return result.resolved().worksheet().rows().stream().filter(row -> row.id().endsWith(ending) && row.id().contains(within))
                .mapToDouble(row -> result.evaluation().total(row.id(), Fold.SUM, 1).get()).sum();
    }

    private void reach(double saved, AlternativeResult result) {
        reached.add(saved > 0 ? "saves" : saved < 0 ? "costs more" : "nothing");
        result.plan().workloads().getFirst().prefixes().forEach(prefix -> reached.add(prefix.arrivals().getClass().getSimpleName()));
        Map.of("stores", "/cacheStorage/", "writes", "/cacheWrite.", "above", "/bracket-1/", "reads", "/cacheRead", "two routes", "/s/start/")
                .forEach((name, part) -> reached.add(sum(result, part, "/quantity") > 0 ? name : "no " + name));
        result.resolved().worksheet().rows().stream().filter(row -> row.id().endsWith("/hitRate")).forEach(row -> IntStream
                .range(0, result.evaluation().months()).forEach(month -> assertThat(result.evaluation().value(row.id(), month, 1).get()).as(row.id()).isBetween(0.0, 1.0)));
    }

    private static Fixture randomPlan(Random random) {
        Fixture fixture = new Fixture();
        fixture.months = 1 + random.nextInt(2);
        fixture.basis = pick(random, MonthBasis.CALENDAR, MonthBasis.NORMAL);
        fixture.zone = pick(random, ZoneOffset.UTC, ZoneId.of("Europe/Berlin"));
        fixture.workloads.add(workload(random));
        fixture.offers.add(offer("acme/one", random));
        fixture.routes.add(Fixture.route("r", "acme/one"));
        if (random.nextInt(4) == 0) {
            fixture.offers.add(offer("acme/two", random));
            fixture.routes.add(Fixture.route("s", "acme/two", "2", "", ""));
        }
        return fixture;
    }

    private static Workload workload(Random random) {
        int fixed = 3 + random.nextInt(300_000);
        Workload plain = Fixture.withGrowth(Fixture.workload("w", 1 + random.nextInt(20_000), shape(random, fixed)),
                pick(random, "0", "0.5", "-0.2"), pick(random, "1", "2.5"));
        Workload tiered = random.nextBoolean() ? plain : Fixture.withTiers(plain, Map.of("batch", "1", "standard", pick(random, "0", "3")));
        return Fixture.withLoad(tiered, load(random)).withPrefixes(IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> prefix("p" + i, 1 + random.nextInt(fixed / 3), random)).toList());
    }

    private static LoadCurve load(Random random) {
        int levels = 1 + random.nextInt(4);
        var weights = new ArrayList<BigDecimal>(List.of(BigDecimal.ONE));
        while (weights.size() < LoadCurve.HOURS_OF_WEEK) {
            weights.add(BigDecimal.valueOf(random.nextInt(levels)));
        }
        return random.nextInt(3) == 0 ? LoadCurve.UNIFORM : new LoadCurve(ZoneId.of("Asia/Tokyo"), weights);
    }

    private static RequestShape shape(Random random, int fixed) {
        var parts = new TreeMap<Meter, String>(Map.of(IN, Integer.toString(fixed), Meter.OUTPUT, "500"));
        if (random.nextInt(3) == 0) {
            parts.put(READ, "30000");
        }
        RequestSize size = switch (random.nextInt(4)) {
            case 0 -> new RequestSize.None();
            case 1 -> new RequestSize.Point(tokens("70000"));
            case 2 -> new RequestSize.Lognormal(tokens("20000"), tokens("90000"));
            default -> new RequestSize.Histogram(List.of(new RequestSize.Bin("a", tokens("1000"), number("3", Unit.ONE)),
                    new RequestSize.Bin("b", tokens("120000"), number("1", Unit.ONE))));
        };
        return Fixture.shape(parts, size, size instanceof RequestSize.None ? Map.of() : Map.of(IN, "0.9", READ, "0.1"));
    }

    private static CachedPrefix prefix(String id, int tokens, Random random) {
        Arrivals arrivals = switch (random.nextInt(5)) {
            case 0 -> Prefixes.observed(pick(random, "0", "0.05", "0.6", "1"));
            case 1 -> Prefixes.stored(Integer.toString(random.nextInt(700)), Integer.toString(random.nextInt(20)));
            case 2 -> Prefixes.conversations(pick(random, "1", "3", "7.5"), pick(random, "0", "4", "5", "40"), pick(random, Spacing.values()),
                    random.nextBoolean());
            default -> Prefixes.single();
        };
        return Prefixes.prefix(id, Integer.toString(tokens), pick(random, "1", "0.4", "0"), pick(random, "1", "30"), pick(random, "5m", "1h", "2h"),
                arrivals instanceof Arrivals.Conversations || random.nextBoolean(), arrivals);
    }

    /** Everything twice as dear in peak hours and above 200,000 tokens, half as dear in batch; reads may begin or change in January. */
    private static Offer offer(String id, Random random) {
        var brackets = random.nextInt(3) == 0 ? List.<Brackets>of() : List.of(new Brackets(List.of(200_000L),
                pick(random, Brackets.Semantics.values()), pick(random, Brackets.Edge.values()), random.nextInt(3) == 0 ? Set.of(IN) : Set.of(),
                Validity.UNSTATED, Fixture.SOURCE));
        List<PriceWindow> windows = random.nextInt(3) > 0 ? List.of() : List.of(
                new PriceWindow("peak", "peak", ZoneOffset.UTC, List.of(new PriceWindow.Span(LocalTime.of(6, 0), LocalTime.of(15, 30))),
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), new TreeSet<>(), Optional.empty()),
                new PriceWindow("rest", "rest", ZoneOffset.UTC, List.of(), Set.of(), new TreeSet<>(), Optional.of("peak")));
        var rates = new ArrayList<Rate>();
        add(rates, IN, 3, brackets, windows, "2020-01-01T00:00:00Z");
        add(rates, Meter.OUTPUT, 15, brackets, windows, "2020-01-01T00:00:00Z");
        add(rates, READ, 0.3, brackets, windows, "2020-01-01T00:00:00Z");
        if (random.nextBoolean()) {
            add(rates, READ, 0.2, brackets, windows, "2026-01-12T05:00:00Z");
        }
        if (random.nextInt(3) > 0) {
            add(rates, Meter.CACHE_WRITE_5M, 3.75, brackets, windows, "2020-01-01T00:00:00Z");
        }
        if (random.nextInt(3) > 0) {
            add(rates, Meter.CACHE_WRITE_1H, 6, brackets, windows, pick(random, "2020-01-01T00:00:00Z", "2026-01-20T00:00:00Z"));
        }
        if (random.nextInt(3) > 0) {
            rates.add(rate(STORAGE, "4.5"));
        }
        OptionalLong window = random.nextInt(3) == 0 ? OptionalLong.of(250_000) : OptionalLong.empty();
        return Prefixes.withMinimum(Fixture.offer(id, window, OptionalLong.empty(), brackets, windows, List.of(Fixture.batch("0.5")),
                rates.toArray(Rate[]::new)), random.nextBoolean() ? OptionalLong.of(1024) : OptionalLong.empty());
    }

    private static void add(List<Rate> rates, Meter meter, double amount, List<Brackets> brackets, List<PriceWindow> windows, String from) {
        for (int bracket = 0; bracket <= (brackets.isEmpty() ? 0 : 1); bracket++) {
            if (windows.isEmpty()) {
                add(rates, meter, Conditions.BASE.withBracket(bracket), amount * (bracket + 1), from);
            }
            for (PriceWindow window : windows) {
                add(rates, meter, Conditions.BASE.withBracket(bracket).withPriceWindow(window.id()),
                        amount * (bracket + 1) * (window.id().equals("peak") ? 2 : 1), from);
            }
        }
    }

    private static void add(List<Rate> rates, Meter meter, Conditions conditions, double amount, String from) {
        rates.add(rate(meter, conditions, new Price.Flat(BigDecimal.valueOf(amount)), from, ""));
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
