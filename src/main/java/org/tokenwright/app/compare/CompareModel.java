package org.tokenwright.app.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.app.session.Result;
import org.tokenwright.chart.BarChart;
import org.tokenwright.chart.LineChart;
import org.tokenwright.chart.MarkId;

/** The Compare page without a toolkit: order, selection, charts and texts for the newest result. */
public final class CompareModel {

    private final PlanSession session;
    private final ObjectProperty<BarMode> mode = new SimpleObjectProperty<>(this, "mode", BarMode.TOTAL);
    private final ObjectProperty<Sorting> sorting = new SimpleObjectProperty<>(this, "sorting", Sorting.USUAL);
    private final ReadOnlyStringWrapper workload = new ReadOnlyStringWrapper(this, "workload", "");
    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper(this, "selected", "");
    private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>(this, "subject");
    private final ReadOnlyObjectWrapper<Figures> figures = new ReadOnlyObjectWrapper<>(this, "figures");
    private final ReadOnlyObjectWrapper<BarChart> bars = new ReadOnlyObjectWrapper<>(this, "bars");
    private final ReadOnlyObjectWrapper<LineChart> lines = new ReadOnlyObjectWrapper<>(this, "lines");
    private final ReadOnlyObjectWrapper<Headline> headline = new ReadOnlyObjectWrapper<>(this, "headline");
    private final ReadOnlyObjectWrapper<StatusLine> status = new ReadOnlyObjectWrapper<>(this, "status");
    private String awaited = "";
    private final ObservableList<RowModel> rows = FXCollections.observableArrayList();
    private final ObservableList<RowModel> readOnlyRows = FXCollections.unmodifiableObservableList(rows);

    public CompareModel(PlanSession session) {
        this.session = session;
        session.resultProperty().addListener((_, _, result) -> show(result));
        mode.addListener(_ -> draw());
        sorting.addListener(_ -> draw());
        workload.addListener(_ -> draw());
        if (session.resultProperty().get() != null) {
            show(session.resultProperty().get());
        }
    }

    private void show(Result result) {
        figures.set(result.figures());
        keepChoices();
        draw();
        status.set(StatusLine.of(result));
    }

    /** A chosen workload or alternative stays chosen while there is one of this id. */
    private void keepChoices() {
        var plan = figures.get().plan();
        if (session.plan().workload(workload.get()).isEmpty()) {
            workload.set(plan.workloads().isEmpty() ? "" : plan.workloads().getFirst().id());
        }
        if (figures.get().alternative(awaited).isPresent()) {
            select(awaited);
            awaited = "";
        }
        if (figures.get().alternative(selected.get()).isEmpty()) {
            figures.get().cheapest().or(() -> figures.get().alternatives().stream().findFirst())
                    .map(AlternativeFigures::id).ifPresentOrElse(this::select, this::selectNothing);
        }
    }

    private void selectNothing() {
        selected.set("");
        subject.set(null);
    }

    /** Selects an alternative as soon as there is a result for it. */
    public void selectWhenShown(String alternative) {
        awaited = alternative;
    }

    private void draw() {
        Figures now = figures.get();
        if (now == null) {
            return;
        }
        List<AlternativeFigures> order = sorting.get().sort(now.alternatives(), workload.get());
        showRows(order);
        var charts = new CompareCharts(now);
        bars.set(charts.bars(order, mode.get(), workload.get()));
        lines.set(charts.lines(order, selected.get()));
        showHeadline();
    }

    /** Rows of the same alternatives are kept, so that a table redraws only the cells it shows. */
    private void showRows(List<AlternativeFigures> order) {
        Map<String, RowModel> known = new HashMap<>();
        rows.forEach(row -> known.put(row.id(), row));
        List<RowModel> next = order.stream().map(one -> {
            RowModel row = known.computeIfAbsent(one.id(), _ -> new RowModel(one));
            row.show(one);
            return row;
        }).toList();
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
    }

    private void showHeadline() {
        headline.set(selectedFigures().map(one -> Headline.of(figures.get(), one, workload.get())).orElse(null));
    }

    public Optional<AlternativeFigures> selectedFigures() {
        return figures.get() == null ? Optional.empty() : figures.get().alternative(selected.get());
    }

    /** Selects an alternative and asks about its cost. */
    public void select(String alternative) {
        if (!alternative.isEmpty() && !alternative.equals(selected.get())) {
            ask(new Subject.Total(alternative));
        }
    }

    /** Asks about a number and selects its alternative. */
    public void ask(Subject about) {
        boolean other = !about.alternative().equals(selected.get());
        selected.set(about.alternative());
        subject.set(about);
        if (other && figures.get() != null) {
            showHeadline();
            if (figures.get().pricedCount() > CompareCharts.MOST_LINES) {
                draw();
            }
        }
    }

    /** Asks about a mark of the bar chart. */
    public void askBar(String mark) {
        ask(Subject.ofBar(MarkId.parse(mark), mode.get(), workload.get()));
    }

    /** Asks about a mark of the line chart. */
    public void askLine(String mark) {
        MarkId id = MarkId.parse(mark);
        ask(Subject.ofLine(id, figures.get().plan().settings().start()).orElseGet(() -> new Subject.Total(id.owner())));
    }

    public void chooseWorkload(String id) {
        workload.set(id);
    }

    public PlanSession session() {
        return session;
    }

    public ObjectProperty<BarMode> modeProperty() {
        return mode;
    }

    public ObjectProperty<Sorting> sortingProperty() {
        return sorting;
    }

    /** Id of the workload that is edited and whose tasks are meant. */
    public ReadOnlyStringProperty workloadProperty() {
        return workload.getReadOnlyProperty();
    }

    /** Id of the selected alternative; empty for none. */
    public ReadOnlyStringProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What "Why this number" explains; null for nothing. */
    public ReadOnlyObjectProperty<Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** Null before the first result, as all that follow. */
    public ReadOnlyObjectProperty<Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<BarChart> barsProperty() {
        return bars.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LineChart> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Null when nothing is selected. */
    public ReadOnlyObjectProperty<Headline> headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<StatusLine> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** In the order of the table. */
    public ObservableList<RowModel> rows() {
        return readOnlyRows;
    }
}
