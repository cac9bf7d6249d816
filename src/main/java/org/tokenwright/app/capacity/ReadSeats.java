package org.tokenwright.app.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.SeatsResult;
import org.tokenwright.app.compare.Subject;
import org.tokenwright.app.figures.Amount;
import org.tokenwright.app.figures.Grid;
import org.tokenwright.app.figures.Numbers;
import org.tokenwright.app.text.Words;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Seats;
import org.tokenwright.pricing.SeatPlan;

/** Seats of an alternative, and what their users do with them, as tables. */
final class ReadSeats {

    private final AlternativeResult result;

    ReadSeats(AlternativeResult result) {
        this.result = result;
    }

    Grid seats() {
        var headers = List.of("name", "seats", "cost", "beyond", "user", "allowance", "idle", "unmet").stream()
                .map(key -> Words.get("seats.head." + key)).toList();
        return new Grid(headers, result.seats().stream().map(this::row).toList());
    }

    private List<Grid.Cell> row(SeatsResult one) {
        return List.of(Grid.Cell.name(name(one)),
                number(one, "seats", false, "seats.head.seats", one.bought().isPresent() ? Numbers.count(one.bought().getAsDouble()) : "–"),
                number(one, "cost", true, "seats.head.cost", money(one, one.cost())),
                number(one, "overageCost", true, "seats.head.beyond", money(one, one.overage())),
                number(one, "costPerUser", false, "seats.head.user", price(one, one.costPerUser())),
                number(one, "allowanceUsed", false, "seats.head.allowance", percent(one.allowanceUsed())),
                number(one, "idle", true, "seats.head.idle", money(one, one.idle())), unmet(one));
    }

    private static String name(SeatsResult one) {
        String plan = one.seatPlan().map(SeatPlan::name).orElse(one.seats().seatPlan());
        return plan.equals(one.seats().name()) ? plan : one.seats().name() + "\n" + plan;
    }

    private Grid.Cell unmet(SeatsResult one) {
        Amount amount = amount(one, "unmet", false, "seats.head.unmet", percent(one.unmet()));
        return new Grid.Cell(amount.text(), one.unmet().orElse(0) > 0 ? Grid.Style.BAD : Grid.Style.NUMBER, amount.why());
    }

    private Grid.Cell number(SeatsResult one, String path, boolean isSum, String key, String text) {
        return Grid.Cell.number(amount(one, path, isSum, key, text));
    }

    private Amount amount(SeatsResult one, String path, boolean isSum, String key, String text) {
        boolean known = result.worksheet().findRow(one.row(path)).isPresent();
        return !known || text.equals(Amount.NONE.text()) ? Amount.plain(text) : new Amount(text, Optional.of(new Subject.Row(
                result.alternative().id(), one.row(path), isSum, Words.get("card.of", Words.get(key), one.seats().name()))));
    }

    private String money(SeatsResult one, OptionalDouble amount) {
        return Numbers.money(currency(one), amount);
    }

    private String price(SeatsResult one, OptionalDouble amount) {
        return Numbers.price(currency(one), amount);
    }

    private String currency(SeatsResult one) {
        return one.seatPlan().map(SeatPlan::currency).orElse(result.plan().settings().currency());
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? Numbers.percent(share.getAsDouble()) : Amount.NONE.text();
    }

    /** What is used by whom, against the allowance. */
    Grid usage() {
        var rows = new ArrayList<List<Grid.Cell>>();
        for (SeatsResult one : result.seats()) {
            switch (one.seats().usage()) {
                case Seats.Usage.Bands(var bands) -> {
                    double all = bands.stream().mapToDouble(band -> band.share().value().doubleValue()).sum();
                    bands.forEach(band -> rows.add(usage(one, all == 0 ? "–" : Words.get("seats.users",
                            Numbers.percent(band.share().value().doubleValue() / all)), band.use())));
                }
                case Seats.Usage.Lognormal(var median, var p90) -> {
                    rows.add(usage(one, Words.get("seats.users.median"), median));
                    rows.add(usage(one, Words.get("seats.users.p90"), p90));
                }
            }
        }
        var headers = List.of("name", "users", "use", "share").stream().map(key -> Words.get("seats.usage." + key)).toList();
        return new Grid(headers, rows);
    }

    private static List<Grid.Cell> usage(SeatsResult one, String users, Quantity use) {
        double amount = use.value().doubleValue();
        double allowance = one.seats().allowance().map(own -> own.value().doubleValue()).or(() -> one.seatPlan()
                .flatMap(SeatPlan::allowance).map(published -> published.amount().doubleValue())).orElse(0.0);
        String share = allowance > 0 ? Numbers.percent(amount / allowance) : Amount.NONE.text();
        return List.of(Grid.Cell.name(one.seats().name()), Grid.Cell.text(users),
                Grid.Cell.number(Amount.plain(Words.get("seats.use", Numbers.count(amount), SeatUnits.use(use.unit())))),
                new Grid.Cell(share, allowance > 0 && amount > allowance ? Grid.Style.BAD : Grid.Style.NUMBER, Optional.empty()));
    }
}
