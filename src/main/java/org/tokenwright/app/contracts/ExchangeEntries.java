package org.tokenwright.app.contracts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tokenwright.app.form.Entry.Action;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Entry;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.inputs.NumberField;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.ExchangeRate.Step;
import org.tokenwright.plan.ExchangeRate;
import org.tokenwright.plan.ExchangeTable;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Settings;

/** Entries of one exchange rate; it is known by its place in the list, for its currencies can change. */
final class ExchangeEntries {

    private static final SettingsForm FORM = new SettingsForm(Words.get("money.exchange"));

    private final int index;
    private final ExchangeRate rate;
    private final String at;

    private ExchangeEntries(Plan plan, int index) {
        this.index = index;
        rate = plan.settings().exchangeRates().get(index);
        at = "/settings/exchangeRates[" + rate.id() + "]";
    }

    static Form of(Plan plan, int index) {
        return new ExchangeEntries(plan, index).form();
    }

    private Form form() {
        var entries = new ArrayList<>(List.of(
                FORM.typed(Kind.TEXT, id("from"), "exchange.from", "", Set.of(at + "/from", at), settings -> get(settings,
                        ExchangeRate::from),
                        (settings, text) -> set(settings, old -> pair(Texts.currency(text), old.to(), old.steps()))),
                FORM.typed(Kind.TEXT, id("to"), "exchange.to", "", Set.of(at + "/to"), settings -> get(settings, ExchangeRate::to),
                        (settings, text) -> set(settings, old -> pair(old.from(), Texts.currency(text), old.steps())))));
        for (int step = 0; step < rate.steps().size(); step++) {
            entries.add(since(step));
            entries.add(value(step));
        }
        return new Form("exchange/" + index, Words.get("money.exchange"), entries, List.of(
                FORM.action(id("add-step"), "exchange.add.step", settings -> set(settings, ExchangeEntries::longer),
                        FORM.step(Words.get("exchange.add.step"))),
                FORM.action(id("remove"), "money.remove", settings
                        -> settings.withExchangeRates(without(settings.exchangeRates(), index)),
                        Words.get("edit.remove", Words.get("money.exchange")))));
    }

    private Entry since(int step) {
        String label = "exchange.since";
        String place = at + "/steps[" + rate.steps().get(step).since() + "]/since";
        Entry entry = FORM.typed(Kind.TEXT, id("step/" + step + "/since"), label, Words.get("unit.month"), Set.of(place,
                at + "/steps"),
                settings -> get(settings, one -> step < one.steps().size() ? one.steps().get(step).since().toString() : ""),
                (settings, text) -> set(settings, old -> at(old, step, Texts.month(text))));
        return rate.steps().size() == 1 ? entry : entry.withDrop(FORM.action(id("step/" + step + "/remove"), "money.remove",
                settings -> set(settings, old -> pair(old.from(), old.to(), without(old.steps(), step))),
                FORM.step(Words.get("money.remove"))));
    }

    private static ExchangeRate at(ExchangeRate old, int step, YearMonth since) {
        var steps = new ArrayList<>(old.steps());
        steps.set(step, new Step(since, old.steps().get(step).rate()));
        return new ExchangeRate(old.from(), old.to(), steps);
    }

    private Entry value(int step) {
        String input = PlanInputs.ofExchange(rate, rate.steps().get(step));
        NumberRule rule = NumberRule.exchange(rate.from(), rate.to());
        var field = new NumberField(input, Words.get("exchange.rate"), rule.unit().toString(), new QuantityText(rule.unit(),
                false), rule,
                plan -> Optional.ofNullable(PlanInputs.of(plan).get(input)), (_, number, name) -> new Edit.SetInput(input,
                        number, FORM.step(name)));
        return new Entry(id("step/" + step + "/rate"), field.label(), Words.get("exchange.per", rate.to(), rate.from()),
                Kind.NUMBER, _ -> List.of(), Set.of(input),
                field::shown, field::edit, Optional.empty());
    }

    private String id(String path) {
        return "exchange/" + index + "/" + path;
    }

    private String get(Settings settings, Function<ExchangeRate, String> get) {
        return index < settings.exchangeRates().size() ? get.apply(settings.exchangeRates().get(index)) : "";
    }

    private Settings set(Settings settings, UnaryOperator<ExchangeRate> change) {
        var rates = new ArrayList<>(settings.exchangeRates());
        rates.set(index, change.apply(rates.get(index)));
        return settings.withExchangeRates(rates);
    }

    private static <T> List<T> without(List<T> list, int index) {
        var less = new ArrayList<>(list);
        less.remove(index);
        return less;
    }

    /** A rate between two currencies; the digits of its steps stay. */
    private static ExchangeRate pair(String from, String to, List<Step> steps) {
        var unit = NumberRule.exchange(from, to).unit();
        return new ExchangeRate(from, to, steps.stream().map(step -> new Step(step.since(), ChangedUnits.inUnit(step.rate(),
                unit))).toList());
    }

    private static ExchangeRate longer(ExchangeRate old) {
        var steps = new ArrayList<>(old.steps());
        steps.add(new Step(old.steps().getLast().since().plusMonths(12), old.steps().getLast().rate()));
        return new ExchangeRate(old.from(), old.to(), steps);
    }

    /** Adds the first rate that is missing, at 1 until a person types another. */
    static Edit add(Plan plan) {
        Settings settings = plan.settings();
        String to = settings.currency();
        var wanted = new LinkedHashSet<String>();
        plan.quotes().stream().map(Quote::currency).forEach(wanted::add);
        plan.prices().offers().forEach(offer -> offer.rates().forEach(rate -> wanted.add(rate.currency())));
        wanted.addAll(List.of("USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR", "CAD", "AUD"));
        String from = wanted.stream().filter(one -> !one.equals(to) && ExchangeTable.of(settings).find(one, to).isEmpty())
                .findFirst().orElseThrow(() -> new IllegalArgumentException(Words.get("exchange.all")));
        var rates = new ArrayList<>(settings.exchangeRates());
        rates.add(new ExchangeRate(from, to, List.of(new Step(settings.start(), Quantity.exact(1, NumberRule.exchange(from,
                to).unit())))));
        return new Edit.SetSettings(settings.withExchangeRates(rates), Words.get("edit.add", from + "/" + to));
    }
}
