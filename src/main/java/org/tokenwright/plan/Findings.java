package org.tokenwright.plan;

import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tokenwright.base.Quantity;

/** Collects what the checks of a plan find, in their order. */
final class Findings {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final List<PlanCheck.Finding> all = new ArrayList<>();

    void error(String place, String message) {
        all.add(new PlanCheck.Finding(true, place, message));
    }

    void odd(String place, String message) {
        all.add(new PlanCheck.Finding(false, place, message));
    }

    /** Whether a day or a month lies in years that files can hold and calendars agree on; an error if not. */
    boolean year(String place, TemporalAccessor date) {
        int year = date.get(ChronoField.YEAR);
        boolean isUsual = year >= FIRST_YEAR && year <= LAST_YEAR;
        if (!isUsual) {
            error(place, "must be in the years " + FIRST_YEAR + " to " + LAST_YEAR + " (" + date + ")");
        }
        return isUsual;
    }

    /** An error where a list is so long that checking it would take its time. */
    void atMost(int most, String place, Collection<?> list) {
        if (list.size() > most) {
            error(place, "has at most " + most + " elements, not " + list.size());
        }
    }

    /** An error where a number of the plan does not obey its rule. */
    void number(Plan plan, String place, String inputId, Quantity quantity) {
        try {
            NumberRule.of(plan, inputId).ifPresent(rule -> rule.check(quantity));
        } catch (IllegalArgumentException e) {
            error(place, e.getMessage());
        }
    }

    List<PlanCheck.Finding> all() {
        return List.copyOf(all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }
}
