package org.tokenwright.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenwright.plan.Reservation.Served;

/**
 * What is wrong or odd in what an alternative buys besides metered use. What depends on pinned prices is odd and never an
 * error: prices may come after the plan was read, and a plan that was saved with them must open again.
 */
final class PurchaseCheck {

    private final Plan plan;
    private final Alternative alternative;
    private final String at;
    private final Findings findings;

    PurchaseCheck(Plan plan, Alternative alternative, Findings findings) {
        this.plan = plan;
        this.alternative = alternative;
        at = "/alternatives[" + alternative.id() + "]";
        this.findings = findings;
    }

    void check() {
        alternative.purchases().reservations().forEach(reservation ->
                new ReservationCheck(plan, alternative, place(reservation), findings).check(reservation));
        onlyOneServes();
        alternative.purchases().seats().forEach(seats ->
                new SeatsCheck(plan, at + "/seats[" + seats.id() + "]", seats, findings).check());
        alternative.purchases().accountTiers().forEach(this::accountTier);
    }

    private String place(Reservation reservation) {
        return at + "/reservations[" + reservation.id() + "]";
    }

    private void onlyOneServes() {
        Map<String, List<Reservation>> earlier = new HashMap<>();
        for (Reservation reservation : alternative.purchases().reservations()) {
            for (Served served : reservation.serves()) {
                List<Reservation> others = earlier.computeIfAbsent(served.offer(), _ -> new ArrayList<>());
                others.stream().filter(other -> overlap(reservation, other)).findFirst().ifPresent(other ->
                        findings.error(place(reservation) + "/serves[" + served.offer() + "]",
                                "\"" + other.id() + "\" serves it in the same months"));
                others.add(reservation);
            }
        }
    }

    private static boolean overlap(Reservation one, Reservation other) {
        return beginsBeforeEnd(one.from(), other.to()) && beginsBeforeEnd(other.from(), one.to());
    }

    private static boolean beginsBeforeEnd(YearMonth from, Optional<YearMonth> to) {
        return to.map(from::isBefore).orElse(true);
    }

    private void accountTier(String provider, String tier) {
        String place = at + "/accountTiers/" + provider;
        if (!tier.startsWith(provider + "/")) {
            findings.error(place, "\"" + tier + "\" is not an account tier of " + provider);
        } else if (plan.prices().accountTiers().stream().noneMatch(known -> known.id().equals(tier))) {
            findings.odd(place, "the plan holds no account tier \"" + tier + "\"");
        }
    }
}
