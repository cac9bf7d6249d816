package org.tokenwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.report.chart.PriceChange;
import org.tokenwright.app.inputs.FieldModel;
import org.tokenwright.app.inputs.WorkloadsModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.plan.Plan;

/** Another number style while a plan is open: all that is shown follows, and the plan stays as it is. */
class NumberStyleSwitchTest {

    private final PlanSession session = AppTestPlans.session(AppTestPlans.founding());
    private final CompareModel model = new CompareModel(session);
    private final WorkloadsModel workloads = new WorkloadsModel(model);

    @AfterEach
    void asBefore() {
        NumberStyle.use(NumberStyle.ENGLISH);
    }

    private FieldModel field(String path) {
        return workloads.groupsProperty().get().stream().flatMap(group -> group.fields().stream())
                .filter(field -> field.field().id().endsWith(path)).findFirst().orElseThrow();
    }

    private void write(NumberStyle style) {
        NumberStyle.use(style);
        session.retell();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ENGLISH | 2,000      | $1,050 | $0.00042
            GERMAN  | 2.000      | $1.050 | $0,00042
            FRENCH  | 2\u00a0000 | $1\u00a0050 | $0,00042
            SWISS   | 2’000      | $1’050 | $0.00042
            """)
    void fieldsAndFiguresFollow(NumberStyle style, String tokens, String cost, String perTask) {
        field("tasksPerMonth").textProperty().set("2.5M");
        write(style);
        assertThat(field("uncachedInput").textProperty().get()).isEqualTo(tokens);
        assertThat(model.headlineProperty().get().cost()).isEqualTo(cost);
        assertThat(model.headlineProperty().get().task()).isEqualTo(perTask);
        assertThat(Words.get("headline.counts", 1234, 1)).contains(style.formatted("%,d", 1234));
    }

    @Test
    void changesOfPricesThatAreRememberedFollow() {
        session.open(AppTestPlans.plans().sample("today").plan(), Optional.empty(), Optional.empty());
        assertThat(changes()).contains("0.");
        write(NumberStyle.GERMAN);
        assertThat(changes()).contains("0,").doesNotContain("0.");
    }

    private String changes() {
        return model.figuresProperty().get().alternatives().stream().flatMap(one -> one.changes().stream()).map(PriceChange::text)
                .collect(Collectors.joining("; "));
    }

    @Test
    void thePlanItsUndoAndItsStateStay() {
        Plan before = session.plan();
        write(NumberStyle.GERMAN);
        assertThat(session.plan()).isSameAs(before);
        assertThat(session.undoNameProperty().get()).isEmpty();
        assertThat(session.dirtyProperty().get()).isFalse();
    }

    @Test
    void whatIsTypedNextIsReadInTheNewStyle() {
        write(NumberStyle.GERMAN);
        field("uncachedInput").textProperty().set("1.500,5");
        assertThat(field("uncachedInput").errorProperty().get()).isEmpty();
        assertThat(field("uncachedInput").textProperty().get()).isEqualTo("1.500,5");
        field("uncachedInput").textProperty().set("1,500.5");
        assertThat(field("uncachedInput").errorProperty().get()).contains("at 6", "1.500,5");
        write(NumberStyle.ENGLISH);
        assertThat(field("uncachedInput").textProperty().get()).isEqualTo("1,500.5");
    }
}
