package org.tokenwright.app.inputs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;

/**
 * Something of a plan that is one of a few. Its text is the key of an option.
 *
 * @param key of the option that a plan has
 * @param set makes the edit that chooses another
 */
record ChoiceField(String id, String label, List<Option> options, Function<Plan, String> key, Setter set) implements Field {

    /** Something to choose. */
    record Option(String key, String label) {}

    /** Makes the edit that chooses an option by its key. */
    @FunctionalInterface
    interface Setter {
        Edit edit(Plan plan, String key, String name);
    }

    ChoiceField {
        options = List.copyOf(options);
    }

    @Override
    public String unitText() {
        return "";
    }

    @Override
    public String shown(Plan plan) {
        return key.apply(plan);
    }

    @Override
    public Optional<Edit> edit(Plan plan, String typed) {
        return typed.equals(key.apply(plan)) ? Optional.empty() : Optional.of(set.edit(plan, typed, label + ": " + label(typed)));
    }

    private String label(String key) {
        return options.stream().filter(option -> option.key().equals(key)).map(Option::label).findFirst().orElse(key);
    }
}
