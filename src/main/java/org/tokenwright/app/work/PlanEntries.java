package org.tokenwright.app.work;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.ItemForm;
import org.tokenwright.app.form.ItemForm.Numeral;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.PriceOutlook;
import org.tokenwright.plan.Settings;

/** The entries of a plan as a whole: its budget, and how prices are expected to fall. */
final class PlanEntries {

    private static final String AT = "plan/";

    private final Plan plan;

    private PlanEntries(Plan plan) {
        this.plan = plan;
    }

    static List<Form> of(Plan plan) {
        var entries = new PlanEntries(plan);
        return List.of(entries.budget(), entries.outlook());
    }

    private static ItemForm<Settings> form(String name) {
        return new ItemForm<>(AT, "/settings/", name, now -> Optional.of(now.settings()), (_, changed, step) -> new Edit.SetSettings(changed, step));
    }

    private Form budget() {
        ItemForm<Settings> form = form("");
        String currency = plan.settings().currency();
        form.optional(PlanInputs.BUDGET_PER_YEAR.substring(AT.length()), "budgetPerYear", Words.get("work.edit.budget"),
                new Numeral(NumberRule.budget(currency), false, Words.get("work.edit.budget.unit", currency)), Settings::budgetPerYear,
                Settings::withBudgetPerYear);
        return new Form("", "", form.entries(), form.actions());
    }

    private Form outlook() {
        ItemForm<Settings> form = form(Words.get("work.edit.section.outlook"));
        if (plan.settings().outlook().isEmpty()) {
            form.offer(form.action("outlook/add", Words.get("work.edit.outlook.add"), old -> old.withOutlook(Optional.of(new PriceOutlook(
                    Examples.of("2"), Examples.of("0.5"), Examples.of("6"))))));
        } else {
            number(form, "fallPerYear", false, PriceOutlook::fallPerYear);
            form.droppedBy(0, form.action("outlook/remove", Words.get("work.edit.outlook.remove"), old -> old.withOutlook(Optional.empty())));
            number(form, "migrated", true, PriceOutlook::migrated);
            number(form, "lag", false, PriceOutlook::lag);
        }
        return new Form("outlook", Words.get("work.edit.section.outlook"), form.entries(), form.actions());
    }

    private void number(ItemForm<Settings> form, String path, boolean percent, Function<PriceOutlook, Quantity> get) {
        NumberRule rule = NumberRule.of(plan, PlanInputs.OUTLOOK + path).orElseThrow();
        form.number("outlook/" + path, "outlook/" + path, Words.get("work.edit.outlook." + path), new Numeral(rule, percent,
                Words.get("work.edit.outlook." + path + ".unit")), now -> now.settings().outlook().map(get));
    }
}
