package org.tokenwright.analysis;

import java.util.OptionalDouble;
import org.tokenwright.plan.Team;
import org.tokenwright.worksheet.Expr.Fold;

/** A team with the teams below it on one alternative, evaluated. Money is in the plan's currency. */
public final class TeamResult {

    private final Team team;
    private final Figures figures;

    TeamResult(AlternativeResult alternative, Team team) {
        this.team = team;
        figures = new Figures(alternative, "alternative/" + alternative.alternative().id() + "/team/" + team.id() + "/");
    }

    public Team team() {
        return team;
    }

    /** Cost over the horizon of what is priced. */
    public OptionalDouble cost() {
        return figures.total("cost", Fold.SUM);
    }

    /** Tokens over the horizon. */
    public OptionalDouble tokens() {
        return figures.total("tokens", Fold.SUM);
    }

    /** Cost of a person over the horizon; empty without a headcount. */
    public OptionalDouble costPerPerson() {
        return figures.total("costPerPerson", Fold.LAST);
    }

    /** Tokens of a person over the horizon; empty without a headcount. */
    public OptionalDouble tokensPerPerson() {
        return figures.total("tokensPerPerson", Fold.LAST);
    }

    /** Cost of a person as a share of the salary of the same months; empty without a salary. */
    public OptionalDouble shareOfSalary() {
        return figures.total("shareOfSalary", Fold.LAST);
    }

    /** Id of one of its rows, for tracing; path as in {@code cost}. */
    public String row(String path) {
        return figures.row(path);
    }
}
