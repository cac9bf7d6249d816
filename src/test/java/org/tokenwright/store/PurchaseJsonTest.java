package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative.Purchases;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.Seats;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;
import org.tokenwright.workload.CachedPrefix.Spacing;

/** What is read where purchases and prefixes say nothing, what is written, and what is kept although nobody reads it. */
class PurchaseJsonTest {

    private static final String FILE = "a.tokenplan";
    private static final Quantity ONE = Quantity.exact(1, Unit.ONE);

    private final Plan plan = read(PurchaseSample.PLAN);
    private final Purchases purchases = plan.alternatives().getFirst().purchases();

    private static Plan read(String text) {
        return PlanJson.read(FILE, Samples.bytes(text)).content();
    }

    private static String written(Plan plan) {
        return new String(PlanJson.write(plan), StandardCharsets.UTF_8);
    }

    private CachedPrefix prefix(int index) {
        return plan.workloads().getFirst().prefixes().get(index);
    }

    @Test
    void aPrefixThatSaysLittleIsUsual() {
        CachedPrefix prefix = prefix(0);
        assertThat(prefix.name()).isEqualTo("system");
        assertThat(prefix.share()).isEqualTo(ONE);
        assertThat(prefix.variants()).isEqualTo(ONE);
        assertThat(prefix.sliding()).isTrue();
        assertThat(prefix.arrivals()).isEqualTo(new Arrivals.Single());
        assertThat(prefix(2).sliding()).isFalse();
    }

    @Test
    void arrivalsAreReadByTheirKind() {
        assertThat(prefix(1).arrivals()).isEqualTo(new Arrivals.Conversations(Quantity.exact(6, Unit.CALL),
                Quantity.exact(3, Unit.of("minute")), Spacing.RANDOM, false));
        assertThat(prefix(2).arrivals()).isInstanceOf(Arrivals.Observed.class);
        assertThat(prefix(3).arrivals()).isEqualTo(
                new Arrivals.Stored(Quantity.exact(700, Unit.HOUR), Quantity.exact(2, Unit.ONE)));
    }

    @Test
    void reservationsThatSayLittleAreUsual() {
        Reservation base = purchases.reservations().getFirst();
        Reservation peak = purchases.reservations().getLast();
        assertThat(base.name()).isEqualTo("base");
        assertThat(base.to()).contains(YearMonth.of(2027, 12));
        assertThat(base.buffer()).isEqualTo(Quantity.exact(0, Unit.ONE));
        assertThat(base.spills()).isFalse();
        assertThat(base.serves("acme/large").orElseThrow().throughput()).isEmpty();
        assertThat(base.serves("acme/small").orElseThrow().throughput()).contains(Quantity.exact(900, Reservation.THROUGHPUT));
        assertThat(peak.to()).isEmpty();
        assertThat(peak.units()).isEmpty();
        assertThat(peak.spills()).isTrue();
    }

    @Test
    void seatsThatSayLittleAreUsual() {
        Seats devs = purchases.seats().getFirst();
        Seats others = purchases.seats().getLast();
        assertThat(devs.annual() || devs.stops()).isFalse();
        assertThat(devs.activeShare()).isEqualTo(ONE);
        assertThat(devs.growthPerMonth()).isEqualTo(Quantity.exact(0, Unit.ONE));
        assertThat(others.annual() && others.stops()).isTrue();
        assertThat(others.allowance()).isEmpty();
        assertThat(others.overage()).isEmpty();
        assertThat(others.covered()).isEqualTo(Quantity.exact(0, Unit.ONE));
        assertThat(others.usage()).isInstanceOf(Seats.Usage.Lognormal.class);
        assertThat(purchases.accountTiers()).isEqualTo(Map.of("acme", "acme/tier-2"));
    }

    @Test
    void whatIsUsualIsLeftOut() {
        assertThat(written(plan)).doesNotContain("\"single\"", "\"own\"").containsOnlyOnce("\"growthPerMonth\"")
                .containsOnlyOnce("\"sliding\"").containsOnlyOnce("\"buffer\"")
                .containsOnlyOnce("\"spills\"").containsOnlyOnce("\"annual\"").containsOnlyOnce("\"stops\"")
                .containsOnlyOnce("\"covered\"");
        assertThat(written(plan.withWorkloads(List.of()).withAlternatives(List.of())))
                .doesNotContain("\"prefixes\"", "\"reservations\"", "\"seats\"", "\"accountTiers\"");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        assertThat(read(written(plan))).isEqualTo(plan);
        assertThat(written(read(written(plan)))).isEqualTo(written(plan));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "id": "system"             | "id": "system", "later": 1      | /workloads[w]/prefixes[system]/later
        {"value": 1000,            | {"later": 1, "value": 1000,     | /workloads[w]/prefixes[system]/tokens/later
        "spacing":                 | "later": 1, "spacing":          | /workloads[w]/prefixes[talk]/arrivals/later
        {"value": 3, "unit": "min  | {"later": 1, "value": 3, "unit": "min | /workloads[w]/prefixes[talk]/arrivals/gap/later
        "lifetime": "5m"           | "lifetime": "5m", "arrivals": {"kind": "single", "later": 1} | /workloads[w]/prefixes[system]/arrivals/later
        "id": "peak"               | "later": 1, "id": "peak"        | /alternatives[one]/reservations[peak]/later
        {"offer": "acme/large"}    | {"offer": "acme/large", "later": 1} | /alternatives[one]/reservations[base]/serves[acme~1large]/later
        {"value": 900,             | {"later": 1, "value": 900,      | /alternatives[one]/reservations[base]/serves[acme~1small]/throughput/later
        "id": "devs"               | "id": "devs", "later": 1        | /alternatives[one]/seats[devs]/later
        "kind": "bands"            | "kind": "bands", "later": 1     | /alternatives[one]/seats[devs]/usage/later
        "id": "heavy"              | "id": "heavy", "later": 1       | /alternatives[one]/seats[devs]/usage/bands[heavy]/later
        {"value": 0.04,            | {"later": 1, "value": 0.04,     | /alternatives[one]/seats[devs]/overage/later
        """)
    void whatNobodyReadsIsKept(String part, String replacement, String place) {
        Plan read = read(PurchaseSample.spoilt(part, replacement));
        assertThat(read.unknown()).containsOnlyKeys(place.replace("~1", "/"));
        assertThat(written(read)).contains("\"later\": 1");
        assertThat(read(written(read))).isEqualTo(read);
    }

    @Test
    void whatNobodyReadsInANumberThatIsLeftOutIsKept() {
        Plan read = read(PurchaseSample.spoilt("\"stops\": true",
                "\"stops\": true, \"covered\": {\"value\": 0, \"unit\": \"1\", \"confidence\": 0.5}"));
        assertThat(written(read)).contains("\"covered\": {\"value\": 0, \"unit\": \"1\", \"confidence\": 0.5}");
        assertThat(read(written(read))).isEqualTo(read);
    }

    /** So that the tests with random plans are tests of all of it. */
    @Test
    void randomPlansHoldEveryKindOfPurchase() {
        Set<Class<?>> kinds = new HashSet<>();
        int sliding = 0;
        int covered = 0;
        int tiers = 0;
        int served = 0;
        for (long seed = 0; seed < 200; seed++) {
            Plan random = RandomPlans.plan(seed);
            for (CachedPrefix prefix : random.workloads().stream().flatMap(workload -> workload.prefixes().stream()).toList()) {
                kinds.add(prefix.arrivals().getClass());
                sliding += prefix.sliding() ? 1 : 0;
            }
            for (Purchases bought : random.alternatives().stream().map(one -> one.purchases()).toList()) {
                bought.seats().forEach(seats -> kinds.add(seats.usage().getClass()));
                covered += (int) bought.seats().stream().filter(seats -> seats.workload().isPresent()).count();
                tiers += bought.accountTiers().size();
                served += (int) bought.reservations().stream().filter(one -> !one.serves().isEmpty()).count();
            }
        }
        assertThat(kinds).hasSize(6);
        assertThat(Stream.of(sliding, covered, tiers, served)).allMatch(count -> count > 9);
    }
}
