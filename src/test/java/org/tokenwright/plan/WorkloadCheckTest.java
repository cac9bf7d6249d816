package org.tokenwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.PlanCheck.Finding;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.RunText;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.WorkCalendar;

/** Numbers of volumes, agents, retries and the price outlook that a plan refuses, as it stands and when they are typed; both sides of each bound. */
class WorkloadCheckTest {

    private static final String AT = "workload/support/";

    /** Both ways to bring a number into a plan: with the whole plan, and by itself. */
    private static void assertRefused(Plan plan, String inputId, Quantity quantity, String message) {
        assertThat(PlanCheck.of(PlanInputs.with(plan, inputId, quantity))).filteredOn(Finding::isError)
                .containsExactly(new Finding(true, inputId, message));
        assertThatIllegalArgumentException().isThrownBy(() -> new Edit.SetInput(inputId, quantity, "").apply(plan)).withMessage(message);
    }

    private static void assertTaken(Plan plan, String inputId, Quantity quantity) {
        assertThat(PlanCheck.of(PlanInputs.with(plan, inputId, quantity))).filteredOn(Finding::isError).isEmpty();
        assertThatNoException().isThrownBy(() -> new Edit.SetInput(inputId, quantity, "").apply(plan));
    }

    private static Quantity number(Plan plan, String inputId, String value) {
        return PlanInputs.of(plan).get(inputId).withValue(new BigDecimal(value));
    }

    @ParameterizedTest(name = "{1} {2}, not {3}")
    @CsvSource(delimiter = '|', textBlock = """
        # volume                     | number                      | taken    | refused   | message
        users 100 0.5 2              | active                      | 1        | 1.01      | must be at most 1 (1.01)
        users 100 0.5 2              | active                      | 0        | -0.01     | must be at least 0 (-0.01)
        users 100 0.5 2              | users                       | 0        | -1        | must be at least 0 (-1)
        users 100 0.5 2              | tasksPerDay                 | 0        | -1        | must be at least 0 (-1)
        events 100 0.5               | events                      | 0        | -1        | must be at least 0 (-1)
        events 100 0.5               | tasksPerEvent               | 0        | -1        | must be at least 0 (-1)
        always 3 2 24                | agents                      | 0        | -1        | must be at least 0 (-1)
        always 3 2 24                | ticksPerHour                | 0        | -1        | must be at least 0 (-1)
        always 3 2 24                | hoursPerDay                 | 24       | 24.01     | must be at most 24 (24.01)
        compound 0.05                | growthPerMonth              | -1       | -1.01     | must be at least -1 (-1.01)
        yearly 4                     | growth/perYear              | 0.01     | 0         | must be greater than 0 (0)
        linear 0.1                   | growth/linear               | -1       | -1.01     | must be at least -1 (-1.01)
        scurve 10 12 3               | growth/ceiling              | 1        | 0.99      | must be at least 1 (0.99)
        scurve 10 12 3               | growth/middle               | 0        | -1        | must be at least 0 (-1)
        scurve 10 12 3               | growth/width                | 0.5      | 0         | must be greater than 0 (0)
        points 2026-01=1 2026-03=2   | growth/points/2026-03       | 0        | -1        | must be at least 0 (-1)
        fitted 2026-01=1 2026-03=2   | growth/history/2026-03      | 0.001    | 0         | must be greater than 0 (0)
        season 2                     | season/december             | 0        | -0.1      | must be at least 0 (-0.1)
        adoption 0 1 2 3             | adoption/from               | 1        | 1.01      | must be at most 1 (1.01)
        adoption 0 1 2 3             | adoption/to                 | 0        | -0.01     | must be at least 0 (-0.01)
        adoption 0 1 2 3             | adoption/begins             | 0        | -1        | must be at least 0 (-1)
        adoption 0 1 2 3             | adoption/months             | 0.5      | 0         | must be greater than 0 (0)
        """)
    void boundsTheNumbersOfAVolume(String volume, String path, String taken, String refused, String message) {
        Plan plan = RunPlan.withVolume(volume);
        assertTaken(plan, AT + path, number(plan, AT + path, taken));
        assertRefused(plan, AT + path, number(plan, AT + path, refused), message);
    }

    @ParameterizedTest(name = "{0} {1}, not {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # number                    | taken    | refused   | message
        agent/lead/runs             | 0        | -1        | must be at least 0 (-1)
        agent/lead/steps            | 1        | 0         | must be at least 1 (0)
        agent/lead/steps            | 1.5      | 0.99      | must be at least 1 (0.99)
        agent/lead/members          | 1        | 0.5       | must be at least 1 (0.5)
        agent/lead/base             | 0        | -1        | must be at least 0 (-1)
        agent/lead/tools            | 0        | -1        | must be at least 0 (-1)
        agent/lead/growth           | 0        | -1        | must be at least 0 (-1)
        agent/lead/output           | 0        | -1        | must be at least 0 (-1)
        agent/lead/reasoning        | 0.99     | 1         | must be at most 0.99 (1)
        agent/lead/reasoning        | 0        | -0.01     | must be at least 0 (-0.01)
        agent/lead/history/every    | 1        | 0         | must be at least 1 (0)
        agent/lead/history/summary  | 0        | -1        | must be at least 0 (-1)
        agent/lead/cache/found      | 1        | 1.01      | must be at most 1 (1.01)
        agent/lead/cache/found      | 0        | -0.01     | must be at least 0 (-0.01)
        agent/lead/guard/perStep    | 0        | -1        | must be at least 0 (-1)
        agent/lead/guard/input      | 0        | -1        | must be at least 0 (-1)
        agent/lead/guard/output     | 0        | -1        | must be at least 0 (-1)
        agent/helper/steps/few/count | 1       | 0         | must be at least 1 (0)
        agent/helper/steps/few/weight | 0      | -1        | must be at least 0 (-1)
        agent/helper/history/most   | 0        | -1        | must be at least 0 (-1)
        retries/failure             | 1        | 1.01      | must be at most 1 (1.01)
        retries/failure             | 0        | -0.01     | must be at least 0 (-0.01)
        retries/cap                 | 1        | 0         | must be at least 1 (0)
        """)
    void boundsTheNumbersOfARun(String path, String taken, String refused, String message) {
        Plan plan = RunPlan.plan();
        assertTaken(plan, AT + path, number(plan, AT + path, taken));
        assertRefused(plan, AT + path, number(plan, AT + path, refused), message);
    }

    @ParameterizedTest(name = "{0} {1}, not {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # number                    | taken    | refused   | message
        plan/outlook/fallPerYear    | 0.01     | 0         | must be greater than 0 (0)
        plan/outlook/migrated       | 1        | 1.2       | must be at most 1 (1.2)
        plan/outlook/lag            | 0        | -1        | must be at least 0 (-1)
        """)
    void boundsTheNumbersOfTheOutlook(String inputId, String taken, String refused, String message) {
        Plan plan = RunPlan.plan();
        assertTaken(plan, inputId, number(plan, inputId, taken));
        assertRefused(plan, inputId, number(plan, inputId, refused), message);
    }

    /** The plan has 12 months from November 2026; one task at the start, so the factor alone decides. */
    @ParameterizedTest(name = "{0}: {1} to {3}")
    @CsvSource(delimiter = '|', textBlock = """
        # volume                            | number                  | taken      | refused
        compound 0.05                       | growthPerMonth          | 42         | 43
        yearly 4                            | growth/perYear          | 4e19       | 5e19
        linear 0.1                          | growth/linear           | 9e16       | 1e17
        scurve 10 12 3                      | growth/ceiling          | 1e18       | 1.1e18
        points 2026-01=1 2026-03=2          | growth/points/2026-03   | 1e18       | 1.1e18
        fitted 2026-01=1 2026-02=2          | growth/history/2026-02  | 43         | 44
        """)
    void refusesGrowthWithoutBounds(String volume, String path, String taken, String refused) {
        Plan plan = PlanInputs.with(RunPlan.withVolume(volume), SmallPlan.TASKS, Quantity.exact(1, Unit.TASK));
        assertTaken(plan, AT + path, number(plan, AT + path, taken));
        assertRefused(plan, AT + path, number(plan, AT + path, refused), "grows to more than 1E18 tasks a month by 2027-10");
    }

    /** The high end of a range counts, wherever the value itself lies. */
    @Test
    void refusesRangesThatGrowWithoutBounds() {
        Plan plan = RunPlan.withVolume("compound 0.05");
        Quantity growth = number(plan, AT + "growthPerMonth", "0.1").withRange(BigDecimal.ZERO, BigDecimal.valueOf(50), Quantity.Kind.MINMAX);
        assertRefused(plan, AT + "growthPerMonth", growth, "grows to more than 1E18 tasks a month by 2027-10");
    }

    /** Nor in a scenario, which is calculated too. */
    @Test
    void refusesScenariosThatGrowWithoutBounds() {
        Plan plan = RunPlan.withVolume("compound 0.05");
        var growth = new Difference.Becomes(number(plan, AT + "growthPerMonth", "1000"));
        var scenario = new Scenario("s", "S", Optional.empty(), new TreeMap<>(Map.of(AT + "growthPerMonth", growth)));
        assertThat(PlanCheck.of(plan.withScenarios(List.of(scenario)))).filteredOn(Finding::isError)
                .extracting(Finding::message).containsExactly("grows to more than 1E18 tasks a month by 2027-10");
    }

    /** More of what tasks come from than there can be: said where growth is entered, refused where the number is typed. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # volume         | number         | taken  | refused
        tasks            | tasksPerMonth  | 1e18   | 1.1e18
        users 100 0.5 2  | users          | 1.6e16 | 1.7e16
        users 100 0.5 2  | tasksPerDay    | 3.2e14 | 3.3e14
        events 100 0.5   | events         | 2e18   | 2.1e18
        events 100 0.5   | tasksPerEvent  | 1e16   | 1.1e16
        always 3 2 24    | agents         | 6.7e14 | 6.8e14
        always 3 2 24    | ticksPerHour   | 4.4e14 | 4.5e14
        always 3 1e15 1  | hoursPerDay    | 10     | 11
        """)
    void refusesMoreTasksThanAnyPlanHas(String volume, String path, String taken, String refused) {
        Plan plan = RunPlan.withVolume(volume);
        assertTaken(plan, AT + path, number(plan, AT + path, taken));
        Quantity tooMuch = number(plan, AT + path, refused);
        String message = "grows to more than 1E18 tasks a month by 2027-10";
        assertThat(PlanCheck.of(PlanInputs.with(plan, AT + path, tooMuch))).filteredOn(Finding::isError)
                .containsExactly(new Finding(true, AT + "growthPerMonth", message));
        assertThatIllegalArgumentException().isThrownBy(() -> new Edit.SetInput(AT + path, tooMuch, "").apply(plan)).withMessage(message);
    }

    @Test
    void aRangeHoldsItsValueWithinTheBounds() {
        Plan plan = RunPlan.plan();
        Quantity steps = number(plan, AT + "agent/lead/steps", "2");
        assertThatIllegalArgumentException().isThrownBy(() -> steps.withRange(BigDecimal.valueOf(3), BigDecimal.ONE, Quantity.Kind.MINMAX))
                .withMessage("range must hold the value: 3 to 1 around 2");
        assertTaken(plan, AT + "agent/lead/steps", steps.withRange(BigDecimal.ONE, BigDecimal.valueOf(3), Quantity.Kind.MINMAX));
        assertRefused(plan, AT + "agent/lead/steps", steps.withRange(BigDecimal.ZERO, BigDecimal.valueOf(3), Quantity.Kind.MINMAX),
                "must be at least 1 (0)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # growth                          | message
        points 2026-02=1 2026-01=1        | months must follow one another: 2026-01 is not after 2026-02
        points 2026-02=1 2026-02=1        | months must follow one another: 2026-02 is not after 2026-02
        fitted 2026-02=1 2026-01=1        | months must follow one another: 2026-01 is not after 2026-02
        fitted 2026-02=1                  | growth is fitted to 2 months at least, not 1
        points                            | growth has 1 to 120 points, not 0
        """)
    void monthsOfGrowthFollowOneAnother(String growth, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> RunPlan.withVolume(growth)).withMessage(message);
    }

    @Test
    void aCalendarNeedsAWorkingDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkCalendar(new TreeSet<>(), new TreeSet<>()))
                .withMessage("a calendar needs a working day");
    }

    @Test
    void aRunNeedsAnAgentAndASpreadAPoint() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TaskShape.Run(List.of())).withMessage("a run needs an agent");
        assertThatIllegalArgumentException().isThrownBy(() -> new Agent.Steps.Spread(List.of())).withMessage("a spread has 1 to 24 points, not 0");
        List<Agent.Point> points = Collections.nCopies(25, RunPlan.point("p", "1", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Agent.Steps.Spread(points)).withMessage("a spread has 1 to 24 points, not 25");
        assertThat(new Agent.Steps.Spread(points.subList(0, 24)).points()).hasSize(24);
    }

    @Test
    void agentsAndPointsHaveIdsOfTheirOwn() {
        assertThat(PlanCheck.of(RunPlan.with(RunText.run("lead; lead")))).filteredOn(Finding::isError)
                .containsExactly(new Finding(true, "/workloads[support]/run/agents", "\"lead\" is there twice"));
        assertThat(PlanCheck.of(RunPlan.with(RunText.run("lead steps=p:1x1,p:2x1")))).filteredOn(Finding::isError)
                .containsExactly(new Finding(true, "/workloads[support]/run/agents[lead]/steps/points", "\"p\" is there twice"));
    }

    @Test
    void weightsThatAddUpToNothingAreOdd() {
        assertThat(PlanCheck.of(RunPlan.with(RunText.run("lead steps=p:1x0,q:2x0"))))
                .contains(new Finding(false, "/workloads[support]/run/agents[lead]/steps", "the weights of the steps add up to 0"));
    }
}
