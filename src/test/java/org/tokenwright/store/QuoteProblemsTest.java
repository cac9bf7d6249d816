package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One message with file and place for everything that can be wrong in quotes and what goes with them. */
class QuoteProblemsTest {

    private static final String FILE = "a.tokenplan";

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 400, textBlock = """
        {"value": 0.08, "unit": "1"} | {"value": -0.08, "unit": "1"} | /settings/discountRatePerYear: must be at least 0 (-0.08)
        "from": "USD"             | "from": "usd"           | /settings/exchangeRates/0/from: is not a currency such as USD ("usd")
        "from": "USD"             | "from": "EUR"           | /settings/exchangeRates/0/steps/0/rate: unit is "EUR/USD", expected "1"
        "to": "EUR"               | "to": "GBP"             | /settings/exchangeRates/0/steps/0/rate: unit is "EUR/USD", expected "GBP/USD"
        {"value": 0.8, "unit": "EUR/USD"} | {"value": 0, "unit": "EUR/USD"} | /settings/exchangeRates/0/steps/1/rate: must be greater than 0 (0)
        "since": "2027-01"        | "since": "2026-10"      | /settings/exchangeRates/0/steps/1/since: the rate since 2026-10 must come after that since 2026-11
        "since": "2027-01"        | "since": "2026-11"      | /settings/exchangeRates/0/steps: "2026-11" is there twice
        "steps": [                | "steps": [], "x": [     | /settings/exchangeRates/0/steps: a rate needs a month since when it holds
        "team": "t"               | "team": "none"          | /settings/budgets/0/team: there is no team "none"
        "fiscalYear": 2027        | "fiscalYear": 1999      | /settings/budgets/0/fiscalYear: must be in the years 2000 to 2199 (1999-01)
        "fiscalYear": 2027        | "fiscalYear": 2027.5    | /settings/budgets/0/fiscalYear: is not a whole number from 1 to 9999 (2027.5)
        {"value": 5000, "unit": "EUR"} | {"value": 5000, "unit": "USD"} | /settings/budgets/0/amount: unit is "USD", expected "EUR"
        {"value": 7, "unit": "token"} | {"value": -7, "unit": "token"} | /settings/budgets/1/amount: must be at least 0 (-7)
        "period": "month"         | "period": "week"        | /settings/budgets/1/period: is none of year, month ("week")
        "provider": "acme"        | "provider": "other"     | /quotes/0/terms/1/offers: "acme/large" is not an offer of other
        "provider": "acme",       | ``                      | /quotes/0: "provider" is missing
        "currency": "USD"         | "currency": "US dollar" | /quotes/0/currency: is not a currency such as USD ("US dollar")
        "currency": "USD"         | "currency": "GBP"       | /quotes/0/terms/2/price: unit is "USD/Mtok", expected "GBP/Mtok"
        "start": "2026-10"        | "start": "2026-1"       | /quotes/0/start: is not a month such as 2026-11 ("2026-1")
        "start": "2026-10"        | "start": "1999-10"      | /quotes/0/start: must be in the years 2000 to 2199 (1999-10)
        "months": 24              | "months": 0             | /quotes/0/months: is not a whole number from 1 to 120 (0)
        "months": 24              | "months": 121           | /quotes/0/months: is not a whole number from 1 to 120 (121)
        "months": 24              | "months": 25            | /quotes/0/terms/6/periodMonths: the contract of 25 months must be a whole number of periods of at least 1 month (3)
        "months": 24              | "months": 12            | /quotes/0/terms/5/amounts: the commitment runs from 2026-10 to 2028-10, the contract only from 2026-10 to 2027-10
        "months": 24              | "months": 24, "offers": ["large"] | /quotes/0/offers: "large" is not an offer of acme
        "months": 24              | "months": 24, "offers": "acme/large" | /quotes/0/offers: is not a list ("acme/large")
        "months": 24              | "months": 24, "allocation": "listCost" | /quotes/0/allocation: is none of list_cost, tokens, own_line ("listCost")
        "months": 24              | "months": 24, "validUntil": "soon" | /quotes/0/validUntil: is not a day such as 2026-11-19 ("soon")
        "path": "quote.pdf",      | ``                      | /quotes/0/document: "path" is missing
        "sha256": "0a0a           | "sha256": "0A0a         | /quotes/0/document/sha256: is not a hash of 64 hexadecimal digits
        "kind": "discount"        | "kind": "rebate"        | /quotes/0/terms/0/kind: is none of discount, surcharge, agreedPrice, priceProtection, volumeTiers, commitment, minimumSpend, credits, fixedFee, support, oneOff, tax ("rebate")
        "kind": "discount",       | ``                      | /quotes/0/terms/0: "kind" is missing
        "id": "d",                | ``                      | /quotes/0/terms/0: "id" is missing
        "id": "d"                 | "id": "s"               | /quotes/0/terms: "s" is there twice
        "meters": ["output"]      | "meters": ["words"]     | /quotes/0/terms/0/meters/0: unknown meter "words"
        "to": "2027-10-01"        | "to": "2027-10-01", "from": "2027-10-01" | /quotes/0/terms/0/to: ends on 2027-10-01, not after its start on 2027-10-01
        {"value": 0.1, "unit": "1"} | {"value": -0.1, "unit": "1"} | /quotes/0/terms/0/share: must be at least 0 (-0.1)
        {"value": 0.1, "unit": "1"} | {"value": 1.1, "unit": "1"} | /quotes/0/terms/0/share: must be at most 1 (1.1)
        {"value": 0.2, "unit": "1"} | {"value": -0.2, "unit": "1"} | /quotes/0/terms/1/share: must be at least 0 (-0.2)
        "serviceTiers": ["batch"] | "serviceTiers": ["a b"] | /quotes/0/terms/2/serviceTiers: not an id of 1 to 64 letters, digits and . _ - ("a b")
        "unit": "USD/Mtok"        | "unit": "USD/token"     | /quotes/0/terms/2/price: unit is "USD/token", expected "USD/Mtok"
        "asOf": "2026-09-30"      | "asOf": "2026-09-31"    | /quotes/0/terms/3/asOf: Invalid date 'SEPTEMBER 31' ("2026-09-31")
        "asOf": "2026-09-30"      | "asOf": "2026-09-30", "increasePerYear": {"value": -1, "unit": "1"} | /quotes/0/terms/3/increasePerYear: must be at least 0 (-1)
        "measure": "spend"        | "measure": "tokens"     | /quotes/0/terms/4/tiers/0/upTo: unit is "USD", expected "Mtok"
        "measure": "spend"        | "measure": "calls"      | /quotes/0/terms/4/measure: is none of spend, tokens ("calls")
        "semantics": "all_units"  | "semantics": "all_units", "usedBefore": {"value": 1, "unit": "EUR"} | /quotes/0/terms/4/usedBefore: unit is "EUR", expected "USD"
        "periodMonths": 12, "sem  | "periodMonths": 6, "sem | /quotes/0/terms/4/periodMonths: must be 1 or 12 (6)
        {"id": "high",            | {                       | /quotes/0/terms/4/tiers/1: "id" is missing
        {"id": "high",            | {"id": "high", "upTo": {"value": 100, "unit": "USD"}, | /quotes/0/terms/4/tiers/1/upTo: the last tier must have no upper bound
        {"value": 100, "unit": "USD"} | {"value": 0, "unit": "USD"} | /quotes/0/terms/4/tiers/0/upTo: must be greater than 0, where the tier below ends (0): tiers must not overlap
        "periodMonths": 12, "amo  | "periodMonths": 0, "amo | /quotes/0/terms/5/periodMonths: is not a whole number from 1 to 120 (0)
        "periodMonths": 12, "amo  | "start": "2026-09", "periodMonths": 12, "amo | /quotes/0/terms/5/start: the commitment runs from 2026-09 to 2028-09, the contract only from 2026-10 to 2028-10
        {"value": 700, "unit": "USD"} | {"value": -700, "unit": "USD"} | /quotes/0/terms/5/amounts/1: must be at least 0 (-700)
        "expires": "2027-11"      | "expires": "2026-11"    | /quotes/0/terms/7/grants/0/expires: the credit expires in 2026-11, not after it is granted in 2026-11
        "occasion": "exit"        | "occasion": "party"     | /quotes/0/terms/10/occasion: is none of migration, exit, other ("party")
        {"value": 0.19, "unit": "1"} | {"value": -0.19, "unit": "1"} | /quotes/0/terms/11/share: must be at least 0 (-0.19)
        {"value": 0.19, "unit": "1"} | 0.19                   | /quotes/0/terms/11/share: is not an object (0.19)
        "quotes": ["q"]           | "quotes": ["q", "r"]    | /alternatives/0/quotes: there is no quote "r"
        "quotes": ["q"]           | "quotes": ["q", "q"]    | /alternatives/0/quotes: "q" is there twice
        "quotes": ["q"]           | "quotes": "q"           | /alternatives/0/quotes: is not a list ("q")
        {"value": 0.5, "unit": "1"} | {"value": -0.5, "unit": "1"} | /scenarios/0/differences/quote~1q~1d~1share/times: factor must be at least 0 (-0.5)
        {"value": 0.5, "unit": "1"} | {"value": 0.5, "unit": "USD"} | /scenarios/0/differences/quote~1q~1d~1share/times: factor unit is "USD", expected "1"
        {"value": 0.5, "unit": "1"} | {"value": 11, "unit": "1"} | /scenarios/0/differences/quote~1q~1d~1share: must be at most 1 (1.1)
        "basedOn": "less"         | "basedOn": "least"      | /scenarios/1/basedOn: scenario "least" is based on itself
        "basedOn": "less"         | "basedOn": "none"       | /scenarios/1/basedOn: there is no scenario "none"
        """)
    void aProblemIsNamedWithItsPlace(String part, String replacement, String message) {
        byte[] bytes = Samples.bytes(QuoteSample.spoilt(part, replacement));
        FileProblem problem = catchThrowableOfType(FileProblem.class, () -> PlanJson.read(FILE, bytes));
        assertThat(problem).isNotNull();
        assertThat(problem.getMessage()).startsWith(FILE + ", " + message);
        assertThat(problem.getStackTrace()).isEmpty();
        assertThat(PlanJson.problems(FILE, bytes)).first().hasToString(problem.toString());
    }

    @Test
    void theSampleItselfIsSound() {
        Loaded<?> loaded = PlanJson.read(FILE, Samples.bytes(QuoteSample.PLAN));
        assertThat(loaded.readOnlyReason()).isEmpty();
        assertThat(loaded.notes()).isEmpty();
        assertThat(PlanJson.problems(FILE, Samples.bytes(QuoteSample.PLAN))).isEmpty();
    }

    @Test
    void oddThingsAreNotes() {
        String text = QuoteSample.spoilt("2027-10-01", "2026-11-01").replace("\"granted\": \"2026-11\", \"expires\": \"2027-11\"",
                "\"granted\": \"2026-01\", \"expires\": \"2026-10\"");
        assertThat(PlanJson.read(FILE, Samples.bytes(text)).notes()).containsExactly(
                "/quotes[q]/terms[d]/to: the term has expired on 2026-11-01; the plan starts in 2026-11",
                "/quotes[q]/terms[g]/grants[gift]/expires: the credit has expired in 2026-10; the plan starts in 2026-11");
    }

    @Test
    void allThatIsWrongIsNamed() {
        String text = QuoteSample.spoilt("\"team\": \"t\"", "\"team\": \"u\"").replace("\"months\": 24", "\"months\": 23")
                .replace("\"q\"]", "\"r\"]").replace("\"id\": \"less\", ", "\"id\": \"less\", \"basedOn\": \"least\", ");
        assertThat(PlanJson.problems(FILE, Samples.bytes(text))).extracting(FileProblem::place).isEqualTo(List.of(
                "/settings/budgets/0/team", "/quotes/0/terms/5/amounts", "/quotes/0/terms/6/periodMonths",
                "/alternatives/0/quotes", "/scenarios/0/basedOn", "/scenarios/1/basedOn"));
    }
}
