package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.resolve.Quotes.commitment;
import static org.tokenwright.resolve.Quotes.discount;
import static org.tokenwright.resolve.Quotes.growing;
import static org.tokenwright.resolve.Quotes.plain;
import static org.tokenwright.resolve.Quotes.quote;
import static org.tokenwright.resolve.Quotes.share;
import static org.tokenwright.resolve.Quotes.tiers;
import static org.tokenwright.resolve.Quotes.two;
import static org.tokenwright.resolve.Quotes.usage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Measure;
import org.tokenwright.contract.Term.Overage;
import org.tokenwright.contract.Term.Payment;
import org.tokenwright.pricing.Price.Crossing;
import org.tokenwright.pricing.Price.Semantics;

/** Money promised for one period after another. */
class CommitmentTest {

    // 100 a month at list for a year; 80 a month and 960 a year after 20 % off.
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
        # discount, overage,             amount, shortfall, cost
        0,          AT_CONTRACTED_PRICE, 1199,   0,         1200
        0,          AT_CONTRACTED_PRICE, 1200,   0,         1200
        0,          AT_CONTRACTED_PRICE, 1201,   1,         1201
        0,          AT_LIST_PRICE,       600,    0,         1200
        0.2,        AT_CONTRACTED_PRICE, 959,    0,         960
        0.2,        AT_CONTRACTED_PRICE, 960,    0,         960
        0.2,        AT_CONTRACTED_PRICE, 961,    1,         961
        0.2,        AT_CONTRACTED_PRICE, 0,      0,         960
        0.2,        AT_LIST_PRICE,       961,    1,         961
        0.2,        AT_LIST_PRICE,       960,    0,         960
        # one dollar beyond is 1 / 0.8 at list; half a year beyond is 480 / 0.8
        0.2,        AT_LIST_PRICE,       959,    0,         960.25
        0.2,        AT_LIST_PRICE,       480,    0,         1080
        0.2,        AT_LIST_PRICE,       0,      0,         1200
        """)
    void ofOneYear(String discount, Overage overage, String amount, double shortfall, double cost) {
        Settled.of(usage("100", 12, discount(discount), commitment("2026-01", 12, overage, amount)))
                .costs(cost).shows("commit/shortfall", "0*11 " + shortfall);
    }

    /** 80 a month draws 200: 80, 80, 40 and 40 of month 3 at list, which is 50; then 100. */
    @Test
    void oneMonthCanHaveBoth() {
        Settled.of(usage("100", 5, discount("0.2"), commitment("2026-01", 5, Overage.AT_LIST_PRICE, "200")))
                .shows("commit/draw", "80 80 40 0 0").shows("commit/overage", "0 0 10 20 20").costs("80 80 90 100 100");
    }

    // Fiscal years from July 2025 on with 1,200 each, two of them; the plan is 2026, at 100 a month, 600 until June.
    @ParameterizedTest(name = "used before {0}")
    @CsvSource(textBlock = """
        # used before, drawn in January, left before June, due in June
        0,             100,              700,              600
        500,           100,              200,              100
        599,           100,              101,              1
        600,           100,              100,              0
        601,           100,              99,               0
        1101,          99,               0,                0
        1200,          0,                0,                0
        1300,          0,                0,                0
        """)
    void aPeriodThatHasBegunBeforeThePlanIsTruedUp(String usedBefore, double drawn, double open, double due) {
        Fixture fixture = plain("100", 12);
        fixture.quotes.add(quote("2025-07", 24,
                commitment("2025-07", 12, Overage.AT_CONTRACTED_PRICE, Payment.UPFRONT, usedBefore, "1200", "1200")));
        Settled settled = Settled.of(fixture).shows("commit/shortfall", "0*5 " + due + " 0*6").costs("100*5 " + (100 + due) + " 100*6");
        assertThat(settled.at("commit/draw", 0)).isEqualTo(drawn);
        assertThat(settled.at("commit/open", 5)).isEqualTo(open);
        settled.shows("commit/exposure", "0*11 600");
    }

    /** Rising amounts against 1,200 a year: 200 beyond, exactly used up, 300 short. */
    @Test
    void yearsCanHaveDifferentAmounts() {
        Settled.of(usage("100", 36, commitment("2026-01", 12, Overage.AT_CONTRACTED_PRICE, "1000", "1200", "1500")))
                .shows("commit/shortfall", "0*35 300").costs("100*35 400")
                .shows("commit/payment", "1000 0*11 1200 0*11 1500 0*11").pays("1000 0*9 100 100 1200 0*11 1500 0*11");
    }

    // 100 a month; each period has 250.
    @ParameterizedTest(name = "periods of {0} months")
    @CsvSource(textBlock = """
        # months, amounts,             shortfall by month
        1,        250 250 250 250 250 250, 150*6
        2,        250 250 250,         0 50 0 50 0 50
        3,        250 250,             0*6
        5,        600,                 0 0 0 0 100 0
        6,        600,                 0*6
        6,        601,                 0*5 1
        """)
    void periodsHaveAnyLength(int periodMonths, String amounts, String shortfall) {
        Settled.of(usage("100", 6, commitment("2026-01", periodMonths, Overage.AT_CONTRACTED_PRICE, amounts.split(" "))))
                .shows("commit/shortfall", shortfall);
    }

    /** From April to June 400 are promised; what is used before and after neither draws nor is surcharged. */
    @Test
    void usageOutsideTheCommitmentDoesNotDraw() {
        Settled.of(usage("100", 8, discount("0.5"), commitment("2026-04", 3, Overage.AT_LIST_PRICE, "400")))
                .shows("commit/draw", "0*3 50*3 0*2").costs("50*5 300 50*2");
    }

    // 100 on acme/one and 50 on acme/two; the promise is about one offer.
    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({"150, acme/one, 50", "150, acme/two, 100", "100, acme/one, 0", "50, acme/two, 0", "50, acme/one, 0"})
    void drawsOnlyWhatItIsAbout(String amount, String offer, double shortfall) {
        Term.Commitment all = commitment("2026-01", 1, Overage.AT_CONTRACTED_PRICE, amount);
        Settled.of(two("100", "50", 1, new Term.Commitment("commit", "", Quotes.offers(offer), all.start(), 1, all.amounts(),
                all.overage(), all.usedBefore(), all.payment()))).shows("commit/shortfall", "" + shortfall).costs(150 + shortfall);
    }

    // 50, 100, 200 a month.
    @ParameterizedTest(name = "least of {0} for {1} months")
    @CsvSource({
        "100, 1, 100 100 200", "101, 1, 101 101 200", "99,  1, 99 100 200", "0,   1, 50 100 200",
        "350, 3, 50 100 200",  "351, 3, 50 100 201",  "349, 3, 50 100 200", "400, 3, 50 100 250",
    })
    void aMinimumIsPaidInEveryPeriod(String amount, int periodMonths, String costs) {
        Settled.of(growing(usage("50", 3, new Term.MinimumSpend("min", "", Scope.ALL, periodMonths, Quotes.money(amount))), "1"))
                .costs(costs).pays(costs);
    }

    /** A contract of six months over eight: list prices before and after it, no minimum there. */
    @Test
    void aMinimumHoldsWhileTheContractRuns() {
        Fixture fixture = plain("100", 8);
        fixture.quotes.add(quote("2026-02", 6, new Term.MinimumSpend("min", "", Scope.ALL, 3, Quotes.money("310"))));
        Settled.of(fixture).costs("100*3 110 100*2 110 100");
    }

    /** A commitment and a monthly minimum stand side by side: 20 short every month, 100 short at the end. */
    @Test
    void commitmentAndMinimumAreBothKept() {
        Settled.of(usage("100", 3, commitment("2026-01", 3, Overage.AT_CONTRACTED_PRICE, "400"),
                new Term.MinimumSpend("min", "", Scope.ALL, 1, Quotes.money("120")))).costs("120 120 220");
    }

    @Test
    void nothingUsedIsAllDue() {
        Fixture fixture = usage("100", 2, commitment("2026-01", 2, Overage.AT_LIST_PRICE, "300"));
        fixture.workloads.set(0, Fixture.workload("w", 0));
        Settled.of(fixture).costs("0 300").pays("300 0");
    }

    /** Region on top and 20 % off: 100 × 1.1 × 0.8 = 88 draws 44 of it; the other half at list in the same region is 55. */
    @Test
    void usageBeyondACommitmentBearsSurcharges() {
        Settled.of(usage("100", 1, discount("0.2"), new Term.Surcharge("region", "", Scope.ALL, Days.ALL, share("0.1")),
                commitment("2026-01", 1, Overage.AT_LIST_PRICE, "44"))).costs(44 + 55);
    }


    // 50 % off everything once the year is above 1,000: 400, 400, then 1,200 × 0.5 − 800 = −200 as a credit note; 600 in all.
    // What is paid in the end is that or the promise, whichever is more.
    @ParameterizedTest(name = "promise of {0}")
    @CsvSource({"1000, 1000", "700, 700", "600, 600", "500, 600", "0, 600"})
    void aCreditNoteGivesBackWhatWasDrawn(String amount, double cost) {
        Settled.of(usage("400", 3, tiers(Measure.SPEND, 12, Semantics.ALL_UNITS, Crossing.RETROACTIVE, "0", "1000", "0", "0.5"),
                commitment("2026-01", 3, Overage.AT_CONTRACTED_PRICE, amount))).costs(cost);
    }
}
