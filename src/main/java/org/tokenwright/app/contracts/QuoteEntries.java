package org.tokenwright.app.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tokenwright.app.form.Entry.Kind;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.form.Entry;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.text.Words;
import org.tokenwright.contract.Allocation;
import org.tokenwright.contract.Quote;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.Plan;

/** The entries of a quote apart from its terms. */
final class QuoteEntries {

    private final Quote quote;
    private final List<Entry> entries = new ArrayList<>();

    private QuoteEntries(Quote quote) {
        this.quote = quote;
    }

    static List<Entry> of(Quote quote) {
        return new QuoteEntries(quote).entries();
    }

    private List<Entry> entries() {
        typed(Kind.WORDS, "name", "", Quote::name, (q, text) -> QuoteParts.of(q).name(Texts.name(text)).quote());
        chosen(Kind.CHOICE, "provider", plan -> Options.vendors(plan, quote.provider()), Quote::provider,
                (q, vendor) -> vendor.equals(q.provider()) ? q : QuoteParts.of(q).provider(vendor, AnyOffer.of(q.terms())).quote());
        typed(Kind.TEXT, "currency", "", Quote::currency, (q, text) -> ChangedUnits.currency(q, Texts.currency(text)));
        typed(Kind.TEXT, "start", Words.get("unit.month"), q -> q.start().toString(),
                (q, text) -> QuoteParts.of(q).contract(Texts.month(text), q.months()).quote());
        typed(Kind.TEXT, "months", Words.get("unit.months"), q -> Integer.toString(q.months()),
                (q, text) -> QuoteParts.of(q).contract(q.start(), Texts.months(text, Quote.MAX_MONTHS)).quote());
        chosen(Kind.CHECKS, "offers", plan -> Options.offers(plan, quote, List.of()), q -> String.join(",", q.offers()),
                (q, keys) -> QuoteParts.of(q).offers(keys.isEmpty() ? List.of() : List.of(keys.split(","))).quote());
        chosen(Kind.CHOICE, "allocation", _ -> Arrays.stream(Allocation.values()).map(one ->
                new Option(one.name(), Words.get("choice.Allocation." + one.name()))).toList(), q -> q.allocation().name(),
                (q, key) -> QuoteParts.of(q).allocation(Allocation.valueOf(key)).quote());
        typed(Kind.TEXT, "revision", "", Quote::revision, (q, text) -> QuoteParts.of(q).revision(text).quote());
        typed(Kind.TEXT, "validUntil", Words.get("unit.day"), q -> q.validUntil().map(LocalDate::toString).orElse(""),
                (q, text) -> QuoteParts.of(q).validUntil(Texts.dayOrNone(text)).quote());
        typed(Kind.WORDS, "note", "", Quote::note, (q, text) -> QuoteParts.of(q).note(text).quote());
        return entries;
    }

    private void typed(Kind kind, String path, String unit, Function<Quote, String> get, BiFunction<Quote, String, Quote> with) {
        String label = Words.get("quote.field." + path);
        add(kind, path, unit, _ -> List.of(), get, with, (_, typed) -> label + " " + typed);
    }

    private void chosen(Kind kind, String path, Function<Plan, List<Option>> options, Function<Quote, String> get,
            BiFunction<Quote, String, Quote> with) {
        String label = Words.get("quote.field." + path);
        add(kind, path, "", options, get, with, (plan, typed) -> label + " " + Option.labels(options.apply(plan), typed));
    }

    private void add(Kind kind, String path, String unit, Function<Plan, List<Option>> options, Function<Quote, String> get,
            BiFunction<Quote, String, Quote> with, BiFunction<Plan, String, String> step) {
        String id = "quote/" + quote.id() + "/" + path;
        entries.add(new Entry(id, Words.get("quote.field." + path), unit, kind, options,
                Set.of("/quotes[" + quote.id() + "]/" + path),
                plan -> plan.quote(quote.id()).map(get).orElse(""), (plan, typed) -> {
                    Quote old = plan.quote(quote.id()).orElseThrow();
                    Quote now = with.apply(old, typed.strip());
                    return get.apply(now).equals(get.apply(old)) ? Optional.empty()
                            : Optional.of(new Edit.ReplaceQuote(now, step.apply(plan, typed.strip())));
                }, Optional.empty()));
    }
}
