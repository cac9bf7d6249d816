package org.tokenwright.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tokenwright.analysis.ReservationResult;
import org.tokenwright.chart.DurationChart;
import org.tokenwright.chart.LineChart;
import org.tokenwright.plan.Alternative;
import org.tokenwright.plan.Plan;
import org.tokenwright.plan.Reservation;
import org.tokenwright.report.Snapshots;

/** The sample reserves 60 units a month for two years from December 2026; demand grows, with 9 busy hours on working days. */
class ReservationChartsTest {

    private static final String ALTERNATIVE = "ptu-base";
    /** November 2028. */
    private static final int LAST = 23;

    private static ReservationResult result(Plan plan) {
        return Snapshots.of(plan).comparison().alternative(ALTERNATIVE).orElseThrow().reservations().getFirst();
    }

    private static ReservationResult sample() {
        return Snapshots.of("capacity").comparison().alternative(ALTERNATIVE).orElseThrow().reservations().getFirst();
    }

    private static ReservationCharts charts(ReservationResult result) {
        return new ReservationCharts(result, new ChartWords(Locale.ENGLISH));
    }

    /** The sample with another reservation in place of its own. */
    private static Plan with(String capacity, boolean spills) {
        Plan plan = Snapshots.plan("capacity");
        return plan.withAlternatives(plan.alternatives().stream().filter(one -> one.id().equals(ALTERNATIVE))
                .map(one -> with(one, capacity, spills)).toList());
    }

    private static Alternative with(Alternative alternative, String capacity, boolean spills) {
        Reservation old = alternative.purchases().reservations().getFirst();
        var changed = new Reservation(old.id(), old.name(), capacity, old.price(), old.from(), old.to(), old.serves(), old.units(), old.buffer(),
                spills);
        return alternative.withPurchases(new Alternative.Purchases(List.of(changed), List.of(), alternative.purchases().accountTiers()));
    }

    /** 22 working days of 9 busy hours among the 720 hours. */
    @Test
    void theHoursOfAMonthComeBusiestFirst() {
        DurationChart levels = charts(sample()).levels(LAST).orElseThrow();

        assertThat(levels.title()).isEqualTo("PTU by hour, Nov 2028");
        assertThat(levels.footnote()).isEqualTo("Hours of the month, the busiest first");
        assertThat(levels.levels().getFirst().hours()).isEqualTo(198);
        assertThat(levels.levels().getFirst().need()).isEqualTo(sample().peak(LAST).orElseThrow());
        assertThat(levels.levels().stream().mapToDouble(DurationChart.Level::hours).sum()).isEqualTo(720);
        assertThat(levels.capacity()).hasValue(60);
        assertThat(levels.capacityLabel()).isEqualTo("bought");
        assertThat(levels.aboveLabel()).isEqualTo("above: metered");
        assertThat(levels.format().unit()).isEqualTo("PTU");
    }

    @Test
    void theBusiestMonthIsTheOneThatNeedsMost() {
        assertThat(ReservationCharts.busiest(sample())).isEqualTo(LAST);
    }

    @Test
    void whatNeedsTheSameInAllMonthsIsBusiestInTheFirst() {
        assertThat(ReservationCharts.busiest(result(with("azure-openai/none", true)))).isZero();
    }

    @Test
    void monthsShowWhatIsNeededAndBought() {
        LineChart months = charts(sample()).months();

        assertThat(months.title()).isEqualTo("PTU by month");
        assertThat(months.footnote()).isEqualTo("Needed: in the busiest hours of each month");
        assertThat(months.lines()).extracting(LineChart.Line::label).containsExactly("needed", "bought");
        assertThat(months.lines().getFirst().values()).hasSize(24).last().isEqualTo(sample().peak(LAST));
        assertThat(months.lines().getLast().values()).allSatisfy(units -> assertThat(units).hasValue(60));
    }

    @Test
    void whatIsRefusedIsNotMetered() {
        assertThat(charts(result(with("azure-openai/ptu-global", false))).levels(0).map(DurationChart::aboveLabel)).contains("above: refused");
    }

    @Test
    void unitsWithoutPricesHaveNoHours() {
        ReservationResult unknown = result(with("azure-openai/none", true));

        assertThat(charts(unknown).levels(0)).isEqualTo(Optional.empty());
        assertThat(charts(unknown).unit()).isEqualTo("units");
    }
}
