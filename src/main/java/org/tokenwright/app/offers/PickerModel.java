package org.tokenwright.app.offers;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tokenwright.app.compare.AlternativesModel;
import org.tokenwright.app.session.FileModel;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.Words;

/** Choosing an offer to compare: a query, what matches it, and what becomes of the choice. */
public final class PickerModel {

    private final PlanSession session;
    private final FileModel files;
    private final AlternativesModel alternatives;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<List<OfferChoice>> matches = new ReadOnlyObjectWrapper<>(this, "matches", List.of());
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");
    private OfferChoices choices;

    public PickerModel(PlanSession session, FileModel files, AlternativesModel alternatives) {
        this.session = session;
        this.files = files;
        this.alternatives = alternatives;
        query.addListener(_ -> filter());
    }

    /** Begins a choice; the offers follow when they have been read. */
    public void open() {
        query.set("");
        choices = null;
        matches.set(List.of());
        remark.set(Words.get("picker.reading"));
        open.set(true);
        var plan = session.plan();
        files.fromPrices(book -> OfferChoices.of(book, plan)).whenComplete((found, error) -> {
            if (error == null) {
                choices = found;
                filter();
            } else {
                remark.set(Words.get("picker.failed", error.getCause() == null ? error.toString() : error.getCause().getMessage()));
            }
        });
    }

    private void filter() {
        if (choices != null) {
            List<OfferChoice> found = choices.matching(query.get());
            matches.set(found);
            remark.set(found.isEmpty() ? Words.get("picker.none", query.get().strip())
                    : Words.get("picker.count", found.size(), choices.size()));
        }
    }

    /** Adds the offer as an alternative and ends the choice; says why where it cannot. */
    public void choose(OfferChoice choice) {
        alternatives.add(choice.id(), choice.name(), choices.book()).ifPresentOrElse(remark::set, this::close);
    }

    public void close() {
        open.set(false);
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public StringProperty queryProperty() {
        return query;
    }

    /** What matches the query, the best first. */
    public ReadOnlyObjectProperty<List<OfferChoice>> matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    /** How many match, or why nothing can be chosen. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** For example {@code Nov 2026}, the month whose prices are shown. */
    String month() {
        return session.plan().settings().start().format(
                java.time.format.DateTimeFormatter.ofPattern("MMM uuuu", java.util.Locale.ENGLISH));
    }
}
