package org.tokenwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tokenwright.pricing.Purchases.capacity;
import static org.tokenwright.pricing.Purchases.revision;
import static org.tokenwright.pricing.Purchases.seatPlan;
import static org.tokenwright.pricing.Purchases.sheet;
import static org.tokenwright.pricing.Purchases.tier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tokenwright.base.Quantity;
import org.tokenwright.base.Unit;
import org.tokenwright.plan.Alternative.Purchases;
import org.tokenwright.plan.PinnedPrices.Pin;
import org.tokenwright.plan.PricePinning.Completed;
import org.tokenwright.plan.PricePinning.Problem;
import org.tokenwright.plan.PricePinning.Problem.Kind;
import org.tokenwright.pricing.AccountTier;
import org.tokenwright.pricing.Capacity;
import org.tokenwright.pricing.PriceBook;
import org.tokenwright.pricing.PurchaseChange;
import org.tokenwright.pricing.SeatPlan;

/** Capacity, seats and account tiers are pinned as offers are; see {@link PricePinningTest}. */
class PurchasePinningTest {

    private static final Pin OCTOBER = new Pin("acme", "2026-10-01", "sha of acme 2026-10-01");
    private static final Pin NOVEMBER = new Pin("acme", "2026-11-01", "sha of acme 2026-11-01");

    private static final Capacity UNITS = capacity("acme/units", "1");
    private static final Capacity DEARER_UNITS = capacity("acme/units", "2");
    private static final SeatPlan TEAM = seatPlan("acme/team", "19");
    private static final SeatPlan DEARER_TEAM = seatPlan("acme/team", "21");
    private static final AccountTier ONE = tier("acme/tier-1", "5", "100");
    private static final AccountTier TWO = tier("acme/tier-2", "40", "500");
    private static final AccountTier THREE = tier("acme/tier-3", "200", "1000");

    private static final PriceBook BOOK = new PriceBook(List.of(
            revision(sheet("acme", "2026-10-01", List.of(), List.of(UNITS, capacity("acme/gone", "3")), List.of(TEAM),
                    List.of(ONE, TWO))),
            revision(sheet("acme", "2026-11-01", List.of(), List.of(DEARER_UNITS), List.of(DEARER_TEAM),
                    List.of(ONE, TWO, THREE)))));

    private static Plan plan(PinnedPrices prices, Purchases purchases) {
        return SmallPlan.plan().withAlternatives(
                List.of(new Alternative("a", "A", List.of()).withPurchases(purchases))).withPrices(prices);
    }

    private static Purchases reserve(String... capacities) {
        return new Purchases(List.of(capacities).stream().map(PurchasePinningTest::reservation).toList(), List.of(), new TreeMap<>());
    }

    private static Reservation reservation(String capacity) {
        return new Reservation("of " + capacity, "", capacity, "hourly", SmallPlan.plan().settings().start(), Optional.empty(),
                List.of(), Optional.empty(), Quantity.exact(0, Unit.ONE), false);
    }

    private static Purchases seats(String seatPlan) {
        Quantity one = Quantity.exact(1, Unit.ONE);
        return new Purchases(List.of(), List.of(new Seats("s", "", seatPlan, Optional.empty(), Quantity.exact(10, Seats.SEAT),
                one, false, one, new Seats.Usage.Lognormal(one, one), Optional.empty(), Optional.empty(), true,
                Optional.empty(), one)), new TreeMap<>());
    }

    private static Purchases account(String provider, String tier) {
        return new Purchases(List.of(), List.of(), new TreeMap<>(Map.of(provider, tier)));
    }

    private static PinnedPrices prices(
            List<Pin> pins, List<Capacity> capacities, List<SeatPlan> seatPlans, List<AccountTier> accountTiers) {
        return new PinnedPrices(pins, List.of(), capacities, seatPlans, accountTiers);
    }

    private static PinnedPrices october() {
        return prices(List.of(OCTOBER), List.of(), List.of(), List.of());
    }

    @Test
    void aReservedCapacityIsTakenFromTheNewestRevision() {
        Completed completed = PricePinning.complete(plan(PinnedPrices.NONE, reserve("acme/units", "acme/units")), BOOK);

        assertThat(completed.problems()).isEmpty();
        assertThat(completed.plan().prices()).isEqualTo(prices(List.of(NOVEMBER), List.of(DEARER_UNITS), List.of(), List.of()));
    }

    @Test
    void aSeatPlanIsTakenFromThePinnedRevision() {
        Completed completed = PricePinning.complete(plan(october(), seats("acme/team")), BOOK);

        assertThat(completed.problems()).isEmpty();
        assertThat(completed.plan().prices()).isEqualTo(prices(List.of(OCTOBER), List.of(), List.of(TEAM), List.of()));
    }

    @Test
    void allTiersOfTheAccountsProviderAreTaken() {
        Completed completed = PricePinning.complete(plan(PinnedPrices.NONE, account("acme", "acme/tier-1")), BOOK);

        assertThat(completed.problems()).isEmpty();
        assertThat(completed.plan().prices())
                .isEqualTo(prices(List.of(NOVEMBER), List.of(), List.of(), List.of(ONE, TWO, THREE)));
        assertThat(PricePinning.complete(completed.plan(), BOOK)).isEqualTo(completed);
    }

    @Test
    void whatIsEmbeddedWins() {
        var made = plan(prices(List.of(OCTOBER), List.of(capacity("acme/units", "7")), List.of(), List.of(TWO)),
                new Purchases(reserve("acme/units", "acme/gone").reservations(), List.of(),
                        account("acme", "acme/tier-2").accountTiers()));
        Completed completed = PricePinning.complete(made, BOOK);

        assertThat(completed.problems()).isEmpty();
        assertThat(completed.plan().prices()).isEqualTo(prices(List.of(OCTOBER),
                List.of(capacity("acme/gone", "3"), capacity("acme/units", "7")), List.of(), List.of(TWO)));
        assertThat(PricePinning.complete(completed.plan(), new PriceBook(List.of()))).isEqualTo(completed);
    }

    @Test
    void saysWhatItCannotFind() {
        assertThat(problems(PinnedPrices.NONE, reserve("acme/gone"))).containsExactly(new Problem(Kind.UNKNOWN_CAPACITY,
                "acme/gone", "revision 2026-11-01 of acme does not list acme/gone"));
        assertThat(problems(october(), seats("acme/none"))).containsExactly(new Problem(Kind.UNKNOWN_SEAT_PLAN,
                "acme/none", "revision 2026-10-01 of acme, which the plan is pinned to, does not list acme/none"));
        assertThat(problems(october(), account("acme", "acme/tier-3"))).containsExactly(new Problem(
                Kind.UNKNOWN_ACCOUNT_TIER, "acme/tier-3",
                "revision 2026-10-01 of acme, which the plan is pinned to, does not list acme/tier-3"));
        assertThat(problems(prices(List.of(OCTOBER), List.of(), List.of(), List.of(ONE, TWO)), account("acme", "acme/tier-3")))
                .containsExactly(new Problem(Kind.UNKNOWN_ACCOUNT_TIER, "acme/tier-3",
                        "the account tiers of acme that the plan was made with do not include acme/tier-3"));
        assertThat(problems(PinnedPrices.NONE, account("nobody", "nobody/tier-1"))).extracting(Problem::kind)
                .containsExactly(Kind.UNKNOWN_ACCOUNT_TIER);
        assertThat(problems(prices(List.of(new Pin("acme", "2026-09-01", "sha")), List.of(), List.of(), List.of()),
                reserve("acme/units"))).extracting(Problem::kind).containsExactly(Kind.MISSING_REVISION);
    }

    private static List<Problem> problems(PinnedPrices prices, Purchases purchases) {
        var made = plan(prices, purchases);
        Completed completed = PricePinning.complete(made, BOOK);
        assertThat(completed.plan()).isEqualTo(made);
        return completed.problems();
    }

    @Test
    void nothingIsTakenFromARevisionOfAnotherContent() {
        var pinned = prices(List.of(new Pin("acme", "2026-10-01", "other sha")), List.of(), List.of(), List.of());

        assertThat(problems(pinned, reserve("acme/units"))).extracting(Problem::kind).containsExactly(Kind.HASH_MISMATCH);
    }

    @Test
    void differencesAreThoseOfWhatIsEmbedded() {
        var made = plan(prices(List.of(OCTOBER), List.of(capacity("acme/gone", "3"), UNITS), List.of(TEAM), List.of(ONE, TWO)),
                Purchases.NONE);

        assertThat(PricePinning.differences(made, BOOK)).singleElement().satisfies(difference -> {
            assertThat(difference.isEmpty()).isFalse();
            assertThat(difference.changes()).isEmpty();
            assertThat(difference.capacities()).containsExactly(
                    new PurchaseChange<>("acme/gone", Optional.of(capacity("acme/gone", "3")), Optional.empty()),
                    new PurchaseChange<>("acme/units", Optional.of(UNITS), Optional.of(DEARER_UNITS)));
            assertThat(difference.seatPlans()).containsExactly(
                    new PurchaseChange<>("acme/team", Optional.of(TEAM), Optional.of(DEARER_TEAM)));
            assertThat(difference.accountTiers()).containsExactly(
                    new PurchaseChange<>("acme/tier-3", Optional.empty(), Optional.of(THREE)));
        });
    }

    @Test
    void withoutEmbeddedTiersNewOnesAreNoDifference() {
        var made = plan(prices(List.of(OCTOBER), List.of(DEARER_UNITS), List.of(), List.of()), Purchases.NONE);

        assertThat(PricePinning.differences(made, BOOK)).singleElement()
                .satisfies(difference -> assertThat(difference.isEmpty()).isTrue());
    }

    @Test
    void trimKeepsWhatIsBought() {
        PinnedPrices all = prices(List.of(OCTOBER), List.of(UNITS, capacity("acme/gone", "3")), List.of(TEAM), List.of(ONE, TWO));

        assertThat(PricePinning.trim(plan(all, reserve("acme/units"))).prices())
                .isEqualTo(prices(List.of(OCTOBER), List.of(UNITS), List.of(), List.of()));
        assertThat(PricePinning.trim(plan(all, seats("acme/team"))).prices())
                .isEqualTo(prices(List.of(OCTOBER), List.of(), List.of(TEAM), List.of()));
        assertThat(PricePinning.trim(plan(all, account("acme", "acme/tier-1"))).prices())
                .isEqualTo(prices(List.of(OCTOBER), List.of(), List.of(), List.of(ONE, TWO)));
        assertThat(PricePinning.trim(plan(all, Purchases.NONE)).prices()).isEqualTo(PinnedPrices.NONE);
    }
}
