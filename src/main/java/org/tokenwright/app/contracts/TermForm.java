package org.tokenwright.app.contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tokenwright.app.form.Entry.Action;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.Entry;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.form.UnitWords;
import org.tokenwright.app.inputs.NumberField;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.QuoteRules;

/**
 * Collects the entries of one term.
 *
 * @param <T> its kind
 */
final class TermForm<T extends Term> {

    private final Quote quote;
    private final T term;
    private final Class<T> type;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();

    TermForm(Quote quote, T term, Class<T> type) {
        this.quote = quote;
        this.term = term;
        this.type = type;
    }

    Quote quote() {
        return quote;
    }

    T term() {
        return term;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Action> actions() {
        return actions;
    }

    private Optional<T> in(Plan plan) {
        return plan.quote(quote.id()).flatMap(now -> now.term(term.id())).filter(type::isInstance).map(type::cast);
    }

    private String id(String path) {
        return PlanInputs.ofQuote(quote.id(), term.id() + "/" + path);
    }

    private String place(String path) {
        return "/quotes[" + quote.id() + "]/terms[" + term.id() + "]/" + path;
    }

    private String step(String what) {
        return Words.get("contracts.step", TermKind.of(term).label(), what);
    }

    private Edit replace(Plan plan, UnaryOperator<T> with, String name) {
        Quote now = plan.quote(quote.id()).orElseThrow();
        return new Edit.ReplaceQuote(now.withTerms(now.terms().stream()
                .map(one -> one.id().equals(term.id()) ? with.apply(type.cast(one)) : one).toList()), name);
    }

    /** A number of the term, by its path below the term. */
    Entry number(String path, String labelKey, Function<T, Optional<Quantity>> get) {
        NumberRule rule = QuoteRules.of(quote, term.id() + "/" + path).orElseThrow();
        boolean percent = rule.unit().equals(Unit.ONE);
        String label = Words.get("term.field." + labelKey);
        var field = new NumberField(id(path), label, UnitWords.behind(rule.unit()), new QuantityText(rule.unit(), percent), rule,
                plan -> in(plan).flatMap(get), (_, number, name) -> new Edit.SetInput(id(path), number, step(name)));
        return add(new Entry(id(path), label, field.unitText(), Kind.NUMBER, _ -> List.of(),
                Set.of(id(path), place(UnitWords.place(path))), field::shown, field::edit, Optional.empty()));
    }

    void numberOf(String path, Function<T, Quantity> get) {
        number(path, path, one -> Optional.of(get.apply(one)));
    }

    /** Something typed that is no number; {@code with} throws where it is none of its kind. */
    Entry text(Kind kind, String path, String labelKey, String unit, Function<T, String> get, BiFunction<T, String, T> with) {
        String label = Words.get("term.field." + labelKey);
        return add(new Entry(id(path), label, unit, kind, _ -> List.of(), Set.of(place(path)),
                plan -> in(plan).map(get).orElse(""),
                (plan, typed) -> change(plan, get, with, typed, label + " " + typed.strip()), Optional.empty()));
    }

    private Optional<Edit> change(Plan plan, Function<T, String> get, BiFunction<T, String, T> with, String typed, String what) {
        T old = in(plan).orElseThrow();
        String wanted = get.apply(with.apply(old, typed.strip()));
        return wanted.equals(get.apply(old)) ? Optional.empty()
                : Optional.of(replace(plan, one -> with.apply(one, typed.strip()), step(what)));
    }

    void month(String path, Function<T, java.time.YearMonth> get, BiFunction<T, java.time.YearMonth, T> with) {
        text(Kind.TEXT, path, path, Words.get("unit.month"), one -> get.apply(one).toString(),
                (one, typed) -> with.apply(one, Texts.month(typed)));
    }

    void months(String path, Function<T, Integer> get, BiFunction<T, Integer, T> with) {
        text(Kind.TEXT, path, path, Words.get("unit.months"), one -> Integer.toString(get.apply(one)),
                (one, typed) -> with.apply(one, Texts.months(typed, Quote.MAX_MONTHS)));
    }

    void words(BiFunction<T, String, T> with) {
        text(Kind.WORDS, "text", "text", "", Term::text, with);
    }

    <E extends Enum<E>> void choice(String path, Class<E> values, Function<T, E> get, BiFunction<T, E, T> with) {
        choice(path, Arrays.stream(values.getEnumConstants())
                .map(one -> new Option(one.name(), Words.get("choice." + values.getSimpleName() + "." + one.name()))).toList(),
                one -> get.apply(one).name(), (one, key) -> with.apply(one, Enum.valueOf(values, key)));
    }

    void choice(String path, List<Option> options, Function<T, String> get, BiFunction<T, String, T> with) {
        options(Kind.CHOICE, path, _ -> options, get, with);
    }

    void checks(String path, Function<Plan, List<Option>> options, Function<T, List<String>> get, BiFunction<T, List<String>,
            T> with) {
        options(Kind.CHECKS, path, options, one -> String.join(",", get.apply(one)),
                (one, keys) -> with.apply(one, keys.isEmpty() ? List.of() : List.of(keys.split(","))));
    }

    private void options(Kind kind, String path, Function<Plan, List<Option>> options, Function<T, String> get,
            BiFunction<T, String, T> with) {
        String label = Words.get("term.field." + path);
        add(new Entry(id(path), label, "", kind, options, Set.of(place(path)), plan -> in(plan).map(get).orElse(""),
                (plan, typed) -> change(plan, get, with, typed, label + " " + Option.labels(options.apply(plan), typed)),
                Optional.empty()));
    }

    /** A change of the term by a button; path and label of the button, name of the step. */
    Action action(String path, String labelKey, UnaryOperator<T> with) {
        String label = Words.get(labelKey);
        return new Action(id(path), label, plan -> replace(plan, with, step(label)));
    }

    void offer(Action action) {
        actions.add(action);
    }

    /** The last entry begins an item that can be removed. */
    void droppedBy(int position, Action action) {
        entries.set(position, entries.get(position).withDrop(action));
    }

    private Entry add(Entry entry) {
        entries.add(entry);
        return entry;
    }
}
