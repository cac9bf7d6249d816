package org.tokenwright.tokens.media;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.tokenwright.tokens.Band;
import org.tokenwright.tokens.Count;

/**
 * How models frame messages or tools.
 *
 * @param apis it holds for; empty for all
 * @param error factor of the frame, not of the texts in it
 */
public record OverheadRule(Basis basis, Set<Api> apis, Overhead overhead, Band error) {

    public OverheadRule {
        apis = apis.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(apis));
    }

    public String id() {
        return basis.id();
    }

    public boolean holdsFor(Api api) {
        return apis.isEmpty() || apis.contains(api);
    }

    Counted count(Framed tokens) {
        return count(Count.estimated(tokens.frame(), error).plus(Count.exactly(tokens.text())));
    }

    Counted count(Count tokens) {
        return Counted.of(tokens, basis);
    }
}
