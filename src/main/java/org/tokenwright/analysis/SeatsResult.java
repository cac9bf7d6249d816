package org.tokenwright.analysis;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Seats;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.worksheet.Expr.Fold;

/** Seats of an alternative, evaluated. Money is in the currency of the seat plan. */
public final class SeatsResult {

    private final AlternativeResult alternative;
    private final Seats seats;
    private final Figures figures;

    SeatsResult(AlternativeResult alternative, Seats seats) {
        this.alternative = alternative;
        this.seats = seats;
        figures = new Figures(alternative, PlanInputs.ofSeats(alternative.alternative().id(), seats.id(), ""));
    }

    public Seats seats() {
        return seats;
    }

    public AlternativeResult alternative() {
        return alternative;
    }

    /** What is bought; empty where the plan holds no prices of it. */
    public Optional<SeatPlan> seatPlan() {
        return alternative.plan().prices().seatPlan(seats.seatPlan());
    }

    /** Whether it could be priced. */
    public boolean isPriced() {
        return figures.has("cost");
    }

    /** Id of one of its rows, for tracing; path as in {@code seats} or {@code overageCost}. */
    public String row(String path) {
        return figures.row(path);
    }

    /** Most seats bought in a month. */
    public OptionalDouble bought() {
        return figures.total("seats", Fold.MAX);
    }

    public OptionalDouble cost() {
        return figures.total("cost", Fold.SUM);
    }

    public OptionalDouble fee() {
        return figures.total("fee", Fold.SUM);
    }

    /** Cost of use beyond the allowance; empty where none is charged. */
    public OptionalDouble overage() {
        return figures.total("overageCost", Fold.SUM);
    }

    /** Fee of seats that nobody uses. */
    public OptionalDouble idle() {
        return figures.total("idle", Fold.SUM);
    }

    /** Cost of a seat in use and month. */
    public OptionalDouble costPerUser() {
        return figures.total("costPerUser", Fold.LAST);
    }

    /** Share of the allowance that is used, 0 to 1; empty where no allowance is known. */
    public OptionalDouble allowanceUsed() {
        return figures.total("allowanceUsed", Fold.LAST);
    }

    /** Use wanted beyond the allowance, in its unit; empty where no allowance is known. */
    public OptionalDouble beyond() {
        return figures.total("beyond", Fold.SUM);
    }

    /** Share of wanted use that is not met because seats stop; empty where they do not. */
    public OptionalDouble unmet() {
        return figures.total("unmet", Fold.LAST);
    }
}
