package org.tokenwright.workload;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.base.Quantity;

/**
 * What comes of the tasks. All of it is what a person enters: a price sheet does not know it.
 *
 * @param success share of tasks that succeed, where the model has none of its own, 0 to 1
 * @param successByOffer share of tasks that succeed on a model, by offer id
 * @param human what a task costs that fails and is done by a person, money/task
 * @param perSuccess what a task that succeeds is worth, money/task
 * @param qualityByOffer a score of one's own, by offer id, 0 to 100
 */
public record Value(
        Quantity success, SortedMap<String, Quantity> successByOffer, Optional<Quantity> human, Optional<Quantity> perSuccess,
        SortedMap<String, Quantity> qualityByOffer) {

    public Value {
        successByOffer = Collections.unmodifiableSortedMap(new TreeMap<>(successByOffer));
        qualityByOffer = Collections.unmodifiableSortedMap(new TreeMap<>(qualityByOffer));
    }
}
