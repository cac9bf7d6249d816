package org.tokenwright.tokens.media;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Source;
import org.tokenwright.tokens.Tokenizer.Status;

/**
 * What a rule is called, whom it concerns and what it rests on.
 *
 * @param models patterns, {@code *} for any text; tried on an offer's id and on its model
 * @param from first day it holds, where known
 * @param superseded the provider has replaced it, on a day that is not known; it is kept for those who are still billed by it
 * @param approximate the source itself calls its figures approximate, or does not state all of it
 * @param note what else a person should know; may be empty
 */
public record Basis(
        String id, List<String> models, Optional<LocalDate> from, boolean superseded, boolean approximate, Status status, Source source,
        String note) {

    public Basis {
        requireNonNull(id, "id");
        models = List.copyOf(models);
        models.forEach(ModelPattern::new);
        if (status == Status.UNSOURCED) {
            throw new IllegalArgumentException("a rule needs a source");
        }
    }

    boolean holdsOn(LocalDate day) {
        return from.isEmpty() || !day.isBefore(from.get());
    }

    /** How much its best pattern states of an offer's id or model; 0 if none matches. */
    int specificity(String offerId, String model) {
        return models.stream().map(ModelPattern::new)
                .filter(pattern -> pattern.matches(offerId) || pattern.matches(model))
                .mapToInt(ModelPattern::specificity).max().orElse(0);
    }

    /** Whether a count by it can be called exact. */
    boolean isExact() {
        return !approximate && (status == Status.OFFICIAL || status == Status.MEASURED);
    }
}
