package org.tokenwright.tokens.media;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rules on media and on the frame of messages and tools, as known on one day. Immutable.
 *
 * @param revision the day they were read
 */
public record MediaRules(String revision, List<MediaRule> media, List<OverheadRule> overheads) {

    /** @throws IllegalArgumentException if two have the same id */
    public MediaRules {
        media = List.copyOf(media);
        overheads = List.copyOf(overheads);
        var ids = new HashSet<String>();
        Stream.concat(media.stream().map(MediaRule::id), overheads.stream().map(OverheadRule::id)).forEach(id -> {
            if (!ids.add(id)) {
                throw new IllegalArgumentException("two rules have the id " + id);
            }
        });
    }

    /**
     * The rules of an offer that hold on a day.
     *
     * @param offerId as in price sheets
     * @param model as the provider spells it
     */
    public ModelRules of(String offerId, String model, LocalDate day) {
        return new ModelRules(this, offerId, model, basis -> !basis.superseded() && basis.holdsOn(day));
    }

    /** The rules of an offer that its provider has replaced. */
    public ModelRules superseded(String offerId, String model) {
        return new ModelRules(this, offerId, model, Basis::superseded);
    }
}
