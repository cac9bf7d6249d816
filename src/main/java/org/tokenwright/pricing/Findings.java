package org.tokenwright.pricing;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.pricing.SheetCheck.Problem;

/** Collects problems under a place of a sheet. */
final class Findings {

    private final String place;
    private final List<Problem> problems;

    Findings() {
        this("", new ArrayList<>());
    }

    private Findings(String place, List<Problem> problems) {
        this.place = place;
        this.problems = problems;
    }

    /** The same findings one step deeper; written as in a JSON pointer. */
    Findings at(String step) {
        return new Findings(place + "/" + step.replace("~", "~0").replace("/", "~1"), problems);
    }

    Findings at(String list, int index) {
        return at(list).at(Integer.toString(index));
    }

    void add(String message) {
        problems.add(new Problem(place, message));
    }

    void require(boolean holds, String messageOtherwise) {
        if (!holds) {
            add(messageOtherwise);
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
