package org.tokenwright.app.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tokenwright.analysis.Comparison;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.ScenarioNumbers;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.Words;
import org.tokenwright.importing.KnownInput;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Scenario;

/** The Scenarios page without a toolkit: the list, the differences of the chosen one, and which stand side by side. */
public final class ScenariosModel {

    private final PlanSession session;
    private final ScenarioEdits edits;
    private final DifferencesModel differences;
    private final ScenarioResultsModel results;
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper(this, "chosen", ScenarioNumbers.PLAN);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyStringWrapper baseProblem = new ReadOnlyStringWrapper(this, "baseProblem", "");
    private final ReadOnlyObjectWrapper<List<ScenarioItem>> items = new ReadOnlyObjectWrapper<>(this, "items", List.of());
    /** Those that do not stand side by side although there may be room. */
    private final Set<String> hidden = new LinkedHashSet<>();
    private Comparison named;
    private InputChoices choices = InputChoices.NONE;

    public ScenariosModel(PlanSession session) {
        this.session = session;
        edits = new ScenarioEdits(session);
        differences = new DifferencesModel(session);
        results = new ScenarioResultsModel(session);
        session.planProperty().addListener(_ -> show());
        session.resultProperty().addListener(_ -> show());
        results.activeProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        Plan plan = session.plan();
        if (!chosen.get().isEmpty() && plan.scenario(chosen.get()).isEmpty()) {
            chosen.set(plan.scenarios().isEmpty() ? ScenarioNumbers.PLAN : plan.scenarios().getFirst().id());
        }
        hidden.removeIf(id -> !id.isEmpty() && plan.scenario(id).isEmpty());
        nameNumbers();
        items.set(allIds().stream().map(id -> new ScenarioItem(id, ScenarioWords.name(plan, id), detail(plan, id), isShown(id))).toList());
        differences.show(chosen.get(), choices);
        results.show(shown(), chosen.get());
    }

    /** Names need worksheets, so they come with the result. */
    private void nameNumbers() {
        if (results.activeProperty().get() && session.resultProperty().get() != null
                && session.resultProperty().get().figures().comparison() != named) {
            named = session.resultProperty().get().figures().comparison();
            choices = InputChoices.of(named);
        }
    }

    private List<String> allIds() {
        var ids = new ArrayList<>(List.of(ScenarioNumbers.PLAN));
        session.plan().scenarios().forEach(scenario -> ids.add(scenario.id()));
        return ids;
    }

    private static String detail(Plan plan, String id) {
        return plan.scenario(id).map(scenario -> Words.get(scenario.basedOn().isPresent() ? "scenario.detail.based" : "scenario.detail",
                scenario.differences().size(), ScenarioWords.name(plan, scenario.basedOn().orElse("")))).orElseGet(() ->
                Words.get("scenario.detail.base"));
    }

    private List<String> shown() {
        return allIds().stream().filter(id -> !hidden.contains(id)).limit(ScenarioComparison.MOST).toList();
    }

    private boolean isShown(String id) {
        return shown().contains(id);
    }

    /** Puts a scenario side by side with others, or takes it out; says why where there is no room. */
    public void setShown(String id, boolean now) {
        List<String> before = shown();
        message.set("");
        if (now && !before.contains(id) && before.size() >= ScenarioComparison.MOST) {
            message.set(Words.get("scenario.most", ScenarioComparison.MOST));
        } else {
            hidden.clear();
            allIds().stream().filter(other -> other.equals(id) ? !now : !before.contains(other)).forEach(hidden::add);
        }
        show();
    }

    public void choose(String id) {
        message.set("");
        baseProblem.set("");
        chosen.set(id);
        results.explain(id);
        show();
    }

    public void add() {
        choose(edits.add());
    }

    /** Whether there is a workload for an example to change. */
    public boolean hasExample() {
        return !session.plan().workloads().isEmpty();
    }

    /** Adds a scenario to learn from. */
    public void addExample() {
        choose(edits.addExample());
    }

    public void duplicate(String id) {
        choose(edits.duplicate(id));
    }

    public void rename(String id, String name) {
        edits.rename(id, name);
    }

    public void remove(String id) {
        message.set("");
        edits.remove(id);
    }

    /** Bases a scenario on another, empty for the plan itself; says why where it cannot. */
    public void baseOn(String id, String base) {
        baseProblem.set(edits.baseOn(id, base.isEmpty() ? Optional.empty() : Optional.of(base)).orElse(""));
        show();
    }

    /** What the chosen scenario is based on; empty for the plan itself. */
    public String base() {
        return session.plan().scenario(chosen.get()).flatMap(Scenario::basedOn).orElse(ScenarioNumbers.PLAN);
    }

    /** Adds a number to the chosen scenario, with nothing changed yet. */
    void addDifference(InputChoice input) {
        edits.addDifference(chosen.get(), input);
    }

    public void removeDifference(DifferenceModel line) {
        edits.removeDifference(chosen.get(), line.inputId(), line.label());
    }

    /** Numbers that can be changed, by words. */
    List<InputChoice> matching(String query) {
        return choices.matching(query);
    }

    InputChoices choices() {
        return choices;
    }

    /** Names and units of all numbers that can be changed, by input id. */
    Map<String, KnownInput> inputs() {
        return choices.known();
    }

    int inputCount() {
        return choices.size();
    }

    public String name(String id) {
        return ScenarioWords.name(session.plan(), id);
    }

    public ScenarioResultsModel results() {
        return results;
    }

    public ReadOnlyObjectProperty<List<ScenarioItem>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<DifferenceModel>> differencesProperty() {
        return differences.linesProperty();
    }

    /** Id of the scenario whose differences are shown; empty for the plan itself. */
    public ReadOnlyStringProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Why a scenario cannot be based on another; empty when it can. */
    public ReadOnlyStringProperty baseProblemProperty() {
        return baseProblem.getReadOnlyProperty();
    }

    /** Why a scenario does not stand side by side with others; empty for nothing. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
