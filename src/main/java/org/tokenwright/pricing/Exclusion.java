package org.tokenwright.pricing;

import java.util.Optional;
import org.tokenwright.base.Source;

/**
 * A combination that a source says is not offered; every part given must match.
 *
 * @param atLeastBracket lowest context bracket excluded
 */
public record Exclusion(
        Optional<String> serviceTier, Optional<String> region, int atLeastBracket, Validity validity, Source source) {

    public boolean matches(Conditions conditions) {
        return serviceTier.map(conditions.serviceTier()::equals).orElse(true)
                && region.map(conditions.region()::equals).orElse(true)
                && conditions.bracket() >= atLeastBracket;
    }
}
