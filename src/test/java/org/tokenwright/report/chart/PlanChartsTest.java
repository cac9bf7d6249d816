package org.tokenwright.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.Status;
import org.tokenwright.chart.BarChart;
import org.tokenwright.chart.LineChart;
import org.tokenwright.chart.WaterfallChart;
import org.tokenwright.plan.Plan;
import org.tokenwright.reference.RandomPlans;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.Snapshots;
import org.tokenwright.store.SamplePlans;
import org.tokenwright.worksheet.Inputs;

class PlanChartsTest {

    private static final int RANDOM_PLANS = 12;
    private static final double SAME = 1e-9;

    static Stream<String> samples() {
        return SamplePlans.NAMES.stream();
    }

    private static PlanCharts charts(Snapshot snapshot) {
        return PlanCharts.of(snapshot, Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void chartsOfASampleSayWhatTheEngineSays(String name) {
        assertSound(Snapshots.of(name));
    }

    @Test
    void chartsOfRandomPlansSayWhatTheEngineSays() {
        for (int seed = 0; seed < RANDOM_PLANS; seed++) {
            assertSound(Snapshots.of(RandomPlans.of(seed, RandomPlans.SIZE)));
        }
    }

    private static void assertSound(Snapshot snapshot) {
        PlanCharts charts = charts(snapshot);
        List<PlanChart> all = charts.all();
        var ids = new HashSet<String>();
        all.forEach(one -> {
            assertThat(ids.add(one.id())).as("two charts %s", one.id()).isTrue();
            assertThat(one.title()).isEqualTo(one.chart().title()).isNotBlank();
            assertThat(one.chart().footnote()).isNotBlank();
            assertThat(one.chart().table().rows()).isNotEmpty();
        });
        assertBars(snapshot, charts.total(), 1);
        assertBars(snapshot, charts.perMonth(), snapshot.plan().settings().months());
        assertBars(snapshot, charts.byWorkload(), 1);
        assertBars(snapshot, charts.byTeam(), 1);
        snapshot.plan().workloads().forEach(one -> assertTasks(snapshot, charts.perTask(one.id()), one.id()));
        assertLines(snapshot, charts.monthly());
        snapshot.plan().alternatives().stream().limit(2).forEach(one -> assertScenarios(snapshot, charts, one.id()));
    }

    private static void assertBars(Snapshot snapshot, BarChart chart, int months) {
        assertThat(chart.categories()).hasSameSizeAs(snapshot.plan().alternatives());
        double before = 0;
        boolean isKnown = true;
        for (BarChart.Category category : chart.categories()) {
            AlternativeResult result = snapshot.comparison().alternative(category.id()).orElseThrow();
            assertThat(category.label()).isEqualTo(result.alternative().name());
            if (result.status() == Status.PRICED) {
                BarChart.Bar bar = (BarChart.Bar) category.content();
                assertThat(isKnown).as("those without an amount come last").isTrue();
                assertThat(bar.total()).isGreaterThanOrEqualTo(before);
                assertClose(bar.total(), result.total(Inputs.BASE).getAsDouble() / months);
                before = bar.total();
            } else {
                isKnown = false;
                assertThat(((BarChart.Status) category.content()).text()).isNotBlank();
            }
        }
    }

    private static void assertTasks(Snapshot snapshot, BarChart chart, String workload) {
        chart.categories().forEach(category -> {
            OptionalDouble expected = snapshot.comparison().alternative(category.id()).orElseThrow().perTask(workload, Inputs.BASE);
            assertThat(category.content() instanceof BarChart.Bar).isEqualTo(expected.isPresent());
            expected.ifPresent(amount -> assertClose(((BarChart.Bar) category.content()).total(), amount));
        });
    }

    private static void assertLines(Snapshot snapshot, LineChart chart) {
        assertThat(chart.lines()).hasSize((int) Math.min(CostLines.MOST, snapshot.comparison().pricedCount()));
        chart.lines().forEach(line -> {
            AlternativeResult result = snapshot.comparison().alternative(line.id()).orElseThrow();
            for (int month = 0; month < line.values().size(); month++) {
                assertThat(line.values().get(month)).isEqualTo(result.monthly(month, Inputs.BASE));
            }
        });
    }

    private static void assertScenarios(Snapshot snapshot, PlanCharts charts, String alternative) {
        BarChart chart = charts.scenarios(alternative);
        assertThat(chart.categories()).hasSameSizeAs(snapshot.scenarios());
        for (int i = 0; i < snapshot.scenarios().size(); i++) {
            ScenarioComparison.Entry entry = snapshot.scenarios().get(i);
            ScenarioAmounts amounts = entry.alternative(alternative).orElseThrow();
            BarChart.Content content = chart.categories().get(i).content();
            assertThat(content instanceof BarChart.Bar).isEqualTo(amounts.total().central().isPresent());
            amounts.total().central().ifPresent(total -> assertThat(((BarChart.Bar) content).total()).isEqualTo(total));
            charts.steps(alternative, entry.id()).ifPresent(steps -> assertSteps(steps, snapshot, alternative, amounts));
        }
    }

    private static void assertSteps(WaterfallChart steps, Snapshot snapshot, String alternative, ScenarioAmounts end) {
        ScenarioAmounts start = snapshot.scenarios().getFirst().alternative(alternative).orElseThrow();
        assertClose(((WaterfallChart.Total) steps.entries().getFirst()).amount(), start.total().central().getAsDouble());
        assertClose(((WaterfallChart.Total) steps.entries().getLast()).amount(), end.total().central().getAsDouble());
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(SAME * Math.max(1, Math.abs(expected))));
    }

    @Test
    void partsAreTheLinesOfTheirTeams() {
        Snapshot snapshot = Snapshots.of("organisation");
        BarChart.Bar bar = (BarChart.Bar) charts(snapshot).byTeam().categories().getFirst().content();
        AlternativeResult cheapest = snapshot.comparison().alternative(charts(snapshot).byTeam().categories().getFirst().id()).orElseThrow();
        var expected = cheapest.costBy(org.tokenwright.worksheet.Tag.TEAM, Inputs.BASE);

        assertThat(bar.parts()).isNotEmpty();
        bar.parts().forEach((team, amount) -> assertClose(amount, expected.get(team).get()));
    }

    @Test
    void moreWorkloadsThanColoursAreOneMorePart() {
        BarChart chart = charts(Snapshots.of("organisation")).byWorkload();

        assertThat(chart.series()).hasSize(13);
        assertThat(chart.series().getLast().label()).isEqualTo("17 others");
        assertThat(chart.series().stream().map(BarChart.Series::role).distinct()).hasSize(13);
    }

    @Test
    void foundingPlanReadsAsItWasWorkedOut() {
        BarChart chart = charts(Snapshots.of("founding-2024")).total();

        assertThat(chart.title()).isEqualTo("Cost by alternative, 1 month");
        assertThat(chart.footnote()).startsWith(Snapshots.plan("founding-2024").name() + " \u00b7 1 month from ");
        assertThat(chart.summary()).contains("$420 (DeepSeek-V2) to $17,500 (GPT-4o)");
    }

    @Test
    void chartsAreInReadingOrderAndOnlyThoseThatSaySomething() {
        assertThat(charts(Snapshots.of("founding-2024")).all().stream().map(PlanChart::id)).containsExactly("total",
                "per-task-requests", "scenarios", "scenario-long-requests", "scenario-shorter-prompts");
        assertThat(charts(Snapshots.of("capacity")).all().stream().map(PlanChart::id)).startsWith("total", "monthly", "per-month").contains("by-workload").doesNotContain("by-team", "scenarios");
    }

    @Test
    void aPlanWithoutAlternativesHasNoCharts() {
        Plan plan = Snapshots.plan("founding-2024").withAlternatives(List.of()).withScenarios(List.of());

        assertThat(charts(Snapshots.of(plan)).all()).isEmpty();
    }

    @Test
    void footnoteNamesTheScenarioThatIsShown() {
        Snapshot snapshot = Snapshot.of(Snapshots.plan("founding-2024"), "long-requests", Snapshots.DAY, Snapshots.VERSION);

        assertThat(charts(snapshot).total().footnote()).contains("scenario " + snapshot.scenarioName());
        assertThat(((BarChart.Bar) charts(snapshot).total().categories().getFirst().content()).total())
                .isGreaterThan(((BarChart.Bar) charts(Snapshots.of("founding-2024")).total().categories().getFirst().content()).total());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "de-CH"})
    void numbersAreWrittenAsTheLocaleHasThem(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String summary = PlanCharts.of(Snapshots.of("founding-2024"), locale).total().summary();

        assertThat(summary).contains(switch (tag) {
            case "de" -> "$17.500";
            case "fr" -> "$17\u00a0500";
            default -> "$17\u2019500";
        });
    }

    @Test
    void anUnknownAlternativeIsRefused() {
        PlanCharts charts = charts(Snapshots.of("founding-2024"));

        assertThatIllegalArgumentException().isThrownBy(() -> charts.scenarios("nobody"));
        assertThat(charts.steps("nobody", "long-requests")).isEqualTo(Optional.empty());
    }
}
