package org.tokenwright.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.ScenarioAmounts;
import org.tokenwright.analysis.ScenarioComparison;
import org.tokenwright.analysis.Status;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.chart.BarChart;
import org.tokenwright.chart.Chart;
import org.tokenwright.chart.LineChart;
import org.tokenwright.chart.WaterfallChart;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Reservation;
import org.tokenwright.reference.RandomPlans;
import org.tokenwright.report.Snapshot;
import org.tokenwright.report.Snapshots;
import org.tokenwright.store.SamplePlans;
import org.tokenwright.workload.Extra;
import org.tokenwright.workload.Service;
import org.tokenwright.workload.Workload;
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

    private static String[] ids(List<PlanChart> charts) {
        return charts.stream().map(PlanChart::id).toArray(String[]::new);
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
            assertSound(Snapshots.of(RandomPlans.withPurchases(seed, seed % (RandomPlans.SIZE + 1))));
        }
    }

    private static void assertSound(Snapshot snapshot) {
        PlanCharts charts = charts(snapshot);
        List<PlanChart> all = charts.withWork();
        assertThat(all).extracting(PlanChart::id).startsWith(ids(charts.all()));
        var ids = new HashSet<String>();
        all.forEach(one -> {
            assertThat(ids.add(one.id().toLowerCase(Locale.ROOT))).as("two charts %s", one.id()).isTrue();
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
        assertThat(ids(charts(Snapshots.of("quotes")).all())).startsWith("total", "monthly", "per-month").contains("by-workload", "by-team")
                .endsWith("scenarios", "scenario-volume-plus-30", "scenario-slow-start", "quote-a1-steps", "quote-a1-cash", "quote-a2-steps",
                        "quote-a2-cash", "quote-b1-steps");
        assertThat(ids(charts(Snapshots.of("capacity")).all())).startsWith("total", "monthly", "per-month").endsWith("by-workload",
                "reservation-ptu-base-ptu-levels", "reservation-ptu-base-ptu-months", "reservation-ptu-peak-ptu-levels",
                "reservation-ptu-peak-ptu-months");
    }

    /** The volume of one month, and volumes that stay as they are, say nothing. */
    @Test
    void chartsOfTheWorkFollow() {
        assertThat(ids(charts(Snapshots.of("capacity")).withWork())).endsWith("reservation-ptu-peak-ptu-months", "workload-chat-volume",
                "workload-extraction-volume");
        assertThat(ids(charts(Snapshots.of("token-debt")).withWork())).endsWith("workload-runs-context", "workload-runs-sizes")
                .doesNotContain("workload-runs-volume");
        assertThat(ids(charts(Snapshots.of("quotes")).withWork())).containsSubsequence("quote-b1-steps", "workload-support-volume",
                "workload-extraction-volume", "workload-extraction-sizes").doesNotContain("workload-support-sizes");
        assertThat(charts(Snapshots.of(Snapshots.plan("founding-2024").withAlternatives(List.of()).withScenarios(List.of()))).withWork()).isEmpty();
    }

    private static Chart chart(Plan plan, String id) {
        return charts(Snapshots.of(plan)).withWork().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow().chart();
    }

    @Test
    void aChartThatStandsAloneSaysOfWhatItIs() {
        Plan capacity = Snapshots.plan("capacity");
        Chart levels = chart(capacity, "reservation-ptu-base-ptu-levels");
        assertThat(levels.title()).isEqualTo("PTU by hour, Nov 2028, PTU for a month (Azure, units for the base load)");
        assertThat(levels.footnote()).isEqualTo("Hours of the month, the busiest first \u00b7 Reserve or meter? \u00b7 24 months from Dec 2026"
                + " \u00b7 prices read up to 2026-11-21");
        assertThat(chart(capacity, "workload-chat-volume").title()).isEqualTo("Tasks by month, Support chat");
        assertThat(chart(capacity, "workload-chat-volume").footnote()).startsWith("Reserve or meter? \u00b7 24 months");
        assertThat(chart(Snapshots.plan("token-debt"), "workload-runs-context").title())
                .isEqualTo("Context of Agent, call by call, Agent runs");
        Chart coding = chart(Snapshots.plan("organisation"), "workload-coding-context");
        assertThat(coding.title()).isEqualTo("Context of Coding agent, call by call");
        assertThat(coding.footnote()).startsWith("Tokens of each call \u00b7 The longest of its runs \u00b7 An organisation of twelve teams");
    }

    @Test
    void aQuoteThatChangesNothingHasNoCharts() {
        assertThat(ids(charts(Snapshots.of(QuotedPlan.of())).withWork())).noneMatch(id -> id.startsWith("quote-") || id.startsWith("cash-"));
        assertThat(ids(charts(Snapshots.of(QuotedPlan.of(QuotedPlan.discount("0.12")))).withWork())).contains("quote-agreement-steps")
                .noneMatch(id -> id.endsWith("-cash") || id.startsWith("cash-"));
    }

    /** What else an alternative pays sets its cash apart from that of its quote. */
    @Test
    void cashOfAnAlternativeIsShownWhereItIsNotThatOfAQuote() {
        Plan plan = QuotedPlan.of(QuotedPlan.commitment(225_000));
        assertThat(ids(charts(Snapshots.of(plan)).all())).contains("quote-agreement-cash").noneMatch(id -> id.startsWith("cash-"));

        Plan more = plan.withWorkloads(plan.workloads().stream().map(PlanChartsTest::withSearch).toList());
        assertThat(ids(charts(Snapshots.of(more)).all())).endsWith("quote-agreement-steps", "quote-agreement-cash", "cash-gpt-4o");
        assertThat(((LineChart) chart(more, "cash-gpt-4o")).lines().getFirst().values()).startsWith(OptionalDouble.of(235_000),
                OptionalDouble.of(10_000));
    }

    /** A cent for each of 1,000,000 tasks a month. */
    private static Workload withSearch(Workload workload) {
        var search = new Service("search", "Search", Extra.Per.TASK, Quantity.exact(1, Unit.of("use").over(Unit.TASK)),
                Quantity.exact(new BigDecimal("0.01"), Unit.of("USD").over(Unit.of("use"))));
        return workload.withOutcome(new Workload.Outcome(Optional.empty(), List.of(search), Optional.empty()));
    }

    @Test
    void aQuoteOfSeveralAlternativesNamesTheCheapest() {
        Plan plan = QuotedPlan.of(QuotedPlan.discount("0.12"), QuotedPlan.commitment(225_000));
        Alternative first = plan.alternatives().getFirst();
        Plan twice = plan.withAlternatives(List.of(new Alternative("other", "Other", first.routes(), first.quotes()), first));

        assertThat(chart(plan, "quote-agreement-steps").title()).isEqualTo("Enterprise agreement: from list to bill, 12 months");
        assertThat(chart(twice, "quote-agreement-steps").title()).isEqualTo("Enterprise agreement: from list to bill, 12 months (Other)");
        assertThat(chart(twice, "quote-agreement-cash").title()).isEqualTo("Paid and accrued by month, Enterprise agreement (Other)");
    }

    /** Both read {@code reservation-a-b-c}. */
    @Test
    void idsWithADashInThemDoNotCollide() {
        Plan plan = Snapshots.plan("capacity");
        Plan mixed = plan.withAlternatives(List.of(reserving(plan, "a", "b-c"), reserving(plan, "a-b", "c")));

        assertThat(ids(charts(Snapshots.of(mixed)).all())).endsWith("reservation-a-b-c-levels", "reservation-a-b-c-months",
                "reservation-a-b-c-levels-2", "reservation-a-b-c-months-2");
        assertSound(Snapshots.of(mixed));
    }

    private static Alternative reserving(Plan plan, String id, String reservation) {
        Alternative old = plan.alternatives().stream().filter(one -> one.id().equals("ptu-base")).findFirst().orElseThrow();
        Reservation of = old.purchases().reservations().getFirst();
        var renamed = new Reservation(reservation, of.name(), of.capacity(), of.price(), of.from(), of.to(), of.serves(), of.units(), of.buffer(),
                of.spills());
        return new Alternative(id, id, old.routes(), List.of(),
                new Alternative.Purchases(List.of(renamed), List.of(), old.purchases().accountTiers()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        a b c,     a b c
        a a a,     a a-2 a-3
        a A,       a A-2
        a a-2 a,   a a-2 a-3
        a a a-2,   a a-2 a-2-2
        """)
    void noTwoChartsShareAnId(String given, String expected) {
        Chart any = charts(Snapshots.of("founding-2024")).total();
        List<PlanChart> charts = Stream.of(given.split(" ")).map(id -> new PlanChart(id, any)).toList();

        assertThat(String.join(" ", ids(OwnIds.of(charts)))).isEqualTo(expected);
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
