package org.tokenwright.app.contracts;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.QuoteResult;
import org.tokenwright.analysis.Status;
import org.tokenwright.app.compare.AlternativeFigures;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.compare.Figures;
import org.tokenwright.app.figures.Grid;
import org.tokenwright.app.figures.Numbers;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.LineChart;
import org.tokenwright.chart.WaterfallChart;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.chart.ChartWords;
import org.tokenwright.report.chart.QuoteCharts;

/** The Contracts page without a toolkit: the quotes, the chosen one, and what it comes to. */
public final class ContractsModel {

    /** Whose money the line chart shows. */
    public enum Whose { QUOTE, ALTERNATIVE }

    private final CompareModel compare;
    private final PlanSession session;
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper(this, "chosen", "");
    private final ObjectProperty<Whose> whose = new SimpleObjectProperty<>(this, "whose", Whose.QUOTE);
    private final ReadOnlyObjectWrapper<List<QuoteCard>> cards = new ReadOnlyObjectWrapper<>(this, "cards", List.of());
    private final ReadOnlyObjectWrapper<Grid> terms = new ReadOnlyObjectWrapper<>(this, "terms", Grid.NONE);
    private final ReadOnlyObjectWrapper<Grid> meters = new ReadOnlyObjectWrapper<>(this, "meters", Grid.NONE);
    private final ReadOnlyObjectWrapper<Grid> budgets = new ReadOnlyObjectWrapper<>(this, "budgets", Grid.NONE);
    private final ReadOnlyObjectWrapper<Optional<WaterfallChart>> steps = new ReadOnlyObjectWrapper<>(this, "steps",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LineChart>> cash = new ReadOnlyObjectWrapper<>(this, "cash", Optional.empty());
    private final ReadOnlyStringWrapper present = new ReadOnlyStringWrapper(this, "present", "");
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(this, "showing");

    public ContractsModel(CompareModel compare) {
        this.compare = compare;
        session = compare.session();
        session.planProperty().addListener(_ -> planChanged());
        compare.figuresProperty().addListener(_ -> show());
        compare.selectedProperty().addListener(_ -> follow());
        whose.addListener(_ -> show());
        planChanged();
    }

    private void planChanged() {
        Plan plan = session.plan();
        if (plan.quote(chosen.get()).isEmpty()) {
            chosen.set(plan.quotes().stream().findFirst().map(Quote::id).orElse(""));
        }
        show();
    }

    /** Another alternative was selected: a quote that it buys under is chosen. */
    private void follow() {
        session.plan().alternative(compare.selectedProperty().get()).map(Alternative::quotes)
                .filter(quotes -> !quotes.isEmpty() && !quotes.contains(chosen.get())).map(List::getFirst).ifPresent(chosen::set);
        show();
    }

    /** Whether the page is in view; while it is not, nothing is worked out. */
    public void setShowing(boolean now) {
        showing.set(now);
        show();
    }

    private void show() {
        if (!showing.get()) {
            return;
        }
        Plan plan = session.plan();
        var read = new ReadCards(plan);
        cards.set(plan.quotes().stream().map(quote -> read.card(quote, result(quote.id()))).toList());
        terms.set(read.terms());
        Optional<QuoteResult> result = result(chosen.get());
        Optional<AlternativeResult> alternative = selected();
        Plan evaluated = compare.figuresProperty().get() == null ? plan : compare.figuresProperty().get().plan();
        var money = new ReadMoney(evaluated);
        var charts = charts(evaluated);
        meters.set(result.map(money::meters).orElse(Grid.NONE));
        budgets.set(alternative.map(money::budgets).orElse(Grid.NONE));
        steps.set(result.flatMap(charts::steps));
        cash.set(whose.get() == Whose.QUOTE ? result.map(charts::cash) : alternative.map(charts::cash));
        present.set(alternative.map(AlternativeResult::presentValue).filter(value -> value.isPresent())
                .map(value -> Words.get("charts.present", Numbers.money(evaluated.settings().currency(), value))).orElse(""));
    }

    private static QuoteCharts charts(Plan plan) {
        return new QuoteCharts(plan, new ChartWords(NumberStyle.current().locale()));
    }

    private Optional<AlternativeResult> selected() {
        return compare.selectedFigures().map(AlternativeFigures::result);
    }

    /** What a quote comes to: in the selected alternative where that buys under it, else in the first that does. */
    public Optional<QuoteResult> result(String quote) {
        Figures figures = compare.figuresProperty().get();
        return figures == null ? Optional.empty() : selected().flatMap(one -> of(one, quote)).or(()
                -> figures.alternatives().stream()
                .sorted(java.util.Comparator.comparing(one -> one.status() != Status.PRICED))
                .flatMap(one -> of(one.result(), quote).stream()).findFirst());
    }

    private static Optional<QuoteResult> of(AlternativeResult alternative, String quote) {
        return alternative.quotes().stream().filter(one -> one.quote().id().equals(quote)).findFirst();
    }

    /** Chooses a quote, and an alternative that buys under it. */
    public void choose(String quote) {
        chosen.set(quote);
        result(quote).ifPresent(found -> compare.select(found.alternative().alternative().id()));
        show();
    }

    /** Adds a quote to be filled, and chooses it; not where the plan has no prices. */
    public void add() {
        QuoteEdits.fresh(session.plan()).ifPresent(quote -> add(quote, Words.get("edit.add", quote.name())));
    }

    private void add(Quote quote, String step) {
        session.edit(new Edit.AddQuote(quote, step));
        choose(quote.id());
    }

    public boolean canAdd() {
        return QuoteEdits.fresh(session.plan()).isPresent();
    }

    public void duplicate(String id) {
        session.plan().quote(id).ifPresent(quote -> add(QuoteEdits.copy(session.plan(), quote), Words.get("edit.duplicate",
                quote.name())));
    }

    public void remove(String id) {
        session.plan().quote(id).ifPresent(quote -> session.edit(new Edit.RemoveQuote(id, Words.get("edit.remove", quote.name()))));
    }

    /** Asks about a step of the chosen quote. */
    public void askStep(String layer) {
        result(chosen.get()).flatMap(result -> new ReadCards(session.plan()).total(result,
                QuoteCharts.layer(layer)).why()).ifPresent(compare::ask);
    }

    /** Asks about a month of the line chart. */
    public void askCash(String line, int month) {
        CashSubject.of(whose.get(), line, charts(session.plan()).label(line), month, result(chosen.get()), selected()).ifPresent(compare::ask);
    }

    public CompareModel compare() {
        return compare;
    }

    public PlanSession session() {
        return session;
    }

    /** Whether the page is in view. */
    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /** Id of the chosen quote; empty for none. */
    public ReadOnlyStringProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ObjectProperty<Whose> whoseProperty() {
        return whose;
    }

    /** In the plan's order. */
    public ReadOnlyObjectProperty<List<QuoteCard>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Grid> termsProperty() {
        return terms.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Grid> metersProperty() {
        return meters.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Grid> budgetsProperty() {
        return budgets.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<WaterfallChart>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<LineChart>> cashProperty() {
        return cash.getReadOnlyProperty();
    }

    /** Present value of all payments in words; empty without a discount rate. */
    public ReadOnlyStringProperty presentProperty() {
        return present.getReadOnlyProperty();
    }
}
