package org.tokenwright.app.work;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.ItemForm.Numeral;
import org.tokenwright.app.form.Lists;
import org.tokenwright.app.inputs.Buckets;
import org.tokenwright.app.text.NewIds;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.workload.RequestShape;
import org.tokenwright.workload.RequestSize;
import org.tokenwright.workload.RequestSize.Bin;
import org.tokenwright.workload.Workload;

/** The tokens of calls that do not build on one another. */
final class CallEntries {

    private CallEntries() {
    }

    /** Calls of a task and the tokens that every call has. */
    static void calls(WorkloadForm form, RequestShape request) {
        form.number("callsPerTask", "callsPerTask");
        var tokens = new Numeral(NumberRule.TOKENS_PER_CALL, false, Words.get("unit.tokens"));
        Buckets.of(request).forEach(bucket -> form.optional("fixed/" + bucket.key(), Buckets.label(bucket), tokens,
                one -> one.request().map(RequestShape::fixed).map(fixed -> fixed.get(bucket)),
                (one, number) -> changed(one, old -> new RequestShape(with(old.fixed(), bucket, number), old.size(), old.shareOfSize(),
                        old.largestRequest()))));
        form.optional("largestRequest", Words.get("field.largestRequest"), tokens, one -> one.request().flatMap(RequestShape::largestRequest),
                (one, number) -> changed(one, old -> new RequestShape(old.fixed(), old.size(), old.shareOfSize(), number)));
    }

    private static SortedMap<Meter, Quantity> with(SortedMap<Meter, Quantity> old, Meter bucket, Optional<Quantity> number) {
        var all = new TreeMap<>(old);
        number.ifPresentOrElse(one -> all.put(bucket, one), () -> all.remove(bucket));
        return all;
    }

    /** What differs from call to call. */
    static Form size(WorkloadForm form, RequestShape request) {
        form.choice("size", "size", SizeKind.class, one -> one.request().map(RequestShape::size).map(SizeKind::of).orElse(SizeKind.NONE),
                (one, kind) -> changed(one, kind::after), "shape/size/bins", "shape/shareOfSize");
        switch (request.size()) {
            case RequestSize.None _ -> { }
            case RequestSize.Point _ -> form.number("size/tokens", "size.tokens");
            case RequestSize.Lognormal _ -> {
                form.number("size/median", "size.median");
                form.number("size/p90", "size.p90");
            }
            case RequestSize.Histogram(var bins) -> bins(form, bins);
        }
        return form.form("size");
    }

    private static void bins(WorkloadForm form, List<Bin> bins) {
        for (Bin bin : bins) {
            String path = "size/bins/" + bin.id() + "/";
            form.removable(bins.size() > 1, path + "remove", "bin.remove",
                    one -> binned(one, old -> Lists.without(old, Bin::id, bin.id())), () -> {
                        form.number(path + "tokens", "bin.tokens");
                        form.percent(path + "weight", "bin.weight");
                    });
        }
        form.button("size/add", "bin.add", one -> binned(one, CallEntries::withNext));
    }

    /** Another size, twice the last. */
    private static List<Bin> withNext(List<Bin> bins) {
        Bin last = bins.getLast();
        return Lists.with(bins, new Bin(NewIds.of("size", bins.stream().map(Bin::id).toList()),
                Examples.of(last.tokens().value().multiply(BigDecimal.TWO), last.tokens().unit()), last.weight()));
    }

    /** Which part of the size is what. */
    static Form shares(WorkloadForm form, RequestShape request) {
        var share = new Numeral(NumberRule.SHARE, true, Words.get("unit.ofSize"));
        Buckets.of(request).forEach(bucket -> form.optional("shareOfSize/" + bucket.key(), Buckets.label(bucket), share,
                one -> one.request().map(RequestShape::shareOfSize).map(shares -> shares.get(bucket)),
                (one, number) -> changed(one, old -> new RequestShape(old.fixed(), old.size(), with(old.shareOfSize(), bucket, number),
                        old.largestRequest()))));
        return form.form("shares");
    }

    private static Workload binned(Workload one, UnaryOperator<List<Bin>> change) {
        return changed(one, old -> old.size() instanceof RequestSize.Histogram(var bins) ? new RequestShape(old.fixed(),
                new RequestSize.Histogram(change.apply(bins)), old.shareOfSize(), old.largestRequest()) : old);
    }

    private static Workload changed(Workload one, UnaryOperator<RequestShape> change) {
        return one.request().map(request -> one.withRequest(change.apply(request))).orElse(one);
    }
}
