package org.tokenwright.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenwright.analysis.WorkloadResult;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.chart.ColumnChart;
import org.tokenwright.chart.LineChart;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.report.Snapshots;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;

/** {@code token-debt} has runs of 20 calls with 8,000 tokens and 1,500 more in each, 400 out. */
class WorkloadChartsTest {

    private static WorkloadCharts charts(Plan plan, String workload) {
        return new WorkloadCharts(plan.workload(workload).orElseThrow(), new ChartWords(Locale.ENGLISH));
    }

    private static WorkloadCharts runs(int steps) {
        Plan plan = Snapshots.plan("token-debt");
        return charts(new Edit.SetInput("workload/runs/agent/agent/steps", Quantity.exact(steps, Unit.ONE), "Steps").apply(plan), "runs");
    }

    /** 2,400,000 conversations that grow by 2 % a month. */
    @Test
    void volumeHasTheTasksOfEachMonth() {
        WorkloadResult chat = Snapshots.of("capacity").comparison().alternatives().getFirst().workloads().getFirst();
        LineChart volume = charts(Snapshots.plan("capacity"), "chat").volume(chat);

        assertThat(volume.title()).isEqualTo("Tasks by month");
        assertThat(volume.lines()).singleElement().satisfies(line -> {
            assertThat(line.label()).isEqualTo("tasks");
            assertThat(line.values()).hasSize(24).startsWith(OptionalDouble.of(2_400_000), OptionalDouble.of(2_448_000));
            assertThat(line.values().get(2).orElseThrow()).isCloseTo(2_496_960, within(1e-6));
        });
    }

    @Test
    void contextGrowsCallByCall() {
        ColumnChart context = runs(20).context().orElseThrow();

        assertThat(context.title()).isEqualTo("Context of Agent, call by call");
        assertThat(context.series()).extracting(ColumnChart.Series::label).containsExactly("other input", "output");
        assertThat(context.columns()).hasSize(20);
        assertThat(context.columns().getFirst().amounts()).containsExactly(8_000.0, 400.0);
        assertThat(context.columns().getLast().amounts()).containsExactly(36_500.0, 400.0);
        assertThat(context.columns().getLast().words()).isEqualTo("call 20");
        assertThat(context.footnote()).isEqualTo("Tokens of each call");
    }

    /** The last column of 450 is calls 448 to 450, 8,000 and 1,500 times 447, 448 and 449: on average 680,000. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        200, 200, 306500
        201, 101, 308000
        450, 150, 680000
        """)
    void manyCallsShareColumns(int steps, int columns, double last) {
        ColumnChart context = runs(steps).context().orElseThrow();

        assertThat(context.columns()).hasSize(columns);
        assertThat(context.columns().getLast().amounts().getFirst()).isEqualTo(last);
        assertThat(context.footnote()).isEqualTo("Tokens of each call"
                + (steps == columns ? "" : " \u00b7 Each column stands for " + Math.ceilDiv(steps, 200) + " calls"));
    }

    @Test
    void callsThatDoNotBuildOnOneAnotherHaveNoContext() {
        assertThat(charts(Snapshots.plan("quotes"), "extraction").context()).isEmpty();
    }

    /** 12 classes of 2,375 tokens from 8,000 on: the first has 8,000 and 9,500, the third only 14,000. */
    @Test
    void sizesAreSharesOfCalls() {
        ColumnChart sizes = runs(20).sizes().orElseThrow();

        assertThat(sizes.title()).isEqualTo("Share of calls by size");
        assertThat(sizes.axis()).isEqualTo("input of a call, tokens; a column begins at its number");
        assertThat(sizes.columns()).hasSize(12);
        assertThat(sizes.columns().getFirst().amounts()).containsExactly(10.0);
        assertThat(sizes.columns().get(2).amounts()).containsExactly(5.0);
        assertThat(sizes.columns().getFirst().words()).isEqualTo("8k\u201310.4k tokens");
        assertThat(sizes.columns().stream().mapToDouble(column -> column.amounts().getFirst()).sum()).isCloseTo(100, within(1e-9));
    }

    /** Behind 2,000 tokens that all requests have. */
    @Test
    void knownSizesStandForThemselves() {
        Workload workload = Snapshots.plan("founding-2024").workloads().getFirst();
        var sizes = new RequestSize.Histogram(List.of(bin("small", 1_000, 3), bin("large", 5_000, 1)));
        Workload changed = workload.withRequest(new RequestShape(workload.request().orElseThrow().fixed(), sizes,
                new TreeMap<>(Map.of(Meter.UNCACHED_INPUT, Quantity.exact(1, Unit.ONE))), Optional.empty()));
        ColumnChart chart = new WorkloadCharts(changed, new ChartWords(Locale.ENGLISH)).sizes().orElseThrow();

        assertThat(chart.axis()).isEqualTo("input of a call, tokens");
        assertThat(chart.columns()).extracting(ColumnChart.Column::label).containsExactly("3k", "7k");
        assertThat(chart.columns()).extracting(ColumnChart.Column::words).containsExactly("3k tokens", "7k tokens");
        assertThat(chart.columns()).extracting(column -> column.amounts().getFirst()).containsExactly(75.0, 25.0);
    }

    private static RequestSize.Bin bin(String id, long tokens, long weight) {
        return new RequestSize.Bin(id, Quantity.exact(tokens, Unit.parse("token/call")), Quantity.exact(weight, Unit.ONE));
    }

    @Test
    void callsOfOneSizeHaveNoSizes() {
        assertThat(charts(Snapshots.plan("capacity"), "policy").sizes()).isEmpty();
        assertThat(runs(1).sizes()).isEmpty();
    }
}
