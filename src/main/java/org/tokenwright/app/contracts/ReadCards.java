package org.tokenwright.app.contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.tokenwright.analysis.QuoteResult;
import org.tokenwright.app.compare.Headline.Tone;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Grid;
import org.tokenwright.app.figures.Numbers;
import org.tokenwright.app.form.Texts;
import org.tokenwright.app.text.Words;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.PlanCheck;
import org.tokenwright.resolve.PriceLayers;
import org.tokenwright.resolve.QuoteRowIds;
import org.tokenwright.worksheet.Inputs;

/** Makes the cards of a plan's quotes. */
final class ReadCards {

    /** What a vendor can give; the other kinds of terms are what it can ask for. */
    static final List<TermKind> BENEFITS = List.of(TermKind.PRICE_PROTECTION, TermKind.AGREED_PRICE, TermKind.DISCOUNT,
            TermKind.VOLUME_TIERS, TermKind.CREDITS, TermKind.SUPPORT);

    private final Plan plan;
    private final String currency;
    private final List<PlanCheck.Finding> findings;

    ReadCards(Plan plan) {
        this.plan = plan;
        currency = plan.settings().currency();
        findings = PlanCheck.of(plan);
    }

    /** @param result what it comes to; empty where no alternative buys under it, or that is not worked out yet */
    QuoteCard card(Quote quote, Optional<QuoteResult> result) {
        var words = new TermWords(plan, quote);
        OptionalDouble saving = result.map(QuoteResult::saving).orElse(OptionalDouble.empty());
        return new QuoteCard(quote.id(), quote.name(), line(quote), buyers(quote),
                result.map(found -> total(found, PriceLayers.LIST)).orElse(Amount.NONE),
                result.map(found -> total(found, PriceLayers.BILLED)).orElse(Amount.NONE),
                saving.isPresent() ? row(result.orElseThrow(), QuoteRowIds.SAVING, false, Words.get("card.saving"),
                        Numbers.signed(-saving.getAsDouble()))
                        : Amount.NONE,
                saving.isEmpty() ? Tone.NEUTRAL : saving.getAsDouble() >= 0 ? Tone.GOOD : Tone.BAD,
                result.map(this::perMtok).orElse(Amount.NONE),
                quote.terms().stream().map(term -> TermKind.of(term).label() + ": " + words.of(term)).toList(),
                missing(quote), warnings(quote, result), Words.get(hasTax(quote) ? "card.saved.tax" : "card.saved"));
    }

    String line(Quote quote) {
        return Words.get("card.line", plan.prices().providerName(quote.provider()), quote.currency(), quote.months(),
                Texts.shown(quote.start()));
    }

    private String buyers(Quote quote) {
        List<String> names = plan.alternatives().stream().filter(one -> one.quotes().contains(quote.id()))
                .map(Alternative::name).toList();
        return names.isEmpty() ? Words.get("card.buyers.none") : Words.get("card.buyers", String.join(", ", names));
    }

    Amount total(QuoteResult result, String layer) {
        return row(result, QuoteRowIds.REPORTED + layer, true, label(result, Words.get("layer." + layer)),
                Numbers.money(currency, result.total(layer, Inputs.BASE)));
    }

    static Amount row(QuoteResult result, String path, boolean isSum, String label, String text) {
        return text.equals(Amount.NONE.text()) ? Amount.NONE : new Amount(text, Optional.of(
                new Subject.Row(result.alternative().alternative().id(), result.row(path), isSum, label)));
    }

    static String label(QuoteResult result, String what) {
        return Words.get("card.of", what, result.quote().name());
    }

    Amount perMtok(QuoteResult result) {
        OptionalDouble billed = result.billedPerMtok();
        return billed.isEmpty() ? Amount.NONE : row(result, QuoteRowIds.BILLED_PER_MTOK, false, Words.get("card.per-mtok.title"),
                Words.get(hasTax(result.quote()) ? "card.per-mtok.tax" : "card.per-mtok", Numbers.price(currency, billed),
                        Numbers.price(currency, result.listPerMtok())));
    }

    /** Savings and prices are told before tax, totals on the bill with it. */
    static boolean hasTax(Quote quote) {
        return !quote.terms(Term.Tax.class).isEmpty();
    }

    private static String missing(Quote quote) {
        var kinds = new ArrayList<>(BENEFITS);
        quote.terms().forEach(term -> kinds.remove(TermKind.of(term)));
        return kinds.stream().map(kind -> kind.label().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    private List<String> warnings(Quote quote, Optional<QuoteResult> result) {
        var warnings = new LinkedHashSet<String>();
        result.ifPresent(found -> warnings.addAll(new WarningWords(found).of(found.warnings())));
        var words = new FindingWords(plan);
        FindingWords.ofQuote(findings, quote.id()).forEach(finding -> warnings.add(words.alone(finding)));
        return List.copyOf(warnings);
    }

    /** What each vendor offers, kind by kind. */
    Grid terms() {
        var headers = new ArrayList<>(List.of(Words.get("terms.kind")));
        plan.quotes().forEach(quote -> headers.add(quote.name()));
        var rows = new ArrayList<List<Grid.Cell>>();
        rows.add(row(Words.get("terms.contract"), plan.quotes().stream().map(this::line).map(Grid.Cell::text).toList()));
        rows.add(row(Words.get("quote.field.offers"), plan.quotes().stream().map(this::offers).map(Grid.Cell::text).toList()));
        Arrays.stream(TermKind.values()).forEach(kind -> rows.add(row(kind.label(),
                plan.quotes().stream().map(quote -> cell(quote, kind)).toList())));
        return new Grid(headers, rows);
    }

    private static List<Grid.Cell> row(String name, List<Grid.Cell> cells) {
        var row = new ArrayList<>(List.of(Grid.Cell.name(name)));
        row.addAll(cells);
        return row;
    }

    private String offers(Quote quote) {
        return quote.offers().isEmpty() ? Words.get("terms.all-offers", plan.prices().providerName(quote.provider()))
                : quote.offers().stream().map(id -> Options.name(plan, id)).collect(Collectors.joining(", "));
    }

    private Grid.Cell cell(Quote quote, TermKind kind) {
        var words = new TermWords(plan, quote);
        List<String> terms = quote.terms().stream().filter(kind.type()::isInstance).map((Term term) -> words.of(term)).toList();
        return terms.isEmpty() ? Grid.Cell.absent(Words.get(BENEFITS.contains(kind) ? "terms.absent" : "terms.none"))
                : Grid.Cell.text(String.join("\n", terms));
    }
}
