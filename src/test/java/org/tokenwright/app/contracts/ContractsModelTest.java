package org.tokenwright.app.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.QuotedPlans;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.compare.Headline;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Grid;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.why.WhyModel;
import org.tokenwright.base.Unit;
import org.tokenwright.chart.WaterfallChart;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.Snapshots;
import org.tokenwright.report.chart.PlanChart;
import org.tokenwright.report.chart.PlanCharts;

/** The Contracts page without a toolkit. Each month of the plan is 4,000,000 requests of 2,000 and 500 tokens. */
class ContractsModelTest {

    private final PlanSession session = AppTestPlans.session(QuotedPlans.two());
    private final CompareModel compare = new CompareModel(session);
    private final ContractsModel contracts = new ContractsModel(compare);

    ContractsModelTest() {
        contracts.setShowing(true);
    }

    private QuoteCard card(int index) {
        return contracts.cardsProperty().get().get(index);
    }

    /** GPT-4o at 5 and 15 dollars: 12 × (8,000 × 5 + 2,000 × 15) = 840,000; 12 % off is 739,200, of 900,000 promised. */
    @Test
    void aCardSaysWhatAQuoteIsAndComesTo() {
        QuoteCard card = card(0);
        assertThat(card.name()).isEqualTo("Enterprise agreement");
        assertThat(card.line()).isEqualTo("OpenAI · USD · 12 months from Jul 2024");
        assertThat(card.buyers()).isEqualTo("Bought by GPT-4o");
        assertThat(card.from().text()).isEqualTo("$840,000");
        assertThat(card.billed().text()).isEqualTo("$900,000");
        assertThat(card.saving().text()).isEqualTo("+7.1 %");
        assertThat(card.tone()).isEqualTo(Headline.Tone.BAD);
        assertThat(card.perMtok().text()).isEqualTo("$7.50 per million tokens, list $7.00");
        assertThat(card.included()).containsExactly("Discount: 12 % off", "Commitment: 900k USD a year, paid upfront");
        assertThat(card.missing()).isEqualTo("price protection, agreed price, volume discount, credits, support plan");
    }

    /** 739,200 a year at 10 billion tokens a month: 900,000 would take 12.2 billion. */
    @Test
    void warningsAreInPlainWords() {
        assertThat(card(0).warnings()).containsExactly(
                "Commitment unused below 12.2 billion tokens a month: 160,800 USD buys nothing at 10 billion.");
        assertThat(card(1).warnings()).isEmpty();
        session.edit(new org.tokenwright.plan.Edit.SetInput("quote/small/credits/grant/welcome/amount", QuotedPlans.usd(500_000), "More"));
        assertThat(card(1).warnings()).singleElement().asString()
                .startsWith("Credit of 500,000 USD: ").endsWith(" USD expires in Aug 2024 before it can be used.");
    }

    @Test
    void increasesThatNothingHoldsAreToldTogether() {
        session.open(AppTestPlans.plans().sample("quotes").plan(), java.util.Optional.empty(), java.util.Optional.empty());
        assertThat(contracts.cardsProperty().get()).flatExtracting(QuoteCard::warnings).filteredOn(text -> text.startsWith("Increase announced"))
                .isNotEmpty().doesNotHaveDuplicates().first().asString().contains("2027-01 is not locked: ", "output 3.75 to 7.50");
    }

    @Test
    void everyAmountOfACardHasItsReason() {
        var why = new WhyModel(compare);
        for (QuoteCard card : contracts.cardsProperty().get()) {
            for (Amount amount : List.of(card.from(), card.billed(), card.saving(), card.perMtok())) {
                compare.ask(amount.why().orElseThrow());
                assertThat(why.answerProperty().get()).as(card.name() + " " + amount.text()).isNotNull();
            }
        }
        compare.ask(card(0).billed().why().orElseThrow());
        assertThat(why.answerProperty().get().root().amount()).isEqualTo("$900,000.00");
        assertThat(why.answerProperty().get().question()).isEqualTo("GPT-4o · billed cost, Enterprise agreement, 12 months from Jul 2024");
    }

    @Test
    void theStepsLeadFromListToBill() {
        contracts.choose("big");
        WaterfallChart steps = contracts.stepsProperty().get().orElseThrow();
        assertThat(steps.entries()).extracting(WaterfallChart.Entry::label)
                .containsExactly("List", "discounts", "Contracted", "shortfall, fees", "Effective", "Billed");
        var why = new WhyModel(compare);
        contracts.askStep("to-contracted");
        assertThat(why.answerProperty().get().root().amount()).isEqualTo("$739,200.00");
    }

    @Test
    void whatIsPaidIsApartFromWhatIsAccrued() {
        contracts.choose("big");
        var lines = contracts.cashProperty().get().orElseThrow().lines();
        assertThat(lines.getFirst().values().getFirst()).hasValue(900_000);
        assertThat(lines.getLast().values().getFirst()).hasValue(61_600);
        contracts.askCash("paid", 0);
        assertThat(new WhyModel(compare).answerProperty().get().root().amount()).isEqualTo("$900,000.00");
        contracts.whoseProperty().set(ContractsModel.Whose.ALTERNATIVE);
        contracts.askCash("accrued", 1);
        assertThat(compare.subjectProperty().get()).isEqualTo(new Subject.Month(compare.selectedProperty().get(), 1));
    }

    @Test
    void anExportHasTheSameCharts() {
        contracts.choose("big");
        List<PlanChart> export = PlanCharts.of(Snapshots.of(session.plan()), Locale.ENGLISH).all();
        assertThat(export).filteredOn(one -> one.id().equals("quote-big-steps")).singleElement()
                .satisfies(one -> assertThat(one.chart().table()).isEqualTo(contracts.stepsProperty().get().orElseThrow().table()));
        assertThat(export).filteredOn(one -> one.id().equals("quote-big-cash")).singleElement()
                .satisfies(one -> assertThat(one.chart().table()).isEqualTo(contracts.cashProperty().get().orElseThrow().table()));
    }

    @Test
    void metersAreComparedWithTheList() {
        contracts.choose("small");
        Grid meters = contracts.metersProperty().get();
        assertThat(meters.headers()).containsExactly("Kind of token", "Million tokens", "List, $ per M", "Billed, $ per M", "Change");
        assertThat(meters.rows()).hasSize(3);
        assertThat(meters.rows().getFirst().get(2).text()).isEqualTo("3.00");
        assertThat(meters.copy().lines().findFirst()).hasValue(String.join("\t", meters.headers()));
    }

    @Test
    void whatIsMissingIsNotIncluded() {
        Grid terms = contracts.termsProperty().get();
        assertThat(terms.headers()).containsExactly("Term", "Enterprise agreement", "Pay as you go, with credits");
        assertThat(terms.rows()).anySatisfy(row -> assertThat(row).extracting(Grid.Cell::text)
                .containsExactly("Credits", "not included", "20k USD, to use by Aug 2024"));
        assertThat(terms.rows()).anySatisfy(row -> assertThat(row).extracting(Grid.Cell::text).containsExactly("Tax", "none", "none"));
    }

    @Test
    void choosingAQuoteSelectsWhoBuysUnderIt() {
        contracts.choose("small");
        assertThat(compare.headlineProperty().get().name()).isEqualTo("Claude 3.5 Sonnet");
        compare.select(session.plan().alternatives().getFirst().id());
        assertThat(contracts.chosenProperty().get()).isEqualTo("big");
    }

    @Test
    void quotesComeAndGoAsSteps() {
        Plan before = session.plan();
        contracts.add();
        assertThat(session.undoNameProperty().get()).startsWith("Add Quote of ");
        assertThat(contracts.cardsProperty().get().getLast().buyers()).startsWith("No alternative buys under it yet");
        assertThat(contracts.cardsProperty().get().getLast().billed().text()).isEqualTo("–");
        contracts.remove(contracts.chosenProperty().get());
        contracts.remove("big");
        assertThat(contracts.chosenProperty().get()).isNotEmpty();
        session.undo();
        session.undo();
        session.undo();
        assertThat(session.plan()).isEqualTo(before);
    }

    @Test
    void budgetsAreMeasuredHereAndInTheHeadline() {
        contracts.choose("big");
        session.edit(new org.tokenwright.plan.Edit.SetSettings(session.plan().settings().withBudgets(List.of(
                QuotedPlans.budget("money", "Platform", 1_000_000, Unit.of("USD")),
                QuotedPlans.budget("tokens", "Allowance", 100_000_000_000L, Unit.TOKEN))), "Budgets"));
        assertThat(contracts.budgetsProperty().get().rows()).extracting(row -> row.stream().map(Grid.Cell::text).toList()).containsExactly(
                List.of("Platform", "Whole plan, every year", "$900,000", "$1,000,000", "−10 %"),
                List.of("Allowance", "Whole plan, every year", "120 billion tokens", "100 billion tokens", "+20 %"));
        Headline headline = compare.headlineProperty().get();
        assertThat(headline.budget()).isEqualTo("−10 %");
        assertThat(headline.counts()).isEqualTo("most used: Allowance, +20 %");
    }

    @Test
    void withoutMoneyTheHeadlineMeasuresTokens() {
        contracts.choose("big");
        session.edit(new org.tokenwright.plan.Edit.SetSettings(session.plan().settings().withBudgets(List.of(
                QuotedPlans.budget("tokens", "Allowance", 100_000_000_000L, Unit.TOKEN))), "Budgets"));
        assertThat(compare.headlineProperty().get().budgetTitle()).isEqualTo("Against budget Allowance");
        assertThat(compare.headlineProperty().get().budget()).isEqualTo("+20 %");
        compare.ask(new Subject.Budget(compare.selectedProperty().get()));
        assertThat(new WhyModel(compare).answerProperty().get().root().amount()).isEqualTo("20 %");
    }

    @Test
    void nothingIsWorkedOutOutOfView() {
        contracts.setShowing(false);
        List<QuoteCard> before = contracts.cardsProperty().get();
        session.undo();
        contracts.add();
        assertThat(contracts.cardsProperty().get()).isSameAs(before);
        contracts.setShowing(true);
        assertThat(contracts.cardsProperty().get()).hasSize(3);
    }
}
