package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.WorkOutcomes.service;
import static org.tokenwright.resolve.WorkOutcomes.using;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.analysis.Status;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.Service;
import org.tokenwright.worksheet.Tag;

/** Services of third parties: uses by call, task or month, at a price of a currency of its own. */
class ServiceTest {

    /** 1,000 tasks of two calls with a million tokens at 0.001, for 2.00 a month. */
    private static Fixture fixture() {
        Fixture fixture = Fixture.priced("0.001");
        fixture.workloads.set(0, Fixture.withGrowth(Fixture.workload("w", 1000), "0", "2"));
        return fixture;
    }

    private static Fixture with(Fixture fixture, Service... services) {
        fixture.workloads.set(0, using(fixture.workloads.getFirst(), services));
        return fixture;
    }

    @ParameterizedTest(name = "{1} per {0} at {2}")
    @CsvSource(textBlock = """
        # per,  uses, price, cost, with attempts
        CALL,   0.5,  0.01,  10,   11.1
        TASK,   0.5,  0.01,  5,    5.55
        MONTH,  700,  0.01,  7,    7
        TASK,   0,    5,     0,    0
        CALL,   2,    0,     0,    0
        """)
    void costsItsUses(Extra.Per per, String uses, String price, double cost, double tried) {
        Fixture fixture = with(fixture(), service("s", per, uses, price, "USD"));
        assertThat(fixture.cost()).isCloseTo(2 + cost, within(1e-9));
        assertThat(fixture.value("alternative/a/w/service/s/cost")).isCloseTo(cost, within(1e-9));
        assertThat(fixture.result().costBy(Tag.WORKLOAD, 1).get("w").get()).isCloseTo(2 + cost, within(1e-9));
        fixture.workloads.set(0, WorkOutcomes.tried(fixture.workloads.getFirst()));
        assertThat(fixture.cost()).isCloseTo(2.22 + tried, within(1e-9));
    }

    @Test
    void aRunUsesItByItsCalls() {
        Fixture fixture = RunFixture.of(100, "a steps=4 compact=2/10 base=0 growth=0 output=0 guard=0.5/0/0", "none");
        // four steps, one summary and two checks
        assertThat(with(fixture, service("s", Extra.Per.CALL, "1", "0.01", "USD")).value("alternative/a/w/service/s/cost"))
                .isCloseTo(7, within(1e-9));
    }

    /** 1,000 uses for 0.01 euros: 10 euros, for 1.25 dollars in January and for 1.5 in February. */
    @Test
    void aPriceInAnotherCurrencyIsExchangedMonthByMonth() {
        Fixture fixture = with(fixture(), service("s", Extra.Per.TASK, "1", "0.01", "EUR"), service("t", Extra.Per.MONTH, "1", "3", "USD"));
        fixture.months = 2;
        fixture.exchangeRates.add(WorkOutcomes.dollarsForAEuro("1.25", "1.5"));
        assertThat(fixture.cost(0)).isCloseTo(2 + 12.5 + 3, within(1e-9));
        assertThat(fixture.cost(1)).isCloseTo(2 + 15 + 3, within(1e-9));
        assertThat(fixture.value("alternative/a/w/service/s/cost", 1)).isCloseTo(10, within(1e-9));
    }

    @Test
    void aCurrencyWithoutARateIsNotPriced() {
        Fixture fixture = with(fixture(), service("s", Extra.Per.TASK, "1", "0.01", "EUR"));
        assertThat(fixture.result().status()).isEqualTo(Status.NOT_PRICED);
        assertThat(fixture.result().unpriced()).singleElement().satisfies(gap -> {
            assertThat(gap.label()).contains("Service s");
            assertThat(gap.reason()).contains("EUR");
        });
        assertThat(fixture.cost()).isCloseTo(2, within(1e-9));
    }
}
