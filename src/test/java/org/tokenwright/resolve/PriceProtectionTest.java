package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Quotes.discount;
import static org.tokenwright.resolve.Quotes.quote;
import static org.tokenwright.resolve.Quotes.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Meter;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Decreases;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.Rate;

/** Price locks and caps on increases. The sheet says 10 until the end of March 2026, then another price. */
class PriceProtectionTest {

    private static Rate rate(String amount, String from, String to) {
        return Fixture.rate(Meter.UNCACHED_INPUT, Conditions.BASE, new Price.Flat(new BigDecimal(amount)), from, to);
    }

    private static Fixture changing(String then, int months, Term... terms) {
        Fixture fixture = Quotes.plain("10", months);
        fixture.offers.set(0, Fixture.offer("acme/one", rate("10", "2025-01-01T00:00:00Z", "2026-04-01T00:00:00Z"),
                rate(then, "2026-04-01T00:00:00Z", "")));
        fixture.quotes.add(quote("2026-01", months, terms));
        return fixture;
    }

    private static Term.PriceProtection protection(Scope scope, Days days, String asOf, String increase, Decreases decreases) {
        return new Term.PriceProtection("lock", "", scope, days, LocalDate.parse(asOf), share(increase), decreases);
    }

    private static Term.PriceProtection lock(String from, String to, String asOf) {
        return protection(Scope.ALL, Quotes.days(from, to), asOf, "0", Decreases.FOLLOWED);
    }

    // The increase from 10 to 12 is announced for 2026-04-01. May has 31 days: 15 × 10 and 16 × 12 are 342, a day of it 342 / 31.
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # case,                              from,       to,         as of,      cost by month
        over the increase,                   '',         '',         2026-01-15, 10*6
        the last day of the old price,       '',         '',         2026-03-31, 10*6
        the first day of the new price,      '',         '',         2026-04-01, 10 10 10 12 12 12
        ends before the increase,            '',         2026-04-01, 2026-01-15, 10 10 10 12 12 12
        ends a month after the increase,     '',         2026-05-01, 2026-01-15, 10 10 10 10 12 12
        ends inside a month,                 '',         2026-05-16, 2026-01-15, 10*4 11.032258 12
        begins after the increase,           2026-05-01, '',         2026-01-15, 10 10 10 12 10 10
        the first day of the sheet,          '',         '',         2025-01-01, 10*6
        before the first price of the sheet, '',         '',         2024-12-31, 10 10 10 12 12 12
        """)
    void aLockHoldsThePriceOfItsDay(String why, String from, String to, String asOf, String costs) {
        Settled settled = Settled.of(changing("12", 6, lock(from, to, asOf)));
        settled.costs(costs);
        assertThat(settled.result.notes().stream().anyMatch(note -> note.contains("does not cover")))
                .as("note").isEqualTo(why.startsWith("before the first price"));
    }

    @ParameterizedTest(name = "{0} when the sheet becomes {1}")
    @CsvSource(textBlock = """
        FOLLOWED,     8,  10 10 10 8 8 8
        NOT_FOLLOWED, 8,  10*6
        FOLLOWED,     12, 10*6
        NOT_FOLLOWED, 12, 10*6
        FOLLOWED,     10, 10*6
        """)
    void aCheaperSheetIsFollowedOrNot(Decreases decreases, String then, String costs) {
        Settled.of(changing(then, 6, protection(Scope.ALL, Days.ALL, "2026-01-15", "0", decreases))).costs(costs);
    }

    // Whole years are counted by months from March 2026: month 14 is March 2027, month 26 is March 2028.
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # case,                                  sheet, increase, month, cost
        before the sheet rises,                  12,    0.05,     2,     10
        the sheet rises,                         12,    0.05,     3,     10
        last month of the first year,            12,    0.05,     13,    10
        anniversary: 10 × 1.05,                  12,    0.05,     14,    10.5
        last month of the second year,           12,    0.05,     25,    10.5
        second anniversary: 10 × 1.05²,          12,    0.05,     26,    11.025
        the cap of 10 × 1.2 is the sheet price,  12,    0.2,      14,    12
        a cap just below the sheet price,        12,    0.19,     14,    11.9
        a cap above the sheet price,             12,    0.5,      14,    12
        a lower sheet price,                     8,     0.05,     14,    8
        """)
    void aCapGrowsEveryYear(String why, String sheet, String increase, int month, double cost) {
        Fixture fixture = changing(sheet, 27, protection(Scope.ALL, Days.ALL, "2026-03-20", increase, Decreases.FOLLOWED));
        assertThat(fixture.cost(month)).isCloseTo(cost, within(1e-9));
    }

    /** Not following decreases keeps the price from falling; it does not raise it: min(sheet, 10 × 1.05), at least 10. */
    @ParameterizedTest(name = "sheet {0}: {1}")
    @CsvSource({"10, 10", "9, 10", "10.3, 10.3", "12, 10.5"})
    void aCapWithoutDecreasesIsNoIncrease(String sheet, double cost) {
        Fixture fixture = changing(sheet, 15, protection(Scope.ALL, Days.ALL, "2026-03-20", "0.05", Decreases.NOT_FOLLOWED));
        assertThat(fixture.cost(14)).isCloseTo(cost, within(1e-9));
    }

    /** The discount is off the protected price: 10 × 0.9. */
    @Test
    void aDiscountComesOffTheProtectedPrice() {
        Settled.of(changing("12", 4, discount("0.1"), lock("", "", "2026-01-15"))).costs("9*4");
    }

    /** The list cost stays what the sheet says. */
    @Test
    void listCostIsNotProtected() {
        Settled.of(changing("12", 4, lock("", "", "2026-01-15"))).shows("list", "10 10 10 12").shows("contracted", "10*4");
    }

    @Test
    void protectsWhatItIsAbout() {
        Scope output = new Scope(List.of(), List.of(Meter.OUTPUT), List.of());
        Settled.of(changing("12", 4, protection(output, Days.ALL, "2026-01-15", "0", Decreases.FOLLOWED))).costs("10 10 10 12");
    }
}
