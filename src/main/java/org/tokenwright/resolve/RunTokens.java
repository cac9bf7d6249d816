package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.ceiling;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.lessOrEqual;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.min;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Offer;
import org.tokenwright.resolve.Cycle.Count;
import org.tokenwright.resolve.Stretch.Line;
import org.tokenwright.workload.Agent;
import org.tokenwright.workload.Agent.Cache.Mode;
import org.tokenwright.workload.TaskShape;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** The calls of a run on one offer. Each call lies in the bracket of its own size; the largest one decides whether the run fits. */
final class RunTokens implements CallTokens {

    /** A cycle as the offer sees it: which of its runs are served, and what is cached. */
    private record Sent(Cycle cycle, Expr times, Line input, Optional<Meter> write, List<Stretch> stretches) {}

    private final PlanSheet sheet;
    private final WorkloadRows workload;
    private final Offer offer;
    private final Terms terms;
    private final String version;
    private final Map<String, CacheTerms> caching;
    private final RunRows run;
    private final OfferBounds bounds;
    private final String id;
    private final Tags tags;
    private final List<Sent> sent = new ArrayList<>();
    /** Lines that are compared with thresholds, by the order in which they were met; it stands in the ids of their rows. */
    private final Map<Line, Integer> lines = new HashMap<>();
    private final Expr calls;
    private final Expr served;
    private final Expr unfit;
    private final Expr unfitTasks;
    private Optional<RunTokens> uncached = Optional.empty();

    /**
     * @param caching how the offer keeps what agents ask it to, by the lifetime they ask for; none where it has no price for it
     * @param version part of row ids that tells them from those under other terms
     */
    RunTokens(PlanSheet sheet, WorkloadRows workload, Offer offer, Terms terms, Map<String, CacheTerms> caching, String version) {
        this.sheet = sheet;
        this.workload = workload;
        this.offer = offer;
        this.terms = terms;
        this.caching = caching;
        this.version = version;
        run = workload.run().orElseThrow();
        bounds = new OfferBounds(sheet, offer, terms);
        id = workload.id("on/" + offer.id() + version);
        tags = workload.tags.with(Tag.OFFER, offer.id()).with(Tag.PROVIDER, offer.provider());
        calls = run.calls();
        Map<Agent, AgentTokens> tokens = tokens();
        RunFit fit = new RunFit(sheet, workload, offer, bounds, id, tokens);
        agents(tokens, fit);
        served = row("served", "share of calls in runs that fit " + offer.name(), Unit.ONE, choice(less(ZERO, calls), over(sum(sent.stream()
                .map(each -> times(each.times(), each.cycle().calls().calls())).toList()), calls), ONE));
        unfit = row("unfit", "share of calls in runs too large for " + offer.name(), Unit.ONE,
                choice(less(served, ONE), minus(ONE, served), ZERO));
        unfitTasks = row("unfitTasks", "share of tasks too large for " + offer.name(), Unit.ONE, minus(ONE, fit.servedTasks()));
        if (bracketCount() > 1) {
            IntStream.range(0, bracketCount()).forEach(this::bracketShare);
        }
    }

    private Map<Agent, AgentTokens> tokens() {
        var tokens = new LinkedHashMap<Agent, AgentTokens>();
        ((TaskShape.Run) workload.workload().shape()).agents().forEach(agent -> tokens.put(agent, new AgentTokens(sheet, workload, offer, agent)));
        return tokens;
    }

    private void agents(Map<Agent, AgentTokens> tokens, RunFit fit) {
        for (Cycle cycle : run.cycles()) {
            Agent agent = cycle.agent();
            Mode mode = caching.containsKey(agent.cache().lifetime()) ? agent.cache().mode() : Mode.NONE;
            String path = "on/" + offer.id() + version + "/";
            sent.add(new Sent(cycle, times(fit.served(cycle), cycle.times()), tokens.get(agent).input(cycle),
                    Optional.ofNullable(caching.get(agent.cache().lifetime())).flatMap(CacheTerms::write),
                    Stretches.of(run, tokens.get(agent), cycle, mode, path)));
        }
    }

    @Override
    public OfferBounds bounds() {
        return bounds;
    }

    @Override
    public SortedSet<Meter> buckets() {
        var buckets = new TreeSet<>(List.of(Meter.UNCACHED_INPUT, Meter.OUTPUT));
        if (sent.stream().flatMap(each -> each.stretches().stream()).anyMatch(stretch -> !stretch.read().isNone())) {
            buckets.add(Meter.CACHE_READ);
        }
        sent.stream().filter(each -> each.stretches().stream().anyMatch(stretch -> !stretch.written().isNone()))
                .flatMap(each -> each.write().stream()).forEach(buckets::add);
        return buckets;
    }

    /** What is written and has no price of its own is charged as input. */
    private static Line line(Sent sent, Stretch stretch, Meter bucket) {
        if (bucket.equals(Meter.OUTPUT)) {
            return stretch.output();
        }
        if (bucket.equals(Meter.CACHE_READ)) {
            return stretch.read();
        }
        if (bucket.equals(Meter.UNCACHED_INPUT)) {
            return sent.write().isPresent() ? stretch.rest() : stretch.rest().plus(stretch.written());
        }
        return sent.write().equals(Optional.of(bucket)) ? stretch.written() : Line.NONE;
    }

    @Override
    public Expr tokens(Meter bucket, int bracket) {
        String label = bracketCount() == 1 ? "" : " " + bracketText(bracket);
        String path = "bracket/" + bracket + "/" + bucket.key();
        return sheet.rowOnce(id + "/" + path, bucket.label() + " per call" + label, ShapeRows.TOKENS_PER_CALL, Row.Kind.QUANTITY,
                bracketTags(bracket).with(Tag.BUCKET, bucket.key()), () -> perCall(plus(sent.stream()
                        .map(each -> times(each.times(), ofCycle(each, bucket, bracket, path, label))).toArray(Expr[]::new))));
    }

    /** The mean over all calls; nothing where there are none. */
    private Expr perCall(Expr perTask) {
        return choice(less(ZERO, calls), over(perTask, calls), ZERO);
    }

    private Expr ofCycle(Sent each, Meter bucket, int bracket, String path, String label) {
        Expr tokens = plus(each.stretches().stream().map(stretch -> times(stretch.weight(), ofStretch(each, stretch, bucket, bracket)))
                .toArray(Expr[]::new));
        return tokens.equals(ZERO) ? ZERO : sheet.rowOnce(id + "/" + each.cycle().path() + path, bucket.label() + " of the " + each.cycle().label() + label,
                ShapeRows.TOKENS_PER_CALL, Row.Kind.QUANTITY, bracketTags(bracket).with(Tag.BUCKET, bucket.key()), () -> tokens);
    }

    private Expr ofStretch(Sent each, Stretch stretch, Meter bucket, int bracket) {
        Line line = line(each, stretch, bucket);
        if (line.isNone()) {
            return ZERO;
        }
        if (!bounds.areMarginal()) {
            return line.between(bracket == 0 ? stretch.from() : within(each, stretch, bracket - 1),
                    bracket == bracketCount() - 1 ? stretch.to() : within(each, stretch, bracket));
        }
        if (!bucket.isInput() || !bounds.reprices(bucket)) {
            return bracket == 0 ? line.between(stretch.from(), stretch.to()) : ZERO;
        }
        Expr above = bracket == 0 ? line.between(stretch.from(), stretch.to()) : beyond(each, stretch, bucket, bracket - 1);
        return bracket == bracketCount() - 1 ? above : minus(above, beyond(each, stretch, bucket, bracket));
    }

    /** Tokens of a bucket that lie beyond a threshold, counted from the beginning of the input: what is read, what is written, the rest. */
    private Expr beyond(Sent each, Stretch stretch, Meter bucket, int threshold) {
        Line upToRead = stretch.read();
        Line upToWritten = upToRead.plus(stretch.written());
        Line all = upToWritten.plus(stretch.rest());
        boolean isRest = bucket.equals(Meter.UNCACHED_INPUT);
        Line end = bucket.equals(Meter.CACHE_READ) ? upToRead : isRest ? all : upToWritten;
        Line start = bucket.equals(Meter.CACHE_READ) ? Line.NONE : isRest && each.write().isPresent() ? upToWritten : upToRead;
        return minus(excess(each, stretch, end, threshold), start.isNone() ? ZERO : excess(each, stretch, start, threshold));
    }

    private Expr excess(Sent each, Stretch stretch, Line line, int threshold) {
        Count from = clamped(each, stretch, line, threshold);
        return line.minus(Line.level(bounds.threshold(threshold))).between(from, stretch.to());
    }

    /** The place in a stretch up to which its calls are no larger than a threshold. */
    private Count within(Sent each, Stretch stretch, int threshold) {
        return clamped(each, stretch, each.input(), threshold);
    }

    private Count clamped(Sent each, Stretch stretch, Line line, int threshold) {
        String part = line.equals(each.input()) ? "" : "/line-" + lines.computeIfAbsent(line, _ -> lines.size() + 1);
        return run.count("on/" + offer.id() + version + "/" + each.cycle().path() + stretch.path() + "/bracket/" + (threshold + 1) + part,
                "calls " + bounds.bracketText(threshold + 1).replace("above", "up to") + " among the " + each.cycle().label() + ", " + stretch.path(),
                max(min(upTo(line, threshold, stretch.to().calls()), stretch.to().calls()), stretch.from().calls()));
    }

    /** How many calls of a line are no larger than a threshold; one exactly at it is above where the threshold includes itself. */
    private Expr upTo(Line line, int threshold, Expr all) {
        Expr limit = bounds.threshold(threshold);
        Expr steps = over(minus(limit, line.first()), line.perCall());
        Expr level = choice(bounds.areInclusive() ? less(line.first(), limit) : lessOrEqual(line.first(), limit), all, ZERO);
        return line.perCall().equals(ZERO) ? level : choice(less(ZERO, line.perCall()),
                bounds.areInclusive() ? ceiling(steps, ONE) : plus(RunRows.floor(steps), ONE), level);
    }

    /** Share of all calls that are served and lie in a bracket. */
    private void bracketShare(int bracket) {
        String path = id + "/bracket/" + bracket + "/share";
        Expr inside = plus(sent.stream().map(each -> times(each.times(), inside(each, bracket))).toArray(Expr[]::new));
        sheet.row(path, "share of calls " + bracketText(bracket), Unit.ONE, Row.Kind.QUANTITY, bracketTags(bracket), perCall(inside));
        sheet.sheet.outcome(new Outcome(path, Optional.of(Expr.Fold.LAST)));
    }

    private Expr inside(Sent each, int bracket) {
        Stretch all = Stretch.uncached("all", new Count(ZERO, ZERO), each.cycle().calls(), each.input());
        Expr from = bracket == 0 ? ZERO : within(each, all, bracket - 1).calls();
        return minus(bracket == bracketCount() - 1 ? each.cycle().calls().calls() : within(each, all, bracket).calls(), from);
    }

    @Override
    public Expr fixedInputShare(int bracket) {
        throw new IllegalStateException("a run has no prefixes");
    }

    @Override
    public Expr served() {
        return served;
    }

    @Override
    public Expr unfit() {
        return unfit;
    }

    @Override
    public Expr unfitTasks() {
        return unfitTasks;
    }

    @Override
    public CallTokens uncached() {
        if (caching.isEmpty()) {
            return this;
        }
        if (uncached.isEmpty()) {
            uncached = Optional.of(new RunTokens(sheet, workload, offer, terms, Map.of(), version + "/uncached"));
        }
        return uncached.get();
    }

    private Tags bracketTags(int bracket) {
        return tags.with(Tag.BRACKET, Integer.toString(bracket));
    }

    private Expr row(String path, String label, Unit unit, Expr formula) {
        return sheet.rowOnce(id + "/" + path, label, unit, Row.Kind.QUANTITY, tags, () -> formula);
    }
}
