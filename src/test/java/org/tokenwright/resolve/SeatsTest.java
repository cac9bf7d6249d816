package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Fixture.SOURCE;
import static org.tokenwright.resolve.Fixture.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Status;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.ExchangeRate;
import org.tokenwright.plan.Seats;
import org.tokenwright.plan.Seats.Usage;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.worksheet.Tag;

/** Seats: whole ones, their fee, the allowance of each or of all, use beyond it. */
class SeatsTest {

    private static final Unit CREDITS = Unit.parse("credit/seat");
    private static final String AT = "alternative/a/seats/s/";

    private final Fixture fixture = Fixture.priced("0");
    private String count = "100";
    private String growth = "0";
    private String active = "1";
    private boolean annual;
    private boolean stops;
    private Optional<Quantity> allowance = Optional.empty();
    private Optional<Quantity> overage = Optional.empty();
    private Optional<String> workload = Optional.empty();
    private String covered = "0";
    private Usage usage = bands("0.8", "500", "0.2", "10000");

    @BeforeEach
    void sells() {
        sells(true, 1);
    }

    private void sells(boolean pooled, int minimum) {
        seatPlan(pooled, minimum, Optional.of(new SeatPlan.Allowance(new BigDecimal("1900"), "credit", false, SOURCE)), "0.01", false);
    }

    private void seatPlan(boolean pooled, int minimum, Optional<SeatPlan.Allowance> included, String price, boolean meteredToo) {
        fixture.seatPlans.clear();
        fixture.seatPlans.add(new SeatPlan("acme/team", "acme", "Team", Optional.of(new BigDecimal("19")), Optional.of(new BigDecimal("15")),
                "USD", minimum, included, "", pooled, price.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(price)), meteredToo,
                Rate.Status.LIST, SOURCE, ""));
    }

    private static Usage bands(String... shareAndUse) {
        var bands = new ArrayList<Seats.Band>();
        for (int i = 0; i < shareAndUse.length; i += 2) {
            bands.add(new Seats.Band("b" + i, number(shareAndUse[i], Unit.ONE), number(shareAndUse[i + 1], CREDITS)));
        }
        return new Usage.Bands(bands);
    }

    private Fixture bought() {
        fixture.seats.clear();
        fixture.seats.add(new Seats("s", "Seats", "acme/team", Optional.empty(), number(count, Seats.SEAT), number(growth, Unit.ONE), annual,
                number(active, Unit.ONE), usage, allowance, overage, stops, workload, number(covered, Unit.ONE)));
        return fixture;
    }

    @Test
    void aPooledAllowanceIsComparedWithAllUse() {
        // 80 × 500 + 20 × 10,000 = 240,000; 100 × 1,900 = 190,000; 50,000 beyond at 0.01, and 100 × 19.
        assertThat(bought().cost()).isEqualTo(2400);
        assertThat(fixture.value(AT + "beyond")).isEqualTo(50_000);
        assertThat(fixture.value(AT + "allowanceUsed")).isEqualTo(1);
        assertThat(fixture.value(AT + "costPerUser")).isEqualTo(24);
    }

    @Test
    void anAllowanceOfEachIsComparedWithTheUseOfEach() {
        sells(false, 1);
        // 20 × 8,100 beyond; 80 × 500 + 20 × 1,900 = 78,000 of 190,000 used.
        assertThat(bought().cost()).isEqualTo(3520);
        assertThat(fixture.value(AT + "allowanceUsed")).isCloseTo(78.0 / 190, within(1e-12));
    }

    @ParameterizedTest(name = "{0} credits of each, pooled {1}: {2}")
    @CsvSource(textBlock = """
        1899, true,  1900
        1900, true,  1900
        1901, true,  1901
        1899, false, 1900
        1900, false, 1900
        1901, false, 1901
        0,    true,  1900
        """)
    void useUpToTheAllowanceIsIncluded(String use, boolean pooled, double cost) {
        sells(pooled, 1);
        usage = bands("1", use);
        assertThat(bought().cost()).isEqualTo(cost);
    }

    @ParameterizedTest(name = "{0} seats, at least {1}: {2}")
    @CsvSource(textBlock = """
        0,     5, 0
        0.1,   5, 5
        4.9,   5, 5
        5,     5, 5
        5.0001,5, 6
        6,     5, 6
        99.5,  1, 100
        """)
    void seatsAreBoughtWhole(String wanted, int minimum, double seats) {
        sells(true, minimum);
        count = wanted;
        usage = bands("1", "0");
        assertThat(bought().value(AT + "seats")).isEqualTo(seats);
        assertThat(fixture.cost()).isEqualTo(19 * seats);
    }

    @Test
    void growthBuysSeatsMonthByMonth() {
        fixture.months = 3;
        growth = "0.1";
        count = "10";
        usage = bands("1", "0");
        // 10, 11, 12.1 → 13
        assertThat(List.of(bought().value(AT + "seats", 0), fixture.value(AT + "seats", 1), fixture.value(AT + "seats", 2)))
                .containsExactly(10.0, 11.0, 13.0);
        assertThat(fixture.cost()).isEqualTo(19 * 34);
    }

    @Test
    void seatsThatNobodyUsesArePaidAndPoolTheirAllowance() {
        active = "0.5";
        usage = bands("1", "3800");
        assertThat(bought().cost()).isEqualTo(1900);
        assertThat(fixture.value(AT + "idle")).isEqualTo(950);
        assertThat(fixture.value(AT + "costPerUser")).isEqualTo(38);
        sells(false, 1);
        assertThat(fixture.cost()).isEqualTo(1900 + 50 * 1900 * 0.01);
    }

    @Test
    void theYearlyFeeHoldsWhereItIsPaidForAYear() {
        annual = true;
        usage = bands("1", "0");
        assertThat(bought().cost()).isEqualTo(1500);
    }

    @Test
    void aHardStopLeavesUseUnmet() {
        stops = true;
        assertThat(bought().cost()).isEqualTo(1900);
        assertThat(fixture.value(AT + "unmet")).isCloseTo(50.0 / 240, within(1e-12));
    }

    @Test
    void ownNumbersReplaceThePublishedOnes() {
        allowance = Optional.of(number("2000", CREDITS));
        overage = Optional.of(number("0.02", Unit.parse("USD/credit")));
        assertThat(bought().cost()).isEqualTo(1900 + 40_000 * 0.02);
    }

    @Test
    void withoutAKnownAllowanceNothingIsChargedBeyondAndANoteSaysSo() {
        seatPlan(true, 1, Optional.empty(), "0.01", false);
        AlternativeResult result = bought().result();
        assertThat(result.pricedTotal(1)).hasValue(1900);
        assertThat(result.notes()).anyMatch(note -> note.contains("allowance of Team is not known"));
    }

    @Test
    void withoutAPriceBeyondTheAllowanceIsAGapOnlyWhereThereIsUse() {
        seatPlan(true, 1, Optional.of(new SeatPlan.Allowance(new BigDecimal("1900"), "credit", false, SOURCE)), "", false);
        assertThat(bought().result().status()).isEqualTo(Status.NOT_PRICED);
        usage = bands("1", "1900");
        assertThat(bought().result().status()).isEqualTo(Status.PRICED);
    }

    @Test
    void aSeatThatGivesAccessAloneChargesAllUse() {
        seatPlan(true, 1, Optional.empty(), "", true);
        usage = new Usage.Bands(List.of(new Seats.Band("all", number("1", Unit.ONE), number("130", Unit.parse("USD/seat")))));
        assertThat(bought().cost()).isEqualTo(1900 + 13_000);
    }

    @Test
    void workDoneInSeatsIsNotMetered() {
        Fixture metered = Fixture.priced("3");   // 3 a task, one task
        fixture.offers.clear();
        fixture.offers.addAll(metered.offers);
        workload = Optional.of("w");
        covered = "0.75";
        usage = bands("1", "0");
        AlternativeResult result = bought().result();
        assertThat(result.pricedTotal(1)).hasValue(1900 + 0.75);
        assertThat(result.costBy(Tag.WORKLOAD, 1).get("w").value()).hasValue(1900.75);
    }

    @Test
    void moneyIsExchanged() {
        fixture.currency = "EUR";
        fixture.exchangeRates.add(new ExchangeRate("USD", "EUR", List.of(new ExchangeRate.Step(fixture.start, number("0.5", Unit.parse("EUR/USD"))))));
        assertThat(bought().cost()).isEqualTo(1200);
    }

    @Test
    void whatIsNotKnownIsNotPriced() {
        bought();
        fixture.seatPlans.clear();
        assertThat(fixture.result().unpriced()).extracting(Gap::reason).containsExactly("seat plan acme/team is on no price sheet of this plan");
        sells();
        fixture.currency = "EUR";
        assertThat(fixture.result().unpriced()).extracting(Gap::reason).contains("no exchange rate from USD to EUR");
        fixture.currency = "USD";
        annual = true;
        fixture.seatPlans.set(0, new SeatPlan("acme/team", "acme", "Team", Optional.of(BigDecimal.TEN), Optional.empty(), "USD", 1,
                Optional.empty(), "", true, Optional.empty(), false, Rate.Status.LIST, SOURCE, ""));
        assertThat(bought().result().unpriced()).extracting(Gap::reason).containsExactly("no fee by the year is published for Team");
    }

    /** The same in as many users one by one: within 1 %. */
    @ParameterizedTest(name = "median {0}, p90 {1}, allowance {2}")
    @CsvSource(textBlock = """
        900,  6000,  1900
        900,  6000,  100
        2500, 3000,  1900
        300,  900,   600
        """)
    void aLognormalAgreesWithAMillionUsers(double median, double p90, double included) {
        sells(false, 1);
        allowance = Optional.of(number(Double.toString(included), CREDITS));
        usage = new Usage.Lognormal(number(Double.toString(median), CREDITS), number(Double.toString(p90), CREDITS));
        int users = 1_000_000;
        var random = new Random(20261121);
        double sigma = Math.log(p90 / median) / 1.2815515655446004;
        double beyond = 0;
        double all = 0;
        for (int i = 0; i < users; i++) {
            double use = median * Math.exp(sigma * random.nextGaussian());
            all += use;
            beyond += Math.max(use - included, 0);
        }
        assertThat(bought().value(AT + "beyond")).isCloseTo(100 * beyond / users, within(0.01 * 100 * beyond / users));
        assertThat(fixture.value(AT + "wanted")).isCloseTo(100 * all / users, within(0.01 * 100 * all / users));
    }

    @Test
    void anAllowanceOfNothingChargesTheMean() {
        sells(false, 1);
        allowance = Optional.of(number("0", CREDITS));
        usage = new Usage.Lognormal(number("100", CREDITS), number("500", CREDITS));
        assertThat(bought().value(AT + "beyond")).isCloseTo(fixture.value(AT + "wanted"), within(1e-9));
    }
}
