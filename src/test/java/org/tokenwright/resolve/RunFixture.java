package org.tokenwright.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Offer;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.Validity;
import org.tokenwright.workload.RunText;

/** Plans of runs on offers that are written in one line: what they sell of caching, their limits and their context brackets. */
final class RunFixture {

    static final Map<Meter, String> PRICES = new TreeMap<>(Map.of(Meter.UNCACHED_INPUT, "3", Meter.CACHE_READ, "0.30",
            Meter.CACHE_WRITE_5M, "3.75", Meter.CACHE_WRITE_1H, "6", Meter.OUTPUT, "15"));

    private RunFixture() {
    }

    /** So many tasks a month, each of them a run as {@link RunText} writes it. */
    static Fixture of(long tasks, String agents, String offer) {
        var fixture = new Fixture();
        fixture.workloads.add(Fixture.workload("w", tasks).withShape(RunText.run(agents)));
        fixture.routes.add(Fixture.route("r", "acme/one"));
        fixture.offers.add(offer("acme/one", offer));
        return fixture;
    }

    /**
     * An offer by words such as {@code read write minimum=1024 window=200000 whole/inclusive/100000/150000}; each bracket
     * costs as much more as its number.
     */
    static Offer offer(String id, String text) {
        List<String> words = Arrays.asList(text.split(" +"));
        Optional<Brackets> brackets = words.stream().filter(word -> word.startsWith("whole/") || word.startsWith("marginal/")).findFirst()
                .map(RunFixture::brackets);
        return new Offer(id, "acme", id, "Model " + id, "global", limit(words, "window="), limit(words, "output="), "unknown", new TreeMap<>(),
                false, Offer.Life.CURRENT, brackets.stream().toList(), List.of(), rates(words, brackets), List.of(), List.of(), List.of(),
                limit(words, "minimum="));
    }

    private static OptionalLong limit(List<String> words, String name) {
        return words.stream().filter(word -> word.startsWith(name)).mapToLong(word -> Long.parseLong(word.substring(name.length()))).findFirst();
    }

    private static Brackets brackets(String word) {
        String[] parts = word.split("/");
        return new Brackets(Arrays.stream(parts).skip(2).map(Long::valueOf).toList(),
                parts[0].equals("whole") ? Brackets.Semantics.WHOLE_REQUEST : Brackets.Semantics.MARGINAL,
                parts[1].equals("inclusive") ? Brackets.Edge.INCLUSIVE : Brackets.Edge.STRICT, Set.of(),
                Validity.UNSTATED, Fixture.SOURCE);
    }

    private static List<Rate> rates(List<String> words, Optional<Brackets> brackets) {
        var rates = new ArrayList<Rate>();
        PRICES.forEach((meter, amount) -> {
            if (isSold(meter, words)) {
                for (int bracket = 0; bracket <= brackets.map(each -> each.thresholds().size()).orElse(0); bracket++) {
                    rates.add(Fixture.rate(meter, Conditions.BASE.withBracket(bracket), price(meter, bracket).toString()));
                }
            }
        });
        return rates;
    }

    private static boolean isSold(Meter meter, List<String> words) {
        return meter.equals(Meter.UNCACHED_INPUT) || meter.equals(Meter.OUTPUT) || meter.equals(Meter.CACHE_READ) && words.contains("read")
                || meter.equals(Meter.CACHE_WRITE_5M) && words.contains("write") || meter.equals(Meter.CACHE_WRITE_1H) && words.contains("write1h");
    }

    static BigDecimal price(Meter meter, int bracket) {
        return new BigDecimal(PRICES.get(meter)).multiply(BigDecimal.valueOf(1 + bracket));
    }

    /** The meter that pays for what is written, by the lifetime that is asked for; nothing where reads are not sold. */
    static Map<String, Optional<Meter>> kept(Offer offer) {
        List<Meter> sold = offer.rates().stream().map(Rate::meter).distinct().toList();
        if (!sold.contains(Meter.CACHE_READ)) {
            return Map.of();
        }
        Optional<Meter> short5m = Optional.of(Meter.CACHE_WRITE_5M).filter(sold::contains);
        Optional<Meter> long1h = Optional.of(Meter.CACHE_WRITE_1H).filter(sold::contains);
        return Map.of("5m", short5m.or(() -> long1h), "1h", long1h.or(() -> short5m));
    }
}
