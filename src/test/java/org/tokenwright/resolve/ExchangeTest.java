package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.resolve.Quotes.commitment;
import static org.tokenwright.resolve.Quotes.discount;
import static org.tokenwright.resolve.Quotes.plain;
import static org.tokenwright.resolve.Quotes.quote;
import static org.tokenwright.resolve.Quotes.share;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.analysis.Status;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Overage;
import org.tokenwright.plan.ExchangeRate;
import org.tokenwright.pricing.Conditions;
import org.tokenwright.pricing.Price;
import org.tokenwright.pricing.Rate;
import org.tokenwright.pricing.Validity;

/** Sheets, quotes and reports in different currencies. Sheets are in USD unless said otherwise. */
class ExchangeTest {

    /** @param text for example {@code USD-EUR 2026-01=0.9 2026-03=0.8} */
    private static ExchangeRate rate(String text) {
        String[] words = text.strip().split("\\s+");
        String[] pair = words[0].split("-");
        Unit unit = Unit.of(pair[1]).over(Unit.of(pair[0]));
        return new ExchangeRate(pair[0], pair[1], Arrays.stream(words).skip(1).map(step -> step.split("="))
                .map(step -> new ExchangeRate.Step(YearMonth.parse(step[0]), Quantity.exact(new BigDecimal(step[1]), unit))).toList());
    }

    private static Fixture in(String currency, Fixture fixture, String... rates) {
        fixture.currency = currency;
        for (String rate : rates) {
            fixture.exchangeRates.add(rate(rate));
        }
        return fixture;
    }

    private static Quantity in(String currency, String amount) {
        return Quantity.exact(new BigDecimal(amount), Unit.of(currency));
    }

    // 100 USD a month in EUR, without a quote and under one that changes nothing.
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # rates,                                  cost by month
        USD-EUR 2026-01=0.9,                      90*4
        USD-EUR 2020-01=0.9,                      90*4
        USD-EUR 2025-12=0.9 2026-01=0.8,          80*4
        USD-EUR 2025-12=0.9 2026-02=0.8,          90 80*3
        USD-EUR 2026-01=0.9 2026-03=0.8,          90 90 80 80
        USD-EUR 2026-01=0.9 2026-04=0.8,          90*3 80
        USD-EUR 2026-01=0.9 2026-05=0.8,          90*4
        USD-EUR 2026-01=1 2026-02=2 2026-03=3,    100 200 300 300
        EUR-USD 2026-01=1.25,                     80*4
        EUR-USD 2026-01=1.25 2026-04=2,           80*3 50
        """)
    void theRateOfTheMonthHolds(String rates, String costs) {
        Settled.of(in("EUR", plain("100", 4), rates)).costs(costs);
        Fixture quoted = in("EUR", plain("100", 4), rates);
        quoted.quotes.add(quote("2026-01", 4));
        Settled.of(quoted).costs(costs).shows("list", "100*4").pays(costs);
    }

    /** Both ways are stated: the one from USD is used. */
    @Test
    void theRateOfTheSameDirectionIsPreferred() {
        Settled.of(in("EUR", plain("100", 1), "EUR-USD 2026-01=2", "USD-EUR 2026-01=0.9")).costs(90);
    }

    /** A sheet in USD, a quote in EUR, a report in CHF: 100 × 0.9 = 90, 20 % off and a fee of 8 EUR: 80 EUR × 0.5. */
    @Test
    void aQuoteCanHaveACurrencyOfItsOwn() {
        Fixture fixture = in("CHF", plain("100", 2), "USD-EUR 2026-01=0.9", "EUR-CHF 2026-01=0.5 2026-02=0.25");
        fixture.quotes.add(Quotes.quote("q", "EUR", "2026-01", 2, Allocation.LIST_COST, discount("0.2"),
                new Term.FixedFee("fee", "", 1, in("EUR", "8"))));
        Settled.of(fixture).costs("40 20").shows("list", "90*2").shows("contracted", "72*2").shows("effective", "80*2");
    }

    /** An agreed price is in the currency of the quote: 70 EUR, whatever the sheet. */
    @Test
    void anAgreedPriceIsNotExchanged() {
        Fixture fixture = in("EUR", plain("100", 1), "USD-EUR 2026-01=0.9");
        fixture.quotes.add(Quotes.quote("q", "EUR", "2026-01", 1, Allocation.LIST_COST, new Term.AgreedPrice("p", "",
                Scope.ALL, Days.ALL, Meter.UNCACHED_INPUT,
                Quantity.exact(new BigDecimal("70"), Unit.parse("EUR/Mtok")))));
        Settled.of(fixture).costs(70).shows("list", "90");
    }

    /** 300 USD are paid in January at 0.9; what is drawn is told at the rate of its month. */
    @Test
    void cashIsExchangedInTheMonthOfThePayment() {
        Fixture fixture = in("EUR", plain("100", 3), "USD-EUR 2026-01=0.9 2026-02=0.8 2026-03=0.7");
        fixture.quotes.add(quote("2026-01", 3, commitment("2026-01", 3, Overage.AT_CONTRACTED_PRICE, "300")));
        Settled.of(fixture).costs("90 80 70").pays("270 0 0");
    }

    /** 10 % residency, 0.92 EUR for a USD, 19 % tax: 10,000 × 1.1 × 0.92 × 1.19. */
    @Test
    void taxIsLast() {
        Fixture fixture = in("EUR", plain("10000", 1), "USD-EUR 2026-01=0.92");
        fixture.quotes.add(quote("2026-01", 1, new Term.Surcharge("s", "", Scope.ALL,
                Days.ALL, share("0.1")), new Term.Tax("t", "", share("0.19"))));
        Settled.of(fixture).costs(12042.8).shows("contracted", "11000").shows("reported/effective", "10120");
    }

    @Test
    void linesOfTwoCurrenciesAreAddedInTheReportingCurrency() {
        Fixture fixture = in("USD", Quotes.two("100", "1", 1), "EUR-USD 2026-01=1.5");
        fixture.offers.set(1, Fixture.offer("acme/two", OptionalLong.empty(), OptionalLong.empty(), List.of(), List.of(), List.of(),
                new Rate(Meter.UNCACHED_INPUT, Conditions.BASE, new Price.Flat(new BigDecimal("200")), "EUR",
                        Validity.from(Instant.parse("2020-01-01T00:00:00Z")), Rate.Status.LIST, Optional.empty(), Fixture.SOURCE, "")));
        Settled.of(fixture).costs(100 + 300).shows("list", "400");
    }

    @ParameterizedTest(name = "report in {0}, quote in {1}, rates {2}")
    @CsvSource(textBlock = """
        # report, quote, rates,                                     reason
        EUR,      '',    '',                                        no exchange rate from USD to EUR
        EUR,      USD,   '',                                        no exchange rate from USD to EUR
        EUR,      '',    USD-EUR 2026-02=0.9,                       no exchange rate from USD to EUR
        EUR,      '',    USD-GBP 2026-01=0.9,                       no exchange rate from USD to EUR
        CHF,      EUR,   USD-EUR 2026-01=0.9,                       no exchange rate from EUR to CHF
        CHF,      EUR,   EUR-CHF 2026-01=0.9,                       no exchange rate from USD to EUR
        USD,      EUR,   USD-GBP 2026-01=0.9,                       no exchange rate from USD to EUR
        """)
    void withoutARateNothingIsPriced(String report, String quoted, String rates, String reason) {
        Fixture fixture = rates.isEmpty() ? in(report, plain("100", 2)) : in(report, plain("100", 2), rates);
        if (!quoted.isEmpty()) {
            fixture.quotes.add(Quotes.quote("q", quoted, "2026-01", 2, Allocation.LIST_COST));
        }
        var result = fixture.result();
        assertThat(result.status()).isEqualTo(Status.NOT_PRICED);
        assertThat(result.unpriced()).filteredOn(gap -> gap.row().endsWith("/quantity")).isNotEmpty()
                .allSatisfy(gap -> assertThat(gap.reason()).isEqualTo(reason));
    }

    @Test
    void aFeeThatCannotBeExchangedIsNamedEvenWithoutUse() {
        Fixture fixture = plain("0", 2);
        fixture.quotes.add(Quotes.quote("q", "EUR", "2026-01", 2, Allocation.LIST_COST, new Term.FixedFee("fee", "", 1,
                Quantity.exact(10, Unit.of("EUR")))));
        assertThat(fixture.result().status()).isEqualTo(Status.NOT_PRICED);
        assertThat(fixture.result().unpriced()).anySatisfy(gap -> {
            assertThat(gap.label()).isEqualTo("terms of Quote q");
            assertThat(gap.reason()).isEqualTo("no exchange rate from EUR to USD");
        });
    }
}
