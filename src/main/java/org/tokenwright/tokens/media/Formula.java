package org.tokenwright.tokens.media;

import org.tokenwright.tokens.Count;

/** A published way to count media; its parameters are data. */
public sealed interface Formula permits ImageFormula, TimeFormula, PerPage {

    /** Whether it counts media of this kind. */
    boolean counts(Modality modality);

    /**
     * @throws IllegalArgumentException if it does not count media of this kind, or nothing is published for this size
     */
    Count count(Media media);

    /** The failure of a formula that was given media of another kind. */
    static IllegalArgumentException unfit(Formula formula, Media media) {
        return new IllegalArgumentException(formula.getClass().getSimpleName() + " does not count " + media);
    }
}
