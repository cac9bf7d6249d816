package org.tokenwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tokenwright.analysis.AlternativeResult;
import org.tokenwright.analysis.CacheResult;
import org.tokenwright.analysis.LimitResult;
import org.tokenwright.analysis.ReservationResult;
import org.tokenwright.analysis.SeatsResult;

/** What alternatives buy besides metered use, what caching saves and which limits bind, as text. */
final class BoughtText {

    private final List<AlternativeResult> results;

    BoughtText(List<AlternativeResult> results) {
        this.results = results;
    }

    /** Empty where no alternative reserves capacity, buys seats, caches or has an account tier. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (TextTable table : List.of(reservations(), seats(), caches(), limits())) {
            if (!table.isEmpty()) {
                lines.add("");
                lines.addAll(table.lines());
            }
        }
        List<String> sentences = sentences();
        if (!sentences.isEmpty()) {
            lines.add("");
            lines.addAll(sentences);
        }
        return lines;
    }

    private List<String> sentences() {
        var lines = new ArrayList<String>();
        results.forEach(result -> result.reservations().stream().filter(ReservationResult::isPriced).forEach(each -> lines.add(words(each))));
        results.forEach(result -> result.limits().stream().filter(LimitResult::isExceeded).limit(1).forEach(each -> lines.add(words(result, each))));
        results.forEach(result -> result.caches().stream().filter(each -> each.saved() < 0).forEach(each -> lines.add(CliText.get("caches.costs",
                result.alternative().name(), each.prefix().name(), each.workload().name(), money(-each.saved()), each.currency()))));
        return lines;
    }

    private TextTable reservations() {
        var table = new TextTable().left(CliText.get("reserved.name")).left(CliText.get("compare.alternative")).right(CliText.get("reserved.units"))
                .right(CliText.get("reserved.peak")).right(CliText.get("bought.cost")).left(CliText.get("bought.currency")).right(CliText.get("reserved.used"))
                .right(CliText.get("reserved.unused")).right(CliText.get("reserved.above")).right(CliText.get("reserved.breakEven"));
        results.forEach(result -> result.reservations().stream().filter(ReservationResult::isPriced).forEach(each -> table.row(List.of(
                each.reservation().name(), result.alternative().name(), Numbers.shown(each.units(), 0), Numbers.shown(each.peak(), Numbers.CENTS),
                money(each.cost()), each.capacity().flatMap(c -> c.price(each.reservation().price())).map(price -> price.currency()).orElse(""),
                share(each.utilisation()), money(each.unused()), share(each.aboveShare()), share(each.breakEven())))));
        return table;
    }

    private static String words(ReservationResult each) {
        OptionalDouble breakEven = each.breakEven();
        if (breakEven.isEmpty()) {
            return CliText.get("reserved.noValue", each.reservation().name());
        }
        String key = breakEven.getAsDouble() > 1 ? "reserved.never" : each.utilisation().orElse(0) < breakEven.getAsDouble() ? "reserved.tooLittle" : "reserved.pays";
        return CliText.get(key, each.reservation().name(), share(breakEven), share(each.utilisation()));
    }

    private TextTable seats() {
        var table = new TextTable().left(CliText.get("seats.name")).left(CliText.get("compare.alternative")).right(CliText.get("seats.seats"))
                .right(CliText.get("seats.fee")).right(CliText.get("seats.overage")).left(CliText.get("bought.currency")).right(CliText.get("seats.perUser"))
                .right(CliText.get("seats.allowance")).right(CliText.get("seats.idle")).right(CliText.get("seats.unmet"));
        results.forEach(result -> result.seats().stream().filter(SeatsResult::isPriced).forEach(each -> table.row(List.of(
                each.seats().name(), result.alternative().name(), Numbers.shown(each.bought(), 0), money(each.fee()), money(each.overage()),
                each.seatPlan().map(plan -> plan.currency()).orElse(""), money(each.costPerUser()), share(each.allowanceUsed()), money(each.idle()),
                share(each.unmet())))));
        return table;
    }

    private TextTable caches() {
        var table = new TextTable().left(CliText.get("caches.prefix")).left(CliText.get("compare.alternative")).left(CliText.get("caches.workload"))
                .left(CliText.get("caches.offer")).right(CliText.get("caches.hit")).right(CliText.get("caches.saved")).left(CliText.get("bought.currency"));
        for (AlternativeResult result : results) {
            for (CacheResult each : result.caches()) {
                table.row(List.of(each.prefix().name(), result.alternative().name(), each.workload().name(), each.route().offer(), share(each.hitRate()),
                        money(each.saved()), each.currency()));
            }
        }
        return table;
    }

    private TextTable limits() {
        var table = new TextTable().left(CliText.get("limits.account")).left(CliText.get("compare.alternative")).left(CliText.get("limits.scope"))
                .left(CliText.get("limits.kind")).right(CliText.get("limits.peak")).right(CliText.get("limits.used")).left(CliText.get("limits.first"))
                .left(CliText.get("limits.lifts"));
        for (AlternativeResult result : results) {
            for (LimitResult each : result.limits()) {
                table.row(List.of(each.tier().name(), result.alternative().name(), each.scope(), CliText.get("limits." + each.kind()),
                        Numbers.shown(OptionalDouble.of(each.peak()), 0), share(OptionalDouble.of(each.used())),
                        each.first().map(Object::toString).orElse(Numbers.NONE), each.lifts().map(tier -> tier.name()).orElse(Numbers.NONE)));
            }
        }
        return table;
    }

    private static String words(AlternativeResult result, LimitResult limit) {
        return CliText.get(limit.lifts().isPresent() ? "limits.binds" : "limits.bindsAll", result.alternative().name(), CliText.get("limits." + limit.kind()),
                limit.scope().isEmpty() ? "" : " " + CliText.get("limits.of", limit.scope()), limit.first().orElseThrow().toString(), Numbers.shown(OptionalDouble.of(limit.used()), Numbers.CENTS),
                limit.lifts().map(tier -> tier.name()).orElse(""));
    }

    private static String money(OptionalDouble amount) {
        return Numbers.shown(amount, Numbers.CENTS);
    }

    private static String money(double amount) {
        return money(OptionalDouble.of(amount));
    }

    /** For example {@code 84.9 %}. */
    private static String share(OptionalDouble share) {
        return share.isEmpty() ? Numbers.NONE : Numbers.shown(OptionalDouble.of(share.getAsDouble() * 100), 1) + " %";
    }
}
