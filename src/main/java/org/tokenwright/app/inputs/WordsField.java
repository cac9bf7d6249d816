package org.tokenwright.app.inputs;

import java.util.Optional;
import java.util.function.Function;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;

/**
 * A short text of a plan that is no number, such as a name.
 *
 * @param get the text in a plan
 * @param set makes the edit of another text, without space around it; refuses one that is wrong
 */
record WordsField(String id, String label, String unitText, Function<Plan, String> get, ChoiceField.Setter set) implements Field {

    @Override
    public String shown(Plan plan) {
        return get.apply(plan);
    }

    @Override
    public Optional<Edit> edit(Plan plan, String typed) {
        String clean = typed.strip();
        return clean.equals(get.apply(plan)) ? Optional.empty() : Optional.of(set.edit(plan, clean, label + " " + clean));
    }
}
