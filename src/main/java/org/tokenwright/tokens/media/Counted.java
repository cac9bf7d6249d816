package org.tokenwright.tokens.media;

import org.tokenwright.base.Source;
import org.tokenwright.tokens.Count;
import org.tokenwright.tokens.Tokenizer.Status;

/**
 * Tokens, and what the number rests on.
 *
 * @param exact whether the provider's own formula gives this number; otherwise it is an estimate, even where no band is known
 * @param rule id of the rule
 * @param note what else a person should know; may be empty
 */
public record Counted(Count count, boolean exact, String rule, Status status, Source source, String note) {

    static Counted of(Count count, Basis basis) {
        return new Counted(count, basis.isExact() && count.isExact(), basis.id(), basis.status(), basis.source(), basis.note());
    }

    /** So many of the same. */
    public Counted times(long number) {
        Whole.notNegative("number", number);
        return new Counted(Whole.times(count, number), exact, rule, status, source, note);
    }
}
