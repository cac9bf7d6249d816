package org.tokenwright.resolve;

import java.math.BigDecimal;
import java.util.Optional;
import org.tokenwright.base.Meter;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Source;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.PlanInputs;
import org.tokenwright.plan.Seats;
import org.tokenwright.pricing.SeatPlan;
import org.tokenwright.workload.Workload;
import org.tokenwright.worksheet.Expr;
import org.tokenwright.worksheet.Expr.Fold;
import org.tokenwright.worksheet.Outcome;
import org.tokenwright.worksheet.Row.Kind;
import org.tokenwright.worksheet.Tag;
import org.tokenwright.worksheet.Tags;

/** The rows of some seats while they are written. */
final class SeatsSheet {

    final PlanSheet plan;
    final Tags tags;
    private final Seats seats;
    private final SeatPlan seatPlan;
    private final String id;

    SeatsSheet(PlanSheet plan, Seats seats, SeatPlan seatPlan) {
        this.plan = plan;
        this.seats = seats;
        this.seatPlan = seatPlan;
        id = PlanInputs.ofSeats(plan.alternative.id(), seats.id(), "");
        tags = tagsOf(plan, seats, seatPlan);
    }

    private static Tags tagsOf(PlanSheet plan, Seats seats, SeatPlan seatPlan) {
        Tags tags = Tags.NONE.with(Tag.ALTERNATIVE, plan.alternative.id()).with(Tag.PROVIDER, seatPlan.provider());
        Optional<Workload> workload = seats.workload().flatMap(plan.plan::workload);
        Tags worked = workload.map(found -> tags.with(Tag.WORKLOAD, found.id())).orElse(tags);
        return seats.team().or(() -> workload.flatMap(Workload::team)).map(team -> worked.with(Tag.TEAM, team)).orElse(worked);
    }

    Tags costTags(Meter.Kind kind) {
        return tags.with(Tag.METER, Meter.of(kind).key()).with(Tag.LAYER, PriceLayers.LIST);
    }

    Expr row(String path, String label, Unit unit, Expr formula) {
        return row(path, label, unit, Kind.QUANTITY, tags, formula);
    }

    Expr row(String path, String label, Unit unit, Kind kind, Tags itsTags, Expr formula) {
        return plan.row(id + path, label + ", " + seats.name(), unit, kind, itsTags, formula);
    }

    Expr cost(String path, String label, Meter.Kind meter, Unit currency, Expr formula) {
        return row(path, label, currency, Kind.COST, costTags(meter), formula);
    }

    Expr ref(String path) {
        return new Expr.RowRef(id + path);
    }

    Expr entered(String path, String label, Quantity quantity) {
        return plan.entered(id + path, label + ", " + seats.name(), quantity);
    }

    Expr published(String path, String label, Unit unit, BigDecimal value) {
        return published(path, label, unit, value, seatPlan.source());
    }

    Expr published(String path, String label, Unit unit, BigDecimal value, Source source) {
        return plan.published("seatPlan/" + seatPlan.id() + "/" + path, label + ", " + seatPlan.name(), unit, value,
                seatPlan.name() + ", " + PriceText.status(seatPlan.status()) + ". " + PriceText.read(source));
    }

    void gap(String path, String reason) {
        plan.gap(id + path, seats.name(), reason);
    }

    void outcome(Expr row, Fold fold) {
        plan.sheet.outcome(new Outcome(((Expr.RowRef) row).row(), Optional.of(fold)));
    }
}
