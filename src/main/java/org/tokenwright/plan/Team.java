package org.tokenwright.plan;

import java.util.Optional;
import org.tokenwright.base.Quantity;

/**
 * A node of the team tree that workloads belong to.
 *
 * @param headcount people of it, with the teams below it
 * @param salary of one of them a year, money/person
 */
public record Team(String id, String name, Optional<String> parent, Optional<Quantity> headcount, Optional<Quantity> salary) {

    /** A team of which nothing more is known. */
    public Team(String id, String name, Optional<String> parent) {
        this(id, name, parent, Optional.empty(), Optional.empty());
    }
}
