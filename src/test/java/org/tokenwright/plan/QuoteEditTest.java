package org.tokenwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Days;
import org.tokenwright.contract.Document;
import org.tokenwright.contract.Scope;
import org.tokenwright.contract.Term;

/** Edits of quotes, their numbers and scenarios. */
class QuoteEditTest {

    private static final String SHARE = "quote/q/t/share";
    private static final String GRANT = "quote/q/c/grant/g/amount";

    private final Plan plan = plan();

    /** A quote of a discount, credits, tiers and two amounts; a scenario of numbers of it, and unknown members. */
    private static Plan plan() {
        var credits = new Term.Credits("c", "", Scope.ALL,
                ((Term.Credits) QuotedPlan.credit("2026-10", "2027-10", "1")).grants());
        var tiers = (Term.VolumeTiers) QuotedPlan.tiers("5", "10", "");
        var volume = new Term.VolumeTiers("v", "", Scope.ALL, tiers.measure(), 12, tiers.semantics(), tiers.crossing(),
                tiers.edge(), tiers.tiers(), tiers.usedBefore(), tiers.spentBefore());
        var differences = new TreeMap<String, Difference>(Map.of(
                SHARE, new Difference.Times(QuotedPlan.one("1.5")),
                GRANT, new Difference.Becomes(QuotedPlan.eur("7")),
                SmallPlan.TASKS, new Difference.Times(QuotedPlan.one("2"))));
        var unknown = new TreeMap<>(Map.of("/quotes[q]/x", "1", "/quotes[q]/terms[t]/x", "2",
                "/quotes[q]/terms[c]/grants[g]/x", "3", "/quotes[q]/terms[v]/tiers[b0]/x", "4",
                "/settings/budgets[b]/x", "5", "/settings/exchangeRates[USD-EUR]/x", "6",
                "/settings/exchangeRates[USD-EUR]/steps[2026-12]/x", "7",
                "/scenarios[s]/differences/quote~1q~1t~1share/x", "8", "/x", "9"));
        Plan plan = QuotedPlan.with(QuotedPlan.discount("0.5"), credits, volume);
        return plan.withSettings(plan.settings().withBudgets(List.of(QuotedPlan.budget("t", 2026, "5", "token")))
                        .withExchangeRates(List.of(QuotedPlan.rate("USD", "EUR", "2026-11", "2026-12"))))
                .withScenarios(List.of(QuotedPlan.scenario("s", "").withDifferences(differences))).withUnknown(unknown);
    }

    @Test
    void aRemovedQuoteTakesWhatBelongedToIt() {
        Plan after = new Edit.RemoveQuote("q", "").apply(plan);
        assertThat(after.quotes()).isEmpty();
        assertThat(after.alternatives()).allSatisfy(alternative -> assertThat(alternative.quotes()).isEmpty());
        assertThat(after.scenarios().getFirst().differences()).containsOnlyKeys(SmallPlan.TASKS);
        assertThat(after.unknown()).containsOnlyKeys("/settings/budgets[b]/x", "/settings/exchangeRates[USD-EUR]/x",
                "/settings/exchangeRates[USD-EUR]/steps[2026-12]/x", "/x");
    }

    @Test
    void aRemovedTermTakesItsDifferencesAndUnknownMembers() {
        Plan after = new Edit.ReplaceQuote(plan.quotes().getFirst().withTerms(
                plan.quotes().getFirst().terms().subList(0, 1)), "").apply(plan);
        assertThat(after.scenarios().getFirst().differences()).containsOnlyKeys(SHARE, SmallPlan.TASKS);
        assertThat(after.unknown()).hasSize(7).doesNotContainKeys(
                "/quotes[q]/terms[c]/grants[g]/x", "/quotes[q]/terms[v]/tiers[b0]/x");
    }

    @Test
    void aTermOfAnotherKindIsAnotherThing() {
        var tax = new Term.Tax("t", "", QuotedPlan.one("0.1"));
        Plan after = new Edit.ReplaceQuote(QuotedPlan.quote("q", tax), "").apply(plan);
        assertThat(after.unknown()).doesNotContainKey("/quotes[q]/terms[t]/x").containsKey("/quotes[q]/x");
        assertThat(after.scenarios().getFirst().differences()).containsKey(SHARE);
    }

    @Test
    void ratesAndBudgetsTakeTheirUnknownMembers() {
        Settings fewer = plan.settings().withBudgets(List.of())
                .withExchangeRates(List.of(QuotedPlan.rate("USD", "EUR", "2026-11")));
        Plan after = new Edit.SetSettings(fewer, "").apply(plan);
        assertThat(after.unknown()).containsKey("/settings/exchangeRates[USD-EUR]/x").doesNotContainKeys(
                "/settings/budgets[b]/x", "/settings/exchangeRates[USD-EUR]/steps[2026-12]/x");
    }

    @Test
    void aDocumentTakesItsUnknownMembers() {
        Plan with = new Edit.ReplaceQuote(Quotes.with(new Document("a.pdf", "0a".repeat(32))), "").apply(plan)
                .withUnknown(new TreeMap<>(Map.of("/quotes[q]/document/x", "1")));
        assertThat(new Edit.ReplaceQuote(QuotedPlan.quote("q"), "").apply(with).unknown()).isEmpty();
        assertThat(new Edit.Rename("Other", "").apply(with).unknown()).hasSize(1);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void aRefusedEditLeavesThePlanAndItsHistory(Edit edit, String message) {
        var history = new History(plan);
        history.apply(new Edit.Rename("Other", "Rename"));
        history.apply(new Edit.Rename("Third", "Again"));
        history.undo();
        Plan before = history.plan();
        assertThatIllegalArgumentException().isThrownBy(() -> history.apply(edit)).withMessage(message);
        assertThatIllegalArgumentException().isThrownBy(() -> history.apply(edit, "slider")).withMessage(message);
        assertThat(history.plan()).isSameAs(before);
        assertThat(history.undoName()).contains("Rename");
        assertThat(history.redoName()).contains("Again");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(new Edit.AddQuote(QuotedPlan.quote("q"), ""), "/quotes: \"q\" is there twice"),
                refused(new Edit.AddQuote(QuotedPlan.quote("r", QuotedPlan.discount("1.1")), ""),
                        "quote/r/t/share: must be at most 1 (1.1)"),
                refused(new Edit.ReplaceQuote(QuotedPlan.quote("r"), ""), "the plan has no \"r\""),
                refused(new Edit.ReplaceQuote(QuotedPlan.quote("q", QuotedPlan.minimum(0, "1")), ""),
                        "/quotes[q]/terms[t]/periodMonths: the contract of 24 months must be a whole number of periods of at "
                                + "least 1 month (0)"),
                refused(new Edit.RemoveQuote("r", ""), "the plan has no \"r\""),
                refused(set(SHARE, QuotedPlan.one("-0.1")), SHARE + ": must be at least 0 (-0.1)"),
                refused(set(SHARE, QuotedPlan.eur("0.1")), SHARE + " is in 1, not EUR"),
                refused(set("quote/q/v/tier/b0/upTo", QuotedPlan.eur("10")), "/quotes[q]/terms[v]/tiers[b1]/upTo: must be "
                        + "greater than 10, where the tier below ends (10): tiers must not overlap"),
                refused(set("exchange/USD-EUR/2026-11", zero("EUR/USD")), "must be greater than 0 (0)"),
                refused(set("budget/b/amount", QuotedPlan.eur("1")), "unit is \"EUR\", expected \"token\""),
                refused(new Edit.SetScenarios(List.of(QuotedPlan.scenario("s", "s")), ""),
                        "/scenarios[s]/basedOn: scenario \"s\" is based on itself"),
                refused(new Edit.SetScenarios(List.of(QuotedPlan.scenario("s", "t")), ""),
                        "/scenarios[s]/basedOn: there is no scenario \"t\""),
                refused(new Edit.SetScenarios(List.of(QuotedPlan.times("s", "", SHARE, "2.1")), ""),
                        "/scenarios[s]/differences/quote~1q~1t~1share: must be at most 1 (1.05)"));
    }

    @Test
    void aNumberOfAQuoteIsSetAndTheRestStays() {
        Plan after = set(SHARE, QuotedPlan.one("0.4")).apply(plan);
        assertThat(set(SHARE, QuotedPlan.one("0.5")).apply(after)).isEqualTo(plan);
        assertThat(after.quotes().getFirst().terms().getFirst()).isEqualTo(
                new Term.Discount("t", "", Scope.ALL, Days.ALL, QuotedPlan.one("0.4")));
    }

    private static Arguments refused(Edit edit, String message) {
        return Arguments.of(edit, message);
    }

    private static Edit set(String inputId, Quantity quantity) {
        return new Edit.SetInput(inputId, quantity, "Set");
    }

    private static Quantity zero(String unit) {
        return Quantity.exact(0, Unit.parse(unit));
    }
}
