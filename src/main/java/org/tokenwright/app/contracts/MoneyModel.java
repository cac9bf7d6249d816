package org.tokenwright.app.contracts;

import java.util.ArrayList;
import java.util.Optional;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.FormModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck;

/** Currency, discount rate, exchange rates and budgets of the plan while they are edited. */
public final class MoneyModel {

    private final ContractsModel contracts;
    private final PlanSession session;
    private final FormModel forms;

    public MoneyModel(ContractsModel contracts) {
        this.contracts = contracts;
        session = contracts.session();
        forms = new FormModel(session, (plan, place) -> new FindingWords(plan).name(place));
        session.planProperty().addListener(_ -> show());
        contracts.showingProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        if (!contracts.showingProperty().get()) {
            return;
        }
        Plan plan = session.plan();
        var now = new ArrayList<Form>();
        now.add(MoneyEntries.general(plan));
        plan.settings().budgets().forEach(budget -> now.add(BudgetEntries.of(plan, budget)));
        for (int i = 0; i < plan.settings().exchangeRates().size(); i++) {
            now.add(ExchangeEntries.of(plan, i));
        }
        forms.show("", now, PlanCheck.of(plan), _ -> true);
    }

    public FormModel forms() {
        return forms;
    }

    public void addBudget() {
        forms.edit(BudgetEntries.add(session.plan(), Optional.empty()));
    }

    public void addExchangeRate() {
        forms.edit(ExchangeEntries.add(session.plan()));
    }
}
