package org.tokenwright.app.capacity;

import java.util.Optional;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.figures.Amount;

/**
 * One limit ready to be shown.
 *
 * @param scope models and tier
 * @param kind what is limited
 * @param used share of the limit used at the peak; above 1 it is exceeded
 * @param usedText with its reason
 * @param first month from which it is exceeded; a dash for none
 * @param lifts which tier is enough; a dash where none is needed
 */
public record LimitLine(String scope, String kind, String peak, String limit, double used, Amount usedText, String first, String lifts) {

    public boolean isExceeded() {
        return used > 1;
    }

    Optional<Subject> why() {
        return usedText.why();
    }
}
