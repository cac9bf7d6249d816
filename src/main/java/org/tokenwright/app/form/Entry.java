package org.tokenwright.app.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;

/**
 * One thing of a plan that a person can change: typed, chosen, or ticked. Whatever its kind, its state is a text, so that
 * a refused one can be kept.
 *
 * @param id stable name; the input id of a number
 * @param unit shown behind a field
 * @param options to choose from; none for what is typed
 * @param places where the checks of a plan speak about it
 * @param shown the text for what a plan has now; {@link Change#edit} reads it as no change
 * @param drop removes the item that this entry begins; empty where it begins none
 */
public record Entry(String id, String label, String unit, Kind kind, Function<Plan, List<Option>> options, Set<String> places,
        Function<Plan, String> shown, Change change, Optional<Action> drop) {

    /** How it is entered. */
    public enum Kind {
        NUMBER,
        /** A short text, such as a month. */
        TEXT,
        /** A text of any length. */
        WORDS,
        /** One of the options; the text is its key. */
        CHOICE,
        /** Any of the options; the text is their keys, apart by commas, and empty for all. */
        CHECKS,
        /** Any of the options; the text is their keys, apart by commas, and empty for none. */
        SOME
    }

    /** Something to choose. */
    public record Option(String key, String label) {

        /** What is chosen in words. */
        public static String labels(List<Option> options, String keys, String none) {
            return keys.isEmpty() ? none : Arrays.stream(keys.split(",")).map(key -> options.stream()
                    .filter(option -> option.key().equals(key)).map(Option::label).findFirst().orElse(key))
                    .collect(Collectors.joining(", "));
        }

        /** What is chosen in words; {@code all} for nothing in particular. */
        public static String labels(List<Option> options, String keys) {
            return labels(options, keys, Words.get("contracts.all"));
        }
    }

    /** Makes an edit of a text. */
    @FunctionalInterface
    public interface Change {
        /**
         * Empty when nothing changes.
         *
         * @throws IllegalArgumentException saying what is wrong, as a sentence
         */
        Optional<Edit> edit(Plan plan, String typed);
    }

    /** A change without any text, such as one more tier. */
    public record Action(String id, String label, Function<Plan, Edit> edit) {}

    /** Where it stands apart from its neighbours, whatever the plan has in it. */
    public String shape() {
        return String.join("\n", id, label, unit, kind.name(), drop.map(Action::id).orElse(""));
    }

    public Entry withDrop(Action action) {
        return new Entry(id, label, unit, kind, options, places, shown, change, Optional.of(action));
    }
}
