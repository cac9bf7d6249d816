package org.tokenwright.app.contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.Entry;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.form.UnitWords;
import org.tokenwright.app.inputs.NumberField;
import org.tokenwright.app.text.NewIds;
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
import org.tokenwright.plan.Team;

/** Entries of one budget. */
public final class BudgetEntries {

    private static final String MONEY = "MONEY";
    private static final String TOKENS = "TOKENS";
    private static final SettingsForm FORM = new SettingsForm(Words.get("money.budget"));

    private final Plan plan;
    private final String id;

    private BudgetEntries(Plan plan, String id) {
        this.plan = plan;
        this.id = id;
    }

    public static Form of(Plan plan, Budget budget) {
        var entries = new BudgetEntries(plan, budget.id());
        return new Form("budget/" + budget.id(), Words.get("money.budget"), entries.entries(budget),
                List.of(entries.remove(budget)));
    }

    private List<Entry> entries(Budget budget) {
        return List.of(
                FORM.typed(Kind.WORDS, id("name"), "budget.name", "", places("name"), settings -> get(settings, Budget::name),
                        (settings, text) -> set(settings, old -> new Budget(old.id(), Texts.name(text), old.team(),
                                old.fiscalYear(),
                                old.period(), old.amount()))),
                FORM.chosen(id("team"), "budget.team", places("team"), teams(), settings -> get(settings, one
                        -> one.team().orElse("")),
                        (settings, key) -> set(settings, old -> new Budget(old.id(), old.name(),
                                Optional.of(key).filter(team -> !team.isEmpty()), old.fiscalYear(), old.period(), old.amount()))),
                FORM.typed(Kind.TEXT, id("fiscalYear"), "budget.year", Words.get("budget.year.unit"), places("fiscalYear"),
                        settings -> get(settings, one -> one.fiscalYear().map(String::valueOf).orElse("")),
                        (settings, text) -> set(settings, old -> new Budget(old.id(), old.name(), old.team(),
                                text.isEmpty() ? Optional.empty() : Optional.of(Texts.year(text)), old.period(), old.amount()))),
                FORM.chosen(id("period"), "budget.period", places("period"), Arrays.stream(Budget.Period.values())
                                .map(one -> new Option(one.name(), Words.get("choice.Period." + one.name()))).toList(),
                        settings -> get(settings, one -> one.period().name()), (settings, key) -> set(settings, old -> new Budget(
                                old.id(), old.name(), old.team(), old.fiscalYear(), Budget.Period.valueOf(key), old.amount()))),
                FORM.chosen(id("unit"), "budget.unit", places("unit"), List.of(
                                new Option(MONEY, Words.get("budget.money", plan.settings().currency())),
                                new Option(TOKENS, Words.get("unit.tokens"))),
                        settings -> get(settings, one -> one.amount().unit().equals(Unit.TOKEN) ? TOKENS : MONEY),
                        (settings, key) -> set(settings, old -> MoneyEntries.with(old, ChangedUnits.inUnit(old.amount(),
                                key.equals(TOKENS) ? Unit.TOKEN : Unit.of(settings.currency()))))),
                amount(budget));
    }

    private Entry amount(Budget budget) {
        NumberRule rule = NumberRule.budgetAmount(budget.amount().unit(), plan.settings().currency());
        String input = PlanInputs.ofBudget(id);
        var field = new NumberField(input, Words.get("budget.amount"), UnitWords.behind(rule.unit()),
                new QuantityText(rule.unit(), false),
                rule, now -> now.settings().budgets().stream().filter(one -> one.id().equals(id)).findFirst().map(Budget::amount),
                (_, number, name) -> new Edit.SetInput(input, number, FORM.step(name)));
        return new Entry(input, field.label(), field.unitText(), Kind.NUMBER, _ -> List.of(), Set.of(input), field::shown,
                field::edit,
                Optional.empty());
    }

    private List<Option> teams() {
        var teams = new ArrayList<>(List.of(new Option("", Words.get("budgets.whole"))));
        plan.teams().stream().map((Team team) -> new Option(team.id(), team.name())).forEach(teams::add);
        return teams;
    }

    private Entry.Action remove(Budget budget) {
        return FORM.action(id("remove"), "money.remove", settings -> settings.withBudgets(
                settings.budgets().stream().filter(one -> !one.id().equals(id)).toList()), Words.get("edit.remove", budget.name()));
    }

    private String id(String path) {
        return "budget/" + id + "/" + path;
    }

    private Set<String> places(String path) {
        return Set.of("/settings/budgets[" + id + "]/" + path);
    }

    private String get(Settings settings, Function<Budget, String> get) {
        return settings.budgets().stream().filter(one -> one.id().equals(id)).findFirst().map(get).orElse("");
    }

    private Settings set(Settings settings, UnaryOperator<Budget> change) {
        return settings.withBudgets(settings.budgets().stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList());
    }

    /**
     * Adds a budget for each year.
     *
     * @param team that has it; empty for the whole plan
     */
    public static Edit add(Plan plan, Optional<String> team) {
        Settings settings = plan.settings();
        String name = NewIds.name(Words.get("money.budget"), settings.budgets().stream().map(Budget::name).toList());
        var budgets = new ArrayList<>(settings.budgets());
        budgets.add(new Budget(NewIds.of(name, settings.budgets().stream().map(Budget::id).toList()), name, team,
                Optional.empty(), Budget.Period.YEAR, Quantity.exact(100_000, Unit.of(settings.currency()))));
        return new Edit.SetSettings(settings.withBudgets(budgets), Words.get("edit.add", name));
    }
}
