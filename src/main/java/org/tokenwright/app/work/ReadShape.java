package org.tokenwright.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.tokenwright.analysis.RunCalls;
import org.tokenwright.analysis.RunCalls.Call;
import org.tokenwright.analysis.SizeHistogram;
import org.tokenwright.app.text.NumberStyle;
import org.tokenwright.app.text.Words;
import org.tokenwright.chart.AmountFormat;
import org.tokenwright.chart.BucketColours;
import org.tokenwright.chart.ColourRole;
import org.tokenwright.chart.ColumnChart;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.workload.Workload;

/** Pictures of what a task asks of a model: the context step by step, and how large its calls are. */
final class ReadShape {

    /** More columns could not be told apart; then each stands for several calls. */
    private static final int MOST_COLUMNS = 200;

    private record Part(String key, String label, ToDoubleFunction<Call> tokens) {}

    private static final List<Part> PARTS = List.of(new Part("cacheRead", "work.shape.read", Call::read),
            new Part("cacheWrite.5m", "work.shape.written", Call::written), new Part("uncachedInput", "work.shape.input", Call::rest),
            new Part("output", "work.shape.output", Call::output));

    private final Workload workload;
    private final AmountFormat tokens = new AmountFormat(Words.get("work.shape.unit"), "", "", NumberStyle.current().locale());
    private final AmountFormat percent = new AmountFormat("%", "", "\u00a0%", NumberStyle.current().locale());

    ReadShape(Workload workload) {
        this.workload = workload;
    }

    /** The context of the agent that does the task, call by call; empty for calls that do not build on one another. */
    Optional<ColumnChart> context() {
        return workload.shape() instanceof TaskShape.Run(var agents) ? Optional.of(context(agents.getFirst())) : Optional.empty();
    }

    private ColumnChart context(Agent agent) {
        List<Call> calls = RunCalls.of(agent);
        int together = Math.ceilDiv(Math.max(1, calls.size()), MOST_COLUMNS);
        List<Part> parts = PARTS.stream().filter(part -> calls.stream().anyMatch(call -> part.tokens().applyAsDouble(call) > 0)).toList();
        var colours = BucketColours.of(parts.stream().map(Part::key).toList());
        List<ColumnChart.Series> series = parts.stream().map(part -> new ColumnChart.Series(part.key(), Words.get(part.label()), colours.get(part.key()))).toList();
        var columns = new ArrayList<ColumnChart.Column>();
        for (int i = 0; i < calls.size(); i += together) {
            columns.add(column(calls.subList(i, Math.min(calls.size(), i + together)), i + 1, parts));
        }
        return new ColumnChart(Words.get("work.shape.context", agent.name()), footnote(agent, together), tokens, Words.get("work.shape.step"), series, columns,
                Optional.empty());
    }

    private static ColumnChart.Column column(List<Call> calls, int first, List<Part> parts) {
        Call call = calls.getFirst();
        String words = Words.get(call.isSummary() ? "work.shape.call.summary" : "work.shape.call", first);
        return new ColumnChart.Column("call-" + first, Integer.toString(first), words,
                parts.stream().map(part -> calls.stream().mapToDouble(part.tokens()).average().orElse(0)).toList());
    }

    private static String footnote(Agent agent, int together) {
        String longest = agent.steps() instanceof Agent.Steps.Spread ? Words.get("work.shape.longest") : "";
        return together == 1 ? longest : Words.get("work.shape.together", together) + (longest.isEmpty() ? "" : " " + longest);
    }

    /** How many calls have which input; empty where all have the same. */
    Optional<ColumnChart> sizes() {
        List<SizeHistogram.Bin> bins = SizeHistogram.of(workload.shape());
        if (bins.size() < 2) {
            return Optional.empty();
        }
        var series = List.of(new ColumnChart.Series("share", Words.get("work.shape.share"), ColourRole.INPUT));
        var columns = IntStream.range(0, bins.size()).mapToObj(i -> bin(i, bins.get(i))).toList();
        return Optional.of(new ColumnChart(Words.get("work.shape.sizes"), "", percent, Words.get("work.shape.size"), series, columns, Optional.empty()));
    }

    private ColumnChart.Column bin(int index, SizeHistogram.Bin bin) {
        String size = bin.from() == bin.to() ? tokens.brief(bin.to()) : tokens.brief(bin.from()) + "–" + tokens.brief(bin.to());
        return new ColumnChart.Column("size-" + index, tokens.brief(bin.from() == bin.to() ? bin.to() : bin.from()),
                Words.get("work.shape.bin", size), List.of(100 * bin.share()));
    }

    /** Largest input of a call, token/call. */
    double largest() {
        return SizeHistogram.of(workload.shape()).stream().mapToDouble(SizeHistogram.Bin::to).max().orElse(0);
    }
}
