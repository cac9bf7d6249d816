package org.tokenwright.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tokenwright.resolve.Quotes.commitment;
import static org.tokenwright.resolve.Quotes.credits;
import static org.tokenwright.resolve.Quotes.discount;
import static org.tokenwright.resolve.Quotes.grant;
import static org.tokenwright.resolve.Quotes.quote;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.contract.Term.Overage;
import org.tokenwright.plan.ExchangeRate;

/** What the terms of a quote cost. The fixture's price is in USD per million tokens, which is the list cost of a task. */
class QuoteTest {

    private static final Offset<Double> CENT = within(1e-6);

    private static Fixture usage(String listCost, int months) {
        Fixture fixture = Fixture.priced(listCost);
        fixture.months = months;
        return fixture;
    }

    @ParameterizedTest
    @CsvSource({
        "900000,      AT_CONTRACTED_PRICE, 1000000",
        "1176470.588235294, AT_CONTRACTED_PRICE, 1000000",
        "1176470.588235294, AT_LIST_PRICE, 1000000",
        "1500000,     AT_CONTRACTED_PRICE, 1275000",
        "1500000,     AT_LIST_PRICE,       1323529.4117647058",
        "0,           AT_LIST_PRICE,       1000000",
    })
    void aCommitmentIsPaidInAnyCase(String list, Overage overage, double paid) {
        Fixture fixture = usage(list, 1);
        fixture.quotes.add(quote("2026-01", 1, discount("0.15"), commitment("2026-01", 1, overage, "1000000")));
        assertThat(fixture.cost()).isEqualTo(paid, CENT);
    }

    @Test
    void unusedPrepaidCreditsAreLostAndMakeUseDearer() {
        Fixture fixture = usage("40", 13);
        fixture.quotes.add(quote("2026-01", 13, credits(grant("g", "2026-01", "2027-01", "600", "600"))));
        assertThat(fixture.value("alternative/a/quote/q/credits/grant/g/lost", 12)).isEqualTo(120, CENT);
        assertThat(fixture.cost()).isEqualTo(12 * 40 + 120 + 40, CENT);
        assertThat(fixture.value("alternative/a/quote/q/cash", 0)).isEqualTo(600, CENT);
        assertThat(fixture.value("alternative/a/quote/q/cash", 12)).isEqualTo(40, CENT);
    }

    @Test
    void residencyExchangeAndTaxMultiply() {
        Fixture fixture = usage("10000", 1);
        fixture.currency = "EUR";
        fixture.exchangeRates.add(new ExchangeRate("USD", "EUR", List.of(new ExchangeRate.Step(YearMonth.parse("2025-01"),
                Quantity.exact(new BigDecimal("0.92"), Unit.parse("EUR/USD"))))));
        fixture.quotes.add(quote("2026-01", 1, new Term.Surcharge("residency", "", Scope.ALL, Days.ALL, Quotes.share("0.1")),
                new Term.Tax("vat", "", Quotes.share("0.19"))));
        assertThat(fixture.cost()).isEqualTo(12042.8, CENT);
    }
}
