package org.tokenwright.pricing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the price windows of an offer by themselves. */
final class WindowCheck {

    private final List<PriceWindow> windows;
    private final Findings place;
    private final Map<String, PriceWindow> byId = new HashMap<>();

    WindowCheck(List<PriceWindow> windows, Findings place) {
        this.windows = windows;
        this.place = place;
        windows.forEach(window -> byId.putIfAbsent(window.id(), window));
    }

    void run() {
        for (int i = 0; i < windows.size(); i++) {
            PriceWindow window = windows.get(i);
            Findings at = place.at("priceWindows", i);
            at.require(byId.get(window.id()) == window, "price window id is used twice (" + window.id() + ")");
            at.require(!window.id().isBlank() && !window.id().equals(Conditions.ALL_HOURS),
                    "price window id is empty or reserved (" + window.id() + ")");
            window.complementOf().ifPresentOrElse(
                    other -> checkComplement(window, other, at), () -> checkHours(window, at));
        }
    }

    private void checkComplement(PriceWindow window, String other, Findings at) {
        boolean ofItself = other.equals(window.id());
        at.require(!ofItself, "price window is the complement of itself (" + other + ")");
        at.require(byId.containsKey(other), "complement of an unknown price window (" + other + ")");
        at.require(ofItself || !byId.containsKey(other) || byId.get(other).complementOf().isEmpty(),
                "complement of a complement (" + other + ")");
        at.require(window.hours().isEmpty() && window.weekdays().isEmpty() && window.excludedDates().isEmpty(),
                "a complement has hours, weekdays or excluded dates of its own");
    }

    private static void checkHours(PriceWindow window, Findings at) {
        at.require(!window.hours().isEmpty() && !window.weekdays().isEmpty(), "price window has no hours");
        WeekCover.twice(window).ifPresent(moment -> at.add("spans meet at " + moment));
    }
}
