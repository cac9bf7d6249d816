package org.tokenwright.resolve;

import static org.tokenwright.worksheet.Formulas.ONE;
import static org.tokenwright.worksheet.Formulas.ZERO;
import static org.tokenwright.worksheet.Formulas.choice;
import static org.tokenwright.worksheet.Formulas.less;
import static org.tokenwright.worksheet.Formulas.lessOrEqual;
import static org.tokenwright.worksheet.Formulas.max;
import static org.tokenwright.worksheet.Formulas.minus;
import static org.tokenwright.worksheet.Formulas.over;
import static org.tokenwright.worksheet.Formulas.plus;
import static org.tokenwright.worksheet.Formulas.sum;
import static org.tokenwright.worksheet.Formulas.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Offer;
import org.tokenwright.resolve.SizeRows.Range;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Formulas;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** The request shape of one workload on one offer: calls that do not build on one another. */
final class ShapeRows implements CallTokens {

    static final Unit TOKENS_PER_CALL = Unit.TOKEN.over(Unit.CALL);

    private final PlanSheet sheet;
    private final WorkloadRows workload;
    private final Offer offer;
    private final OfferBounds bounds;
    private final String id;
    private final Tags tags;
    private final TokenRatio ratio;
    private final Map<Meter, Expr> fixed = new TreeMap<>();
    private final Map<Meter, Expr> shares = new TreeMap<>();
    private final Expr fixedInput;
    /** Flags that all requests depend on. */
    private final List<Expr> guards;
    private final SizeRows size;
    private final Expr served;
    private final Expr unfit;

    /**
     * @param terms the brackets and limits of the offer that hold
     * @param version part of row ids that tells them from those of other times; empty where there are no others
     */
    ShapeRows(PlanSheet sheet, WorkloadRows workload, Offer offer, Terms terms, String version) {
        this.sheet = sheet;
        this.workload = workload;
        this.offer = offer;
        bounds = new OfferBounds(sheet, offer, terms);
        id = workload.id("on/" + offer.id() + version);
        tags = workload.tags.with(Tag.OFFER, offer.id()).with(Tag.PROVIDER, offer.provider());
        ratio = new TokenRatio(sheet, workload, offer);
        RequestShape shape = workload.workload().request().orElseThrow();
        shape.fixed().forEach((meter, q) -> fixed.put(meter, tokens("fixed/" + meter.key(), meter.label(), q)));
        shape.shareOfSize().forEach((meter, q) -> shares.put(meter,
                workload.input("shareOfSize/" + meter.key(), meter.label() + " per token of size", q)));
        fixedInput = sheet.row(id + "/fixedInput", "fixed part of the total input", TOKENS_PER_CALL, Kind.QUANTITY,
                tags, sumOf(fixed.entrySet().stream().filter(e -> e.getKey().isInput()).map(Map.Entry::getValue).toList()));
        guards = Stream.of(largestFits(shape), fixedOutputFits(shape), bounds.takenToFit()).flatMap(Optional::stream).toList();
        size = size(shape.size());
        served = row("served", "share of requests that fit " + offer.name(), Unit.ONE, guarded(size.share(Range.ALL)));
        unfit = row("unfit", "share of requests too large for " + offer.name(), Unit.ONE,
                choice(less(served, ONE), minus(ONE, served), ZERO));
        if (bracketCount() > 1) {
            IntStream.range(0, bracketCount()).forEach(this::bracketShare);
        }
    }

    /** A number of tokens that the workload states, as the offer counts it. */
    private Expr tokens(String path, String label, Quantity stated) {
        return ratio.counted(path, label, workload.input(path, label, stated));
    }

    @Override
    public SortedSet<Meter> buckets() {
        var buckets = new TreeSet<>(fixed.keySet());
        buckets.addAll(shares.keySet());
        return buckets;
    }

    @Override
    public OfferBounds bounds() {
        return bounds;
    }

    @Override
    public Expr served() {
        return served;
    }

    @Override
    public Expr unfit() {
        return unfit;
    }

    /** Calls that do not build on one another are tasks of their own. */
    @Override
    public Expr unfitTasks() {
        return unfit;
    }

    /** What is cached of such calls is said by prefixes. */
    @Override
    public CallTokens uncached() {
        return this;
    }

    @Override
    public Expr tokens(Meter bucket, int bracket) {
        String label = bracketCount() == 1 ? "" : " " + bracketText(bracket);
        return sheet.rowOnce(id + "/bracket/" + bracket + "/" + bucket.key(), bucket.label() + " per call" + label,
                TOKENS_PER_CALL, Kind.QUANTITY, bracketTags(bracket).with(Tag.BUCKET, bucket.key()),
                () -> bounds.areMarginal() ? marginalTokens(bucket, bracket) : wholeTokens(bucket, bounds.range(bracket)));
    }

    @Override
    public Expr fixedInputShare(int bracket) {
        String label = bracketCount() == 1 ? "" : " " + bracketText(bracket);
        return sheet.rowOnce(id + "/bracket/" + bracket + "/fixedInputShare", "share of the fixed input served" + label,
                Unit.ONE, Kind.QUANTITY, bracketTags(bracket), () -> bounds.areMarginal() && bounds.reprices(Meter.UNCACHED_INPUT)
                        ? marginalShare(bracket) : bounds.areMarginal() && bracket > 0 ? ZERO : guarded(size.share(bounds.areMarginal() ? Range.ALL : bounds.range(bracket))));
    }

    private Expr marginalShare(int bracket) {
        Expr above = bracket == 0 ? guarded(size.share(Range.ALL)) : guarded(times(size.share(Range.ALL), fixedBeyond(bounds.threshold(bracket - 1))));
        return bracket == bracketCount() - 1 ? above
                : minus(above, guarded(times(size.share(Range.ALL), fixedBeyond(bounds.threshold(bracket)))));
    }

    /** The part of the fixed input that lies beyond a limit. */
    private Expr fixedBeyond(Expr limit) {
        return choice(less(ZERO, fixedInput), over(max(minus(fixedInput, limit), ZERO), fixedInput), ZERO);
    }

    /** Share of all calls that are served and lie in a bracket. */
    private void bracketShare(int bracket) {
        String path = id + "/bracket/" + bracket + "/share";
        sheet.row(path, "share of requests " + bracketText(bracket), Unit.ONE, Kind.QUANTITY, bracketTags(bracket),
                guarded(size.share(bounds.range(bracket))));
        sheet.sheet.outcome(new Outcome(path, Optional.of(Expr.Fold.LAST)));
    }

    private Tags bracketTags(int bracket) {
        return tags.with(Tag.BRACKET, Integer.toString(bracket));
    }

    private Expr wholeTokens(Meter bucket, Range range) {
        var parts = new ArrayList<Expr>();
        Optional.ofNullable(fixed.get(bucket)).ifPresent(f -> parts.add(times(f, size.share(range))));
        Optional.ofNullable(shares.get(bucket)).ifPresent(s -> parts.add(times(s, size.mean(range))));
        return guarded(sum(parts));
    }

    /** Only input beyond a threshold is repriced; everything else stays in the base bracket. */
    private Expr marginalTokens(Meter bucket, int bracket) {
        if (!bucket.isInput() || !bounds.reprices(bucket)) {
            return bracket == 0 ? wholeTokens(bucket, Range.ALL) : ZERO;
        }
        Expr above = bracket == 0 ? wholeTokens(bucket, Range.ALL) : beyond(bucket, bracket - 1);
        return bracket == bracketCount() - 1 ? above : minus(above, beyond(bucket, bracket));
    }

    /** Tokens of a bucket beyond a threshold: the varying part is cut first, then the fixed part in proportion. */
    private Expr beyond(Meter bucket, int threshold) {
        Expr limit = bounds.threshold(threshold);
        var parts = new ArrayList<Expr>();
        Optional.ofNullable(shares.get(bucket)).ifPresent(s ->
                parts.add(times(s, size.excess(max(minus(limit, fixedInput), ZERO)))));
        Optional.ofNullable(fixed.get(bucket)).ifPresent(f -> parts.add(times(f, size.share(Range.ALL), fixedBeyond(limit))));
        return guarded(sum(parts));
    }

    private SizeRows size(RequestSize shape) {
        boolean inclusive = bounds.areInclusive();
        return switch (shape) {
            case RequestSize.None() -> bins(List.of(new BinRows.Value("", ZERO, ONE)), inclusive);
            case RequestSize.Point(var tokens) -> bins(List.of(new BinRows.Value("",
                    tokens("size/tokens", "varying part of a request", tokens), ONE)), inclusive);
            case RequestSize.Histogram(var list) -> bins(values(list), inclusive);
            case RequestSize.Lognormal(var median, var p90) -> new LognormalRows(sheet, id, tags,
                    tokens("size/median", "median of the varying part of a request", median),
                    tokens("size/p90", "90 % quantile of the varying part of a request", p90), fixedInput,
                    largestSize());
        };
    }

    private SizeRows bins(List<BinRows.Value> values, boolean inclusive) {
        return new BinRows(sheet, id, tags, values, fixedInput, this::fits, inclusive);
    }

    private List<BinRows.Value> values(List<RequestSize.Bin> bins) {
        Expr all = sum(bins.stream().map(this::weight).toList());
        return bins.stream().map(bin -> new BinRows.Value(bin.id(),
                tokens("size/bins/" + bin.id() + "/tokens", "size " + bin.id(), bin.tokens()),
                over(weight(bin), all))).toList();
    }

    private Expr weight(RequestSize.Bin bin) {
        return workload.input("size/bins/" + bin.id() + "/weight", "weight of size " + bin.id(), bin.weight());
    }

    /** Whether a request with this X fits the context window and the largest output. */
    private Expr fits(Expr x) {
        Expr output = plus(fixedOutput(), times(outputShare(), x));
        var flags = new ArrayList<Expr>();
        bounds.contextWindow().ifPresent(w -> flags.add(lessOrEqual(plus(fixedInput, x, output), w)));
        bounds.maxOutput().ifPresent(m -> flags.add(lessOrEqual(output, m)));
        return times(flags.toArray(Expr[]::new));
    }

    /** The largest X that fits the context window and the largest output. */
    private Optional<Expr> largestSize() {
        Optional<Expr> byWindow = bounds.contextWindow().map(window ->
                over(minus(minus(window, fixedInput), fixedOutput()), plus(ONE, outputShare())));
        Optional<Expr> byOutput = shares.containsKey(Meter.OUTPUT)
                ? bounds.maxOutput().map(most -> choice(less(ZERO, outputShare()),
                        over(minus(most, fixedOutput()), outputShare()), byWindow.orElseGet(this::noLimit)))
                : Optional.empty();
        return Stream.of(byWindow, byOutput).flatMap(Optional::stream).reduce(Formulas::min).map(limit ->
                row("largestSize", "largest varying part that fits " + offer.name(), TOKENS_PER_CALL, limit));
    }

    private Expr noLimit() {
        return sheet.constant("noLimit", "no limit", TOKENS_PER_CALL, "1E+30", "Stands for the absence of a limit.");
    }

    /** Where sizes are continuous, the fixed part of the output is checked on its own. */
    private Optional<Expr> fixedOutputFits(RequestShape shape) {
        return shape.size() instanceof RequestSize.Lognormal
                ? bounds.maxOutput().map(most -> row("fixedOutputFits", "whether the fixed output fits " + offer.name(),
                        Unit.ONE, lessOrEqual(fixedOutput(), most)))
                : Optional.empty();
    }

    private Optional<Expr> largestFits(RequestShape shape) {
        return shape.largestRequest().flatMap(largest -> bounds.contextWindow().map(window -> row("largestFits",
                "whether the largest request fits " + offer.name(), Unit.ONE, lessOrEqual(
                        tokens("largestRequest", "largest request, input and output", largest), window))));
    }

    private Expr guarded(Expr share) {
        return guards.stream().reduce(share, (product, flag) -> times(flag, product));
    }

    private Expr fixedOutput() {
        return fixed.getOrDefault(Meter.OUTPUT, ZERO);
    }

    private Expr outputShare() {
        return shares.getOrDefault(Meter.OUTPUT, ZERO);
    }

    private Expr row(String path, String label, Unit unit, Expr formula) {
        return sheet.rowOnce(id + "/" + path, label, unit, Kind.QUANTITY, tags, () -> formula);
    }

    private static Expr sumOf(List<Expr> terms) {
        return terms.isEmpty() ? ZERO : sum(terms);
    }
}
