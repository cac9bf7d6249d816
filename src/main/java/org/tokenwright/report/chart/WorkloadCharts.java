package org.tokenwright.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.tokenwright.analysis.RunCalls;
import org.tokenwright.analysis.RunCalls.Call;
import org.tokenwright.analysis.SizeHistogram;
import org.tokenwright.analysis.WorkloadResult;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.chart.BucketColours;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.ColumnChart;
import org.tokenwright.chart.Dash;
import org.tokenwright.chart.LineChart;
import org.tokenwright.chart.ModelColours;
import org.tokenwright.plan.Settings;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;

/** How much work there is, and what a task asks of a model: the context call by call, and how large calls are. */
public final class WorkloadCharts {

    /** More columns could not be told apart; then each stands for several calls. */
    private static final int MOST_COLUMNS = 200;
    private static final int SEVERAL = 2;

    private record Part(String key, String label, ToDoubleFunction<Call> tokens) {}

    private static final List<Part> PARTS = List.of(new Part("cacheRead", "context.read", Call::read),
            new Part("cacheWrite.5m", "context.written", Call::written), new Part("uncachedInput", "context.input", Call::rest),
            new Part("output", "context.output", Call::output));

    private final Workload workload;
    private final ChartWords words;
    private final AmountFormat tokens;

    public WorkloadCharts(Workload workload, ChartWords words) {
        this.workload = workload;
        this.words = words;
        tokens = new AmountFormat(words.get("tokens"), "", "", words.locale());
    }

    /** The tasks of each month of the plan. */
    public LineChart volume(WorkloadResult result) {
        Settings settings = result.alternative().plan().settings();
        List<OptionalDouble> months = IntStream.range(0, settings.months()).mapToObj(result::tasks).toList();
        var style = new ModelColours.Style(ColourRole.INPUT, Dash.SOLID);
        return LineChart.of(words.get("title.volume"), new AmountFormat(words.get("tasks"), "", "", words.locale()), settings.start(),
                List.of(new LineChart.Line("tasks", words.get("volume.tasks"), style, months, List.of())));
    }

    /** The context of the agent that does the task, call by call; empty for calls that do not build on one another. */
    public Optional<ColumnChart> context() {
        return workload.shape() instanceof TaskShape.Run(var agents) ? Optional.of(context(agents.getFirst())) : Optional.empty();
    }

    private ColumnChart context(Agent agent) {
        List<Call> calls = RunCalls.of(agent);
        int together = Math.ceilDiv(Math.max(1, calls.size()), MOST_COLUMNS);
        List<Part> parts = PARTS.stream().filter(part -> calls.stream().anyMatch(call -> part.tokens().applyAsDouble(call) > 0)).toList();
        var colours = BucketColours.of(parts.stream().map(Part::key).toList());
        List<ColumnChart.Series> series = parts.stream()
                .map(part -> new ColumnChart.Series(part.key(), words.get(part.label()), colours.get(part.key()))).toList();
        var columns = new ArrayList<ColumnChart.Column>();
        for (int i = 0; i < calls.size(); i += together) {
            columns.add(column(calls.subList(i, Math.min(calls.size(), i + together)), i + 1, parts));
        }
        return new ColumnChart(words.get("title.context", agent.name()), remark(agent, together), tokens, words.get("context.step"),
                series, columns, Optional.empty());
    }

    private ColumnChart.Column column(List<Call> calls, int first, List<Part> parts) {
        String name = words.get(calls.getFirst().isSummary() ? "context.summary" : "context.call", first);
        return new ColumnChart.Column("call-" + first, Integer.toString(first), name,
                parts.stream().map(part -> calls.stream().mapToDouble(part.tokens()).average().orElse(0)).toList());
    }

    private String remark(Agent agent, int together) {
        var remarks = new ArrayList<>(List.of(words.get("context.remark")));
        if (together > 1) {
            remarks.add(words.get("context.together", together));
        }
        if (agent.steps() instanceof Agent.Steps.Spread) {
            remarks.add(words.get("context.longest"));
        }
        return String.join(" \u00b7 ", remarks);
    }

    /** How many calls have which input; empty where all have the same. */
    public Optional<ColumnChart> sizes() {
        List<SizeHistogram.Bin> bins = SizeHistogram.of(workload.shape());
        if (bins.size() < SEVERAL) {
            return Optional.empty();
        }
        var percent = new AmountFormat("%", "", "\u00a0%", words.locale());
        var series = List.of(new ColumnChart.Series("share", words.get("sizes.share"), ColourRole.INPUT));
        var columns = IntStream.range(0, bins.size()).mapToObj(i -> bin(i, bins.get(i))).toList();
        String axis = words.get(bins.stream().allMatch(WorkloadCharts::isOne) ? "sizes.input" : "sizes.from");
        return Optional.of(new ColumnChart(words.get("title.sizes"), "", percent, axis, series, columns, Optional.empty()));
    }

    private static boolean isOne(SizeHistogram.Bin bin) {
        return bin.from() == bin.to();
    }

    private ColumnChart.Column bin(int index, SizeHistogram.Bin bin) {
        String size = isOne(bin) ? tokens.brief(bin.to()) : tokens.brief(bin.from()) + "\u2013" + tokens.brief(bin.to());
        return new ColumnChart.Column("size-" + index, tokens.brief(bin.from()), words.get("sizes.bin", size), List.of(100 * bin.share()));
    }
}
