package org.tokenwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tokenwright.plan.PurchasedPlan.number;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.base.Quantity;
import org.tokenwright.plan.Alternative.Purchases;
import org.tokenwright.workload.CachedPrefix;
import org.tokenwright.workload.CachedPrefix.Arrivals;

/** Edits of prefixes and purchases, their numbers and what belongs to them. */
class PurchaseEditTest {

    private static final String TOKENS = "workload/support/prefix/p/tokens";
    private static final String INPUT = "workload/support/fixed/uncachedInput";
    private static final String UNITS = "alternative/one/reservation/r/units";
    private static final String COVERED = "alternative/one/seats/s/covered";
    private static final String USE = "alternative/one/seats/s/band/b0/use";
    private static final String P90 = "alternative/one/seats/s2/usage/p90";

    private final Plan plan = plan();

    private static Plan plan() {
        Seats other = PurchasedPlan.seats(PurchasedPlan.lognormal("5 credit/seat", "9 credit/seat"), "", "");
        Purchases bought = PurchasedPlan.purchases(List.of(PurchasedPlan.reservation("2026-12", "2027-12")),
                PurchasedPlan.seats("s", "40", "0.5", Optional.of("support")),
                new Seats("s2", "s2", other.seatPlan(), other.team(), other.count(), other.growthPerMonth(), false,
                        other.activeShare(), other.usage(), Optional.empty(), Optional.empty(), false, Optional.of("support"),
                        number("0.25", "1")));
        Plan plan = PurchasedPlan.with(PurchasedPlan.prefix("p", "1000", "1"));
        var differences = new TreeMap<String, Difference>();
        List.of(TOKENS, UNITS, COVERED, USE).forEach(id -> differences.put(id, new Difference.Times(number("0.5", "1"))));
        var unknown = new TreeMap<>(Map.of("/workloads[support]/prefixes[p]/x", "1",
                "/workloads[support]/prefixes[p]/arrivals/x", "2", "/alternatives[one]/reservations[r]/x", "3",
                "/alternatives[one]/reservations[r]/serves[acme/model]/x", "4", "/alternatives[one]/seats[s]/x", "5",
                "/alternatives[one]/seats[s]/usage/x", "6", "/alternatives[one]/seats[s]/usage/bands[b0]/x", "7",
                "/prices/capacities[acme/units]/x", "8", "/prices/seatPlans[acme/pro]/x", "9",
                "/prices/accountTiers[acme/tier-2]/x", "10"));
        return plan.withAlternatives(List.of(plan.alternatives().getFirst().withPurchases(bought), plan.alternatives().getLast()))
                .withScenarios(List.of(new Scenario("x", "x", Optional.empty(), differences))).withUnknown(unknown);
    }

    private Purchases bought(Plan from) {
        return from.alternatives().getFirst().purchases();
    }

    private Plan buying(Purchases purchases) {
        return new Edit.ReplaceAlternative(plan.alternatives().getFirst().withPurchases(purchases), "").apply(plan);
    }

    @Test
    void purchasesTakeTheirDifferencesAndUnknownMembers() {
        Plan after = buying(Purchases.NONE);
        assertThat(after.scenarios().getFirst().differences()).containsOnlyKeys(TOKENS);
        assertThat(after.unknown().keySet()).noneMatch(place -> place.startsWith("/alternatives")).hasSize(5);
    }

    @Test
    void bandsTakeTheirsWhenTheyBecomeALognormal() {
        Purchases old = bought(plan);
        Plan after = buying(new Purchases(old.reservations(),
                List.of(PurchasedPlan.seats(PurchasedPlan.lognormal("5 credit/seat", "9 credit/seat"), "", "")), old.accountTiers()));
        assertThat(after.scenarios().getFirst().differences()).containsOnlyKeys(TOKENS, UNITS, COVERED);
        assertThat(after.unknown()).containsKey("/alternatives[one]/seats[s]/x").doesNotContainKeys(
                "/alternatives[one]/seats[s]/usage/x", "/alternatives[one]/seats[s]/usage/bands[b0]/x");
    }

    @Test
    void anotherServedOfferIsAnotherThing() {
        Purchases old = bought(plan);
        Plan after = buying(new Purchases(List.of(PurchasedPlan.reservation("r", "hourly", "2026-12", "2027-12", "50",
                new Reservation.Served("acme/other", Optional.empty()))), old.seats(), old.accountTiers()));
        assertThat(after.unknown()).containsKey("/alternatives[one]/reservations[r]/x")
                .doesNotContainKey("/alternatives[one]/reservations[r]/serves[acme/model]/x");
    }

    @Test
    void prefixesTakeTheirs() {
        Plan without = new Edit.ReplaceWorkload(PurchasedPlan.support(), "").apply(plan);
        assertThat(without.scenarios().getFirst().differences()).containsOnlyKeys(UNITS, COVERED, USE);
        assertThat(without.unknown().keySet()).noneMatch(place -> place.startsWith("/workloads")).hasSize(8);
        CachedPrefix seen = PurchasedPlan.prefix(new Arrivals.Observed(number("1", "1")));
        Plan observed = new Edit.ReplaceWorkload(PurchasedPlan.support(seen), "").apply(plan);
        assertThat(observed.unknown()).containsKey("/workloads[support]/prefixes[p]/x")
                .doesNotContainKey("/workloads[support]/prefixes[p]/arrivals/x");
    }

    @Test
    void changedPricesTakeTheirs() {
        PinnedPrices old = plan.prices();
        Plan after = new Edit.SetPrices(new PinnedPrices(old.pins(), old.offers(), List.of(), old.seatPlans(), List.of()), "")
                .apply(plan);
        assertThat(after.unknown()).containsKey("/prices/seatPlans[acme/pro]/x")
                .doesNotContainKeys("/prices/capacities[acme/units]/x", "/prices/accountTiers[acme/tier-2]/x");
    }

    @Test
    void seatsOfARemovedWorkloadCoverNone() {
        Plan after = new Edit.RemoveWorkload("support", "").apply(plan);
        assertThat(bought(after).seats()).hasSize(2).allSatisfy(seats -> {
            assertThat(seats.workload()).isEmpty();
            assertThat(seats.covered()).isEqualTo(number("0", "1"));
        });
        assertThat(bought(after).reservations()).isEqualTo(bought(plan).reservations());
        assertThat(bought(after).accountTiers()).isEqualTo(bought(plan).accountTiers());
        assertThat(bought(new Edit.RemoveWorkload("coding", "").apply(plan))).isEqualTo(bought(plan));
    }

    @Test
    void numbersAreSetAndTheRestStays() {
        Plan after = set(TOKENS, PurchasedPlan.tokens("2000")).apply(plan);
        assertThat(set(TOKENS, PurchasedPlan.tokens("1000")).apply(after)).isEqualTo(plan);
        assertThat(set(UNITS, number("55", "unit")).apply(plan).alternatives().getFirst().purchases().reservations().getFirst()
                .units()).contains(number("55", "unit"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void aRefusedEditLeavesThePlanAndItsHistory(Edit edit, String message) {
        var history = new History(plan);
        history.apply(new Edit.Rename("Other", "Rename"));
        history.apply(new Edit.Rename("Third", "Again"));
        history.undo();
        Plan before = history.plan();
        assertThatIllegalArgumentException().isThrownBy(() -> history.apply(edit)).withMessage(message);
        assertThatIllegalArgumentException().isThrownBy(() -> history.apply(edit, "slider")).withMessage(message);
        assertThat(history.plan()).isSameAs(before);
        assertThat(history.undoName()).contains("Rename");
        assertThat(history.redoName()).contains("Again");
    }

    static Stream<Arguments> refused() {
        String prefixes = "/workloads[support]/prefixes: the prefixes of \"support\" take ";
        return Stream.of(
                Arguments.of(set(TOKENS, PurchasedPlan.tokens("2001")),
                        prefixes + "2001 tokens of a call, more than its fixed uncached input of 2000"),
                Arguments.of(set(INPUT, PurchasedPlan.tokens("999")),
                        prefixes + "1000 tokens of a call, more than its fixed uncached input of 999"),
                Arguments.of(set(P90, number("5 credit/seat")), "/alternatives[one]/seats[s2]/usage/p90: the 90 % quantile of use "
                        + "of \"s2\" must be greater than the median of 5 (5)"),
                Arguments.of(set(COVERED, number("0.76", "1")),
                        "/alternatives[one]/seats: seats cover 1.01 of the calls of \"support\", more than all"),
                Arguments.of(set(USE, number("5 USD/seat")), "unit is \"USD/seat\", expected \"credit/seat\""),
                Arguments.of(set(UNITS, number("-1", "unit")), "must be at least 0 (-1)"),
                Arguments.of(new Edit.ReplaceWorkload(PurchasedPlan.support("999", PurchasedPlan.prefix("p", "1000", "1")), ""),
                        prefixes + "1000 tokens of a call, more than its fixed uncached input of 999"),
                Arguments.of(new Edit.SetTeams(List.of(), ""), "/workloads[support]/team: there is no team \"t\""),
                Arguments.of(new Edit.ReplaceAlternative(new Alternative("two", "Two", List.of()).withPurchases(
                        PurchasedPlan.purchases(List.of(PurchasedPlan.reservation("2027-01", "2026-12")))), ""),
                        "/alternatives[two]/reservations[r]/to: ends in 2026-12, not after its start in 2027-01"));
    }

    private static Edit set(String inputId, Quantity quantity) {
        return new Edit.SetInput(inputId, quantity, "Set");
    }
}
