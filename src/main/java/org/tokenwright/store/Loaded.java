package org.tokenwright.store;

import java.util.List;
import java.util.Optional;

/**
 * What was read from a file.
 *
 * @param readOnlyReason why it must not be saved over, when it must not
 * @param notes what a person should know about it, one sentence each
 */
public record Loaded<T>(T content, Optional<String> readOnlyReason, List<String> notes) {

    public Loaded {
        notes = List.copyOf(notes);
    }
}
