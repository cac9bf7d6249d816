package org.tokenwright.app.scenarios;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.analysis.ScenarioNumbers;
import org.tokenwright.app.session.Latest;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.Result;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.WaterfallChart;
import org.tokenwright.plan.Plan;

/** Scenarios side by side, and why two of them differ; worked out in the background while the page is shown. */
public final class ScenarioResultsModel {

    private final PlanSession session;
    private final Latest<ScenarioAsk, ScenarioAsk.Answer> working;
    private final BooleanProperty active = new SimpleBooleanProperty(this, "active");
    private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(this, "names", List.of());
    private final ReadOnlyObjectWrapper<List<ScenarioRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<WaterfallChart> chart = new ReadOnlyObjectWrapper<>(this, "chart");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final StringProperty alternative = new SimpleStringProperty(this, "alternative", "");
    private final StringProperty from = new SimpleStringProperty(this, "from", ScenarioNumbers.PLAN);
    private final StringProperty to = new SimpleStringProperty(this, "to", ScenarioNumbers.PLAN);
    private final ReadOnlyBooleanWrapper isWorking = new ReadOnlyBooleanWrapper(this, "working");
    private List<String> shown = List.of();
    private ScenarioAsk last;

    ScenarioResultsModel(PlanSession session) {
        this.session = session;
        working = session.latest(ScenarioAsk::answer, this::answered);
        alternative.addListener(_ -> ask());
        from.addListener(_ -> ask());
        to.addListener(_ -> ask());
    }

    /** Puts these side by side; the chosen one is explained. */
    void show(List<String> scenarios, String chosen) {
        shown = scenarios;
        keepChoices(chosen);
        ask();
    }

    /** Explains a scenario against the one before the arrow. */
    void explain(String scenario) {
        if (!scenario.isEmpty()) {
            from.set(ScenarioNumbers.PLAN);
            to.set(scenario);
        }
    }

    private void keepChoices(String chosen) {
        Plan plan = session.plan();
        if (!from.get().isEmpty() && plan.scenario(from.get()).isEmpty()) {
            from.set(ScenarioNumbers.PLAN);
        }
        if (!to.get().isEmpty() && plan.scenario(to.get()).isEmpty()) {
            to.set(chosen);
        }
    }

    private void ask() {
        Result result = session.resultProperty().get();
        if (!active.get() || result == null) {
            return;
        }
        Comparison comparison = result.figures().comparison();
        keepAlternative(result);
        Plan plan = comparison.plan();   // the result of a plan may be older than the plan
        List<String> ids = shown.stream().filter(id -> has(plan, id)).toList();
        var ask = new ScenarioAsk(comparison, ids, has(plan, from.get()) && has(plan, to.get()) ? alternative.get() : "",
                from.get(), to.get());
        if (!ask.equals(last)) {
            last = ask;
            isWorking.set(true);
            working.submit(ask);
        }
    }

    private static boolean has(Plan plan, String id) {
        return id.equals(ScenarioNumbers.PLAN) || plan.scenario(id).isPresent();
    }

    private void keepAlternative(Result result) {
        if (result.figures().alternative(alternative.get()).isEmpty()) {
            alternative.set(result.figures().cheapest().or(() -> result.figures().alternatives().stream().findFirst())
                    .map(org.tokenwright.app.compare.AlternativeFigures::id).orElse(""));
        }
    }

    private void answered(ScenarioAsk.Answer answer, Throwable error) {
        isWorking.set(error == null && !answer.asked().equals(last));
        if (error != null) {
            problem.set(error.getMessage() == null ? error.toString() : error.getMessage());
            return;
        }
        problem.set("");
        Comparison base = answer.asked().comparison();
        names.set(answer.asked().scenarios().stream().map(id -> ScenarioWords.name(base.plan(), id)).toList());
        rows.set(answer.comparison().map(all -> new ScenarioRows(base, all).rows()).orElse(List.of()));
        explain(answer, base);
    }

    private void explain(ScenarioAsk.Answer answer, Comparison base) {
        Optional<AlternativeResult> one = base.alternative(answer.asked().alternative());
        chart.set(one.flatMap(found -> answer.waterfall().map(steps ->
                WaterfallWording.chart(steps, base.plan(), found.alternative().name()))).orElse(null));
        remark.set(one.isEmpty() ? "" : answer.waterfall().map(steps -> WaterfallWording.remark(steps, base.plan()))
                .orElseGet(() -> Words.get("scenario.no-steps", one.get().alternative().name())));
    }

    /** Whether results are wanted: while the page is shown. */
    public BooleanProperty activeProperty() {
        return active;
    }

    /** Whether an answer for the newest choice is on its way; the last good one stays meanwhile. */
    public ReadOnlyBooleanProperty workingProperty() {
        return isWorking.getReadOnlyProperty();
    }

    /** Names of the scenarios side by side. */
    public ReadOnlyObjectProperty<List<String>> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /** The alternatives in the plan's order. */
    public ReadOnlyObjectProperty<List<ScenarioRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Null where there is nothing to explain. */
    public ReadOnlyObjectProperty<WaterfallChart> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /** How the steps are measured, or why there are none. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** Why the newest choice has no result; the last good one stays. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Id of the alternative that is explained. */
    public StringProperty alternativeProperty() {
        return alternative;
    }

    /** Id of the scenario that the explanation begins with; empty for the plan itself. */
    public StringProperty fromProperty() {
        return from;
    }

    /** Id of the scenario that it ends with. */
    public StringProperty toProperty() {
        return to;
    }

    String currency() {
        return session.plan().settings().currency();
    }

    int months() {
        return session.plan().settings().months();
    }
}
