package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However many prefixes, reservations, seats and account tiers a file holds: one message, in bounded time. */
class HostilePurchasesTest {

    private static final String FILE = "a.tokenplan";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @ParameterizedTest(name = "{0}")
    @MethodSource("purchases")
    void isRefusedWithOneMessage(String what, Supplier<byte[]> content, String message) {
        byte[] bytes = content.get();
        long start = System.nanoTime();
        FileProblem problem = catchThrowableOfType(FileProblem.class, () -> PlanJson.read(FILE, bytes));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        assertThat(problem.getMessage()).startsWith(FILE + ", " + message).hasSizeLessThan(600).doesNotContain("\n");
        assertThat(problem.getStackTrace()).isEmpty();
    }

    static Stream<Arguments> purchases() {
        String prefix = "{\"id\":\"p%d\",\"lifetime\":\"5m\",\"tokens\":{\"value\":0,\"unit\":\"token/call\"}},";
        String reservation = "{\"id\":\"x%d\",\"capacity\":\"a/b\",\"price\":\"h\",\"from\":\"2026-11\"},";
        String seats = "{\"id\":\"x%d\",\"seatPlan\":\"a/b\",\"count\":{\"value\":0,\"unit\":\"seat\"},\"usage\":{\"kind\":\"bands\","
                + "\"bands\":[{\"id\":\"b\",\"share\":{\"value\":0,\"unit\":\"1\"},\"use\":{\"value\":0,\"unit\":\"c/seat\"}}]}},";
        String band = "{\"id\":\"x%d\",\"share\":{\"value\":0,\"unit\":\"1\"},\"use\":{\"value\":0,\"unit\":\"credit/seat\"}},";
        return Stream.of(
                of("many prefixes", () -> spoilt("\"prefixes\": [", prefix, 70_000), "/workloads/0/prefixes: has at most 50 elements"),
                of("many reservations", () -> spoilt("\"reservations\": [", reservation, 80_000),
                        "/alternatives/0/reservations: has at most 200 elements"),
                of("many served", () -> spoilt("\"serves\": [", "{\"offer\":\"acme/o%d\"},", 200_000),
                        "/alternatives/0/reservations/0/serves: has at most 200 elements"),
                of("many seats", () -> spoilt("\"seats\": [", seats, 20_000), "/alternatives/0/seats: has at most 200 elements"),
                of("many bands", () -> spoilt("\"bands\": [", band, 40_000),
                        "/alternatives/0/seats/0/usage: there are 1 to 168 usage bands, not 40002"),
                of("many account tiers", () -> spoilt("\"accountTiers\": {", "\"p%d\": \"p/t\",", 300_000),
                        "/alternatives/0/accountTiers: has at most 200 elements"),
                of("long lifetime", () -> Samples.bytes(PurchaseSample.spoilt("\"5m\"", "\"" + "9".repeat(900_000) + "m\"")),
                        "/workloads/0/prefixes/0/lifetime: not a cache lifetime such as 5m, 1h or 2d"),
                of("long capacity", () -> Samples.bytes(PurchaseSample.spoilt("acme/units", "x".repeat(900_000))),
                        "/alternatives/0/reservations/0/capacity: not an id"),
                of("large number", () -> Samples.bytes(PurchaseSample.spoilt("\"value\": 50, \"unit\": \"unit\"",
                        "\"value\": 1e31, \"unit\": \"unit\"")),
                        "/alternatives/0/reservations/0/units/value: number is outside 1e-30 to 1e30"));
    }

    /** The sample with many elements put where a list begins; they may hold their number. */
    private static byte[] spoilt(String list, String element, int times) {
        var elements = new StringBuilder(list);
        for (int i = 0; i < times; i++) {
            elements.append(element.formatted(i));
        }
        return Samples.bytes(PurchaseSample.spoilt(list, elements.toString()));
    }

    private static Arguments of(String what, Supplier<byte[]> content, String message) {
        return Arguments.of(what, content, message);
    }
}
