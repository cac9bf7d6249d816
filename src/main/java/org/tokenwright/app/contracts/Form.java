package org.tokenwright.app.contracts;

import java.util.List;
import org.tokenwright.app.contracts.Entry.Action;

/**
 * Entries that belong together.
 *
 * @param id of what they are about; empty for a form without a heading
 * @param actions buttons beneath them
 */
record Form(String id, String heading, List<Entry> entries, List<Action> actions) {

    Form {
        entries = List.copyOf(entries);
        actions = List.copyOf(actions);
    }

    String shape() {
        return String.join("\n", id, heading, entries.stream().map(Entry::shape).toList().toString(),
                actions.stream().map(Action::id).toList().toString());
    }
}
