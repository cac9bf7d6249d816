package org.tokenwright.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.form.Entry;
import org.tokenwright.app.form.EntryModel;
import org.tokenwright.app.session.Evaluate;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;

/** Everything of a workload while it is edited, without a toolkit. */
class WorkEditorTest {

    private static final Plan TODAY = AppTestPlans.plans().sample("today").plan();

    private PlanSession session;
    private WorkEditor editor;
    private String at;

    @BeforeEach
    void openAWorkload() {
        var isFirst = new AtomicBoolean(true);   // what edits come to is not looked at
        session = new PlanSession(TODAY.withAlternatives(List.of(TODAY.alternatives().getFirst())).withScenarios(List.of()), new Evaluate(System::nanoTime), work -> {
            if (isFirst.getAndSet(false)) {
                work.run();
            }
        }, Runnable::run);
        var page = new WorkModel(new CompareModel(session));
        editor = new WorkEditor(page);
        page.setShowing(true);
        String id = session.plan().workloads().getFirst().id();
        page.choose(Chosen.workload(id));
        at = PlanInputs.ofWorkload(id, "");
    }

    private Workload workload() {
        return session.plan().workloads().getFirst();
    }

    private EntryModel entry(String path) {
        return editor.forms().entry(at + path).orElseThrow(() -> new AssertionError("there is no " + path + " among "
                + entries().map(EntryModel::id).toList()));
    }

    private Stream<EntryModel> entries() {
        return editor.forms().sectionsProperty().get().stream().flatMap(section -> section.entries().stream());
    }

    private void type(String path, String text) {
        EntryModel entry = entry(path);
        entry.textProperty().set(text);
        entry.leave();
    }

    private void act(String path) {
        editor.forms().act(actions().filter(action -> action.id().equals(at + path)).findFirst().orElseThrow(()
                -> new AssertionError("there is no " + path + " among " + actions().map(Entry.Action::id).toList())));
        assertThat(editor.forms().refusalProperty().get()).isEmpty();
    }

    private Stream<Entry.Action> actions() {
        return editor.forms().sectionsProperty().get().stream().flatMap(section -> Stream.concat(section.actions().stream(),
                section.entries().stream().flatMap(entry -> entry.entry().drop().stream())));
    }

    private String refusal(String path) {
        EntryModel.Remark remark = entry(path).remarkProperty().get();
        assertThat(remark.isRefused()).as(path + ": " + remark.text()).isTrue();
        return remark.text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            driver | PER_USER,PER_EVENT,ALWAYS_ON,PER_MONTH
            growth | YEARLY,LINEAR,S_CURVE,POINTS,FITTED,COMPOUND
            shape  | RUN,CALLS
            size   | POINT,LOGNORMAL,HISTOGRAM,NONE
            """)
    void everyChoiceOfAWorkloadIsTakenAndTakenBack(String path, String kinds) {
        everyChoice(path, kinds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agent/agent/stepsKind | SPREAD,FIXED
            agent/agent/history   | TRUNCATE,COMPACT,KEEP
            agent/agent/cache     | BASE,INCREMENTAL,NONE
            """)
    void everyChoiceOfAnAgentIsTakenAndTakenBack(String path, String kinds) {
        type("shape", "RUN");
        everyChoice(path, kinds);
    }

    private void everyChoice(String path, String kinds) {
        for (String kind : kinds.split(",")) {
            Plan before = session.plan();
            type(path, kind);
            Plan after = session.plan();
            assertThat(after).isNotEqualTo(before);
            assertThat(entry(path).remarkProperty().get().text()).isEmpty();
            session.undo();
            assertThat(session.plan()).isEqualTo(before);
            session.redo();
            assertThat(entry(path).textProperty().get()).isEqualTo(kind);
            assertThat(session.plan()).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "driver=PER_MONTH growth=COMPOUND size=POINT +extra/add +service/add +retries/add",
        "driver=PER_USER growth=S_CURVE season=JULY,DECEMBER +adoption/add size=LOGNORMAL +value/add",
        "driver=PER_EVENT growth=FITTED +growth/add size=HISTOGRAM +size/add",
        "driver=ALWAYS_ON growth=POINTS shape=RUN +agent/add agent/agent/history=TRUNCATE agent/agent/cache=INCREMENTAL +agent/agent/guard/add",
        "growth=YEARLY shape=RUN agent/agent/stepsKind=SPREAD +agent/agent/steps/add agent/agent/history=COMPACT agent/agent/cache=BASE",
        "growth=LINEAR"})
    void aTypedNumberChangesItsInputAndNothingElse(String steps) {
        for (String step : steps.split(" ")) {
            if (step.startsWith("+")) {
                act(step.substring(1));
            } else {
                type(step.split("=")[0], step.split("=")[1]);
            }
        }
        List<String> numbers = entries().filter(entry -> entry.entry().kind() == Entry.Kind.NUMBER).map(EntryModel::id).toList();
        assertThat(numbers).hasSizeGreaterThan(7);
        numbers.forEach(this::changesItselfAlone);
    }

    private void changesItselfAlone(String id) {
        Plan before = session.plan();
        EntryModel entry = editor.forms().entry(id).orElseThrow();
        String shown = entry.textProperty().get();
        entry.textProperty().set(id.contains("/history/2") ? "1,050" : "7");
        entry.leave();
        assertThat(changed(PlanInputs.of(before), PlanInputs.of(session.plan()))).as(id).containsExactly(id);
        session.undo();
        assertThat(session.plan()).as(id).isEqualTo(before);
        assertThat(editor.forms().entry(id).orElseThrow().textProperty().get()).as(id).isEqualTo(shown);
    }

    private static Set<String> changed(Map<String, Quantity> before, Map<String, Quantity> after) {
        var changed = new HashMap<>(after);
        changed.entrySet().removeAll(before.entrySet());
        return changed.keySet();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            driver=PER_USER  | active                | 120 %                          | At most 100 %
            driver=PER_USER  | workingDays           | ''                             | A calendar needs a working day
            driver=PER_USER  | holidays              | 2026-12-25 2026-13-01          | A day such as 2026-11-30 is needed
            driver=ALWAYS_ON | hoursPerDay           | 25                             | At most 24
            growth=COMPOUND  | growthPerMonth        | 5000 %                         | .*more than 1E18 tasks a month.*
            growth=S_CURVE   | growth/ceiling        | 0.5                            | At least 1
            growth=POINTS    | growth/months         | 2026-03 2; 2026-01 1           | Months must follow one another.*
            growth=POINTS    | growth/months         | soon                           | Months with a number.*
            growth=FITTED    | growth/months         | 2026-03 2                      | Growth is fitted to 2 months at least.*
            size=LOGNORMAL   | size/median           | 8k to 2k                       | .*the low end must not be above the high end.*
            shape=RUN        | agent/agent/steps     | 0                              | At least 1
            shape=RUN        | agent/agent/name      | ' '                            | A name is needed
            shape=RUN        | agent/agent/reasoning | 100 %                          | At most 99 %
            """)
    void whatCannotBeIsSaidBesideItAndThePlanStays(String choice, String path, String typed, String message) {
        type(choice.split("=")[0], choice.split("=")[1]);
        Plan before = session.plan();
        type(path, typed);
        assertThat(refusal(path)).matches(message);
        assertThat(session.plan()).isEqualTo(before);
        assertThat(entry(path).textProperty().get()).isEqualTo(typed);
    }

    @Test
    void pastedMonthsReplaceTheHistory() {
        type("growth", "FITTED");
        type("growth/months", "2026-01\t100,0002026-02 120k, 2026-04: 90k–110k");
        assertThat(entry("growth/history/2026-01").textProperty().get()).isEqualTo("100k");
        assertThat(entry("growth/history/2026-04").textProperty().get()).isEqualTo("100k ±10%");
        assertThat(entry("growth/months").textProperty().get()).isEqualTo("2026-01 100k; 2026-02 120k; 2026-04 100k ±10%");
        act("growth/history/2026-02/remove");
        assertThat(entry("growth/months").textProperty().get()).isEqualTo("2026-01 100k; 2026-04 100k ±10%");
        act("growth/add");
        assertThat(entry("growth/months").textProperty().get()).endsWith("; 2026-05 100k ±10%");
    }

    @Test
    void callsBecomeARunAndBack() {
        Quantity input = workload().request().orElseThrow().fixed().get(Meter.UNCACHED_INPUT);
        Quantity output = workload().request().orElseThrow().fixed().get(Meter.OUTPUT);
        List<CachedPrefix> prefixes = workload().prefixes();
        type("shape", "RUN");
        Agent agent = ((TaskShape.Run) workload().shape()).agents().getFirst();
        assertThat(agent.base()).isEqualTo(input);
        assertThat(agent.output()).isEqualTo(output);
        assertThat(agent.growth().value()).isEqualByComparingTo(output.value().add(java.math.BigDecimal.valueOf(500)));
        assertThat(agent.growth().note()).isEqualTo("example");
        assertThat(agent.cache().mode()).isEqualTo(prefixes.isEmpty() ? Agent.Cache.Mode.NONE : Agent.Cache.Mode.BASE);
        type("shape", "CALLS");
        assertThat(workload().request().orElseThrow().fixed()).containsEntry(Meter.UNCACHED_INPUT, input).containsEntry(Meter.OUTPUT, output);
    }

    @Test
    void agentsAreAddedNamedAndRemoved() {
        type("shape", "RUN");
        Plan before = session.plan();
        act("agent/add");
        act("agent/add");
        type("agent/sub-agent/name", "Critic");
        type("agent/sub-agent/runs", "3");
        assertThat(((TaskShape.Run) workload().shape()).agents()).extracting(Agent::name).containsExactly("Agent", "Critic", "Sub-agent 2");
        act("agent/sub-agent/remove");
        act("agent/sub-agent-2/remove");
        assertThat(session.plan()).isEqualTo(before);
    }

    @Test
    void whatIsAddedCanBeTakenAway() {
        Plan before = session.plan();
        for (String part : List.of("adoption", "retries", "value")) {
            act(part + "/add");
            assertThat(session.plan()).isNotEqualTo(before);
            act(part + "/remove");
            assertThat(session.plan()).isEqualTo(before);
        }
        act("service/add");
        type("service/service/per", "MONTH");
        type("service/service/name", "Sandbox");
        assertThat(workload().outcome().services().getFirst().uses().unit().toString()).isEqualTo("use");
        act("service/service/remove");
        act("extra/add");
        type("extra/search/per", "CALL");
        type("extra/search/meter", "image");
        assertThat(workload().extras().getFirst().amount().unit().toString()).isEqualTo("image/call");
        act("extra/image/remove");
        assertThat(session.plan()).isEqualTo(before);
    }

    @Test
    void successOnAModelIsTheUsualOneWhereItIsBlank() {
        act("value/add");
        String offer = session.plan().alternatives().getFirst().routes().getFirst().offer();
        type("value/successOn/" + offer, "80 %");
        type("value/qualityOf/" + offer, "71");
        assertThat(workload().outcome().value().orElseThrow().successByOffer().get(offer).value()).isEqualByComparingTo("0.8");
        type("value/successOn/" + offer, "");
        assertThat(workload().outcome().value().orElseThrow().successByOffer()).isEmpty();
        type("value/human", "25");
        assertThat(workload().outcome().value().orElseThrow().human().orElseThrow().unit().toString()).isEqualTo("USD/task");
    }

    @Test
    void typingIsOneStepOfUndo() {
        Plan before = session.plan();
        EntryModel tasks = entry("name");
        for (String typed : List.of("A", "Ab", "Abc")) {
            tasks.textProperty().set(typed);
        }
        tasks.leave();
        assertThat(workload().name()).isEqualTo("Abc");
        session.undo();
        assertThat(session.plan()).isEqualTo(before);
    }

    @Test
    void oddSharesAreSaidBesideTheSizes() {
        type("size", "POINT");
        type("shareOfSize/uncachedInput", "50 %");
        assertThat(entry("size").remarkProperty().get()).isEqualTo(new EntryModel.Remark(false, "The shares of the input add up to 0.5, not 1"));
    }

    @Test
    void nothingIsWorkedOutBehindAnotherPage() {
        editor.page().setShowing(false);
        var before = editor.forms().sectionsProperty().get();
        session.edit(new org.tokenwright.plan.Edit.ReplaceWorkload(ShapeKind.RUN.after(workload()), "Run"));
        assertThat(editor.forms().sectionsProperty().get()).isSameAs(before);
        editor.page().setShowing(true);
        assertThat(entry("shape").textProperty().get()).isEqualTo("RUN");
    }
}
