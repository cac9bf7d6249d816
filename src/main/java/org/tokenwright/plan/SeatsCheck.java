package org.tokenwright.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.SeatPlan;

/** What is wrong or odd in the seats of an alternative, apart from single numbers. */
final class SeatsCheck {

    private final Plan plan;
    private final String at;
    private final Seats seats;
    private final Findings findings;

    /** @param at place of the seats */
    SeatsCheck(Plan plan, String at, Seats seats, Findings findings) {
        this.plan = plan;
        this.at = at;
        this.seats = seats;
        this.findings = findings;
    }

    void check() {
        plan.prices().seatPlan(seats.seatPlan()).ifPresentOrElse(this::sold,
                () -> findings.odd(at + "/seatPlan", "the plan holds no prices of \"" + seats.seatPlan() + "\""));
        references();
        usage();
        if (seats.covered().high().signum() > 0 && seats.workload().isEmpty()) {
            findings.odd(at + "/covered", "covers " + seats.covered().value().toPlainString() + " of no workload");
        }
    }

    private void references() {
        seats.team().filter(id -> plan.teams().stream().noneMatch(team -> team.id().equals(id)))
                .ifPresent(id -> findings.error(at + "/team", "there is no team \"" + id + "\""));
        seats.workload().filter(id -> plan.workload(id).isEmpty())
                .ifPresent(id -> findings.error(at + "/workload", "there is no workload \"" + id + "\""));
    }

    /** What is used must be in one unit: that of the allowance, if there is one. */
    private void usage() {
        Map<String, Unit> units = new LinkedHashMap<>();
        seats.allowance().ifPresent(allowance -> units.put(at + "/allowance", allowance.unit()));
        uses().forEach((place, use) -> units.put(place, use.unit()));
        Unit first = unit();
        units.forEach((place, unit) -> {
            if (!SeatRules.isPerSeat(unit)) {
                findings.error(place, SeatRules.noUnit(unit));
            } else if (!unit.equals(first)) {
                findings.error(place, "unit is \"" + unit + "\", " + (seats.allowance().isPresent()
                        ? "that of the allowance" : "that of the others") + " \"" + first + "\"");
            }
        });
        seats.overage().filter(price -> !isMoney(price.unit().times(first.times(Seats.SEAT)))).ifPresent(price ->
                findings.error(at + "/overage", "unit is \"" + price.unit() + "\", expected money for each unit of use such as \""
                        + SeatRules.overage("USD", first) + "\""));
        if (seats.usage() instanceof Seats.Usage.Bands(var bands)
                && bands.stream().allMatch(band -> band.share().value().signum() == 0)) {
            findings.odd(at + "/usage/bands", "the shares of the bands add up to 0");
        }
    }

    /** The unit of the allowance, else of the use. */
    private Unit unit() {
        return seats.allowance().map(Quantity::unit).orElseGet(() -> SeatRules.unitOf(seats.usage()));
    }

    private static boolean isMoney(Unit unit) {
        return List.copyOf(unit.powers().values()).equals(List.of(1));
    }

    /** Amounts of use by their place. */
    private Map<String, Quantity> uses() {
        Map<String, Quantity> uses = new LinkedHashMap<>();
        switch (seats.usage()) {
            case Seats.Usage.Bands(var bands) ->
                bands.forEach(band -> uses.put(at + "/usage/bands[" + band.id() + "]/use", band.use()));
            case Seats.Usage.Lognormal(var median, var p90) -> {
                uses.put(at + "/usage/median", median);
                uses.put(at + "/usage/p90", p90);
            }
        }
        return uses;
    }

    private void sold(SeatPlan seatPlan) {
        Optional<BigDecimal> fee = seats.annual() ? seatPlan.annualFee() : seatPlan.monthlyFee();
        if (fee.isEmpty()) {
            findings.odd(at + "/annual", "no fee by the " + (seats.annual() ? "year" : "month") + " is published for \""
                    + seatPlan.id() + "\"");
        }
        BigDecimal count = seats.count().value();
        if (count.signum() > 0 && count.compareTo(BigDecimal.valueOf(seatPlan.minimumSeats())) < 0) {
            findings.odd(at + "/count", "at least " + seatPlan.minimumSeats() + " seats are sold of \"" + seatPlan.id() + "\" ("
                    + count.toPlainString() + ")");
        }
        published(seatPlan);
    }

    private void published(SeatPlan seatPlan) {
        Unit unit = unit();
        SeatRules.published(seatPlan).filter(usual -> !usual.equals(unit))
                .ifPresent(usual -> findings.odd(at + (seats.allowance().isPresent() ? "/allowance" : "/usage"),
                        "unit is \"" + unit + "\", the allowance of \"" + seatPlan.id() + "\" is in \"" + usual + "\""));
        Unit overage = SeatRules.overage(seatPlan.currency(), unit);
        seats.overage().map(Quantity::unit).filter(own -> !own.equals(overage)
                && isMoney(own.times(unit.times(Seats.SEAT)))).ifPresent(own -> findings.odd(at + "/overage",
                        "unit is \"" + own + "\", expected \"" + overage + "\": \"" + seatPlan.id() + "\" is sold in "
                                + seatPlan.currency()));
    }
}
