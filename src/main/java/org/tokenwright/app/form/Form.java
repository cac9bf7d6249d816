package org.tokenwright.app.form;

import java.util.List;
import org.tokenwright.app.form.Entry.Action;

/**
 * Entries that belong together.
 *
 * @param id of what they are about; empty for a form without a heading
 * @param actions buttons beneath them
 */
public record Form(String id, String heading, List<Entry> entries, List<Action> actions) {

    public Form {
        entries = List.copyOf(entries);
        actions = List.copyOf(actions);
    }

    public String shape() {
        return String.join("\n", id, heading, entries.stream().map(Entry::shape).toList().toString(),
                actions.stream().map(Action::id).toList().toString());
    }
}
