package org.tokenwright.base.planted;

import org.tokenwright.plan.Team;

/** Breaks a rule on purpose, so that the architecture test can be seen to find it. */
public final class UsesAHigherPackage {
    public String name(Team team) {
        return team.name();
    }
}
