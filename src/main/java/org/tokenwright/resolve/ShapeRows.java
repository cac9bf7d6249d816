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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Brackets;
import org.tokenwright.pricing.Offer;
import org.tokenwright.resolve.SizeRows.Range;
import org.tokenwright.resolve.Terms.Limits;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Formulas;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/**
 * The request shape of one workload on one offer: which share of requests fits, and how many tokens of each bucket a
 * call has in each context bracket (as means over all calls, so that they only need to be multiplied with calls).
 */
final class ShapeRows {

    static final Unit TOKENS_PER_CALL = Unit.TOKEN.over(Unit.CALL);

    private final PlanSheet sheet;
    private final WorkloadRows workload;
    private final Offer offer;
    private final Optional<Brackets> brackets;
    private final Limits limits;
    private final String id;
    private final Tags tags;
    private final TokenRatio ratio;
    private final Map<Meter, Expr> fixed = new TreeMap<>();
    private final Map<Meter, Expr> shares = new TreeMap<>();
    private final List<Expr> thresholds;
    private final Expr fixedInput;
    /** Flags that all requests depend on. */
    private final List<Expr> guards;
    private final SizeRows size;
    /** Share of all calls that are served. */
    final Expr served;
    /** Share of all calls that are not; exactly 0 where the served shares add up to 1 but for rounding. */
    final Expr unfit;

    /**
     * @param terms the brackets and limits of the offer that hold
     * @param version part of row ids that tells them from those of other times; empty where there are no others
     */
    ShapeRows(PlanSheet sheet, WorkloadRows workload, Offer offer, Terms terms, String version) {
        this.sheet = sheet;
        this.workload = workload;
        this.offer = offer;
        brackets = terms.brackets();
        limits = terms.limits();
        id = workload.id("on/" + offer.id() + version);
        tags = workload.tags.with(Tag.OFFER, offer.id()).with(Tag.PROVIDER, offer.provider());
        ratio = new TokenRatio(sheet, workload, offer);
        RequestShape shape = workload.workload().shape();
        shape.fixed().forEach((meter, q) -> fixed.put(meter, tokens("fixed/" + meter.key(), meter.label(), q)));
        shape.shareOfSize().forEach((meter, q) -> shares.put(meter,
                workload.input("shareOfSize/" + meter.key(), meter.label() + " per token of size", q)));
        thresholds = thresholds();
        fixedInput = sheet.row(id + "/fixedInput", "fixed part of the total input", TOKENS_PER_CALL, Kind.QUANTITY,
                tags, sumOf(fixed.entrySet().stream().filter(e -> e.getKey().isInput()).map(Map.Entry::getValue).toList()));
        guards = Stream.of(largestFits(shape), fixedOutputFits(shape), takenToFit()).flatMap(Optional::stream).toList();
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

    static SortedSet<Meter> bucketsOf(Workload workload) {
        var buckets = new TreeSet<>(workload.shape().fixed().keySet());
        buckets.addAll(workload.shape().shareOfSize().keySet());
        return buckets;
    }

    /** Number of context brackets, 1 when prices do not depend on the size. */
    int bracketCount() {
        return thresholds.size() + 1;
    }

    /** Tokens of a bucket in a bracket, as a mean over all calls. */
    Expr tokens(Meter bucket, int bracket) {
        String label = bracketCount() == 1 ? "" : " " + bracketText(bracket);
        return sheet.rowOnce(id + "/bracket/" + bracket + "/" + bucket.key(), bucket.label() + " per call" + label,
                TOKENS_PER_CALL, Kind.QUANTITY, bracketTags(bracket).with(Tag.BUCKET, bucket.key()),
                () -> marginal() ? marginalTokens(bucket, bracket) : wholeTokens(bucket, range(bracket)));
    }

    /** Tokens that one fixed token of the uncached input comes to in a bracket, as a mean over all calls. */
    Expr fixedInputShare(int bracket) {
        String label = bracketCount() == 1 ? "" : " " + bracketText(bracket);
        return sheet.rowOnce(id + "/bracket/" + bracket + "/fixedInputShare", "share of the fixed input served" + label,
                Unit.ONE, Kind.QUANTITY, bracketTags(bracket), () -> marginal() && brackets.orElseThrow().reprices(Meter.UNCACHED_INPUT)
                        ? marginalShare(bracket) : marginal() && bracket > 0 ? ZERO : guarded(size.share(marginal() ? Range.ALL : range(bracket))));
    }

    private Expr marginalShare(int bracket) {
        Expr above = bracket == 0 ? guarded(size.share(Range.ALL)) : guarded(times(size.share(Range.ALL), fixedBeyond(thresholds.get(bracket - 1))));
        return bracket == thresholds.size() ? above
                : minus(above, guarded(times(size.share(Range.ALL), fixedBeyond(thresholds.get(bracket)))));
    }

    /** The part of the fixed input that lies beyond a limit. */
    private Expr fixedBeyond(Expr limit) {
        return choice(less(ZERO, fixedInput), over(max(minus(fixedInput, limit), ZERO), fixedInput), ZERO);
    }

    /** For example {@code up to 272,000 tokens}; empty for an offer without brackets. */
    String bracketText(int bracket) {
        if (bracketCount() == 1) {
            return "";
        }
        List<Long> limits = brackets.orElseThrow().thresholds();
        return bracket == 0
                ? "up to " + PriceText.count(limits.getFirst()) + " input tokens"
                : "above " + PriceText.count(limits.get(bracket - 1)) + " input tokens";
    }

    /** Share of all calls that are served and lie in a bracket. */
    private void bracketShare(int bracket) {
        String path = id + "/bracket/" + bracket + "/share";
        sheet.row(path, "share of requests " + bracketText(bracket), Unit.ONE, Kind.QUANTITY, bracketTags(bracket),
                guarded(size.share(range(bracket))));
        sheet.sheet.outcome(new Outcome(path, Optional.of(Expr.Fold.LAST)));
    }

    private boolean marginal() {
        return brackets.map(b -> b.semantics() == Brackets.Semantics.MARGINAL).orElse(false);
    }

    private Tags bracketTags(int bracket) {
        return tags.with(Tag.BRACKET, Integer.toString(bracket));
    }

    private List<Expr> thresholds() {
        var list = new ArrayList<Expr>();
        brackets.ifPresent(found -> {
            for (int i = 0; i < found.thresholds().size(); i++) {
                long tokens = found.thresholds().get(i);
                list.add(sheet.published("price/" + offer.id() + "/threshold/" + (i + 1) + "/" + tokens
                                + found.validity().from().map(start -> "/" + PriceText.idOf(start)).orElse(""),
                        "context bracket threshold of " + offer.name(), TOKENS_PER_CALL, BigDecimal.valueOf(tokens),
                        PriceText.sentence(found, offer)));
            }
        });
        return list;
    }

    private Range range(int bracket) {
        return new Range(
                bracket == 0 ? Optional.empty() : Optional.of(thresholds.get(bracket - 1)),
                bracket == thresholds.size() ? Optional.empty() : Optional.of(thresholds.get(bracket)));
    }

    private Expr wholeTokens(Meter bucket, Range range) {
        var parts = new ArrayList<Expr>();
        Optional.ofNullable(fixed.get(bucket)).ifPresent(f -> parts.add(times(f, size.share(range))));
        Optional.ofNullable(shares.get(bucket)).ifPresent(s -> parts.add(times(s, size.mean(range))));
        return guarded(sum(parts));
    }

    /** Only input beyond a threshold is repriced; everything else stays in the base bracket. */
    private Expr marginalTokens(Meter bucket, int bracket) {
        if (!bucket.isInput() || !brackets.orElseThrow().reprices(bucket)) {
            return bracket == 0 ? wholeTokens(bucket, Range.ALL) : ZERO;
        }
        Expr above = bracket == 0 ? wholeTokens(bucket, Range.ALL) : beyond(bucket, bracket - 1);
        return bracket == thresholds.size() ? above : minus(above, beyond(bucket, bracket));
    }

    /** Tokens of a bucket beyond a threshold: the varying part is cut first, then the fixed part in proportion. */
    private Expr beyond(Meter bucket, int threshold) {
        Expr limit = thresholds.get(threshold);
        var parts = new ArrayList<Expr>();
        Optional.ofNullable(shares.get(bucket)).ifPresent(s ->
                parts.add(times(s, size.excess(max(minus(limit, fixedInput), ZERO)))));
        Optional.ofNullable(fixed.get(bucket)).ifPresent(f -> parts.add(times(f, size.share(Range.ALL), fixedBeyond(limit))));
        return guarded(sum(parts));
    }

    private SizeRows size(RequestSize shape) {
        boolean inclusive = brackets.map(b -> b.edge() == Brackets.Edge.INCLUSIVE).orElse(false);
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
        contextWindow().ifPresent(w -> flags.add(lessOrEqual(plus(fixedInput, x, output), w)));
        maxOutput().ifPresent(m -> flags.add(lessOrEqual(output, m)));
        return times(flags.toArray(Expr[]::new));
    }

    /** The largest X that fits the context window and the largest output. */
    private Optional<Expr> largestSize() {
        Optional<Expr> byWindow = contextWindow().map(window ->
                over(minus(minus(window, fixedInput), fixedOutput()), plus(ONE, outputShare())));
        Optional<Expr> byOutput = shares.containsKey(Meter.OUTPUT)
                ? maxOutput().map(most -> choice(less(ZERO, outputShare()),
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
                ? maxOutput().map(most -> row("fixedOutputFits", "whether the fixed output fits " + offer.name(),
                        Unit.ONE, lessOrEqual(fixedOutput(), most)))
                : Optional.empty();
    }

    private Optional<Expr> largestFits(RequestShape shape) {
        return shape.largestRequest().flatMap(largest -> contextWindow().map(window -> row("largestFits",
                "whether the largest request fits " + offer.name(), Unit.ONE, lessOrEqual(
                        tokens("largestRequest", "largest request, input and output", largest), window))));
    }

    /** Where no context window is known, that requests fit is taken for granted, and said. */
    private Optional<Expr> takenToFit() {
        if (limits.contextWindow().isPresent()) {
            return Optional.empty();
        }
        String sentence = "The context window of " + offer.name() + " is not known: whether requests fit is not checked.";
        sheet.note(sentence);
        return Optional.of(sheet.constant("takenToFit/" + offer.id(),
                "requests taken to fit " + offer.name(), Unit.ONE, "1", sentence));
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

    private Optional<Expr> contextWindow() {
        return limit("contextWindow", "context window", limits.contextWindow());
    }

    private Optional<Expr> maxOutput() {
        return limit("maxOutput", "largest output", limits.maxOutput());
    }

    private Optional<Expr> limit(String path, String label, OptionalLong tokens) {
        return tokens.isEmpty() ? Optional.empty() : Optional.of(sheet.published("price/" + offer.id() + "/" + path + "/" + tokens.getAsLong(),
                label + " of " + offer.name(), TOKENS_PER_CALL, BigDecimal.valueOf(tokens.getAsLong()),
                "Stated for " + offer.name() + " on the price sheet of "
                        + sheet.plan.prices().providerName(offer.provider()) + "."));
    }

    private Expr row(String path, String label, Unit unit, Expr formula) {
        return sheet.rowOnce(id + "/" + path, label, unit, Kind.QUANTITY, tags, () -> formula);
    }

    private static Expr sumOf(List<Expr> terms) {
        return terms.isEmpty() ? ZERO : sum(terms);
    }
}
