package org.tokenwright.app.contracts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tokenwright.app.form.Entry.Action;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.Entry;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Settings;

/** Makes entries that change the settings of a plan. */
final class SettingsForm {

    private final String what;

    /** @param what begins the names of the steps, such as {@code Budget} */
    SettingsForm(String what) {
        this.what = what;
    }

    String step(String text) {
        return what.isEmpty() ? text : Words.get("contracts.step", what, text);
    }

    Entry typed(Kind kind, String id, String labelKey, String unit, Set<String> places, Function<Settings, String> get,
            BiFunction<Settings, String, Settings> with) {
        String label = Words.get(labelKey);
        return entry(kind, id, label, unit, places, List.of(), get, with);
    }

    Entry chosen(String id, String labelKey, Set<String> places, List<Option> options, Function<Settings, String> get,
            BiFunction<Settings, String, Settings> with) {
        return entry(Kind.CHOICE, id, Words.get(labelKey), "", places, options, get, with);
    }

    private Entry entry(Kind kind, String id, String label, String unit, Set<String> places, List<Option> options,
            Function<Settings, String> get, BiFunction<Settings, String, Settings> with) {
        return new Entry(id, label, unit, kind, _ -> options, places, plan -> get.apply(plan.settings()), (plan, typed) -> {
            Settings now = with.apply(plan.settings(), typed.strip());
            return now.equals(plan.settings()) ? Optional.empty() : Optional.of(new Edit.SetSettings(now,
                    step(label + " " + (options.isEmpty() ? typed.strip() : Option.labels(options, typed)))));
        }, Optional.empty());
    }

    Action action(String id, String labelKey, Function<Settings, Settings> with, String step) {
        return new Action(id, Words.get(labelKey), (Plan plan) -> new Edit.SetSettings(with.apply(plan.settings()), step));
    }
}
