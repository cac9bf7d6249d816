package org.tokenwright.app.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.counting.CountedItem;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.TokenRatios;
import org.tokenwright.tokens.ContentType;
import org.tokenwright.tokens.Contents;
import org.tokenwright.tokens.Tokenizer;
import org.tokenwright.tokens.TokenizerBook;
import org.tokenwright.workload.Reference;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.Workload;

/** Makes texts that were counted the fixed uncached input of a workload, and what its tokens are stated in. */
final class InputEdit {

    /** What of the texts one call sends. */
    enum Part { MEAN, TOTAL }

    /** More samples than a plan keeps; then it keeps their contents. */
    static final int MOST_SAMPLES = 1000;

    private final List<CountedItem> texts;
    private final Part part;

    /** @param texts items with text */
    InputEdit(List<CountedItem> texts, Part part) {
        this.texts = texts.stream().filter(item -> tokens(item) > 0).toList();
        this.part = part;
    }

    private static long tokens(CountedItem item) {
        return item.exact().getOrDefault(Tokenizer.BASE, 0L);
    }

    /** Whether there is anything to use. */
    boolean isPossible() {
        return !texts.isEmpty();
    }

    /** Tokens of the base: of all texts, or of one of them on average, rounded half-even. */
    long tokens() {
        BigDecimal total = BigDecimal.valueOf(texts.stream().mapToLong(InputEdit::tokens).sum());
        return (part == Part.TOTAL ? total : total.divide(BigDecimal.valueOf(texts.size()), 0, RoundingMode.HALF_EVEN)).longValueExact();
    }

    /** The edit; ratios of other workloads stay as they are. */
    Edit edit(Plan plan, Workload workload, TokenizerBook book) {
        Workload stated = workload.withRequest(shape(workload.request().orElseThrow(() -> new IllegalArgumentException(Words.get("count.use.run", workload.name()))))).withReference(java.util.Optional.of(reference(workload)));
        Plan changed = plan.withWorkloads(plan.workloads().stream().map(one -> one.id().equals(stated.id()) ? stated : one).toList());
        Workload renewed = TokenRatios.renew(changed, book).workload(stated.id()).orElseThrow();
        return new Edit.ReplaceWorkload(renewed, Words.get("count.use.step", workload.name(), ItemWords.number(tokens())));
    }

    private RequestShape shape(RequestShape old) {
        var fixed = new TreeMap<>(old.fixed());
        fixed.put(Meter.UNCACHED_INPUT, Quantity.exact(tokens(), Unit.TOKEN.over(Unit.CALL))
                .withOrigin(Words.get("count.use.source", texts.size()), Words.get("count.use.note." + part)));
        return new RequestShape(fixed, old.size(), old.shareOfSize(), old.largestRequest());
    }

    private Reference reference(Workload workload) {
        boolean keeps = texts.size() <= MOST_SAMPLES;
        return new Reference(Tokenizer.BASE, keeps ? Contents.MIXED : contents(), keeps ? texts.stream().map(InputEdit::sample).toList() : List.of(),
                entered(workload));
    }

    /** A ratio that a person entered against another tokenizer says nothing of this one. */
    private static SortedMap<String, Quantity> entered(Workload workload) {
        return workload.reference().filter(old -> old.tokenizer().equals(Tokenizer.BASE)).map(Reference::ratios).orElseGet(TreeMap::new);
    }

    private static Reference.Sample sample(CountedItem item) {
        return new Reference.Sample(ItemWords.name(item), item.type().orElse(ContentType.MIXED), item.characters(), item.exact());
    }

    private Contents contents() {
        SortedMap<ContentType, BigDecimal> weights = new TreeMap<>();
        texts.forEach(item -> weights.merge(item.type().orElse(ContentType.MIXED), BigDecimal.valueOf(tokens(item)), BigDecimal::add));
        return new Contents(weights);
    }
}
