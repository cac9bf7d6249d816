package org.tokenwright.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.ReservationResult;

/** The charts of reserved capacity that have something to say. */
record OfReservations(List<AlternativeResult> order, Alone alone) {

    List<PlanChart> all() {
        return order.stream().flatMap(one -> one.reservations().stream()).flatMap(one -> of(one).stream()).toList();
    }

    /** The month that needs most hour by hour, and all months. */
    private List<PlanChart> of(ReservationResult one) {
        var all = new ArrayList<PlanChart>();
        var charts = new ReservationCharts(one, alone.words());
        String id = "reservation-" + one.alternative().alternative().id() + "-" + one.reservation().id();
        String name = alone.words().get("title.in", one.reservation().name(), one.alternative().alternative().name());
        charts.levels(ReservationCharts.busiest(one)).ifPresent(levels -> all.add(alone.chart(id + "-levels", levels, name)));
        if (one.isPriced() && Alone.changes(charts.months())) {
            all.add(alone.chart(id + "-months", charts.months(), name));
        }
        return all;
    }
}
