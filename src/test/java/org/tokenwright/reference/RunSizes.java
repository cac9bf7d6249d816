package org.tokenwright.reference;

import static org.tokenwright.reference.DecimalMath.DIGITS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tokenwright.base.Meter;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Offer;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.Agent.Steps;
import org.tokenwright.workload.TaskShape;

/** What the calls of a run add up to on an offer: every call is written out, put into its bracket and counted. */
public final class RunSizes implements CallSizes {

    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);

    /**
     * The runs of an agent with one number of steps.
     *
     * @param weight share of the agent's runs
     */
    private record Point(Agent agent, BigDecimal weight, List<OneCall> calls, boolean fits) {}

    /** How many of an agent's runs have so many steps. */
    private record Share(BigDecimal weight, BigDecimal steps) {}

    private final TaskShape.Run run;
    private final Offer offer;
    private final Optional<Brackets> brackets;
    private final Map<String, Optional<Meter>> kept;
    private final Map<Agent, List<Point>> points = new LinkedHashMap<>();
    private final TreeMap<Meter, BigDecimal[]> tokens = new TreeMap<>();
    private final BigDecimal[] inside;
    private BigDecimal all = BigDecimal.ZERO;
    private BigDecimal fitting = BigDecimal.ZERO;

    /** @param kept by the lifetime that is asked for: the meter of writes, empty where they are charged as input */
    public RunSizes(TaskShape.Run run, Offer offer, Optional<Brackets> brackets, Map<String, Optional<Meter>> kept) {
        this.run = run;
        this.offer = offer;
        this.brackets = brackets;
        this.kept = kept;
        inside = zeros();
        run.agents().forEach(agent -> points.put(agent, points(agent)));
        points.forEach((agent, all) -> all.forEach(this::count));
    }

    private BigDecimal[] zeros() {
        var zeros = new BigDecimal[bracketCount()];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    private List<Point> points(Agent agent) {
        return shares(agent).stream().map(share -> point(agent, share.weight(), share.steps())).toList();
    }

    private static List<Share> shares(Agent agent) {
        return switch (agent.steps()) {
            case Steps.Fixed(var count) -> List.of(new Share(BigDecimal.ONE, count.value()));
            case Steps.Spread(var each) -> {
                BigDecimal sum = each.stream().map(point -> point.weight().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
                yield each.stream().map(point -> new Share(point.weight().value().divide(sum, DIGITS), point.count().value())).toList();
            }
        };
    }

    private Point point(Agent agent, BigDecimal weight, BigDecimal steps) {
        List<OneCall> calls = EveryCall.of(agent, steps, kept.containsKey(agent.cache().lifetime()),
                BigDecimal.valueOf(offer.cacheMinimum().orElse(0)));
        boolean happens = weight.multiply(agent.runs().value()).signum() > 0;
        return new Point(agent, weight, calls, !happens || calls.stream().filter(call -> call.times().signum() > 0).allMatch(this::fits));
    }

    private boolean fits(OneCall call) {
        return atMost(call.input().add(call.output()), offer.contextWindow()) && atMost(call.output(), offer.maxOutput());
    }

    private static boolean atMost(BigDecimal number, OptionalLong limit) {
        return limit.isEmpty() || number.round(TWELVE).compareTo(BigDecimal.valueOf(limit.getAsLong()).round(TWELVE)) <= 0;
    }

    private void count(Point point) {
        BigDecimal times = point.agent().runs().value().multiply(point.weight(), DIGITS);
        BigDecimal served = point.fits() ? times.multiply(othersFit(point.agent()), DIGITS) : BigDecimal.ZERO;
        for (OneCall call : point.calls()) {
            all = all.add(times.multiply(call.times(), DIGITS));
            fitting = fitting.add(served.multiply(call.times(), DIGITS));
            add(point.agent(), call.with(served));
        }
    }

    @Override
    public BigDecimal servedTasks() {
        return fit(run.agents());
    }

    /** Share of the runs of all other agents that fit: where one does not, the whole task is of no use. */
    private BigDecimal othersFit(Agent agent) {
        return fit(run.agents().stream().filter(other -> !other.equals(agent)).toList());
    }

    private BigDecimal fit(List<Agent> agents) {
        return agents.stream().map(other -> points.get(other).stream().filter(Point::fits)
                .map(Point::weight).reduce(BigDecimal.ZERO, BigDecimal::add)).reduce(BigDecimal.ONE, (one, other) -> one.multiply(other, DIGITS));
    }

    private void add(Agent agent, OneCall call) {
        Meter write = kept.getOrDefault(agent.cache().lifetime(), Optional.empty()).orElse(Meter.UNCACHED_INPUT);
        int bracket = bracket(call.input());
        inside[bracket] = inside[bracket].add(call.times());
        BigDecimal end = put(Meter.CACHE_READ, bracket, call.times(), BigDecimal.ZERO, call.read());
        end = put(write, bracket, call.times(), end, call.written());
        put(Meter.UNCACHED_INPUT, bracket, call.times(), end, call.rest());
        put(Meter.OUTPUT, bracket, call.times(), BigDecimal.ZERO, call.output());
    }

    /** Adds tokens that begin at a place of the input, to the bracket of the call or, where each token has its own, to theirs. */
    private BigDecimal put(Meter bucket, int bracket, BigDecimal times, BigDecimal from, BigDecimal count) {
        BigDecimal[] sums = tokens.computeIfAbsent(bucket, _ -> zeros());
        if (!isMarginal()) {
            sums[bracket] = sums[bracket].add(times.multiply(count), DIGITS);
        } else if (!bucket.isInput() || !reprices(bucket)) {
            sums[0] = sums[0].add(times.multiply(count), DIGITS);
        } else {
            for (int each = 0; each < sums.length; each++) {
                BigDecimal low = each == 0 ? BigDecimal.ZERO : threshold(each - 1);
                BigDecimal high = each == sums.length - 1 ? from.add(count).max(low) : threshold(each);
                BigDecimal here = high.min(from.add(count)).subtract(low.max(from)).max(BigDecimal.ZERO);
                sums[each] = sums[each].add(times.multiply(here), DIGITS);
            }
        }
        return from.add(count);
    }

    private boolean isMarginal() {
        return brackets.map(each -> each.semantics() == Brackets.Semantics.MARGINAL).orElse(false);
    }

    private boolean reprices(Meter bucket) {
        return brackets.map(each -> each.reprices().isEmpty() || each.reprices().contains(bucket)).orElse(false);
    }

    private BigDecimal threshold(int number) {
        return BigDecimal.valueOf(brackets.orElseThrow().thresholds().get(number));
    }

    private int bracket(BigDecimal input) {
        int bracket = 0;
        for (int each = 0; each < bracketCount() - 1; each++) {
            int order = input.round(TWELVE).compareTo(threshold(each).round(TWELVE));
            bracket += order > 0 || order == 0 && brackets.orElseThrow().edge() == Brackets.Edge.INCLUSIVE ? 1 : 0;
        }
        return bracket;
    }

    /** Calls that one task makes, wherever they are sent. */
    public static BigDecimal callsPerTask(TaskShape.Run run) {
        BigDecimal all = BigDecimal.ZERO;
        for (Agent agent : run.agents()) {
            for (Share share : shares(agent)) {
                BigDecimal times = agent.runs().value().multiply(share.weight(), DIGITS);
                for (OneCall call : EveryCall.of(agent, share.steps(), false, BigDecimal.ZERO)) {
                    all = all.add(times.multiply(call.times(), DIGITS));
                }
            }
        }
        return all;
    }

    /** Tokens that one task comes to, of what fits. */
    public BigDecimal perTask(Meter bucket, int bracket) {
        return tokens.containsKey(bucket) ? tokens.get(bucket)[bracket] : BigDecimal.ZERO;
    }

    /** Share of the calls that fit and lie in a bracket. */
    public BigDecimal inside(int bracket) {
        return perCall(inside[bracket]);
    }

    private BigDecimal perCall(BigDecimal perTask) {
        return all.signum() == 0 ? BigDecimal.ZERO : perTask.divide(all, DIGITS);
    }

    @Override
    public List<Meter> meters() {
        var meters = new TreeSet<>(tokens.keySet());
        meters.addAll(List.of(Meter.UNCACHED_INPUT, Meter.OUTPUT));
        return new ArrayList<>(meters);
    }

    @Override
    public int bracketCount() {
        return brackets.map(each -> each.thresholds().size()).orElse(0) + 1;
    }

    @Override
    public BigDecimal served() {
        return perCall(fitting);
    }

    @Override
    public BigDecimal unfit() {
        return DecimalMath.difference(BigDecimal.ONE, served());
    }

    @Override
    public BigDecimal tokens(Meter bucket, int bracket) {
        return perCall(perTask(bucket, bracket));
    }

    /** A run has no prefixes. */
    @Override
    public BigDecimal fixedShare(int bracket) {
        return BigDecimal.ZERO;
    }

    @Override
    public CallSizes uncached() {
        return kept.isEmpty() ? this : new RunSizes(run, offer, brackets, Map.of());
    }
}
