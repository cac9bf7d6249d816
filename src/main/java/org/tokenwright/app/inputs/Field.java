package org.tokenwright.app.inputs;

import java.util.Optional;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;

/** Something of a plan that can be typed into one line. */
public interface Field {

    /** Stable name. */
    String id();

    String label();

    /** What the text is counted in; empty for none. */
    String unitText();

    /** The text for what a plan has now; {@link #edit} reads it as no change. */
    String shown(Plan plan);

    /**
     * What was typed as an edit; empty when nothing changes.
     *
     * @throws IllegalArgumentException saying what is wrong, as a sentence
     */
    Optional<Edit> edit(Plan plan, String typed);
}
