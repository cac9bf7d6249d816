package org.tokenwright.resolve;

import static org.tokenwright.resolve.Quotes.discount;
import static org.tokenwright.resolve.Quotes.growing;
import static org.tokenwright.resolve.Quotes.money;
import static org.tokenwright.resolve.Quotes.plain;
import static org.tokenwright.resolve.Quotes.quote;
import static org.tokenwright.resolve.Quotes.tiers;
import static org.tokenwright.resolve.Quotes.usage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Measure;
import org.tokenwright.pricing.Price.Crossing;
import org.tokenwright.pricing.Price.Edge;
import org.tokenwright.pricing.Price.Semantics;

/** Discounts by volume, on both sides of every bound. */
class DiscountTierTest {

    private static Term.VolumeTiers at(Edge edge, Term.VolumeTiers term) {
        return new Term.VolumeTiers(term.id(), "", term.scope(), term.measure(), term.periodMonths(), term.semantics(),
                term.crossing(), edge, term.tiers(), term.usedBefore(), term.spentBefore());
    }

    private static Term.VolumeTiers about(Scope scope, Term.VolumeTiers term) {
        return new Term.VolumeTiers(term.id(), "", scope, term.measure(), term.periodMonths(), term.semantics(),
                term.crossing(), term.edge(), term.tiers(), term.usedBefore(), term.spentBefore());
    }

    private static Term.VolumeTiers spent(String before, Term.VolumeTiers term) {
        return new Term.VolumeTiers(term.id(), "", term.scope(), term.measure(), term.periodMonths(), term.semantics(),
                term.crossing(), term.edge(), term.tiers(), term.usedBefore(), money(before));
    }

    private static Term.VolumeTiers yearly(Measure measure, Semantics semantics, Crossing crossing, String usedBefore, String... bounds) {
        return tiers(measure, 12, semantics, crossing, usedBefore, bounds);
    }

    // Nothing off up to 1,000, then 10 % up to 5,000, then 20 %.
    @ParameterizedTest(name = "{0}, bound in {1}: {2}")
    @CsvSource(textBlock = """
        # kind,    edge,       spend,   cost
        GRADUATED, LOWER_TIER, 999,     999
        GRADUATED, LOWER_TIER, 1000,    1000
        GRADUATED, LOWER_TIER, 1001,    1000.9
        GRADUATED, LOWER_TIER, 5000,    4600
        GRADUATED, LOWER_TIER, 5001,    4600.8
        GRADUATED, LOWER_TIER, 6000,    5400
        GRADUATED, UPPER_TIER, 1000,    1000
        GRADUATED, UPPER_TIER, 5000,    4600
        ALL_UNITS, LOWER_TIER, 999.99,  999.99
        ALL_UNITS, LOWER_TIER, 1000,    1000
        ALL_UNITS, LOWER_TIER, 1000.01, 900.009
        ALL_UNITS, LOWER_TIER, 5000,    4500
        ALL_UNITS, LOWER_TIER, 5000.01, 4000.008
        ALL_UNITS, UPPER_TIER, 999.99,  999.99
        ALL_UNITS, UPPER_TIER, 1000,    900
        ALL_UNITS, UPPER_TIER, 4999.99, 4499.991
        ALL_UNITS, UPPER_TIER, 5000,    4000
        """)
    void ofAMonthOnSpend(Semantics semantics, Edge edge, String spend, double cost) {
        Settled.of(usage(spend, 1, at(edge, tiers(Measure.SPEND, 1, semantics, Crossing.RETROACTIVE, "0",
                "1000", "0", "5000", "0.1", "0.2")))).costs(cost);
    }

    // A million tokens cost 2: 20 % off above 1,000 Mtok, 40 % above 5,000; 1.60 and 1.20 for a million.
    @ParameterizedTest(name = "{0}: {1} Mtok")
    @CsvSource(textBlock = """
        # kind,    Mtok, cost
        GRADUATED, 1000, 2000
        GRADUATED, 1100, 2160
        GRADUATED, 5000, 8400
        GRADUATED, 6000, 9600
        ALL_UNITS, 1000, 2000
        ALL_UNITS, 1001, 1601.6
        ALL_UNITS, 5000, 8000
        ALL_UNITS, 6000, 7200
        ALL_UNITS, 0,    0
        """)
    void ofAMonthOnTokens(Semantics semantics, long mtok, double cost) {
        Fixture fixture = usage("2", 1, tiers(Measure.TOKENS, 1, semantics, Crossing.FORWARD, "0", "1000", "0", "5000", "0.2", "0.4"));
        fixture.workloads.set(0, Fixture.workload("w", mtok));
        Settled.of(fixture).costs(cost);
    }

    @Test
    void monthlyTiersStartAgainEveryMonth() {
        Settled.of(usage("1100", 3, tiers(Measure.SPEND, 1, Semantics.GRADUATED, Crossing.FORWARD, "0", "1000", "0", "0.1"))).costs("1090*3");
    }

    // 100 a month; the bound is passed in month 5 (closes at 500), the share off then holds.
    // Graduated at 450: month 5 has 50 at list and 50 × 0.8. Retroactive: month 5 is 500 × 0.8 − 400 × 1.
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # case,                                    kind,      crossing,    edge,       bound, share, cost by month
        part of month 5,                           GRADUATED, FORWARD,     LOWER_TIER, 450,   0.2,   100*4 90 80*7
        the bound at the end of month 5,           GRADUATED, FORWARD,     LOWER_TIER, 500,   0.2,   100*5 80*7
        the whole of month 5,                      ALL_UNITS, FORWARD,     LOWER_TIER, 450,   0.2,   100*4 80*8
        month 5 just reaches the bound,            ALL_UNITS, FORWARD,     LOWER_TIER, 500,   0.2,   100*5 80*7
        reaching the bound is enough,              ALL_UNITS, FORWARD,     UPPER_TIER, 500,   0.2,   100*4 80*8
        just not reached in month 5,               ALL_UNITS, FORWARD,     UPPER_TIER, 501,   0.2,   100*5 80*7
        nothing left to pay in month 5,            ALL_UNITS, RETROACTIVE, LOWER_TIER, 450,   0.2,   100*4 0 80*7
        a credit note: 600 × 0.8 − 500,            ALL_UNITS, RETROACTIVE, LOWER_TIER, 500,   0.2,   100*5 -20 80*6
        reached with month 5: 500 × 0.8 − 400,     ALL_UNITS, RETROACTIVE, UPPER_TIER, 500,   0.2,   100*4 0 80*7
        a larger credit note: 500 × 0.5 − 400,     ALL_UNITS, RETROACTIVE, LOWER_TIER, 450,   0.5,   100*4 -150 50*7
        never reached,                             ALL_UNITS, RETROACTIVE, LOWER_TIER, 1200,  0.5,   100*12
        reached in the last month: 600 − 1100,     ALL_UNITS, RETROACTIVE, UPPER_TIER, 1200,  0.5,   100*11 -500
        """)
    void ofAYear(String why, Semantics semantics, Crossing crossing, Edge edge, String bound, String share, String costs) {
        Settled.of(usage("100", 12, at(edge, yearly(Measure.SPEND, semantics, crossing, "0", bound, "0", share)))).costs(costs);
    }

    // 100, 200, 400, 800 close at 100, 300, 700, 1,500; nothing off up to 300, 10 % up to 1,000, then 20 %.
    // Graduated, last month: 300 × 0.9 + 500 × 0.8. Retroactive: 700 × 0.9 − 300, then 1,500 × 0.8 − 700 × 0.9.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GRADUATED, FORWARD,     100 200 360 670",
        "ALL_UNITS, FORWARD,     100 200 360 640",
        "ALL_UNITS, RETROACTIVE, 100 200 330 570",
    })
    void ofAYearWithGrowth(Semantics semantics, Crossing crossing, String costs) {
        Settled.of(growing(usage("100", 4, yearly(Measure.SPEND, semantics, crossing, "0", "300", "0", "1000", "0.1", "0.2")), "1"))
                .costs(costs);
    }

    // The contract year began in July 2025; what was used before January counts until June 2026.
    // 400 used, bound 450: 50 at list and 50 × 0.8 in January; all units: 500 × 0.8 − 400.
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # case,                                kind,      crossing,    used before, cost by month
        graduated,                             GRADUATED, FORWARD,     400,         90 80*5 100*2
        forward,                               ALL_UNITS, FORWARD,     400,         80*6 100*2
        retroactive,                           ALL_UNITS, RETROACTIVE, 400,         0 80*5 100*2
        the bound was just reached before,     ALL_UNITS, RETROACTIVE, 450,         -10 80*5 100*2
        the bound was passed before,           ALL_UNITS, RETROACTIVE, 451,         80*6 100*2
        nothing used: month 5 passes the bound, ALL_UNITS, FORWARD,    0,           100*4 80*2 100*2
        """)
    void countsWhatWasUsedBeforeThePlan(String why, Semantics semantics, Crossing crossing, String used, String costs) {
        Fixture fixture = plain("100", 8);
        fixture.quotes.add(quote("2025-07", 24, yearly(Measure.SPEND, semantics, crossing, used, "450", "0", "0.2")));
        Settled.of(fixture).costs(costs);
    }

    // 400 Mtok were used before; January closes at 401 Mtok, above the bound of 400.5: 0.8 × (spent before + 100) − spent before.
    @ParameterizedTest(name = "spent before {0}")
    @CsvSource({"40000, -7920 80", "500, -20 80", "400, 0 80", "0, 80 80"})
    void retroactiveTiersOnTokensRepriceWhatWasSpentBefore(String spentBefore, String costs) {
        Fixture fixture = plain("100", 2);
        fixture.quotes.add(quote("2025-07", 12, spent(spentBefore,
                yearly(Measure.TOKENS, Semantics.ALL_UNITS, Crossing.RETROACTIVE, "400", "400.5", "0", "0.2"))));
        Settled.of(fixture).costs(costs);
    }

    @Test
    void whatWasUsedBeforeDoesNotCountWhereAContractYearStartsWithThePlan() {
        Settled.of(usage("100", 2, yearly(Measure.SPEND, Semantics.ALL_UNITS, Crossing.FORWARD, "900", "450", "0", "0.2"))).costs("100*2");
    }

    /** 13 months of 100 in contract years from March on: the year closes at 1,000 in December and starts again in March. */
    @Test
    void aContractYearStartsInTheMonthOfTheQuote() {
        Fixture fixture = plain("100", 15);
        fixture.quotes.add(quote("2026-03", 13, yearly(Measure.SPEND, Semantics.ALL_UNITS, Crossing.FORWARD, "0", "1000", "0", "0.2")));
        Settled.of(fixture).costs("100*12 80*2 100").shows("tiers/close", "0*2 100 200 300 400 500 600 700 800 900 1000 1100 1200 100");
    }

    /** Spend counts after discounts: 1,250 × 0.8 = 1,000 is not above the bound; 1,260 × 0.8 = 1,008 is, less 10 %. */
    @ParameterizedTest
    @CsvSource({"1250, 1000", "1260, 907.2"})
    void spendCountsAfterDiscounts(String list, double cost) {
        Settled.of(usage(list, 1, tiers(Measure.SPEND, 1, Semantics.ALL_UNITS, Crossing.FORWARD, "0", "1000", "0", "0.1"), discount("0.2")))
                .costs(cost);
    }

    /** Only acme/one counts and is reduced: 300 × 0.9; 900 on acme/two stays. */
    @Test
    void countsOnlyWhatItIsAbout() {
        Settled.of(Quotes.two("300", "900", 1, about(Quotes.offers("acme/one"),
                tiers(Measure.SPEND, 1, Semantics.ALL_UNITS, Crossing.FORWARD, "0", "200", "0", "0.1")))).costs(270 + 900);
    }

    /** Tiers with ids of their own for each offer: 300 × 0.9 + 900 × 0.8; neither counts the other's spend. */
    @Test
    void twoTablesStandSideBySide() {
        Term.VolumeTiers two = about(Quotes.offers("acme/two"), tiers(Measure.SPEND, 1, Semantics.ALL_UNITS, Crossing.FORWARD, "0", "0.2"));
        Settled.of(Quotes.two("300", "900", 1,
                about(Quotes.offers("acme/one"), tiers(Measure.SPEND, 1, Semantics.ALL_UNITS, Crossing.FORWARD, "0", "200", "0", "0.1")),
                new Term.VolumeTiers("more", "", two.scope(), two.measure(), 1, two.semantics(), two.crossing(), two.edge(), two.tiers(),
                        two.usedBefore(), two.spentBefore()))).costs(270 + 720);
    }
}
