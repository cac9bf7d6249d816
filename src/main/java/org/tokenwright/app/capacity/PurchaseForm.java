package org.tokenwright.app.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tokenwright.app.form.Entry;
import org.tokenwright.app.form.Entry.Action;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.UnitWords;
import org.tokenwright.app.inputs.NumberField;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;

/**
 * Collects the entries of one thing that an alternative buys.
 *
 * @param <T> its kind
 */
final class PurchaseForm<T> {

    /** Puts a changed thing into a plan. */
    @FunctionalInterface
    interface Put<T> {
        Edit edit(Plan plan, T changed, String step);
    }

    private final String at;
    private final String place;
    private final String name;
    private final Function<Plan, Optional<T>> in;
    private final Put<T> put;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();

    /**
     * @param at input id of its numbers, up to their path; ends with a slash
     * @param place where the checks of a plan speak about it; ends with a slash
     * @param name what the steps of undo begin with
     */
    PurchaseForm(String at, String place, String name, Function<Plan, Optional<T>> in, Put<T> put) {
        this.at = at;
        this.place = place;
        this.name = name;
        this.in = in;
        this.put = put;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Action> actions() {
        return actions;
    }

    private String step(String what) {
        return Words.get("contracts.step", name, what);
    }

    /** A number that it always has. */
    void number(String path, String placePath, String label, NumberRule rule, String unit, Function<T, Quantity> get) {
        NumberField field = field(path, label, rule, unit, one -> Optional.of(get.apply(one)), (_, number, text)
                -> new Edit.SetInput(at + path, number, step(text)));
        add(path, placePath, label, field, field::edit);
    }

    /** A number that it may lack; a blank text takes it away. */
    void optional(String path, String placePath, String label, NumberRule rule, String unit, Function<T, Optional<Quantity>> get,
            BiFunction<T, Optional<Quantity>, T> with) {
        NumberField field = field(path, label, rule, unit, get, (plan, number, text) -> in.apply(plan).flatMap(get).isPresent()
                ? new Edit.SetInput(at + path, number, step(text))
                : put.edit(plan, with.apply(in.apply(plan).orElseThrow(), Optional.of(number)), step(text)));
        add(path, placePath, label, field, (plan, typed) -> !typed.isBlank() ? field.edit(plan, typed)
                : in.apply(plan).filter(one -> get.apply(one).isPresent()).map(one
                        -> put.edit(plan, with.apply(one, Optional.empty()), step(Words.get("purchase.cleared", label)))));
    }

    private NumberField field(String path, String label, NumberRule rule, String unit, Function<T, Optional<Quantity>> get,
            NumberField.Setter set) {
        boolean percent = rule.unit().equals(Unit.ONE);
        return new NumberField(at + path, label, unit.isEmpty() ? UnitWords.behind(rule.unit()) : unit, new QuantityText(rule.unit(), percent),
                rule, plan -> in.apply(plan).flatMap(get), set);
    }

    private void add(String path, String placePath, String label, NumberField field, Entry.Change change) {
        entries.add(new Entry(at + path, label, field.unitText(), Kind.NUMBER, _ -> List.of(), Set.of(at + path, place + placePath),
                field::shown, change, Optional.empty()));
    }

    /** Something typed that is no number; {@code with} throws where it is none of its kind. */
    void text(Kind kind, String path, String label, String unit, Function<T, String> get, BiFunction<T, String, T> with) {
        entries.add(new Entry(at + path, label, unit, kind, _ -> List.of(), Set.of(place + path), plan -> in.apply(plan).map(get).orElse(""),
                (plan, typed) -> change(plan, get, with, typed, label + " " + typed.strip()), Optional.empty()));
    }

    void chosen(Kind kind, String path, String label, Set<String> placePaths, Function<Plan, List<Option>> options, Function<T, String> get,
            BiFunction<T, String, T> with) {
        Set<String> places = placePaths.stream().map(place::concat).collect(java.util.stream.Collectors.toSet());
        entries.add(new Entry(at + path, label, "", kind, options, places, plan -> in.apply(plan).map(get).orElse(""),
                (plan, typed) -> change(plan, get, with, typed, label + " " + Option.labels(options.apply(plan), typed,
                        Words.get("form.none"))), Optional.empty()));
    }

    private Optional<Edit> change(Plan plan, Function<T, String> get, BiFunction<T, String, T> with, String typed, String what) {
        T old = in.apply(plan).orElseThrow();
        T now = with.apply(old, typed.strip());
        return get.apply(now).equals(get.apply(old)) ? Optional.empty() : Optional.of(put.edit(plan, now, step(what)));
    }

    /** A change by a button. */
    Action action(String path, String label, java.util.function.UnaryOperator<T> with) {
        return new Action(at + path, label, plan -> put.edit(plan, with.apply(in.apply(plan).orElseThrow()), step(label)));
    }

    void offer(Action action) {
        actions.add(action);
    }

    /** The entry at a position begins an item that can be removed. */
    void droppedBy(int position, Action action) {
        entries.set(position, entries.get(position).withDrop(action));
    }
}
