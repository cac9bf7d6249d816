package org.tokenwright.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.Offer;
import org.tokenwright.tokens.Band;
import org.tokenwright.tokens.ContentType;
import org.tokenwright.tokens.Contents;
import org.tokenwright.tokens.Tokenizer;
import org.tokenwright.tokens.TokenizerBook;
import org.tokenwright.workload.Reference;
import org.tokenwright.workload.Reference.Sample;
import org.tokenwright.workload.Workload;

/** Puts into a plan what tokenizers make of the texts of its workloads, so that it keeps giving the same numbers. */
public final class TokenRatios {

    /** How the sources of ratios begin that were worked out, not entered. */
    static final String RULES = "tokenizer rules";
    static final String COUNTED = "texts counted";
    static final String CALIBRATED = "calibration";

    private final Plan plan;
    private final TokenizerBook book;

    private TokenRatios(Plan plan, TokenizerBook book) {
        this.plan = plan;
        this.book = book;
    }

    /** The plan with a ratio for each tokenizer of its offers that a workload with a reference lacks; none is replaced. */
    public static Plan complete(Plan plan, TokenizerBook book) {
        var ratios = new TokenRatios(plan, book);
        return plan.withWorkloads(plan.workloads().stream().map(ratios::completed).toList());
    }

    /** The plan with all ratios worked out anew but those that a person entered; for when contents, samples or calibrations change. */
    public static Plan renew(Plan plan, TokenizerBook book) {
        return complete(plan.withWorkloads(plan.workloads().stream().map(workload -> workload.withReference(
                workload.reference().map(TokenRatios::entered))).toList()), book);
    }

    private static Reference entered(Reference reference) {
        var kept = new TreeMap<>(reference.ratios());
        kept.values().removeIf(TokenRatios::isWorkedOut);
        return reference.withRatios(kept);
    }

    private static boolean isWorkedOut(Quantity ratio) {
        return ratio.source().startsWith(RULES) || ratio.source().startsWith(COUNTED) || ratio.source().startsWith(CALIBRATED);
    }

    private Workload completed(Workload workload) {
        return workload.reference().map(reference -> {
            var ratios = new TreeMap<>(reference.ratios());
            for (String tokenizer : tokenizers(workload)) {
                if (!ratios.containsKey(tokenizer) && !tokenizer.equals(reference.tokenizer())) {
                    ratio(reference, tokenizer).ifPresent(ratio -> ratios.put(tokenizer, ratio));
                }
            }
            return ratios.equals(reference.ratios()) ? workload : workload.withReference(Optional.of(reference.withRatios(ratios)));
        }).orElse(workload);
    }

    /** Tokenizers of the offers that a workload may be routed to. */
    private SortedSet<String> tokenizers(Workload workload) {
        var result = new TreeSet<String>();
        plan.alternatives().forEach(alternative -> alternative.routes().stream().filter(route -> route.serves(workload.id()))
                .forEach(route -> plan.prices().offer(route.offer()).map(Offer::tokenizer).ifPresent(result::add)));
        return result;
    }

    private Optional<Quantity> ratio(Reference reference, String tokenizer) {
        return counted(reference, tokenizer).or(() -> book.findOrUnknown(reference.tokenizer()).flatMap(from ->
                book.findOrUnknown(tokenizer).map(to -> estimated(reference, from, to, tokenizer))));
    }

    /** Exact where both tokenizers counted all samples. */
    private static Optional<Quantity> counted(Reference reference, String tokenizer) {
        boolean all = !reference.samples().isEmpty() && reference.samples().stream().allMatch(sample ->
                sample.counts().containsKey(tokenizer) && sample.counts().getOrDefault(reference.tokenizer(), 0L) > 0);
        return all ? Optional.of(Quantity.exact(quotient(total(reference, tokenizer), total(reference, reference.tokenizer())), Unit.ONE)
                .withOrigin(COUNTED + ": " + reference.samples().size(), "Both tokenizers counted the sample texts.")) : Optional.empty();
    }

    private static long total(Reference reference, String tokenizer) {
        return reference.samples().stream().mapToLong(sample -> sample.counts().get(tokenizer)).reduce(0, Math::addExact);
    }

    private Quantity estimated(Reference reference, Tokenizer from, Tokenizer to, String tokenizer) {
        Band ratio = contents(reference).ratio(calibrated(from), calibrated(to));
        boolean isCalibrated = plan.prices().calibration(to.id()).isPresent() || plan.prices().calibration(from.id()).isPresent();
        String source = isCalibrated ? CALIBRATED + " of " + to.name() : RULES + " of " + book.revisionOf(to.id()).orElse("");
        String note = (ratio.isExact() ? "" : "Estimated: ") + to.name() + " against " + from.name()
                + (book.find(tokenizer).isPresent() ? "" : "; nothing is known of the tokenizer \"" + tokenizer + "\"") + ". " + to.source().title() + ".";
        Quantity exact = Quantity.exact(ratio.central(), Unit.ONE).withOrigin(source, note);
        return ratio.isExact() ? exact : exact.withRange(ratio.low(), ratio.high(), Quantity.Kind.MINMAX);
    }

    private Tokenizer calibrated(Tokenizer rule) {
        return plan.prices().calibration(rule.id()).map(rule::calibrated).orElse(rule);
    }

    /** The contents of the samples where there are any, by their tokens. */
    private static Contents contents(Reference reference) {
        if (reference.samples().isEmpty()) {
            return reference.contents();
        }
        SortedMap<ContentType, BigDecimal> weights = new TreeMap<>();
        for (Sample sample : reference.samples()) {
            long weight = Math.max(1, sample.counts().getOrDefault(reference.tokenizer(), sample.characters()));
            weights.merge(sample.content(), BigDecimal.valueOf(weight), BigDecimal::add);
        }
        return new Contents(weights);
    }

    private static BigDecimal quotient(long above, long below) {
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64);
    }
}
