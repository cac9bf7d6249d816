package org.tokenwright.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenwright.app.form.Lists;
import org.tokenwright.app.text.NewIds;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Seats;
import org.tokenwright.plan.Team;

/** Changes of the tree of teams. */
final class TeamEdits {

    private TeamEdits() {
    }

    /** @param parent empty for a team at the top */
    static Team fresh(Plan plan, Optional<String> parent) {
        String name = NewIds.name(Words.get("work.edit.newTeam"), plan.teams().stream().map(Team::name).toList());
        return new Team(NewIds.of(name, plan.teams().stream().map(Team::id).toList()), name, parent);
    }

    static Edit add(Plan plan, Team team) {
        return new Edit.SetTeams(Lists.with(plan.teams(), team), Words.get("edit.add", team.name()));
    }

    static Edit replace(Plan plan, Team changed, String step) {
        return new Edit.SetTeams(Lists.changed(plan.teams(), Team::id, changed.id(), _ -> changed), step);
    }

    /** Whether a team is another one or anywhere below it. */
    static boolean isWithin(Plan plan, String team, String above) {
        Optional<String> at = Optional.of(team);
        for (int i = 0; i <= plan.teams().size() && at.isPresent(); i++) {
            if (at.get().equals(above)) {
                return true;
            }
            at = parent(plan, at.get());
        }
        return false;
    }

    private static Optional<String> parent(Plan plan, String id) {
        return plan.teams().stream().filter(team -> team.id().equals(id)).findFirst().flatMap(Team::parent);
    }

    /** Removes a team with its budgets; its workloads, seats and the teams below it go to the one above it. */
    static Edit remove(Plan plan, Team gone) {
        String name = Words.get("edit.remove", gone.name());
        var edits = new ArrayList<Edit>();
        plan.workloads().stream().filter(one -> one.team().equals(Optional.of(gone.id())))
                .forEach(one -> edits.add(new Edit.ReplaceWorkload(one.withTeam(gone.parent()), name)));
        plan.alternatives().stream().filter(one -> one.purchases().seats().stream().anyMatch(seats -> seats.team().equals(Optional.of(gone.id()))))
                .forEach(one -> edits.add(new Edit.ReplaceAlternative(withSeatsAbove(one, gone), name)));
        edits.add(new Edit.SetSettings(plan.settings().withBudgets(plan.settings().budgets().stream()
                .filter(budget -> !budget.team().equals(Optional.of(gone.id()))).toList()), name));
        edits.add(new Edit.SetTeams(without(plan.teams(), gone), name));
        return new Edit.Together(edits, name);
    }

    private static List<Team> without(List<Team> teams, Team gone) {
        return Lists.without(teams, Team::id, gone.id()).stream().map(one -> one.parent().equals(Optional.of(gone.id()))
                ? new Team(one.id(), one.name(), gone.parent(), one.headcount(), one.salary()) : one).toList();
    }

    private static Alternative withSeatsAbove(Alternative old, Team gone) {
        Alternative.Purchases purchases = old.purchases();
        return old.withPurchases(new Alternative.Purchases(purchases.reservations(), purchases.seats().stream()
                .map(seats -> seats.team().equals(Optional.of(gone.id())) ? withTeam(seats, gone.parent()) : seats).toList(),
                purchases.accountTiers()));
    }

    private static Seats withTeam(Seats old, Optional<String> team) {
        return new Seats(old.id(), old.name(), old.seatPlan(), team, old.count(), old.growthPerMonth(), old.annual(), old.activeShare(),
                old.usage(), old.allowance(), old.overage(), old.stops(), old.workload(), old.covered());
    }
}
