package org.tokenwright.app.form;

import org.tokenwright.plan.Plan;

/** What a person calls the places that the checks of a plan speak about. */
@FunctionalInterface
public interface PlaceNames {

    /** Empty where the place has no name of its own. */
    String of(Plan plan, String place);
}
