package org.tokenwright.app.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tokenwright.app.form.Entry.Action;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.inputs.NumberField;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;

/**
 * Collects the entries of one thing of a plan.
 *
 * @param <T> its kind
 */
public final class ItemForm<T> {

    /** Puts a changed thing into a plan. */
    @FunctionalInterface
    public interface Put<T> {
        Edit edit(Plan plan, T changed, String step);
    }

    /**
     * How a number is typed.
     *
     * @param percent whether it is in percent
     * @param unit shown behind it
     */
    public record Numeral(NumberRule rule, boolean percent, String unit) {

        /** A number without a unit is a share, in percent. */
        public static Numeral of(NumberRule rule, String unit) {
            return new Numeral(rule, rule.unit().equals(Unit.ONE), unit.isEmpty() ? UnitWords.behind(rule.unit()) : unit);
        }
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
    public ItemForm(String at, String place, String name, Function<Plan, Optional<T>> in, Put<T> put) {
        this.at = at;
        this.place = place;
        this.name = name;
        this.in = in;
        this.put = put;
    }

    public List<Entry> entries() {
        return entries;
    }

    public List<Action> actions() {
        return actions;
    }

    private String step(String what) {
        return name.isEmpty() ? what : Words.get("contracts.step", name, what);
    }

    /** A number that it always has. */
    public void number(String path, String placePath, String label, NumberRule rule, String unit, Function<T, Quantity> get) {
        number(path, placePath, label, Numeral.of(rule, unit), plan -> in.apply(plan).map(get));
    }

    /** A number that plans with this entry have. */
    public void number(String path, String placePath, String label, Numeral numeral, Function<Plan, Optional<Quantity>> get) {
        NumberField field = field(path, label, numeral, get, (_, number, text) -> new Edit.SetInput(at + path, number, step(text)));
        add(path, placePath, label, field, field::edit);
    }

    /** A number that it may lack; a blank text takes it away. */
    public void optional(String path, String placePath, String label, NumberRule rule, String unit, Function<T, Optional<Quantity>> get,
            BiFunction<T, Optional<Quantity>, T> with) {
        optional(path, placePath, label, Numeral.of(rule, unit), get, with);
    }

    /** A number that it may lack; a blank text takes it away. */
    public void optional(String path, String placePath, String label, Numeral numeral, Function<T, Optional<Quantity>> get,
            BiFunction<T, Optional<Quantity>, T> with) {
        NumberField field = field(path, label, numeral, plan -> in.apply(plan).flatMap(get), (plan, number, text)
                -> in.apply(plan).flatMap(get).isPresent() ? new Edit.SetInput(at + path, number, step(text))
                : put.edit(plan, with.apply(in.apply(plan).orElseThrow(), Optional.of(number)), step(text)));
        add(path, placePath, label, field, (plan, typed) -> !typed.isBlank() ? field.edit(plan, typed)
                : in.apply(plan).filter(one -> get.apply(one).isPresent()).map(one
                        -> put.edit(plan, with.apply(one, Optional.empty()), step(Words.get("form.cleared", label)))));
    }

    private NumberField field(String path, String label, Numeral numeral, Function<Plan, Optional<Quantity>> get, NumberField.Setter set) {
        return new NumberField(at + path, label, numeral.unit, new QuantityText(numeral.rule.unit(), numeral.percent), numeral.rule, get, set);
    }

    private void add(String path, String placePath, String label, NumberField field, Entry.Change change) {
        entries.add(new Entry(at + path, label, field.unitText(), Kind.NUMBER, _ -> List.of(), Set.of(at + path, place + placePath),
                field::shown, change, Optional.empty()));
    }

    /** Something typed that is no number; {@code with} throws where it is none of its kind. */
    public void text(Kind kind, String path, String label, String unit, Function<T, String> get, BiFunction<T, String, T> with) {
        entries.add(new Entry(at + path, label, unit, kind, _ -> List.of(), Set.of(place + path), plan -> in.apply(plan).map(get).orElse(""),
                (plan, typed) -> change(plan, get, with, typed, label + " " + typed.strip()), Optional.empty()));
    }

    public void chosen(Kind kind, String path, String label, Set<String> placePaths, Function<Plan, List<Option>> options,
            Function<T, String> get, BiFunction<T, String, T> with) {
        Set<String> places = placePaths.stream().map(place::concat).collect(Collectors.toSet());
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
    public Action action(String path, String label, UnaryOperator<T> with) {
        return new Action(at + path, label, plan -> put.edit(plan, with.apply(in.apply(plan).orElseThrow()), step(label)));
    }

    public void offer(Action action) {
        actions.add(action);
    }

    /** The entry at a position begins an item that can be removed. */
    public void droppedBy(int position, Action action) {
        entries.set(position, entries.get(position).withDrop(action));
    }
}
