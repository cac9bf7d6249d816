package org.tokenwright.app.figures;

import java.util.Optional;
import org.tokenwright.app.compare.Subject;

/**
 * A figure ready to be shown.
 *
 * @param why what to ask for its reason; empty where there is none
 */
public record Amount(String text, Optional<Subject> why) {

    public static final Amount NONE = new Amount("–", Optional.empty());

    public static Amount plain(String text) {
        return new Amount(text, Optional.empty());
    }
}
