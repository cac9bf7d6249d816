package org.tokenwright.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.tokenwright.base.Quantity;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.Agent.Steps;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.TaskShape;

/** How large the inputs of the calls of a workload are: shares of calls by size, to be looked at. */
public final class SizeHistogram {

    private static final int BINS = 12;
    private static final double NINETY_PERCENT = 0.9;
    /** Beyond it a lognormal has one call in a thousand. */
    private static final double LAST_QUANTILE = 0.999;

    /**
     * Calls of some size.
     *
     * @param from total input, token/call; equal to {@code to} where all calls have one size
     * @param share of calls, 0 to 1
     */
    public record Bin(double from, double to, double share) {}

    private record Size(double tokens, double weight) {}

    private SizeHistogram() {
    }

    /** Bins from the smallest to the largest; none where the weights add up to nothing. */
    public static List<Bin> of(TaskShape shape) {
        return switch (shape) {
            case TaskShape.Calls(var _, var request) -> of(request);
            case TaskShape.Run(var agents) -> binned(agents.stream().flatMap(SizeHistogram::sizes).toList());
        };
    }

    /** Every number of steps with its share of the runs; checks beside the steps are not among them. */
    private static Stream<Size> sizes(Agent agent) {
        return switch (agent.steps()) {
            case Steps.Fixed(var count) -> sizes(agent, value(count), value(agent.runs()));
            case Steps.Spread(var points) -> {
                double all = points.stream().mapToDouble(point -> value(point.weight())).sum();
                yield all <= 0 ? Stream.of() : points.stream().flatMap(point ->
                        sizes(agent, value(point.count()), value(agent.runs()) * value(point.weight()) / all));
            }
        };
    }

    private static Stream<Size> sizes(Agent agent, double steps, double runs) {
        return RunCalls.of(agent, steps).stream().map(call -> new Size(call.input(), runs));
    }

    private static List<Bin> of(RequestShape request) {
        double fixed = request.fixed().entrySet().stream().filter(entry -> entry.getKey().isInput()).mapToDouble(entry -> value(entry.getValue())).sum();
        return switch (request.size()) {
            case RequestSize.None _ -> List.of(new Bin(fixed, fixed, 1));
            case RequestSize.Point(var tokens) -> List.of(new Bin(fixed + value(tokens), fixed + value(tokens), 1));
            case RequestSize.Histogram(var bins) -> single(bins.stream().map(bin -> new Size(fixed + value(bin.tokens()), value(bin.weight()))).toList());
            case RequestSize.Lognormal(var median, var p90) -> lognormal(fixed, value(median), value(p90));
        };
    }

    /** Each size for itself. */
    private static List<Bin> single(List<Size> sizes) {
        double all = sizes.stream().mapToDouble(Size::weight).sum();
        return all <= 0 ? List.of() : sizes.stream().filter(size -> size.weight() > 0).sorted(java.util.Comparator.comparingDouble(Size::tokens))
                .map(size -> new Bin(size.tokens(), size.tokens(), size.weight() / all)).toList();
    }

    private static List<Bin> binned(List<Size> sizes) {
        double least = sizes.stream().filter(size -> size.weight() > 0).mapToDouble(Size::tokens).min().orElse(0);
        double most = sizes.stream().filter(size -> size.weight() > 0).mapToDouble(Size::tokens).max().orElse(0);
        double all = sizes.stream().mapToDouble(Size::weight).sum();
        if (all <= 0 || most <= least) {
            return all <= 0 ? List.of() : List.of(new Bin(least, most, 1));
        }
        double width = (most - least) / BINS;
        double[] weights = new double[BINS];
        sizes.stream().filter(size -> size.weight() > 0)
                .forEach(size -> weights[Math.min(BINS - 1, (int) ((size.tokens() - least) / width))] += size.weight());
        return IntStream.range(0, BINS).mapToObj(i -> new Bin(least + i * width, least + (i + 1) * width, weights[i] / all)).toList();
    }

    private static List<Bin> lognormal(double fixed, double median, double p90) {
        if (!(p90 > median && median > 0)) {
            return List.of(new Bin(fixed + median, fixed + median, 1));
        }
        double sigma = Math.log(p90 / median) / NormalDistribution.of(0, 1).inverseCumulativeProbability(NINETY_PERCENT);
        var sizes = LogNormalDistribution.of(Math.log(median), sigma);
        double width = sizes.inverseCumulativeProbability(LAST_QUANTILE) / BINS;
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < BINS; i++) {
            bins.add(new Bin(fixed + i * width, fixed + (i + 1) * width, sizes.probability(i * width, (i + 1) * width)));
        }
        return bins;
    }

    private static double value(Quantity quantity) {
        return quantity.value().doubleValue();
    }
}
