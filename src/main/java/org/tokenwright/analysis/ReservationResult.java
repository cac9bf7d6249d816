package org.tokenwright.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Reservation;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.worksheet.Expr.Fold;

/** A reservation of an alternative, evaluated. Money is in the currency of its price. */
public final class ReservationResult {

    /**
     * One load level of a month.
     *
     * @param hours of the month at this level
     * @param need units that are needed
     */
    public record Level(double hours, double need) {}

    private final AlternativeResult alternative;
    private final Reservation reservation;
    private final Figures figures;

    ReservationResult(AlternativeResult alternative, Reservation reservation) {
        this.alternative = alternative;
        this.reservation = reservation;
        figures = new Figures(alternative, PlanInputs.ofReservation(alternative.alternative().id(), reservation.id(), ""));
    }

    public Reservation reservation() {
        return reservation;
    }

    public AlternativeResult alternative() {
        return alternative;
    }

    /** What is reserved; empty where the plan holds no prices of it. */
    public Optional<Capacity> capacity() {
        return alternative.plan().prices().capacity(reservation.capacity());
    }

    /** Whether it could be priced. */
    public boolean isPriced() {
        return figures.has("cost");
    }

    /** Id of one of its rows, for tracing; path as in {@code units} or {@code cost}. */
    public String row(String path) {
        return figures.row(path);
    }

    /** Units that the busiest hours of a month need. */
    public OptionalDouble peak(int month) {
        return figures.month("peak", month);
    }

    public OptionalDouble units(int month) {
        return figures.month("units", month);
    }

    /** Units that the busiest hours of all months need. */
    public OptionalDouble peak() {
        return figures.total("peak", Fold.MAX);
    }

    /** Most units bought in a month. */
    public OptionalDouble units() {
        return figures.total("units", Fold.MAX);
    }

    public OptionalDouble cost() {
        return figures.total("cost", Fold.SUM);
    }

    /** Share of a month's units that is used, 0 to 1. */
    public OptionalDouble utilisation(int month) {
        return figures.month("utilisation", month);
    }

    /** Share of all units that is used, 0 to 1. */
    public OptionalDouble utilisation() {
        return figures.total("utilisationOfAll", Fold.LAST);
    }

    /** Cost of what is not used. */
    public OptionalDouble unused() {
        return figures.total("unused", Fold.SUM);
    }

    /** Share of the demand that is above the units bought, 0 to 1. */
    public OptionalDouble aboveShare() {
        return figures.total("aboveShare", Fold.LAST);
    }

    /** What is served would have cost this much at metered list prices. */
    public OptionalDouble value() {
        return figures.total("value", Fold.SUM);
    }

    /** Utilisation at which the units cost as much as metered list prices; above 1 it is never reached. */
    public OptionalDouble breakEven() {
        return figures.total("breakEven", Fold.LAST);
    }

    /** What remains to be paid of its term after the plan ends; empty where no term is open. */
    public OptionalDouble exposure() {
        return figures.total("exposure", Fold.LAST);
    }

    /** Load levels of a month, busiest first. */
    public List<Level> levels(int month) {
        return IntStream.iterate(1, i -> figures.has("level-" + i + "/need"), i -> i + 1).boxed()
                .flatMap(i -> level(i, month)).sorted((a, b) -> Double.compare(b.need(), a.need())).toList();
    }

    private Stream<Level> level(int number, int month) {
        OptionalDouble need = figures.month("level-" + number + "/need", month);
        OptionalDouble hours = alternative.resolved().worksheet().series().stream()
                .filter(series -> series.id().equals("calendar/" + figures.row("level-" + number + "/hours"))).findFirst()
                .map(series -> OptionalDouble.of(series.values().get(month).doubleValue())).orElse(OptionalDouble.empty());
        return need.isPresent() && hours.isPresent() ? Stream.of(new Level(hours.getAsDouble(), need.getAsDouble())) : Stream.empty();
    }
}
