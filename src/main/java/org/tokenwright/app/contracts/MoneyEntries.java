package org.tokenwright.app.contracts;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.Entry;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.inputs.NumberField;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Budget;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Settings;

/** Entries of the plan's money as a whole. */
final class MoneyEntries {

    private static final SettingsForm FORM = new SettingsForm("");

    private MoneyEntries() {
    }

    static Form general(Plan plan) {
        return new Form("", "", List.of(
                FORM.typed(Kind.TEXT, "plan/currency", "money.currency", "", Set.of("/settings/currency"), Settings::currency,
                        (settings, text) -> in(settings, Texts.currency(text))),
                FORM.chosen("plan/fiscalYearStart", "money.fiscal", Set.of(), months(),
                        settings -> settings.fiscalYearStart().name(),
                        (settings, key) -> settings.withFiscalYearStart(Month.valueOf(key))),
                discountRate()), List.of());
    }

    private static List<Option> months() {
        return Arrays.stream(Month.values()).map(month ->
                new Option(month.name(), month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))).toList();
    }

    /** Amounts keep their digits; they are not converted. */
    private static Settings in(Settings old, String currency) {
        if (currency.equals(old.currency())) {
            return old;
        }
        Unit unit = Unit.of(currency);
        return old.withCurrency(currency).withBudgetPerYear(old.budgetPerYear().map(budget -> ChangedUnits.inUnit(budget, unit)))
                .withBudgets(old.budgets().stream().map(budget -> budget.amount().unit().equals(Unit.TOKEN) ? budget
                        : with(budget, ChangedUnits.inUnit(budget.amount(), unit))).toList());
    }

    static Budget with(Budget old, Quantity amount) {
        return new Budget(old.id(), old.name(), old.team(), old.fiscalYear(), old.period(), amount);
    }

    /** Nothing typed is no discount rate. */
    private static Entry discountRate() {
        String label = Words.get("money.discount");
        String id = PlanInputs.DISCOUNT_RATE_PER_YEAR;
        var field = new NumberField(id, label, Words.get("unit.perYear"), new QuantityText(Unit.ONE, true),
                NumberRule.DISCOUNT_RATE,
                plan -> plan.settings().discountRatePerYear(), (plan, number, name)
                        -> plan.settings().discountRatePerYear().isPresent()
                ? new Edit.SetInput(id, number, name)
                : new Edit.SetSettings(plan.settings().withDiscountRatePerYear(Optional.of(number)), name));
        return new Entry(id, label, field.unitText(), Kind.NUMBER, _ -> List.of(), Set.of(id), field::shown, (plan, typed) ->
                typed.isBlank() && plan.settings().discountRatePerYear().isPresent()
                        ? Optional.of(new Edit.SetSettings(plan.settings().withDiscountRatePerYear(Optional.empty()),
                                Words.get("money.discount.none")))
                        : field.edit(plan, typed), Optional.empty());
    }
}
