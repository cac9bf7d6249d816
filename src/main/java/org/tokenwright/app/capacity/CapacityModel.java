package org.tokenwright.app.capacity;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.ReservationResult;
import org.tokenwright.app.compare.AlternativeFigures;
import org.tokenwright.app.compare.CompareModel;
import org.tokenwright.app.figures.Grid;
import org.tokenwright.app.form.Entry.Option;
import org.tokenwright.app.session.PlanSession;
import org.tokenwright.chart.DurationChart;
import org.tokenwright.chart.LineChart;
import org.tokenwright.chart.MarkId;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Reservation;
import org.tokenwright.plan.Seats;
import org.tokenwright.report.chart.ReservationCharts;
import org.tokenwright.workload.Workload;

/** The Capacity page without a toolkit: what the chosen alternative buys besides metered use, and what limits it. */
public final class CapacityModel {

    /** Sides of the page. */
    public enum Side { RESERVED, SEATS, LIMITS, CACHING }

    /** A sentence that stands above a table. */
    public record Verdict(String text, boolean isBad) {
        static final Verdict NONE = new Verdict("", false);
    }

    private final CompareModel compare;
    private final PlanSession session;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(this, "showing");
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(this, "side", Side.RESERVED);
    private final ReadOnlyObjectWrapper<List<Option>> alternatives = new ReadOnlyObjectWrapper<>(this, "alternatives", List.of());
    private final ReadOnlyStringWrapper alternative = new ReadOnlyStringWrapper(this, "alternative", "");
    private final ReadOnlyStringWrapper reservation = new ReadOnlyStringWrapper(this, "reservation", "");
    private final ReadOnlyStringWrapper seats = new ReadOnlyStringWrapper(this, "seats", "");
    private final ObjectProperty<Optional<Integer>> month = new SimpleObjectProperty<>(this, "month", Optional.empty());
    private final ReadOnlyObjectWrapper<Integer> shownMonth = new ReadOnlyObjectWrapper<>(this, "shownMonth", 0);
    private final ReadOnlyObjectWrapper<List<ReservationCard>> cards = new ReadOnlyObjectWrapper<>(this, "cards", List.of());
    private final ReadOnlyObjectWrapper<Optional<DurationChart>> levels = new ReadOnlyObjectWrapper<>(this, "levels", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LineChart>> months = new ReadOnlyObjectWrapper<>(this, "months", Optional.empty());
    private final ReadOnlyObjectWrapper<List<Workload>> loads = new ReadOnlyObjectWrapper<>(this, "loads", List.of());
    private final ReadOnlyObjectWrapper<Grid> seatsGrid = new ReadOnlyObjectWrapper<>(this, "seatsGrid", Grid.NONE);
    private final ReadOnlyObjectWrapper<Grid> usageGrid = new ReadOnlyObjectWrapper<>(this, "usageGrid", Grid.NONE);
    private final ReadOnlyObjectWrapper<List<LimitLine>> limits = new ReadOnlyObjectWrapper<>(this, "limits", List.of());
    private final ReadOnlyObjectWrapper<Verdict> limitVerdict = new ReadOnlyObjectWrapper<>(this, "limitVerdict", Verdict.NONE);
    private final ReadOnlyObjectWrapper<Grid> caches = new ReadOnlyObjectWrapper<>(this, "caches", Grid.NONE);
    private final ReadOnlyObjectWrapper<Verdict> cacheVerdict = new ReadOnlyObjectWrapper<>(this, "cacheVerdict", Verdict.NONE);

    public CapacityModel(CompareModel compare) {
        this.compare = compare;
        session = compare.session();
        session.planProperty().addListener(_ -> show());
        compare.figuresProperty().addListener(_ -> show());
        compare.selectedProperty().addListener(_ -> show());
        month.addListener(_ -> show());
        show();
    }

    /** Whether the page is in view; while it is not, nothing is worked out. */
    public void setShowing(boolean now) {
        showing.set(now);
        show();
    }

    private void show() {
        if (!showing.get()) {
            return;
        }
        alternatives.set(session.plan().alternatives().stream().map(one -> new Option(one.id(), one.name())).toList());
        String selected = compare.selectedProperty().get();
        if (!selected.equals(alternative.get())) {
            month.set(Optional.empty());
        }
        alternative.set(planned(selected).map(Alternative::id).orElse(""));
        keepChoices();
        Optional<AlternativeResult> result = result();
        var reservations = result.map(ReadReservations::new);
        cards.set(reservations.map(ReadReservations::cards).orElse(List.of()));
        showCharts();
        loads.set(served());
        var read = result.map(ReadSeats::new);
        seatsGrid.set(read.map(ReadSeats::seats).orElse(Grid.NONE));
        usageGrid.set(read.map(ReadSeats::usage).orElse(Grid.NONE));
        var limited = result.map(ReadLimits::new);
        limits.set(limited.map(ReadLimits::lines).orElse(List.of()));
        limitVerdict.set(limited.map(one -> new Verdict(one.sentence(), one.isExceeded())).orElse(Verdict.NONE));
        var cached = result.map(ReadCaches::new);
        caches.set(cached.map(ReadCaches::grid).orElse(Grid.NONE));
        cacheVerdict.set(cached.map(one -> new Verdict(one.sentence(), one.isLosing())).orElse(Verdict.NONE));
    }

    private void keepChoices() {
        List<String> reserved = chosen().map(one -> one.purchases().reservations().stream().map(Reservation::id).toList()).orElse(List.of());
        reservation.set(reserved.contains(reservation.get()) ? reservation.get() : reserved.stream().findFirst().orElse(""));
        List<String> bought = chosen().map(one -> one.purchases().seats().stream().map(Seats::id).toList()).orElse(List.of());
        seats.set(bought.contains(seats.get()) ? seats.get() : bought.stream().findFirst().orElse(""));
    }

    private void showCharts() {
        Optional<ReservationResult> one = reservationResult();
        int at = month.get().filter(wanted -> wanted < session.plan().settings().months())
                .orElseGet(() -> one.map(ReservationCharts::busiest).orElse(0));
        shownMonth.set(at);
        boolean isKnown = one.isPresent() && at < one.get().alternative().plan().settings().months();
        levels.set(isKnown ? ReadReservations.charts(one.get()).levels(at) : Optional.empty());
        months.set(one.filter(ReservationResult::isPriced).map(found -> ReadReservations.charts(found).months()));
    }

    private List<Workload> served() {
        Optional<Reservation> on = chosen().flatMap(one -> one.purchases().reservations().stream()
                .filter(reserved -> reserved.id().equals(reservation.get())).findFirst());
        return on.isEmpty() ? List.of() : session.plan().workloads().stream().filter(workload -> chosen().orElseThrow().routes().stream()
                .anyMatch(route -> route.serves(workload.id()) && on.get().serves(route.offer()).isPresent())).toList();
    }

    private Optional<Alternative> planned(String id) {
        return session.plan().alternative(id);
    }

    /** The chosen alternative as the plan has it now. */
    public Optional<Alternative> chosen() {
        return planned(alternative.get());
    }

    private Optional<AlternativeResult> result() {
        return compare.selectedFigures().map(AlternativeFigures::result);
    }

    private Optional<ReservationResult> reservationResult() {
        return result().flatMap(found -> found.reservations().stream().filter(one -> one.reservation().id().equals(reservation.get())).findFirst());
    }

    public void choose(String alternativeId) {
        compare.select(alternativeId);
    }

    public void chooseReservation(String id) {
        reservation.set(id);
        show();
    }

    public void chooseSeats(String id) {
        seats.set(id);
        show();
    }

    /** Asks about a mark of the chart by hours. */
    public void askLevel() {
        askMonth(ReservationCharts.PEAK, shownMonth.get());
    }

    /** Asks about a mark of the chart by months. */
    public void askMonth(String mark) {
        MarkId id = MarkId.parse(mark);
        try {
            askMonth(id.owner(), (int) session.plan().settings().start().until(java.time.YearMonth.parse(id.part()),
                    java.time.temporal.ChronoUnit.MONTHS));
        } catch (java.time.format.DateTimeParseException e) {
            askMonth(id.owner(), shownMonth.get());   // the name of a line
        }
    }

    private void askMonth(String line, int at) {
        reservationResult().ifPresent(one -> compare.ask(new ReadReservations(one.alternative()).subject(one, line, at)));
    }

    public CompareModel compare() {
        return compare;
    }

    public PlanSession session() {
        return session;
    }

    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    public ObjectProperty<Side> sideProperty() {
        return side;
    }

    /** Alternatives to choose from, in the plan's order. */
    public ReadOnlyObjectProperty<List<Option>> alternativesProperty() {
        return alternatives.getReadOnlyProperty();
    }

    /** Id of the chosen alternative; empty for none. */
    public ReadOnlyStringProperty alternativeProperty() {
        return alternative.getReadOnlyProperty();
    }

    /** Id of the reservation that is charted and edited; empty for none. */
    public ReadOnlyStringProperty reservationProperty() {
        return reservation.getReadOnlyProperty();
    }

    /** Id of the seats that are edited; empty for none. */
    public ReadOnlyStringProperty seatsProperty() {
        return seats.getReadOnlyProperty();
    }

    /** The month whose hours are charted, from 0; empty for the one that needs most. */
    public ObjectProperty<Optional<Integer>> monthProperty() {
        return month;
    }

    /** The month whose hours are charted, from 0. */
    public ReadOnlyObjectProperty<Integer> shownMonthProperty() {
        return shownMonth.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ReservationCard>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<DurationChart>> levelsProperty() {
        return levels.getReadOnlyProperty();
    }

    /** Workloads whose requests run on the chosen reservation. */
    public ReadOnlyObjectProperty<List<Workload>> loadsProperty() {
        return loads.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<LineChart>> monthsProperty() {
        return months.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Grid> seatsGridProperty() {
        return seatsGrid.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Grid> usageGridProperty() {
        return usageGrid.getReadOnlyProperty();
    }

    /** The one that binds most first. */
    public ReadOnlyObjectProperty<List<LimitLine>> limitsProperty() {
        return limits.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Verdict> limitVerdictProperty() {
        return limitVerdict.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Grid> cachesProperty() {
        return caches.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Verdict> cacheVerdictProperty() {
        return cacheVerdict.getReadOnlyProperty();
    }
}
