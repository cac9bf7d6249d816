package org.tokenwright.app.inputs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.compare.Figures;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.text.QuantityText;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.PrefixRules;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.Workload;

/** The cached prefixes of the chosen workload while they are edited, one open at a time. */
public final class PrefixesModel {

    /** One prefix with its fields. */
    record Entry(String id, List<FieldModel> fields) {}

    private final CompareModel compare;
    private final PlanSession session;
    private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(this, "entries", List.of());
    private final ReadOnlyStringWrapper open = new ReadOnlyStringWrapper(this, "open", "");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private String shape = "";
    private String shownWorkload = "";

    PrefixesModel(CompareModel compare) {
        this.compare = compare;
        session = compare.session();
        session.planProperty().addListener(_ -> show());
        compare.workloadProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        refusal.set("");
        List<CachedPrefix> prefixes = prefixes();
        List<List<Field>> fields = prefixes.stream().map(prefix -> PrefixFields.of(compare.workloadProperty().get(), prefix)).toList();
        String now = compare.workloadProperty().get() + prefixes.stream().map(CachedPrefix::id).toList()
                + fields.stream().flatMap(List::stream).map(Field::id).toList();
        if (now.equals(shape)) {
            entries.get().forEach(entry -> entry.fields().forEach(field -> field.refresh(session.plan())));
            return;
        }
        shape = now;
        keepOpen(prefixes);
        entries.set(IntStream.range(0, prefixes.size()).mapToObj(i -> new Entry(prefixes.get(i).id(),
                fields.get(i).stream().map(field -> new FieldModel(field, session)).toList())).toList());
    }

    /** The first prefix of another workload is open; one that is gone leaves all closed. */
    private void keepOpen(List<CachedPrefix> prefixes) {
        boolean isOther = !compare.workloadProperty().get().equals(shownWorkload);
        shownWorkload = compare.workloadProperty().get();
        if (isOther) {
            open.set(prefixes.isEmpty() ? "" : prefixes.getFirst().id());
        } else if (prefix(open.get()).isEmpty()) {
            open.set("");
        }
    }

    Optional<Workload> workload() {
        return session.plan().workload(compare.workloadProperty().get());
    }

    private List<CachedPrefix> prefixes() {
        return workload().map(Workload::prefixes).orElse(List.of());
    }

    Optional<CachedPrefix> prefix(String id) {
        return prefixes().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Adds an example to be filled, and opens it; says why where there is no room for one. */
    public void add() {
        workload().ifPresent(workload -> {
            try {
                CachedPrefix added = PrefixEdits.example(session.plan(), workload);
                open.set(added.id());
                session.edit(PrefixEdits.add(workload, added));
            } catch (IllegalArgumentException e) {
                refusal.set(Refusal.words(session.plan(), e));
            }
        });
    }

    public void remove(String id) {
        workload().ifPresent(workload -> prefix(id).ifPresent(prefix -> {
            session.endOfEntry();
            session.edit(PrefixEdits.remove(workload, prefix));
        }));
    }

    /** Opens a prefix and closes the others; the empty id closes all. */
    public void open(String id) {
        open.set(id);
    }

    /** What a prefix is, in a line. */
    String summary(String id) {
        return prefix(id).map(one -> Words.get("prefix.summary", format(PrefixRules.TOKENS.unit(), false).format(one.tokens()),
                format(PrefixRules.SHARE.unit(), true).format(one.share()),
                Words.get("prefix.summary." + PrefixEdits.Kind.of(one.arrivals()).name()))).orElse("");
    }

    private static QuantityText format(Unit unit, boolean percent) {
        return new QuantityText(unit, percent);
    }

    /** What caching comes to in the alternatives of the newest result. */
    List<CacheLine> lines(String id) {
        return words(id, CacheWords::lines).orElse(List.of());
    }

    /** What caching comes to in the selected alternative. */
    List<CacheLine> linesOfSelected(String id) {
        return words(id, words -> words.linesOf(compare.selectedProperty().get())).orElse(List.of());
    }

    String caption(String id) {
        return words(id, CacheWords::caption).orElse("");
    }

    /** Of the prefix as it was when the result was worked out. */
    private <T> Optional<T> words(String id, Function<CacheWords, T> say) {
        Figures figures = compare.figuresProperty().get();
        String workloadId = compare.workloadProperty().get();
        return figures == null ? Optional.empty() : figures.plan().workload(workloadId).stream()
                .flatMap(workload -> workload.prefixes().stream()).filter(one -> one.id().equals(id)).findFirst()
                .map(one -> say.apply(new CacheWords(figures, workloadId, one)));
    }

    /** New when there are other prefixes or other fields. */
    ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /** Id of the open prefix; empty for none. */
    public ReadOnlyStringProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Why nothing could be added; empty when it could. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    CompareModel compare() {
        return compare;
    }
}
