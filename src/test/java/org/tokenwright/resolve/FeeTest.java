package org.tokenwright.resolve;

import static org.tokenwright.resolve.Quotes.discount;
import static org.tokenwright.resolve.Quotes.money;
import static org.tokenwright.resolve.Quotes.plain;
import static org.tokenwright.resolve.Quotes.quote;
import static org.tokenwright.resolve.Quotes.share;
import static org.tokenwright.resolve.Quotes.two;
import static org.tokenwright.resolve.Quotes.usage;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Meter;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Occasion;

/** Fees, support plans, costs that arise once, and tax. */
class FeeTest {

    private static Term fee(int periodMonths, String amount) {
        return new Term.FixedFee("fee", "", periodMonths, money(amount));
    }

    private static Term support(Scope scope, String share, String minimum) {
        return new Term.Support("support", "", scope, share(share), money(minimum));
    }

    private static Term once(String id, Occasion occasion, String month, String amount) {
        return new Term.OneOff(id, "", occasion, YearMonth.parse(month), money(amount));
    }

    // 100 a month over 14 months; contracts of whole periods.
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # case,                          start,   months, period, fee, cost by month,      cash by month
        every month,                     2026-01, 14,     1,      10,  110*14,             110*14
        a year ahead,                    2026-01, 12,     12,     120, 110*12 100*2,       220 100*13
        two years; the second is cut,    2026-01, 24,     12,     120, 110*14,             220 100*11 220 100
        a quarter ahead,                 2026-01, 6,      3,      30,  110*6 100*8,        130 100*2 130 100*10
        begins inside the plan,          2026-03, 12,     12,     120, 100*2 110*12,       100*2 220 100*11
        began before the plan,           2025-11, 12,     12,     120, 110*10 100*4,       100*14
        began before; a year after it,   2025-11, 24,     12,     120, 110*14,             100*10 220 100*3
        ended before the plan,           2025-01, 12,     12,     120, 100*14,             100*14
        """)
    void aFixedFeeIsAccruedEvenlyAndPaidAhead(
            String why, String start, int months, int period, String amount, String costs, String cash) {
        Fixture fixture = plain("100", 14);
        fixture.quotes.add(quote(start, months, fee(period, amount)));
        Settled.of(fixture).costs(costs).pays(cash);
    }

    // Support is 10 % of spend, at least 10.
    @ParameterizedTest(name = "spend {0}")
    @CsvSource({"0, 10", "50, 60", "99, 109", "100, 110", "101, 111.1", "1000, 1100"})
    void supportHasALeastFee(String spend, double cost) {
        Settled.of(usage(spend, 1, support(Scope.ALL, "0.1", "10"))).costs(cost);
    }

    /** 100 × 0.8 × 1.1. */
    @Test
    void supportIsAShareOfSpendAfterDiscounts() {
        Settled.of(usage("100", 1, support(Scope.ALL, "0.1", "0"), discount("0.2"))).costs(88);
    }

    // 300 on acme/one, 500 on acme/two, fee of 40 in addition: support is a share of usage only.
    @ParameterizedTest(name = "support for {0}")
    @CsvSource({"acme/one, 870", "acme/two, 890", "acme/three, 840"})
    void supportIsAShareOfWhatItIsAbout(String offer, double cost) {
        Settled.of(two("300", "500", 1, support(Quotes.offers(offer), "0.1", "0"), fee(1, "40"))).costs(cost);
    }

    @Test
    void supportOfOneMeterCountsThatMeterOnly() {
        Scope output = new Scope(List.of(), List.of(Meter.OUTPUT), List.of());
        Settled.of(usage("100", 2, support(output, "0.1", "3"))).costs("103*2");
    }

    @Test
    void theLeastFeeIsDueWhileTheContractRuns() {
        Fixture fixture = plain("100", 5);
        fixture.quotes.add(quote("2026-02", 3, support(Scope.ALL, "0", "7")));
        Settled.of(fixture).costs("100 107*3 100");
    }

    // A plan of three months from January on.
    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        "2025-12, 100*3", "2026-01, 150 100*2", "2026-02, 100 150 100", "2026-03, 100*2 150", "2026-04, 100*3",
    })
    void aCostThatArisesOnceCountsInsideThePlan(String month, String costs) {
        Settled.of(usage("100", 3, once("move", Occasion.MIGRATION, month, "50"))).costs(costs).pays(costs);
    }

    /** The contract ends after February; leaving costs 70 in April. */
    @Test
    void anExitCostCanComeAfterTheContract() {
        Fixture fixture = plain("100", 5);
        fixture.quotes.add(quote("2026-01", 2, discount("0.5"), once("exit", Occasion.EXIT, "2026-04", "70")));
        Settled.of(fixture).costs("50*2 100 170 100");
    }

    // Usage 100, fee 20; a cost of 50 that arises once is not taxed.
    @ParameterizedTest(name = "taxes {0}")
    @CsvSource({"0, 170", "0.19, 192.8", "0.1 0.05, 188", "0.07 0.01, 179.6", "1, 290"})
    void taxIsOnWhatTheVendorBills(String taxes, double cost) {
        Stream<Term> shares = Stream.of(taxes.split(" ")).map(tax -> new Term.Tax("tax" + tax.replace('.', '-'), "", share(tax)));
        Settled.of(usage("100", 1, Stream.concat(shares, Stream.of(fee(1, "20"), once("x", Occasion.OTHER, "2026-01", "50")))
                .toArray(Term[]::new))).costs(cost).pays("" + cost).shows("effective", "170");
    }

    /** A credit of 40 is used before tax: (100 − 40) × 1.5. */
    @Test
    void taxComesAfterCredits() {
        Settled.of(usage("100", 1, new Term.Tax("tax", "", share("0.5")), Quotes.credits(Quotes.grant("g", "2026-01", "2027-01", "40", "0"))))
                .costs(90);
    }
}
