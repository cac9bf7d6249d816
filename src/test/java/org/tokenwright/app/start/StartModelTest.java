package org.tokenwright.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenwright.analysis.Status;
import org.tokenwright.app.AppTestPlans;
import org.tokenwright.app.session.EmptyPlan;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.UserState;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck;

/** Three questions, then a plan. */
class StartModelTest {

    @TempDir
    Path directory;

    private final PlanSession session = AppTestPlans.session(EmptyPlan.of(YearMonth.of(2026, 11)));
    private StartModel start;

    @BeforeEach
    void open() {
        start = new StartModel(new FileModel(session, AppTestPlans.plans(), new UserState(directory), Runnable::run, Runnable::run,
                Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC)));
        start.open();
    }

    @Test
    void theAnswersMostWillKeepAreThere() {
        assertThat(start.currency().textProperty().get()).isEqualTo("USD");
        assertThat(start.start().textProperty().get()).isEqualTo("2026-12");
        assertThat(start.months().textProperty().get()).isEqualTo("24");
    }

    @Test
    void aPlanWithTwoQuotesIsMadeAndPriced() {
        var made = new boolean[1];
        start.whenMade(() -> made[0] = true);
        start.create();
        Plan plan = session.plan();
        assertThat(made[0]).isTrue();
        assertThat(start.openProperty().get()).isFalse();
        assertThat(plan.quotes()).hasSize(2).extracting(quote -> quote.provider()).doesNotHaveDuplicates();
        assertThat(PlanCheck.of(plan)).isEmpty();
        assertThat(session.resultProperty().get().figures().alternatives()).hasSize(2)
                .allMatch(one -> one.status() == Status.PRICED && one.result().quotes().size() == 1);
        Quantity tasks = plan.workloads().getFirst().volume().tasksPerMonth().orElseThrow();
        assertThat(tasks.low()).isEqualByComparingTo(tasks.value().multiply(new java.math.BigDecimal("0.7")));
        assertThat(tasks.high()).isEqualByComparingTo(tasks.value().multiply(new java.math.BigDecimal("1.3")));
        assertThat(tasks.note()).contains("guess");
        assertThat(session.dirtyProperty().get()).isFalse();
    }

    @Test
    void anotherCurrencyHasARateToStartFrom() {
        start.currency().textProperty().set("eur");
        start.months().textProperty().set("7");
        start.create();
        assertThat(session.plan().settings().currency()).isEqualTo("EUR");
        assertThat(session.plan().settings().exchangeRates().getFirst().steps().getFirst().rate().note()).contains("your bank");
        assertThat(session.resultProperty().get().figures().alternatives()).allMatch(one -> one.status() == Status.PRICED);
        assertThat(PlanCheck.of(session.plan())).isEmpty();
    }

    @Test
    void aWrongAnswerIsSaidAndNothingIsMade() {
        Plan before = session.plan();
        start.currency().textProperty().set("dollars");
        start.start().textProperty().set("2026-13");
        start.months().textProperty().set("0");
        assertThat(start.currency().errorProperty().get()).contains("USD");
        assertThat(start.start().errorProperty().get()).contains("2026-11");
        assertThat(start.months().errorProperty().get()).contains("120");
        start.create();
        assertThat(session.plan()).isSameAs(before);
        assertThat(start.openProperty().get()).isTrue();
    }

    @Test
    void aMonthBeforeAllPricesIsRefusedInWords() {
        start.start().textProperty().set("2010-01");
        start.create();
        assertThat(start.problemProperty().get()).contains("2010-01");
        assertThat(start.openProperty().get()).isTrue();
    }
}
