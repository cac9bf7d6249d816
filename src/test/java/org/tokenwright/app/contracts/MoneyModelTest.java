package org.tokenwright.app.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.QuotedPlans;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.form.EntryModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Settings;

/** Budgets, exchange rates and the discount rate while they are edited, without a toolkit. */
class MoneyModelTest {

    private final PlanSession session = AppTestPlans.session(QuotedPlans.two());
    private final ContractsModel contracts = new ContractsModel(new CompareModel(session));
    private final MoneyModel money = new MoneyModel(contracts);

    MoneyModelTest() {
        contracts.setShowing(true);
    }

    private EntryModel entry(String id) {
        return money.forms().entry(id).orElseThrow();
    }

    private void type(String id, String text) {
        entry(id).textProperty().set(text);
        entry(id).leave();
    }

    private Settings settings() {
        return session.plan().settings();
    }

    @Test
    void aBudgetIsAddedChangedAndRemoved() {
        Plan before = session.plan();
        money.addBudget();
        type("budget/budget/name", "Platform");
        type("budget/budget/fiscalYear", "2024");
        type("budget/budget/amount", "1.2M ±10%");
        assertThat(session.undoNameProperty().get()).isEqualTo("Budget: Amount 1.2M ±10%");
        assertThat(settings().budgets().getFirst().fiscalYear()).hasValue(2024);
        type("budget/budget/unit", "TOKENS");
        assertThat(settings().budgets().getFirst().amount().unit()).isEqualTo(Unit.TOKEN);
        assertThat(entry("budget/budget/amount").textProperty().get()).isEqualTo("1.2M ±10%");
        type("budget/budget/fiscalYear", "2031");
        assertThat(entry("budget/budget/fiscalYear").remarkProperty().get())
                .isEqualTo(new EntryModel.Remark(false, "The fiscal year 2031 lies outside the plan"));
        type("budget/budget/fiscalYear", "next");
        assertThat(entry("budget/budget/fiscalYear").remarkProperty().get().isRefused()).isTrue();
        act("budget/budget/remove");
        assertThat(session.plan()).isEqualTo(before);
    }

    private void act(String id) {
        money.forms().act(money.forms().sectionsProperty().get().stream().flatMap(section -> section.actions().stream())
                .filter(action -> action.id().equals(id)).findFirst().orElseThrow());
    }

    @Test
    void aRateTurnsAQuoteInAnotherCurrencyIntoAnAmount() {
        var editor = new EditorModel(contracts);
        contracts.choose("big");
        editor.forms().entry("quote/big/currency").orElseThrow().textProperty().set("EUR");
        assertThat(contracts.cardsProperty().get().getFirst().warnings()).anyMatch(text -> text.startsWith("There is no exchange rate from EUR"));
        money.addExchangeRate();
        assertThat(settings().exchangeRates()).singleElement().satisfies(rate -> assertThat(rate.id()).isEqualTo("EUR-USD"));
        type("exchange/0/step/0/rate", "1.10");
        assertThat(entry("exchange/0/step/0/rate").entry().unit()).isEqualTo("USD/EUR");
        assertThat(contracts.cardsProperty().get().getFirst().billed().text()).isEqualTo("$990,000");
        act("exchange/0/add-step");
        type("exchange/0/step/1/since", "2024-06");
        assertThat(entry("exchange/0/step/1/since").remarkProperty().get().text()).contains("must come after that since 2024-07");
        type("exchange/0/from", "GBP");
        assertThat(settings().exchangeRates().getFirst().id()).isEqualTo("GBP-USD");
        assertThat(entry("exchange/0/step/0/rate").textProperty().get()).isEqualTo("1.1");
    }

    @Test
    void theDiscountRateCanBeNone() {
        type("plan/discountRatePerYear", "8 %");
        assertThat(settings().discountRatePerYear()).isPresent();
        assertThat(contracts.presentProperty().get()).startsWith("present value $");
        type("plan/discountRatePerYear", "");
        assertThat(settings().discountRatePerYear()).isEmpty();
        assertThat(contracts.presentProperty().get()).isEmpty();
    }

    @Test
    void anotherReportingCurrencyKeepsTheDigitsOfBudgets() {
        money.addBudget();
        type("plan/currency", "EUR");
        assertThat(settings().budgets()).extracting(budget -> budget.amount().unit()).isEqualTo(List.of(Unit.of("EUR")));
        type("plan/fiscalYearStart", "APRIL");
        assertThat(session.undoNameProperty().get()).isEqualTo("Fiscal year from April");
    }
}
