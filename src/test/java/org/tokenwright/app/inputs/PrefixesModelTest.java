package org.tokenwright.app.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.workload.CachedPrefix;

/** Cached prefixes while they are edited, without a toolkit. */
class PrefixesModelTest {

    private final Plan founding = AppTestPlans.founding().withScenarios(List.of());
    private final PlanSession session = AppTestPlans.session(founding);
    private final CompareModel compare = new CompareModel(session);
    private final PrefixesModel model = new PrefixesModel(compare);
    private Plan withOne;

    @BeforeEach
    void addOne() {
        model.add();
        assertThat(model.refusalProperty().get()).isEmpty();
        withOne = session.plan();
    }

    private CachedPrefix prefix() {
        return session.plan().workload("requests").orElseThrow().prefixes().getFirst();
    }

    private FieldModel field(String path) {
        return model.entriesProperty().get().getFirst().fields().stream()
                .filter(field -> field.field().id().equals("workload/requests/prefix/instructions/" + path)).findFirst().orElseThrow();
    }

    private void type(String path, String text) {
        FieldModel field = field(path);
        field.textProperty().set(text);
        field.leave();
    }

    @Test
    void anAddedPrefixTakesMostOfTheInputAndSaysThatItIsAGuess() {
        assertThat(prefix().tokens().value()).isEqualByComparingTo("1500");   // 3/4 of 2,000
        assertThat(prefix().tokens().note()).contains("guess");
        assertThat(model.openProperty().get()).isEqualTo("instructions");
        assertThat(model.summary("instructions")).isEqualTo("1,500 tokens · 100 % of calls · one by one");
        assertThat(session.undoNameProperty().get()).isEqualTo("Add Instructions");
        session.undo();
        assertThat(session.plan()).isEqualTo(founding);
        assertThat(model.entriesProperty().get()).isEmpty();
    }

    @Test
    void anotherOneTakesWhatIsLeftUntilNothingIs() {
        model.add();
        assertThat(session.plan().workload("requests").orElseThrow().prefixes()).extracting(CachedPrefix::name)
                .containsExactly("Instructions", "Instructions 2");
        type("tokens", "1,630");   // of 2,000; the other has 370
        Plan full = session.plan();
        model.add();
        assertThat(session.plan()).isEqualTo(full);
        assertThat(model.refusalProperty().get()).startsWith("No uncached input is left");
        model.remove("instructions-2");
        assertThat(model.refusalProperty().get()).isEmpty();
        assertThat(session.undoNameProperty().get()).isEqualTo("Remove Instructions 2");
    }

    @ParameterizedTest
    @EnumSource(PrefixEdits.Kind.class)
    void everyNumberHasAFieldAndWhatFieldsShowIsNoChange(PrefixEdits.Kind kind) {
        type("arrivals", kind.name());
        Plan before = session.plan();
        List<FieldModel> fields = model.entriesProperty().get().getFirst().fields();
        Set<String> numbers = PlanInputs.of(before).keySet().stream().filter(id -> id.contains("/prefix/")).collect(Collectors.toSet());
        assertThat(fields.stream().map(field -> field.field().id()).toList()).containsAll(numbers).doesNotHaveDuplicates();
        fields.forEach(field -> assertThat(field.field().edit(before, field.textProperty().get())).as(field.field().id()).isEmpty());
    }

    @ParameterizedTest(name = "{0} {1}: {2} becomes {3}")
    @CsvSource(textBlock = """
            SINGLE,        name,                  House rules,  Rename to House rules
            SINGLE,        tokens,                1k to 2k,     Instructions: Tokens 1k to 2k
            SINGLE,        share,                 60 % ±10,     Instructions: Of the calls 60 % ±10
            SINGLE,        variants,              40,           Instructions: Variants 40
            SINGLE,        lifetime,              1h,           Instructions: Kept for: 1 hour
            SINGLE,        sliding,               no,           Instructions: A read: leaves the time fixed
            CONVERSATIONS, conversation/calls,    8,            Instructions: Calls in one 8
            CONVERSATIONS, conversation/gap,      0.5,          Instructions: Mean gap 0.5
            CONVERSATIONS, spacing,               EVEN,         Instructions: Gaps are: all alike
            CONVERSATIONS, own,                   yes,          Instructions: Text is: each one’s own
            OBSERVED,      hitRate,               90 %,         Instructions: Found 90 %
            STORED,        stored/hours,          744,          'Instructions: Kept, a month 744'
            STORED,        stored/creations,      31,           'Instructions: Written, a month 31'
            """)
    void whatIsEnteredIsAStepOfItsOwnName(PrefixEdits.Kind kind, String path, String text, String step) {
        type("arrivals", kind.name());
        Plan before = session.plan();
        FieldModel field = field(path);
        type(path, text);
        assertThat(field.errorProperty().get()).isEmpty();
        assertThat(session.plan()).isNotEqualTo(before);
        assertThat(session.undoNameProperty().get()).isEqualTo(step);
        session.undo();
        assertThat(session.plan()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1} = {2}: {3}")
    @CsvSource(textBlock = """
            SINGLE,        tokens,             2000,        ''
            SINGLE,        tokens,             2001,        'The prefixes of "requests" take 2001 tokens of a call, more than its fixed uncached input of 2000'
            SINGLE,        tokens,             1k to 2.1k,  'At the high end of the ranges, the prefixes of "requests" take 2100'
            SINGLE,        share,              100 %,       ''
            SINGLE,        share,              101 %,       At most 100 %
            SINGLE,        variants,           1,           ''
            SINGLE,        variants,           0.9,         At least 1
            SINGLE,        name,               ' ',         A name is needed
            CONVERSATIONS, conversation/calls, 0,           At least 1
            CONVERSATIONS, conversation/gap,   0,           ''
            CONVERSATIONS, conversation/gap,   -1,          At least 0
            CONVERSATIONS, sliding,            no,          Conversations are modelled only where a read starts the time again
            OBSERVED,      hitRate,            100,         ''
            OBSERVED,      hitRate,            100.1,       At most 100 %
            STORED,        stored/hours,       744,         ''
            STORED,        stored/hours,       745,         At most 744
            """)
    void whatIsWrongIsSaidBesideItsField(PrefixEdits.Kind kind, String path, String text, String error) {
        type("arrivals", kind.name());
        Plan before = session.plan();
        FieldModel field = field(path);
        field.textProperty().set(text);
        assertThat(field.errorProperty().get()).startsWith(error);
        if (!error.isEmpty()) {
            assertThat(session.plan()).isEqualTo(before);
        }
    }

    @Test
    void theInputCannotBecomeSmallerThanItsPrefixes() {
        var workloads = new WorkloadsModel(compare);
        FieldModel input = workloads.groupsProperty().get().stream().flatMap(group -> group.fields().stream())
                .filter(field -> field.field().id().equals("workload/requests/fixed/uncachedInput")).findFirst().orElseThrow();
        input.textProperty().set("1,499");
        assertThat(input.errorProperty().get()).startsWith("The prefixes of \"requests\" take 1500 tokens");
        input.textProperty().set("1,500");
        assertThat(input.errorProperty().get()).isEmpty();
    }

    @Test
    void whatWouldBeWrongInAScenarioSaysInWhich() {
        PlanSession scenarios = AppTestPlans.session(AppTestPlans.founding());   // in one of them there are 1,400 tokens of input
        var prefixes = new PrefixesModel(new CompareModel(scenarios));
        prefixes.add();
        assertThat(scenarios.plan().workloads().getFirst().prefixes().getFirst().tokens().value()).isEqualByComparingTo("1100");
        FieldModel tokens = prefixes.entriesProperty().get().getFirst().fields().get(1);
        tokens.textProperty().set("1,400");
        assertThat(tokens.errorProperty().get()).isEmpty();
        tokens.textProperty().set("1,401");
        assertThat(tokens.errorProperty().get()).startsWith("In the scenario “30 % fewer input tokens”: the prefixes of");
    }

    @Test
    void anotherLifetimeIsTypedInAFieldOfItsOwn() {
        type("lifetime", "other");
        assertThat(prefix().lifetime()).isEqualTo("2h");
        type("lifetimeText", "7d");
        assertThat(prefix().lifetime()).isEqualTo("7d");
        assertThat(field("lifetime").textProperty().get()).isEqualTo("other");
        FieldModel text = field("lifetimeText");
        text.textProperty().set("0h");
        assertThat(text.errorProperty().get()).startsWith("A time such as");
        type("lifetime", "24h");
        assertThat(model.entriesProperty().get().getFirst().fields()).noneMatch(field -> field.field().id().endsWith("lifetimeText"));
    }

    @Test
    void otherArrivalsBringNumbersMarkedAsGuesses() {
        type("arrivals", "CONVERSATIONS");
        CachedPrefix.Arrivals.Conversations talk = (CachedPrefix.Arrivals.Conversations) prefix().arrivals();
        assertThat(List.of(talk.calls(), talk.gap())).extracting(Quantity::note).allMatch(note -> note.contains("guess"));
        session.undo();
        assertThat(session.plan()).isEqualTo(withOne);
    }
}
