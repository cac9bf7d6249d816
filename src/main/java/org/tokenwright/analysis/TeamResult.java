package org.tokenwright.analysis;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Team;
import org.tokenwright.worksheet.Expr.Fold;

/** A team with the teams below it on one alternative, evaluated. Money is in the plan's currency. */
public final class TeamResult {

    private final Team team;
    private final Figures figures;
    private final boolean isPriced;

    TeamResult(AlternativeResult alternative, Team team) {
        this.team = team;
        isPriced = alternative.plan().workloads().stream().filter(one -> isBelow(alternative.plan(), one.team()))
                .allMatch(one -> alternative.isKnown(one.id()));
        figures = new Figures(alternative, "alternative/" + alternative.alternative().id() + "/team/" + team.id() + "/");
    }

    public Team team() {
        return team;
    }

    private boolean isBelow(Plan plan, Optional<String> of) {
        return of.isPresent() && (of.get().equals(team.id()) || isBelow(plan, plan.teams().stream()
                .filter(other -> other.id().equals(of.get())).findFirst().flatMap(Team::parent)));
    }

    private OptionalDouble priced(OptionalDouble amount) {
        return isPriced ? amount : OptionalDouble.empty();
    }

    /** Cost over the horizon; empty unless all of its workloads are priced and fit. */
    public OptionalDouble cost() {
        return priced(figures.total("cost", Fold.SUM));
    }

    /** Tokens over the horizon. */
    public OptionalDouble tokens() {
        return figures.total("tokens", Fold.SUM);
    }

    /** Cost of a person over the horizon; empty without a headcount. */
    public OptionalDouble costPerPerson() {
        return priced(figures.total("costPerPerson", Fold.LAST));
    }

    /** Tokens of a person over the horizon; empty without a headcount. */
    public OptionalDouble tokensPerPerson() {
        return figures.total("tokensPerPerson", Fold.LAST);
    }

    /** Cost of a person as a share of the salary of the same months; empty without a salary. */
    public OptionalDouble shareOfSalary() {
        return priced(figures.total("shareOfSalary", Fold.LAST));
    }

    /** Id of one of its rows, for tracing; path as in {@code cost}. */
    public String row(String path) {
        return figures.row(path);
    }
}
