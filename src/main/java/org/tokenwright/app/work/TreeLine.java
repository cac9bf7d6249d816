package org.tokenwright.app.work;

import java.util.List;
import org.tokenwright.app.figures.Amount;

/**
 * A line of the tree: the plan, a team or a workload with what it comes to.
 *
 * @param figures cost, tokens, cost of a person, share of the salary, use of the budget
 */
record TreeLine(Chosen what, String name, List<Amount> figures, List<TreeLine> below) {

    TreeLine {
        figures = List.copyOf(figures);
        below = List.copyOf(below);
    }
}
