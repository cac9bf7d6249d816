package org.tokenwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Budget;
import org.tokenwright.plan.Difference;
import org.tokenwright.plan.Plan;
import org.tokenwright.pricing.Price;

/** What is read where a quote says nothing, what is written, and what of a file is kept although nobody reads it. */
class QuoteJsonTest {

    private static final String FILE = "a.tokenplan";
    private static final Quantity NO_MONEY = Quantity.exact(0, Unit.of("USD"));

    private final Plan plan = read(QuoteSample.PLAN);
    private final Quote quote = plan.quotes().getFirst();

    private static Plan read(String text) {
        return PlanJson.read(FILE, Samples.bytes(text)).content();
    }

    private static String written(Plan plan) {
        return new String(PlanJson.write(plan), StandardCharsets.UTF_8);
    }

    @Test
    void aQuoteThatSaysLittleIsUsual() {
        assertThat(quote.name()).isEqualTo("q");
        assertThat(quote.allocation()).isEqualTo(Allocation.LIST_COST);
        assertThat(quote.offers()).isEmpty();
        assertThat(quote.revision() + quote.note()).isEmpty();
        assertThat(quote.validUntil()).isEmpty();
        var discount = (Term.Discount) quote.terms().getFirst();
        assertThat(discount.scope()).isNotEqualTo(Scope.ALL);
        assertThat(discount.days().from()).isEmpty();
        assertThat(((Term.AgreedPrice) quote.terms().get(2)).days()).isEqualTo(Days.ALL);
    }

    @Test
    void termsThatSayLittleAreUsual() {
        var protection = (Term.PriceProtection) quote.terms().get(3);
        assertThat(protection.increasePerYear()).isEqualTo(Quantity.exact(0, Unit.ONE));
        assertThat(protection.decreases()).isEqualTo(Term.Decreases.FOLLOWED);
        var volume = (Term.VolumeTiers) quote.terms().get(4);
        assertThat(volume.crossing()).isEqualTo(Price.Crossing.FORWARD);
        assertThat(volume.edge()).isEqualTo(Price.Edge.LOWER_TIER);
        assertThat(volume.usedBefore()).isEqualTo(NO_MONEY);
        var commitment = (Term.Commitment) quote.terms().get(5);
        assertThat(commitment.start()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(commitment.overage()).isEqualTo(Term.Overage.AT_CONTRACTED_PRICE);
        assertThat(commitment.payment()).isEqualTo(Term.Payment.UPFRONT);
        assertThat(((Term.Credits) quote.terms().get(7)).grants().getFirst().paid()).isEqualTo(NO_MONEY);
        assertThat(((Term.Support) quote.terms().get(9)).minimum()).isEqualTo(NO_MONEY);
    }

    @Test
    void budgetsAndScenariosThatSayLittleAreUsual() {
        Budget budget = plan.settings().budgets().getFirst();
        assertThat(budget.name()).isEqualTo("b");
        assertThat(budget.period()).isEqualTo(Budget.Period.YEAR);
        assertThat(plan.settings().budgets().getLast().fiscalYear()).isEmpty();
        assertThat(plan.scenarios().getFirst().basedOn()).isEmpty();
        assertThat(plan.scenarios().getLast().basedOn()).contains("less");
        assertThat(plan.scenarios().getFirst().differences().values())
                .containsExactly(new Difference.Times(Quantity.exact(new BigDecimal("0.5"), Unit.ONE)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"allocation", "validUntil", "revision", "increasePerYear", "decreases", "crossing", "edge", "usedBefore",
            "spentBefore", "overage", "payment", "paid", "minimum", "note", "text"})
    void whatIsUsualIsLeftOut(String member) {
        assertThat(written(plan)).doesNotContain("\"" + member + "\":");
    }

    @Test
    void aStartOfItsOwnIsWritten() {
        assertThat(written(plan)).containsOnlyOnce("\"start\": \"2026-10\"");
        String later = QuoteSample.spoilt("\"id\": \"c\",", "\"id\": \"c\", \"start\": \"2027-01\",").replace(", {\"value\": 700, \"unit\": \"USD\"}", "");
        assertThat(written(read(later))).contains("\"start\": \"2027-01\"");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        assertThat(read(written(plan))).isEqualTo(plan);
        assertThat(written(read(written(plan)))).isEqualTo(written(plan));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "months": 24                    | "months": 24, "later": 1        | /quotes[q]/later
        "path": "quote.pdf"             | "path": "quote.pdf", "later": 1 | /quotes[q]/document/later
        "id": "d"                       | "id": "d", "later": 1           | /quotes[q]/terms[d]/later
        {"value": 0.1,                  | {"later": 1, "value": 0.1,      | /quotes[q]/terms[d]/share/later
        "id": "low"                     | "id": "low", "later": 1         | /quotes[q]/terms[v]/tiers[low]/later
        {"value": 100,                  | {"later": 1, "value": 100,      | /quotes[q]/terms[v]/tiers[low]/upTo/later
        {"value": 700,                  | {"later": 1, "value": 700,      | /quotes[q]/terms[c]/amounts[1]/later
        "id": "gift"                    | "id": "gift", "later": 1        | /quotes[q]/terms[g]/grants[gift]/later
        "id": "m", "period":            | "later": 1, "id": "m", "period": | /settings/budgets[m]/later
        "from": "USD"                   | "from": "USD", "later": 1       | /settings/exchangeRates[USD-EUR]/later
        "since": "2027-01"              | "since": "2027-01", "later": 1  | /settings/exchangeRates[USD-EUR]/steps[2027-01]/later
        {"times": {"value": 0.5         | {"later": 1, "times": {"value": 0.5 | /scenarios[less]/differences/quote~1q~1d~1share/later
        {"times": {"value": 0.5         | {"times": {"later": 1, "value": 0.5 | /scenarios[less]/differences/quote~1q~1d~1share/times/later
        """)
    void whatNobodyReadsIsKept(String part, String replacement, String place) {
        Plan read = read(QuoteSample.spoilt(part, replacement));
        assertThat(read.unknown()).containsOnlyKeys(place);
        assertThat(written(read)).contains("\"later\": 1");
        assertThat(read(written(read))).isEqualTo(read);
    }

    @Test
    void whatNobodyReadsInANumberThatIsLeftOutIsKept() {
        Plan read = read(QuoteSample.spoilt("\"id\": \"gift\",",
                "\"id\": \"gift\", \"usedBefore\": {\"value\": 0, \"unit\": \"USD\", \"confidence\": 0.5},"));
        assertThat(written(read)).contains("\"usedBefore\": {\"value\": 0, \"unit\": \"USD\", \"confidence\": 0.5}");
        assertThat(read(written(read))).isEqualTo(read);
    }

    /** So that the tests with random plans are tests of all of it. */
    @Test
    void randomPlansHoldEveryKindOfTerm() {
        Set<Class<?>> kinds = new HashSet<>();
        boolean chained = false;
        boolean multiplied = false;
        boolean bought = false;
        for (long seed = 0; seed < 200; seed++) {
            Plan random = RandomPlans.plan(seed);
            random.quotes().forEach(one -> one.terms().forEach(term -> kinds.add(term.getClass())));
            chained |= random.scenarios().stream().anyMatch(scenario -> scenario.basedOn().isPresent());
            multiplied |= random.scenarios().stream().flatMap(scenario -> scenario.differences().values().stream())
                    .anyMatch(Difference.Times.class::isInstance);
            bought |= random.alternatives().stream().anyMatch(alternative -> alternative.quotes().size() > 1);
        }
        assertThat(kinds).hasSize(12);
        assertThat(chained && multiplied && bought).isTrue();
    }
}
