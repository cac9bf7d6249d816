package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.resolve.Quotes.commitment;
import static org.tokenwright.resolve.Quotes.credits;
import static org.tokenwright.resolve.Quotes.discount;
import static org.tokenwright.resolve.Quotes.grant;
import static org.tokenwright.resolve.Quotes.money;
import static org.tokenwright.resolve.Quotes.offers;
import static org.tokenwright.resolve.Quotes.plain;
import static org.tokenwright.resolve.Quotes.quote;
import static org.tokenwright.resolve.Quotes.two;
import static org.tokenwright.resolve.Quotes.usage;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Overage;

/** Prepaid and granted credits: what expires first pays first. */
class CreditTest {

    private static Term.Credits pool(String id, Scope scope, Term.Grant... grants) {
        return new Term.Credits(id, "", scope, List.of(grants));
    }

    /** A is the earliest; B comes later and expires earlier; C comes last. */
    private static Term.Credits threeGrants() {
        return credits(grant("a", "2026-01", "2026-07", "300", "0"), grant("b", "2026-02", "2026-05", "150", "0"),
                grant("c", "2026-03", "2027-01", "200", "0"));
    }

    /** 100 a month: B pays February and half of March before A goes on; C pays from May on; 650 of 800 are paid. */
    @Test
    void aLaterGrantThatExpiresEarlierPaysFirst() {
        Settled.of(usage("100", 8, threeGrants()))
                .shows("credits/grant/a/use", "100 0 50 100 50 0*3").shows("credits/grant/b/use", "0 100 50 0*5")
                .shows("credits/grant/c/use", "0*4 50 100 50 0").costs("0*6 50 100");
    }

    /** 40 a month: B pays from February to April and loses 30 in May; A 40 in January, May, June and loses 180 in July. */
    @Test
    void whatIsNotUsedIsLostInItsExpiryMonth() {
        Settled.of(usage("40", 8, threeGrants()))
                .shows("credits/grant/a/use", "40 0 0 0 40 40 0 0").shows("credits/grant/b/use", "0 40 40 40 0*4")
                .shows("credits/grant/c/use", "0*6 40 40").shows("credits/grant/b/lost", "0*4 30 0*3")
                .shows("credits/grant/a/lost", "0*6 180 0").costs("0*8");
    }

    // 100 a month for five months; a gift of 1,000.
    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource(textBlock = """
        # granted, expires, cost by month,  lost by month
        2026-01,   2026-04, 0*3 100*2,      0*3 700 0
        2026-01,   2026-03, 0*2 100*3,      0*2 800 0*2
        2026-01,   2026-05, 0*4 100,        0*4 600
        2026-01,   2026-06, 0*5,            0*5
        2026-01,   2030-01, 0*5,            0*5
        2026-02,   2026-04, 100 0*2 100*2,  0*3 800 0
        2026-05,   2026-06, 100*4 0,        0*5
        2025-12,   2026-02, 0 100*4,        0 900 0*3
        """)
    void aGrantIsGoneAtTheFirstInstantOfItsExpiryMonth(String granted, String expires, String costs, String lost) {
        Settled.of(usage("100", 5, credits(grant("g", granted, expires, "1000", "0")))).costs(costs).shows("credits/grant/g/lost", lost);
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({"2025-01, 2026-01", "2026-06, 2027-06"})
    void aGrantOutsideThePlanPaysNothing(String granted, String expires) {
        Settled.of(usage("100", 5, credits(grant("g", granted, expires, "1000", "1000")))).costs("100*5").pays("100*5");
    }

    // 100 a month for six months; what was paid is accrued as it is used or lost.
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # case,                             amount, paid, expires, cost by month,      cash by month
        a gift,                             250,    0,    2027-01, 0 0 50 100*3,       0 0 50 100*3
        prepaid at face value,              250,    250,  2027-01, 100*6,              250 0 50 100*3
        prepaid at 80 % of face value,      250,    200,  2027-01, 80 80 90 100*3,     200 0 50 100*3
        just enough,                        600,    480,  2027-01, 80*6,               480 0*5
        a third is lost,                    300,    300,  2026-03, 100 100 200 100*3,  300 0 100*4
        a third of 240 for 300 is lost,     300,    240,  2026-03, 80 80 180 100*3,    240 0 100*4
        a gift is lost,                     300,    0,    2026-03, 0 0 100*4,          0 0 100*4
        left when the plan ends,            900,    900,  2027-01, 100*6,              900 0*5
        dearer than its face value,         100,    120,  2027-01, 120 100*5,          120 100*5
        no credit at all,                   0,      0,    2027-01, 100*6,              100*6
        """)
    void costsWhatWasPaidForIt(String why, String amount, String paid, String expires, String costs, String cash) {
        Settled.of(usage("100", 6, credits(grant("g", "2026-01", expires, amount, paid)))).costs(costs).pays(cash);
    }

    // 500 were granted in October 2025; 100 a month.
    @ParameterizedTest(name = "used before {0}")
    @CsvSource({"0, 0*4", "350, 0 50 100*2", "400, 0 100*3", "401, 1 100*3", "499, 99 100*3", "500, 100*4", "600, 100*4"})
    void whatWasUsedBeforeThePlanIsGone(String usedBefore, String costs) {
        Term.Grant grant = new Term.Grant("g", YearMonth.parse("2025-10"), YearMonth.parse("2026-10"), money("500"), money("0"), money(usedBefore));
        Fixture fixture = plain("100", 4);
        fixture.quotes.add(quote("2025-10", 12, credits(grant)));
        Settled.of(fixture).costs(costs);
    }

    // 60 on acme/one and 40 on acme/two; a restricted pool for acme/one, a general one.
    // General first, 50: it takes 30 of acme/one and 20 of acme/two, so that 30 are left for the restricted one.
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # case,                               restricted, general, general first, used,      cost
        only the restricted one,              100,        0,       false,         60 0,      40
        less than its usage,                  50,         0,       false,         50 0,      50
        the general one pays the rest,        50,         100,     false,         50 50,     0
        both are used up,                     20,         30,      false,         20 30,     50
        general first: 30 of 60 are left,     100,        50,      true,          30 50,     20
        general first: nothing is left,       100,        100,     true,          0 100,     0
        restricted first takes no more,       100,        50,      false,         60 40,     0
        """)
    void poolsPayInTheirOrderAndNothingTwice(String why, String restricted, String general, boolean generalFirst, String used, double cost) {
        Term one = pool("one", offers("acme/one"), grant("g", "2026-01", "2027-01", restricted, "0"));
        Term all = pool("all", Scope.ALL, grant("g", "2026-01", "2027-01", general, "0"));
        Settled settled = Settled.of(generalFirst ? two("60", "40", 1, all, one) : two("60", "40", 1, one, all)).costs(cost);
        assertThat(settled.at("one/used", 0)).isEqualTo(Double.parseDouble(used.split(" ")[0]));
        assertThat(settled.at("all/used", 0)).isEqualTo(Double.parseDouble(used.split(" ")[1]));
    }

    // 100 used of a promise of 150; a fee of 10. Credits for everything may pay all of it, others only usage.
    @ParameterizedTest(name = "credit of {1} for everything: {0}")
    @CsvSource({"true, 200, 0", "true, 160, 0", "true, 155, 5", "false, 200, 60", "false, 90, 70"})
    void shortfallAndFeesArePaidByCreditsForEverything(boolean all, String amount, double cost) {
        Settled.of(usage("100", 1, commitment("2026-01", 1, Overage.AT_CONTRACTED_PRICE, "150"), new Term.FixedFee("fee", "", 1, money("10")),
                pool("credits", all ? Scope.ALL : offers("acme/one"), grant("g", "2026-01", "2027-01", amount, "0")))).costs(cost);
    }

    /** Usage paid by credits still draws: nothing is short, and credits pay 80 of 160. */
    @Test
    void creditsDoNotReduceWhatIsDrawn() {
        Settled.of(usage("100", 2, discount("0.2"), commitment("2026-01", 2, Overage.AT_CONTRACTED_PRICE, "160"),
                credits(grant("g", "2026-01", "2027-01", "80", "0")))).shows("commit/draw", "80*2").shows("commit/shortfall", "0 0").costs("0 80");
    }

    /** Two grants that expire together: the one granted first pays first. */
    @Test
    void ofEqualExpiryTheEarlierGrantPaysFirst() {
        Settled.of(usage("100", 3, credits(grant("x", "2026-02", "2027-01", "100", "0"), grant("y", "2026-01", "2027-01", "150", "0"))))
                .shows("credits/grant/y/use", "100 50 0").shows("credits/grant/x/use", "0 50 50").costs("0 0 50");
    }

    @Test
    void creditsAreNotUsedWithoutUsage() {
        Fixture fixture = usage("100", 2, credits(grant("g", "2026-01", "2026-02", "50", "40")));
        fixture.workloads.set(0, Fixture.workload("w", 0));
        Settled.of(fixture).costs("0 40").pays("40 0");
    }
}
