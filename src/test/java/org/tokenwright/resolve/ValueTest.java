package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.WorkOutcomes.value;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Meter;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.Value;

/** What comes of 1,000 tasks a month: those that succeed, what one of them costs, people who do the rest, what is left. */
class ValueTest {

    private static final String ROW = "alternative/a/w/value/";

    /** Routes with 3 and 1 of 4 parts, at 0.40 and 0.80 a task: 500 a month. */
    private static Fixture routed(Value value) {
        var fixture = new Fixture();
        fixture.workloads.add(WorkOutcomes.worth(Fixture.workload("w", 1000), value));
        fixture.routes.add(Fixture.route("r", "acme/one", "3", "", ""));
        fixture.routes.add(Fixture.route("s", "acme/two", "1", "", ""));
        fixture.offers.add(Fixture.offer("acme/one", Fixture.rate(Meter.UNCACHED_INPUT, "0.40")));
        fixture.offers.add(Fixture.offer("acme/two", Fixture.rate(Meter.UNCACHED_INPUT, "0.80")));
        return fixture;
    }

    private static void assertValue(Fixture fixture, String row, double expected) {
        assertThat(fixture.value(ROW + row)).as(row).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest(name = "{0}, {1} on the first, {2} on the second")
    @CsvSource(textBlock = """
        # usual, first, second, success
        0.8,     ,      ,       0.8
        0.8,     ,      0.4,    0.7
        0.8,     0.6,   0.4,    0.55
        0.8,     1,     1,      1
        0.8,     0,     0,      0
        """)
    void succeedsAsItsRoutesDo(String usual, String first, String second, double success) {
        var byOffer = new TreeMap<String, String>();
        if (first != null) {
            byOffer.put("acme/one", first);
        }
        if (second != null) {
            byOffer.put("acme/two", second);
        }
        byOffer.put("acme/other", "0.1");
        Fixture fixture = routed(value(usual, byOffer, "", ""));
        assertValue(fixture, "success", success);
        assertValue(fixture, "succeeded", 1000 * success);
        if (success > 0) {
            assertValue(fixture, "perSuccess", 0.5 / success);
        } else {
            assertThat(fixture.result().evaluation().value(ROW + "perSuccess", 0, 1).isDefined()).isFalse();
        }
        assertThat(fixture.cost()).isCloseTo(500, within(1e-9));
    }

    /** 700 succeed for 500; people do 300 at 5.00; each success is worth 4.00. */
    @Test
    void peopleDoWhatFails() {
        Fixture fixture = routed(value("0.7", Map.of(), "5", "4"));
        assertValue(fixture, "people", 1500);
        assertValue(fixture, "withPeople", 2000);
        assertValue(fixture, "gained", 2800);
        assertValue(fixture, "net", 800);
        assertThat(fixture.cost()).as("what people cost is no part of the bill").isCloseTo(500, within(1e-9));
    }

    @Test
    void withoutPeopleWhatFailsIsLost() {
        Fixture fixture = routed(value("0.7", Map.of(), "", "4"));
        assertValue(fixture, "net", 2300);
        assertThat(fixture.result().worksheet().findRow(ROW + "people")).isEmpty();
        assertThat(fixture.result().worksheet().findRow(ROW + "withPeople")).isEmpty();
    }

    /** 1.11 attempts for 555; of those that end without an error, 1 - 0.1³, seven in ten succeed. */
    @Test
    void attemptsArePaidAndSomeFailForGood() {
        Fixture fixture = routed(value("0.7", Map.of(), "5", ""));
        fixture.workloads.set(0, WorkOutcomes.tried(fixture.workloads.getFirst()));
        assertThat(fixture.cost()).isCloseTo(555, within(1e-9));
        assertValue(fixture, "success", 0.6993);
        assertValue(fixture, "succeeded", 699.3);
        assertValue(fixture, "perSuccess", 555 / 699.3);
        assertValue(fixture, "people", 5 * 300.7);
    }

    /** A service for 1.00 a task makes each success dearer. */
    @Test
    void servicesArePartOfTheCostOfASuccess() {
        Fixture fixture = routed(value("0.5", Map.of(), "", "10"));
        fixture.workloads.set(0, WorkOutcomes.using(fixture.workloads.getFirst(), WorkOutcomes.service("s", Extra.Per.TASK, "1", "1", "USD")));
        assertValue(fixture, "perSuccess", 3);
        assertValue(fixture, "net", 3500);
    }

    /** Half of the tasks are too long for the offer, whatever number of calls they have: they succeed nowhere, and people do them. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # agents
        'a steps=few:1x1,many:50x1 base=10 growth=1000 output=0'
        'a steps=5 base=10 growth=0 output=0; b steps=few:1x1,many:50x1 base=10 growth=1000 output=0'
        'a steps=5 base=10 growth=0 output=0; b steps=few:50x1,many:51x1 base=10 growth=396 output=0'
        """)
    void whatIsNotServedDoesNotSucceed(String agents) {
        Fixture fixture = RunFixture.of(1000, agents, "window=19500");
        fixture.workloads.set(0, WorkOutcomes.worth(fixture.workloads.getFirst(), value("0.8", Map.of(), "5", "")));
        assertValue(fixture, "success", 0.4);
        assertValue(fixture, "people", 5 * 600);
    }

    /** 3 of 4 parts with 90 points, 1 with 50; unsaid where one has no score. */
    @Test
    void qualityIsTheMeanOfWhatServes() {
        assertValue(routed(value("0.8", Map.of(), "", "", Map.of("acme/one", "90", "acme/two", "50"))), "quality", 80);
        assertThat(routed(value("0.8", Map.of(), "", "", Map.of("acme/one", "90"))).result().worksheet().findRow(ROW + "quality")).isEmpty();
    }

    /** Twice as many tasks in the second month at the same price: a success costs the same in both. */
    @Test
    void aSuccessCostsWhatAllOfThemDo() {
        Fixture fixture = routed(value("0.5", Map.of(), "", ""));
        fixture.workloads.set(0, WorkOutcomes.worth(Fixture.withGrowth(Fixture.workload("w", 1000), "1", "1"), value("0.5", Map.of(), "", "")));
        fixture.months = 2;
        assertThat(fixture.value(ROW + "succeeded", 1)).isCloseTo(1000, within(1e-9));
        assertThat(fixture.value(ROW + "perSuccess", 0)).isCloseTo(1, within(1e-9));
        assertThat(fixture.value(ROW + "perSuccess", 1)).isCloseTo(1, within(1e-9));
    }
}
