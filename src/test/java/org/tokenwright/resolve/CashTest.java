package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Quotes.commitment;
import static org.tokenwright.resolve.Quotes.credits;
import static org.tokenwright.resolve.Quotes.discount;
import static org.tokenwright.resolve.Quotes.grant;
import static org.tokenwright.resolve.Quotes.money;
import static org.tokenwright.resolve.Quotes.plain;
import static org.tokenwright.resolve.Quotes.quote;
import static org.tokenwright.resolve.Quotes.share;
import static org.tokenwright.resolve.Quotes.usage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Overage;
import org.tokenwright.contract.Term.Payment;

/** When money is paid, and what it is worth today. */
class CashTest {

    private static Term promised(Payment payment, int periodMonths, String... amounts) {
        return commitment("2026-01", periodMonths, Overage.AT_CONTRACTED_PRICE, payment, "0", amounts);
    }

    // 100 a month over a year with 1,200 promised, or 1,440 (240 short), or 960 (240 beyond, in November and December).
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(textBlock = """
        # payment, amount, cash by month
        UPFRONT,   1200,   1200 0*11
        QUARTERLY, 1200,   300 0 0 300 0 0 300 0 0 300 0 0
        MONTHLY,   1200,   100*12
        AS_USED,   1200,   100*12
        UPFRONT,   1440,   1440 0*11
        QUARTERLY, 1440,   360 0 0 360 0 0 360 0 0 360 0 0
        MONTHLY,   1440,   120*12
        AS_USED,   1440,   100*11 340
        UPFRONT,   960,    960 0*8 40 100 100
        QUARTERLY, 960,    240 0 0 240 0 0 240 0 0 280 100 100
        MONTHLY,   960,    80*9 120 180 180
        AS_USED,   960,    100*12
        """)
    void aYearIsPaidAsAgreed(Payment payment, String amount, String cash) {
        Settled.of(usage("100", 12, promised(payment, 12, amount))).pays(cash);
    }

    // Periods of 2, 5 and 7 months; quarterly parts of a period that is no whole number of quarters are equal all the same.
    @ParameterizedTest(name = "{0}, {1} months of {2}")
    @CsvSource(textBlock = """
        # payment, months, amounts,   cash by month
        UPFRONT,   2,      200 200,   200 0 200 0 100*3
        QUARTERLY, 2,      200 200,   200 0 200 0 100*3
        QUARTERLY, 5,      500,       250 0 0 250 0 100*2
        QUARTERLY, 7,      900,       300 0 0 300 0 0 300
        MONTHLY,   7,      700,       100*7
        UPFRONT,   1,      150 150,   150 150 100*5
        """)
    void shorterPeriodsArePaidInParts(Payment payment, int periodMonths, String amounts, String cash) {
        Settled.of(usage("100", 7, promised(payment, periodMonths, amounts.split(" ")))).pays(cash);
    }

    // The year began in July 2025, 300 were used: 900 left for 6 × 100, 300 short in June. Paid before, or 300 or 100 a time.
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        UPFRONT,   0*6 100*2
        QUARTERLY, 300 0 0 300 0 0 100*2
        MONTHLY,   100*6 100*2
        AS_USED,   100*5 400 100*2
        """)
    void whatWasPaidBeforeThePlanIsNotPaidAgain(Payment payment, String cash) {
        Fixture fixture = plain("100", 8);
        fixture.quotes.add(quote("2025-07", 12, commitment("2025-07", 12, Overage.AT_CONTRACTED_PRICE, payment, "300", "1200")));
        Settled.of(fixture).pays(cash).costs("100*5 400 100*2");
    }

    private static Fixture everything(Payment payment, Allocation allocation) {
        Fixture fixture = plain("130", 24);
        fixture.quotes.add(Quotes.quote("q", "USD", "2026-01", 24, allocation, discount("0.1"),
                commitment("2026-01", 12, Overage.AT_LIST_PRICE, payment, "0", "1300", "1500"),
                new Term.FixedFee("fee", "", 12, money("60")), credits(grant("g", "2026-02", "2026-09", "400", "300")),
                new Term.Tax("tax", "", share("0.1"))));
        return fixture;
    }

    /** Over whole periods with all credits used or lost, what is paid is what is accrued. */
    @ParameterizedTest
    @EnumSource(Payment.class)
    void overWholePeriodsCashIsCost(Payment payment) {
        Settled settled = Settled.of(everything(payment, Allocation.LIST_COST));
        assertThat(settled.sum(QuoteRowIds.CASH)).isCloseTo(settled.result.pricedTotal(1).orElseThrow(), within(1e-6));
        // Year 1 draws 1,300 of 1,404; 104 / 0.9 at list. Year 2 is 96 short of 1,500. Fees 120; credits save 100 of 400. Then tax.
        settled.costs((1300 + 104 / 0.9 + 1500 + 120 - 100) * 1.1);
    }

    /** The second year is cut after six months: 600 of its 1,200 were paid for use after the plan. */
    @Test
    void cashIsMoreThanCostByWhatIsLeftToDraw() {
        Settled settled = Settled.of(usage("100", 18, promised(Payment.UPFRONT, 12, "1200", "1200")));
        settled.costs(1800).shows("commit/exposure", "0*17 600");
        assertThat(settled.sum(QuoteRowIds.CASH)).isEqualTo(2400);
    }

    // 121 a month at 21 % a year: month 12 is worth 121 / 1.21, month 24 is worth 121 / 1.4641; month 6 is worth 121 / 1.1.
    @ParameterizedTest(name = "month {0}")
    @CsvSource({"0, 121", "6, 110", "12, 100", "18, 90.909091", "24, 82.644628"})
    void moneyPaidLaterIsWorthLess(int month, double value) {
        Fixture fixture = usage("121", 25, discount("0"));
        fixture.discountRate = "0.21";
        assertThat(Settled.of(fixture).ofAlternative("presentValue", month)).isCloseTo(value, within(1e-6));
    }

    /** Paid ahead, nothing is worth less: 1,200 today; as used at 10 % the last payment is 100 / 1.1^(11/12). */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"UPFRONT, 1200, 0", "AS_USED, 100, 91.634013", "MONTHLY, 100, 91.634013"})
    void presentValueIsThatOfCash(Payment payment, double first, double last) {
        Fixture fixture = usage("100", 12, promised(payment, 12, "1200"));
        fixture.discountRate = "0.1";
        Settled settled = Settled.of(fixture);
        assertThat(settled.ofAlternative("presentValue", 0)).isCloseTo(first, within(1e-6));
        assertThat(settled.ofAlternative("presentValue", 11)).isCloseTo(last, within(1e-5));
    }

    @ParameterizedTest(name = "rate {0}")
    @CsvSource({"0, 100", "0.44, 69.444444"})
    void aPlanWithoutQuotesHasAPresentValue(String rate, double value) {
        Fixture fixture = plain("100", 13);
        fixture.discountRate = rate;
        assertThat(Settled.of(fixture).ofAlternative("presentValue", 12)).isCloseTo(value, within(1e-6));
    }
}
