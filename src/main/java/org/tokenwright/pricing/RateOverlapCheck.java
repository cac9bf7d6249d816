package org.tokenwright.pricing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tokenwright.base.Meter;

/** Finds rates that answer the same question at once, and price windows in force together that are no whole week. */
final class RateOverlapCheck {

    private final Offer offer;
    private final Timing timing;
    private final Findings place;
    private final Map<String, PriceWindow> windows = new HashMap<>();

    RateOverlapCheck(Offer offer, Timing timing, Findings place) {
        this.offer = offer;
        this.timing = timing;
        this.place = place;
        offer.priceWindows().forEach(window -> windows.put(window.id(), window));
    }

    void run() {
        for (List<Dated<Rate>> group : groups()) {
            checkPairs(group);
            if (group.stream().anyMatch(rate -> !window(rate).equals(Conditions.ALL_HOURS))) {
                checkWeeks(group);
            }
        }
    }

    /** Rates that differ in their price window and time only. */
    private Iterable<List<Dated<Rate>>> groups() {
        record Line(Meter meter, Conditions conditions) {}
        var groups = new LinkedHashMap<Line, List<Dated<Rate>>>();
        for (Dated<Rate> rate : timing.rates()) {
            var line = new Line(rate.value().meter(), timing.conditions(rate.value()).withPriceWindow(""));
            groups.computeIfAbsent(line, key -> new ArrayList<>()).add(rate);
        }
        return groups.values();
    }

    private void checkPairs(List<Dated<Rate>> group) {
        for (int i = 0; i < group.size(); i++) {
            for (Dated<Rate> earlier : group.subList(0, i)) {
                Dated<Rate> rate = group.get(i);
                if (rate.inForce().overlaps(earlier.inForce()) && timing.clash(rate.value(), earlier.value())) {
                    at(rate).add("overlaps rates/" + offer.rates().indexOf(earlier.value()) + " from "
                            + Dates.words(rate.inForce().intersect(earlier.inForce()).from())
                            + ": two prices at once (" + rate.value().meter().key() + ")");
                }
            }
        }
    }

    private Findings at(Dated<Rate> rate) {
        return place.at("rates", offer.rates().lastIndexOf(rate.value()));
    }

    private void checkWeeks(List<Dated<Rate>> group) {
        var starts = new TreeSet<Instant>();
        group.forEach(rate -> starts.add(rate.inForce().from()));
        group.forEach(rate -> starts.add(rate.inForce().to()));
        var seen = new HashSet<Set<String>>();
        for (Instant start : starts) {
            List<Dated<Rate>> inForce = group.stream().filter(rate -> rate.holdsAt(start)).toList();
            var ids = new TreeSet<>(inForce.stream().map(RateOverlapCheck::window).toList());
            if (!ids.isEmpty() && windows.keySet().containsAll(ids) && seen.add(ids)) {
                checkWeek(inForce, ids, start);
            }
        }
    }

    private void checkWeek(List<Dated<Rate>> inForce, Set<String> ids, Instant start) {
        new WeekCover(ids.stream().map(windows::get).toList()).problem().ifPresent(problem ->
                at(inForce.getFirst()).add("price windows in force from " + Dates.words(start) + " ("
                        + String.join(", ", ids) + ") " + problem));
    }

    private static String window(Dated<Rate> rate) {
        return rate.value().conditions().priceWindow();
    }
}
