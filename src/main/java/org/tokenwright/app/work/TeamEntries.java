package org.tokenwright.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tokenwright.app.contracts.BudgetEntries;
import org.tokenwright.app.form.Entry.Action;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.ItemForm;
import org.tokenwright.app.form.ItemForm.Numeral;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Team;

/** The entries of a team and its budgets. */
final class TeamEntries {

    private final Plan plan;
    private final Team team;

    private TeamEntries(Plan plan, Team team) {
        this.plan = plan;
        this.team = team;
    }

    static List<Form> of(Plan plan, Team team) {
        var entries = new TeamEntries(plan, team);
        var forms = new ArrayList<>(List.of(entries.general()));
        plan.settings().budgets().stream().filter(budget -> budget.team().equals(Optional.of(team.id())))
                .forEach(budget -> forms.add(BudgetEntries.of(plan, budget)));
        forms.add(entries.budgets());
        return forms;
    }

    private Form general() {
        var form = new ItemForm<>(PlanInputs.ofTeam(team.id(), ""), "/teams[" + team.id() + "]/", team.name(), now -> now.teams().stream()
                .filter(one -> one.id().equals(team.id())).findFirst(), TeamEdits::replace);
        form.text(Kind.WORDS, "name", Words.get("work.edit.name"), "", Team::name, (old, text) -> new Team(old.id(), Texts.name(text), old.parent(),
                old.headcount(), old.salary()));
        form.chosen(Kind.CHOICE, "parent", Words.get("work.edit.team.parent"), Set.of("parent"), _ -> teams(), old -> old.parent().orElse(""),
                (old, id) -> new Team(old.id(), old.name(), above(id), old.headcount(), old.salary()));
        form.optional("headcount", "headcount", Words.get("work.edit.headcount"), new Numeral(NumberRule.HEADCOUNT, false,
                Words.get("work.edit.headcount.unit")), Team::headcount, (old, number)
                -> new Team(old.id(), old.name(), old.parent(), number, old.salary()));
        String currency = plan.settings().currency();
        form.optional("salary", "salary", Words.get("work.edit.salary"), new Numeral(NumberRule.salary(currency), false,
                Words.get("work.edit.salary.unit", currency)), Team::salary, (old, number)
                -> new Team(old.id(), old.name(), old.parent(), old.headcount(), number));
        return new Form("", "", form.entries(), List.of());
    }

    private List<Option> teams() {
        return Stream.concat(Stream.of(new Option("", Words.get("work.edit.team.top"))), plan.teams().stream()
                .filter(one -> !one.id().equals(team.id())).map(one -> new Option(one.id(), one.name()))).toList();
    }

    private Optional<String> above(String id) {
        if (TeamEdits.isWithin(plan, id, team.id())) {
            throw new IllegalArgumentException(Words.get("work.edit.team.below", team.name()));
        }
        return Optional.of(id).filter(one -> !one.isEmpty());
    }

    private Form budgets() {
        return new Form("budgets", "", List.of(), List.of(new Action(PlanInputs.ofTeam(team.id(), "budget/add"), Words.get("work.edit.budget.add"),
                now -> BudgetEntries.add(now, Optional.of(team.id())))));
    }
}
