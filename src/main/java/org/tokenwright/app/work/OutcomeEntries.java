package org.tokenwright.app.work;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.ItemForm.Numeral;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Route;
import org.tokenwright.plan.WorkloadRules;
import org.tokenwright.pricing.Offer;
import org.tokenwright.workload.Retries;
import org.tokenwright.workload.Value;
import org.tokenwright.workload.Workload;

/** What fails of a workload and what comes of it. */
final class OutcomeEntries {

    private OutcomeEntries() {
    }

    static Form retries(WorkloadForm form, Workload workload) {
        if (workload.outcome().retries().isEmpty()) {
            form.button("retries/add", "retries.add", one -> retried(one, Optional.of(new Retries(Examples.of("0.05"), Examples.of("3")))));
        } else {
            form.removable(true, "retries/remove", "retries.remove", one -> retried(one, Optional.empty()),
                    () -> form.percent("retries/failure", "retries.failure"));
            form.number("retries/cap", "retries.cap");
        }
        return form.form("retries");
    }

    private static Workload retried(Workload one, Optional<Retries> retries) {
        return one.withOutcome(new Workload.Outcome(retries, one.outcome().services(), one.outcome().value()));
    }

    /** Success and worth of a task, whatever the model. */
    static Form value(WorkloadForm form, Workload workload) {
        if (workload.outcome().value().isEmpty()) {
            form.button("value/add", "value.add", one -> valued(one, Optional.of(new Value(Examples.of("0.9"), new TreeMap<>(), Optional.empty(),
                    Optional.empty(), new TreeMap<>()))));
            return form.form("value");
        }
        form.removable(true, "value/remove", "value.remove", one -> valued(one, Optional.empty()),
                () -> form.percent("value/success", "value.success"));
        String currency = form.plan().settings().currency();
        var money = new Numeral(WorkloadRules.perTask(currency), false, Words.get("work.edit.value.money.unit", currency));
        form.optional("value/human", WorkloadForm.word("value.human"), money, one -> one.outcome().value().flatMap(Value::human), (one, number)
                -> changed(one, old -> new Value(old.success(), old.successByOffer(), number, old.perSuccess(), old.qualityByOffer())));
        form.optional("value/perSuccess", WorkloadForm.word("value.perSuccess"), money, one -> one.outcome().value().flatMap(Value::perSuccess),
                (one, number) -> changed(one, old -> new Value(old.success(), old.successByOffer(), old.human(), number, old.qualityByOffer())));
        return form.form("value");
    }

    /** Success on each model, where it is not the usual one. */
    static Form success(WorkloadForm form, Workload workload) {
        var share = new Numeral(NumberRule.PART, true, "");
        offers(form.plan(), workload, Value::successByOffer).forEach(offer -> form.optional("value/successOn/" + offer,
                name(form.plan(), offer), share, one -> byOffer(one, Value::successByOffer, offer),
                (one, number) -> changed(one, old -> new Value(old.success(), with(old.successByOffer(), offer, number), old.human(),
                        old.perSuccess(), old.qualityByOffer()))));
        return form.form("success");
    }

    /** A score of one's own for each model. */
    static Form quality(WorkloadForm form, Workload workload) {
        var score = new Numeral(WorkloadRules.QUALITY, false, WorkloadForm.word("quality.unit"));
        offers(form.plan(), workload, Value::qualityByOffer).forEach(offer -> form.optional("value/qualityOf/" + offer,
                name(form.plan(), offer), score, one -> byOffer(one, Value::qualityByOffer, offer),
                (one, number) -> changed(one, old -> new Value(old.success(), old.successByOffer(), old.human(), old.perSuccess(),
                        with(old.qualityByOffer(), offer, number)))));
        return form.form("quality");
    }

    /** Offers that routes send it to, and those that have a number anyway. */
    private static List<String> offers(Plan plan, Workload workload, Function<Value, SortedMap<String, Quantity>> numbers) {
        Stream<String> routed = plan.alternatives().stream().flatMap(alternative -> alternative.routes().stream())
                .filter(route -> route.workload().map(workload.id()::equals).orElse(true)).map(Route::offer);
        Stream<String> named = workload.outcome().value().map(numbers).stream().flatMap(all -> all.keySet().stream());
        return Stream.concat(routed, named).distinct().toList();
    }

    private static String name(Plan plan, String offer) {
        return plan.prices().offer(offer).map(Offer::name).orElse(offer);
    }

    private static Optional<Quantity> byOffer(Workload one, Function<Value, SortedMap<String, Quantity>> numbers, String offer) {
        return one.outcome().value().map(numbers).map(all -> all.get(offer));
    }

    private static SortedMap<String, Quantity> with(SortedMap<String, Quantity> old, String offer, Optional<Quantity> number) {
        var all = new TreeMap<>(old);
        number.ifPresentOrElse(one -> all.put(offer, one), () -> all.remove(offer));
        return all;
    }

    private static Workload changed(Workload one, UnaryOperator<Value> change) {
        return valued(one, one.outcome().value().map(change));
    }

    private static Workload valued(Workload one, Optional<Value> value) {
        return one.withOutcome(new Workload.Outcome(one.outcome().retries(), one.outcome().services(), value));
    }
}
