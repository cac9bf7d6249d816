package org.tokenwright.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tokenwright.base.Unit;
import org.tokenwright.pricing.SeatPlan;

/** Which unit and which values the numbers of seats may have. */
public final class SeatRules {

    public static final NumberRule COUNT = NumberRule.atLeastZero(Seats.SEAT);
    public static final NumberRule GROWTH = NumberRule.GROWTH;
    public static final NumberRule ACTIVE_SHARE = NumberRule.PART;
    public static final NumberRule COVERED = NumberRule.PART;
    /** Shares of bands are normalised by their sum. */
    public static final NumberRule BAND_SHARE = NumberRule.SHARE;

    private SeatRules() {
    }

    /**
     * Use of a seat in a month; an allowance too.
     *
     * @throws IllegalArgumentException if the unit is not something for each seat, such as {@code credit/seat}
     */
    public static NumberRule use(Unit perSeat) {
        return NumberRule.atLeastZero(requirePerSeat(perSeat));
    }

    /**
     * Use of which a logarithm is taken.
     *
     * @throws IllegalArgumentException as of {@link #use}
     */
    public static NumberRule positiveUse(Unit perSeat) {
        return new NumberRule(requirePerSeat(perSeat), BigDecimal.ZERO, false, Optional.empty());
    }

    /** @param unit of the overage price itself; whether it fits the allowance is a matter of the seats */
    public static NumberRule overage(Unit unit) {
        return NumberRule.atLeastZero(unit);
    }

    /** What the price of use is in: {@code USD/credit} for {@code credit/seat}. */
    public static Unit overage(String currency, Unit perSeat) {
        return Unit.of(currency).over(perSeat.times(Seats.SEAT));
    }

    /** The unit of what active users use. */
    public static Unit unitOf(Seats.Usage usage) {
        return switch (usage) {
            case Seats.Usage.Bands(var bands) -> bands.getFirst().use().unit();
            case Seats.Usage.Lognormal(var median, _) -> median.unit();
        };
    }

    /** Why seats cannot be priced with what is published for their plan: it is for other units; empty if it fits. */
    public static Optional<String> misfit(Seats seats, SeatPlan seatPlan) {
        Unit use = unitOf(seats.usage());
        boolean needsAllowance = seats.allowance().isEmpty() && !seatPlan.meteredToo();
        boolean needsOverage = seats.overage().isEmpty() && !seats.stops() && seatPlan.overage().isPresent();
        Optional<Unit> allowance = published(seatPlan).filter(_ -> needsAllowance || needsOverage);
        if (allowance.isPresent() && !allowance.get().equals(use)) {
            return Optional.of("use is in " + use + ", the allowance of " + seatPlan.name() + " in " + allowance.get());
        }
        Unit expected = overage(seatPlan.currency(), use);
        return seats.overage().filter(price -> !seats.stops() && !price.unit().equals(expected))
                .map(price -> "the price of use beyond the allowance is in " + price.unit() + ", not in " + expected);
    }

    /** The unit of the published allowance. */
    static Optional<Unit> published(SeatPlan seatPlan) {
        return seatPlan.allowance().map(allowance -> Unit.of(allowance.unit()).over(Seats.SEAT));
    }

    private static Unit requirePerSeat(Unit unit) {
        if (!isPerSeat(unit)) {
            throw new IllegalArgumentException(noUnit(unit));
        }
        return unit;
    }

    static boolean isPerSeat(Unit unit) {
        return List.copyOf(unit.times(Seats.SEAT).powers().values()).equals(List.of(1)) && !unit.equals(Unit.ONE);
    }

    static String noUnit(Unit unit) {
        return "unit is \"" + unit + "\", expected something for each seat such as \"credit/seat\"";
    }

    /**
     * The rule of one number of seats; empty if they have none of that name.
     *
     * @param path below the seats, such as {@code band/heavy/use}
     */
    static Optional<NumberRule> of(Seats seats, String path) {
        return switch (path) {
            case "count" -> Optional.of(COUNT);
            case "growthPerMonth" -> Optional.of(GROWTH);
            case "activeShare" -> Optional.of(ACTIVE_SHARE);
            case "covered" -> Optional.of(COVERED);
            case "allowance" -> seats.allowance().map(number -> NumberRule.atLeastZero(number.unit()));
            case "overage" -> seats.overage().map(number -> overage(number.unit()));
            default -> ofUsage(seats.usage(), path);
        };
    }

    private static Optional<NumberRule> ofUsage(Seats.Usage usage, String path) {
        return switch (usage) {
            case Seats.Usage.Bands(var bands) when path.endsWith("/share") ->
                bands.stream().filter(band -> path.equals("band/" + band.id() + "/share")).findFirst().map(_ -> BAND_SHARE);
            case Seats.Usage.Bands(var bands) ->
                bands.stream().filter(band -> path.equals("band/" + band.id() + "/use")).findFirst()
                        .map(band -> NumberRule.atLeastZero(band.use().unit()));
            case Seats.Usage.Lognormal(var median, _) when path.equals("usage/median") ->
                Optional.of(aboveZero(median.unit()));
            case Seats.Usage.Lognormal(_, var p90) when path.equals("usage/p90") -> Optional.of(aboveZero(p90.unit()));
            case Seats.Usage.Lognormal _ -> Optional.empty();
        };
    }

    private static NumberRule aboveZero(Unit unit) {
        return new NumberRule(unit, BigDecimal.ZERO, false, Optional.empty());
    }
}
