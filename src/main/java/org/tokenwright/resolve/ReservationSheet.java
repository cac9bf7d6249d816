package org.tokenwright.resolve;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Reservation;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** The rows of one reservation while they are written. */
final class ReservationSheet {

    static final Unit MINUTE = Unit.of("minute");

    final PlanSheet plan;
    final Reservation reservation;
    final Capacity capacity;
    private final String id;
    final Tags tags;

    ReservationSheet(PlanSheet plan, Reservation reservation, Capacity capacity) {
        this.plan = plan;
        this.reservation = reservation;
        this.capacity = capacity;
        id = PlanInputs.ofReservation(plan.alternative.id(), reservation.id(), "");
        tags = Tags.NONE.with(Tag.ALTERNATIVE, plan.alternative.id()).with(Tag.PROVIDER, capacity.provider());
    }

    Expr row(String path, String label, Unit unit, Expr formula) {
        return row(path, label, unit, Kind.QUANTITY, tags, formula);
    }

    Expr row(String path, String label, Unit unit, Kind kind, Tags itsTags, Expr formula) {
        return plan.row(id + path, label + ", " + reservation.name(), unit, kind, itsTags, formula);
    }

    Expr series(String path, String label, Unit unit, List<BigDecimal> values, String sentence) {
        return plan.series("calendar/" + id + path, label, unit, values, sentence);
    }

    Expr entered(String path, String label, Quantity quantity) {
        return plan.entered(id + path, label + ", " + reservation.name(), quantity);
    }

    /** A figure of the capacity's price sheet. */
    Expr published(String path, String label, Unit unit, BigDecimal value, String sentence) {
        return plan.published("capacity/" + capacity.id() + "/" + path, label + ", " + capacity.name(), unit, value, sentence);
    }

    Expr minutesPerHour() {
        return plan.constant("minutesPerHour", "minutes of an hour", MINUTE.over(Unit.HOUR), "60", "A unit scale.");
    }

    void outcome(Expr row, Fold fold) {
        plan.sheet.outcome(new Outcome(((Expr.RowRef) row).row(), Optional.of(fold)));
    }
}
