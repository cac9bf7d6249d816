package org.tokenwright.app.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tokenwright.app.form.Form;
import org.tokenwright.app.form.FormModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.Words;
import org.tokenwright.contract.Document;
import org.tokenwright.contract.Quote;
import org.tokenwright.contract.Term;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Edit;
import org.tokenwright.plan.PlanCheck.Finding;
import org.tokenwright.plan.PlanCheck;

/** The editor of one quote: its entries, its terms, and who buys under it. */
public final class EditorModel {

    private final PlanSession session;
    private final ContractsModel contracts;
    private final FormModel forms;
    private final ReadOnlyStringWrapper open = new ReadOnlyStringWrapper(this, "open", "");

    public EditorModel(ContractsModel contracts) {
        this.contracts = contracts;
        session = contracts.session();
        forms = new FormModel(session, (plan, place) -> new FindingWords(plan).name(place));
        session.planProperty().addListener(_ -> show());
        contracts.chosenProperty().addListener(_ -> show());
        contracts.showingProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        if (!contracts.showingProperty().get()) {
            return;
        }
        String chosen = contracts.chosenProperty().get();
        var now = new ArrayList<Form>();
        quote().ifPresent(quote -> {
            now.add(new Form("", "", QuoteEntries.of(quote), List.of()));
            quote.terms().forEach(term -> now.add(form(quote, term)));
        });
        List<Finding> findings = now.isEmpty() ? List.of() : FindingWords.ofQuote(PlanCheck.of(session.plan()), chosen);
        forms.show(chosen, now, findings, id -> id.startsWith("quote/" + chosen + "/"));
    }

    private static Form form(Quote quote, Term term) {
        TermForm<?> form = TermEntries.of(quote, term);
        return new Form(term.id(), TermKind.of(term).label(), form.entries(), form.actions());
    }

    public Optional<Quote> quote() {
        return session.plan().quote(contracts.chosenProperty().get());
    }

    /** A term in a few words, as the plan has it now. */
    public String summary(String termId) {
        return quote().flatMap(quote -> quote.term(termId).map(new TermWords(session.plan(), quote)::of)).orElse("");
    }

    /** Adds a term of a kind and opens it. */
    void add(TermKind kind) {
        quote().ifPresent(quote -> {
            Term term = NewTerms.of(session.plan(), quote, kind);
            open.set(term.id());
            forms.edit(QuoteEdits.addTerm(quote, term));
        });
    }

    public void removeTerm(String termId) {
        quote().ifPresent(quote -> forms.edit(QuoteEdits.removeTerm(quote, termId)));
    }

    /** Moves a term up (−1) or down (1). */
    public void move(String termId, int step) {
        quote().flatMap(quote -> QuoteEdits.move(quote, termId, step)).ifPresent(forms::edit);
    }

    /** Attaches a document, or none. */
    public void attach(Optional<Document> document) {
        quote().ifPresent(quote -> forms.edit(QuoteEdits.attach(quote, document)));
    }

    public List<Alternative> possibleBuyers() {
        return quote().map(quote -> QuoteEdits.possibleBuyers(session.plan(), quote)).orElse(List.of());
    }

    /** Lets an alternative buy under the quote, or no longer. */
    public void buy(String alternativeId, boolean now) {
        quote().ifPresent(quote -> session.plan().alternative(alternativeId)
                .ifPresent(alternative -> forms.edit(QuoteEdits.buy(alternative, quote, now))));
    }

    /** Adds a copy of an alternative that buys under the quote. */
    public void duplicateUnder(String alternativeId) {
        quote().ifPresent(quote -> session.plan().alternative(alternativeId).ifPresent(alternative -> {
            Alternative copy = QuoteEdits.under(session.plan(), alternative, quote);
            contracts.compare().selectWhenShown(copy.id());
            forms.edit(new Edit.AddAlternative(copy, Words.get("edit.duplicate", alternative.name())));
        }));
    }

    public ContractsModel contracts() {
        return contracts;
    }

    public FormModel forms() {
        return forms;
    }

    /** Id of the term whose entries are shown; empty for none. */
    public ReadOnlyStringProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public void open(String termId) {
        open.set(termId);
    }
}
