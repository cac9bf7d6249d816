package org.tokenwright.store;

import java.util.List;
import java.util.function.Function;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.NumberRule;
import org.tokenwright.plan.SeatRules;
import org.tokenwright.plan.Seats;
import org.tokenwright.plan.Seats.Usage;

/** Seats of an alternative in JSON. */
final class SeatsJson {

    private SeatsJson() {
    }

    static Seats read(JsonCursor seats) {
        String id = seats.text("id");
        return new Seats(id, seats.text("name", id), seats.text("seatPlan"), seats.find("team").map(JsonCursor::text),
                QuantityJson.read(seats.get("count"), SeatRules.COUNT),
                UsualZero.read(seats, "growthPerMonth", SeatRules.GROWTH), seats.bool("annual"),
                seats.find("activeShare").map(share -> QuantityJson.read(share, SeatRules.ACTIVE_SHARE))
                        .orElse(Quantity.exact(1, Unit.ONE)),
                usage(seats.get("usage")), seats.find("allowance").map(number -> used(number, SeatRules::use)),
                seats.find("overage").map(number -> used(number, SeatRules::overage)), seats.bool("stops"),
                seats.find("workload").map(JsonCursor::text), UsualZero.read(seats, "covered", SeatRules.COVERED));
    }

    static Json write(Seats seats) {
        var result = new Members()
                .put("id", seats.id())
                .put("name", seats.name())
                .put("seatPlan", seats.seatPlan())
                .<String>put("team", seats.team(), Members::text)
                .put("count", QuantityJson.write(seats.count()));
        UsualZero.write(result, "growthPerMonth", seats.growthPerMonth())
                .putIfTrue("annual", seats.annual())
                .put("activeShare", QuantityJson.write(seats.activeShare()))
                .put("usage", usage(seats.usage()))
                .put("allowance", seats.allowance(), QuantityJson::write)
                .put("overage", seats.overage(), QuantityJson::write)
                .putIfTrue("stops", seats.stops())
                .<String>put("workload", seats.workload(), Members::text);
        return UsualZero.write(result, "covered", seats.covered()).object();
    }

    /** A number whose unit says what the seats are used for. */
    private static Quantity used(JsonCursor number, Function<Unit, NumberRule> rule) {
        Quantity quantity = QuantityJson.read(number, Unit.ONE);
        return number.make(() -> rule.apply(quantity.unit()).check(quantity));
    }

    private static Usage usage(JsonCursor usage) {
        String kind = usage.text("kind");
        return switch (kind) {
            case "bands" -> {
                List<Seats.Band> bands = usage.list("bands", SeatsJson::band);
                yield usage.make(() -> new Usage.Bands(bands));
            }
            case "lognormal" -> new Usage.Lognormal(used(usage.get("median"), SeatRules::positiveUse),
                    used(usage.get("p90"), SeatRules::positiveUse));
            default -> throw usage.get("kind").problem("is none of bands, lognormal (\"" + Shown.cut(kind) + "\")");
        };
    }

    private static Json usage(Usage usage) {
        return switch (usage) {
            case Usage.Bands(var bands) -> new Members().put("kind", "bands").put("bands", bands, SeatsJson::band).object();
            case Usage.Lognormal(var median, var p90) -> new Members().put("kind", "lognormal")
                    .put("median", QuantityJson.write(median)).put("p90", QuantityJson.write(p90)).object();
        };
    }

    private static Seats.Band band(JsonCursor band) {
        return new Seats.Band(band.text("id"), QuantityJson.read(band.get("share"), SeatRules.BAND_SHARE),
                used(band.get("use"), SeatRules::use));
    }

    private static Json band(Seats.Band band) {
        return new Members().put("id", band.id()).put("share", QuantityJson.write(band.share()))
                .put("use", QuantityJson.write(band.use())).line();
    }
}
