package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However much of quotes, rates, budgets and scenarios a file holds: one message, in bounded time. */
class HostileQuotesTest {

    private static final String FILE = "a.tokenplan";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @ParameterizedTest(name = "{0}")
    @MethodSource("quotes")
    void isRefusedWithOneMessage(String what, Supplier<byte[]> content, String message) {
        byte[] bytes = content.get();
        long start = System.nanoTime();
        FileProblem problem = catchThrowableOfType(FileProblem.class, () -> PlanJson.read(FILE, bytes));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        assertThat(problem.getMessage()).startsWith(FILE + ", " + message).hasSizeLessThan(600).doesNotContain("\n");
        assertThat(problem.getStackTrace()).isEmpty();
    }

    static Stream<Arguments> quotes() {
        String tax = "{\"kind\":\"tax\",\"id\":\"t%d\",\"share\":{\"value\":0,\"unit\":\"1\"}},";
        String rate = "{\"from\":\"A%1$d\",\"to\":\"EUR\",\"steps\":[]},";
        String step = "{\"since\":\"%04d-01\",\"rate\":{\"value\":1,\"unit\":\"EUR/USD\"}},";
        String budget = "{\"id\":\"c%d\",\"team\":\"u\",\"amount\":{\"value\":1,\"unit\":\"EUR\"}},";
        String scenario = "{\"id\":\"t%d\",\"basedOn\":\"t%d\"},";
        String quote = "{\"id\":\"r%d\",\"provider\":\"acme\",\"currency\":\"USD\",\"start\":\"2026-10\",\"months\":1},";
        return Stream.of(
                of("many terms", () -> spoilt("\"terms\": [", tax, 70_000), "/quotes/0/terms: has at most 500 elements"),
                of("many tiers", () -> spoilt("\"tiers\": [", "{\"id\":\"t%d\",\"discount\":{\"value\":0,\"unit\":\"1\"}},",
                        80_000), "/quotes/0/terms/4/tiers: has at most 200 elements"),
                of("many amounts", () -> spoilt("\"amounts\": [", "{\"value\":0,\"unit\":\"USD\"},", 150_000),
                        "/quotes/0/terms/5/amounts: must be one for each period"),
                of("many grants", () -> spoilt("\"grants\": [", "{\"id\":\"h%d\",\"granted\":\"2026-11\","
                        + "\"expires\":\"2026-12\",\"amount\":{\"value\":0,\"unit\":\"USD\"}},", 50_000),
                        "/quotes/0/terms/7/grants: has at most 200 elements"),
                of("many quotes", () -> spoilt("\"quotes\": [", quote, 60_000), "/quotes: has at most 200 elements"),
                of("many quotes of an alternative", () -> spoilt("\"quotes\": [\"q\"", ",\"r%d\"", 300_000),
                        "/alternatives/0/quotes: there is no quote"),
                of("many exchange rates", () -> spoilt("\"exchangeRates\": [", rate, 80_000),
                        "/settings/exchangeRates: has at most 200 elements"),
                of("many steps", () -> spoilt("\"steps\": [", step, 2_000),
                        "/settings/exchangeRates/0/steps: has at most 600 elements"),
                of("many budgets", () -> spoilt("\"budgets\": [", budget, 60_000),
                        "/settings/budgets: has at most 200 elements"),
                of("many scenarios", () -> spoilt("\"scenarios\": [", scenario, 100_000),
                        "/scenarios: has at most 200 elements"),
                of("many offers", () -> spoilt("\"offers\": [", "\"acme/o%d\",", 300_000),
                        "/quotes/0/terms/1/offers: has at most 1000 elements"),
                of("long chain of teams", () -> spoilt("\"teams\": [", "{\"id\":\"u%1$d\",\"parent\":\"u%2$d\"},", 100_000),
                        "/teams/99999/parent: there is no team"),
                of("large number", () -> Samples.bytes(QuoteSample.spoilt("\"value\": 600", "\"value\": 1e31")),
                        "/quotes/0/terms/5/amounts/0/value: number is outside 1e-30 to 1e30"),
                of("long kind", () -> Samples.bytes(QuoteSample.spoilt("\"discount\"", "\"" + "x".repeat(900_000) + "\"")),
                        "/quotes/0/terms/0/kind: is none of discount"),
                of("long provider", () -> Samples.bytes(QuoteSample.spoilt("\"acme\"", "\"" + "x".repeat(900_000) + "\"")),
                        "/quotes/0/provider: not an id"),
                of("long currency", () -> Samples.bytes(QuoteSample.spoilt("\"from\": \"USD\"",
                        "\"from\": \"" + "X".repeat(900_000) + "\"")), "/settings/exchangeRates/0/from: is not a currency"));
    }

    /** The sample with many elements put where a list begins; they may hold their number and the next. */
    private static byte[] spoilt(String list, String element, int times) {
        var elements = new StringBuilder(list);
        for (int i = 0; i < times; i++) {
            elements.append(element.formatted(i, i + 1));
        }
        return Samples.bytes(QuoteSample.spoilt(list, elements.toString()));
    }

    private static Arguments of(String what, Supplier<byte[]> content, String message) {
        return Arguments.of(what, content, message);
    }
}
