package org.tokenwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tokenwright.pricing.OfferBuilder.offer;
import static org.tokenwright.pricing.Purchases.SOURCE;
import static org.tokenwright.pricing.Purchases.capacity;
import static org.tokenwright.pricing.Purchases.limit;
import static org.tokenwright.pricing.Purchases.load;
import static org.tokenwright.pricing.Purchases.number;
import static org.tokenwright.pricing.Purchases.price;
import static org.tokenwright.pricing.Purchases.seatPlan;
import static org.tokenwright.pricing.Purchases.tier;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenwright.base.Source;
import org.tokenwright.pricing.Capacity.UnitPrice;
import org.tokenwright.pricing.SheetCheck.Problem;

/** What is wrong with capacities, seat plans and account tiers of a sheet that sells acme/m. */
class PurchaseCheckTest {

    private static final Source TOMORROW = new Source("page", "2026-11-22");

    private static PriceSheet sheet(List<Capacity> capacities, List<SeatPlan> seatPlans, List<AccountTier> tiers) {
        return Purchases.sheet("acme", "2026-11-21", List.of(offer("acme/m").build()), capacities, seatPlans, tiers);
    }

    private static Arguments badCapacity(String message, Capacity... capacities) {
        return arguments("/capacities/acme~1" + message, sheet(List.of(capacities), List.of(), List.of()));
    }

    private static Arguments badPlan(String message, SeatPlan... plans) {
        return arguments("/seatPlans/acme~1" + message, sheet(List.of(), List.of(plans), List.of()));
    }

    private static Arguments badTier(String message, AccountTier... tiers) {
        return arguments("/accountTiers/acme~1" + message, sheet(List.of(), List.of(), List.of(tiers)));
    }

    private static Capacity carrying(Capacity.UnitLoad... loads) {
        return capacity("acme/c", List.of(price("hourly", "1")), List.of(loads));
    }

    private static Capacity at(UnitPrice... prices) {
        return capacity("acme/c", List.of(prices), List.of());
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                badCapacity("c: id is used twice (acme/c)", capacity("acme/c", "1"), capacity("acme/c", "1")),
                badCapacity("c: there is no price", at()),
                badCapacity("c/prices/1: price id is empty or used twice (hourly)",
                        at(price("hourly", "1"), price("hourly", "2"))),
                badCapacity("c/prices/0: price is negative (-1)", at(price("hourly", "-1"))),
                badCapacity("c/prices/0: price is above 1000000 per unit and hour (1000001)", at(price("hourly", "1000001"))),
                badCapacity("c/prices/0: commitment is negative (P-1M)", at(new UnitPrice("p", "p", Capacity.Per.HOUR,
                        number("1"), "USD", Period.ofMonths(-1), Rate.Status.LIST, SOURCE, ""))),
                badCapacity("c/prices/0: currency is not two to ten capital letters (usd)", at(new UnitPrice("p", "p",
                        Capacity.Per.HOUR, number("1"), "usd", Period.ZERO, Rate.Status.LIST, SOURCE, ""))),
                badCapacity("c/prices/0: day seen is after the day the sheet was read (2026-11-22)", at(new UnitPrice("p",
                        "p", Capacity.Per.HOUR, number("1"), "USD", Period.ZERO, Rate.Status.LIST, TOMORROW, ""))),
                badCapacity("c/loads/0: throughput of a unit is not above 0 (-3400)", carrying(load("acme/m", "-3400", "15", "5"))),
                badCapacity("c/loads/0: fewest units is negative (-1)", carrying(load("acme/m", "1", "-1", "5"))),
                badCapacity("c/loads/0: step is not above 0 (0)", carrying(load("acme/m", "1", "15", "0"))),
                badCapacity("c/loads/0: capacity for a model that the sheet does not sell (acme/other)",
                        carrying(load("acme/other", "1", "1", "1"))),
                badCapacity("c/loads/1: two loads of one offer (acme/m)",
                        carrying(load("acme/m", "1", "1", "1"), load("acme/m", "2", "1", "1"))),
                badCapacity("c/loads/0: weight of output is negative (-8)", carrying(new Capacity.UnitLoad("acme/m",
                        number("1"), Purchases.weights("-8"), number("1"), number("1"), SOURCE))),

                badPlan("s: id is used twice (acme/s)", seatPlan("acme/s", "1"), seatPlan("acme/s", "1")),
                badPlan("s: price is negative (-1)", seatPlan("acme/s", "-1")),
                badPlan("s: there is no fee", plan(Optional.empty(), 1, "credit", "1")),
                badPlan("s: fewest seats is not above 0 (0)", plan(Optional.of("1"), 0, "credit", "1")),
                badPlan("s/allowance: is no unit (1)", plan(Optional.of("1"), 1, "1", "1")),
                badPlan("s/allowance: is no unit ()", plan(Optional.of("1"), 1, "", "1")),
                badPlan("s/allowance: allowance is negative (-1)", plan(Optional.of("1"), 1, "credit", "-1")),

                badTier("t: id is used twice (acme/t)", tier("acme/t", "1", "1"), tier("acme/t", "2", "1")),
                badTier("t: money paid is negative (-1)", tier("acme/t", "-1", "1")),
                badTier("t: largest spend of a month is negative (-1)", tier("acme/t", "1", "-1")),
                badTier("u: tiers do not rise: money paid 5 after 5", tier("acme/t", "5", "1"), tier("acme/u", "5", "1")),
                badTier("u: tiers do not rise: largest spend of a month 99 after 100",
                        tier("acme/t", "5", "100"), tier("acme/u", "6", "99")),
                badTier("t/limits/0: limit is not above 0 (0)", limited(limit(0, "acme/m"))),
                badTier("t/limits/0: limit of a model that the sheet does not sell (acme/x)", limited(limit(1, "acme/x"))),
                badTier("t/limits/1: two limits of one offer (acme/m)", limited(limit(1, "acme/m"), limit(2, "acme/m"))));
    }

    private static SeatPlan plan(Optional<String> fee, int seats, String unit, String allowance) {
        return new SeatPlan("acme/s", "acme", "S", fee.map(Purchases::number), Optional.empty(), "USD", seats,
                Optional.of(new SeatPlan.Allowance(number(allowance), unit, true, SOURCE)), "", false, Optional.empty(),
                false, Rate.Status.LIST, SOURCE, "");
    }

    private static AccountTier limited(AccountTier.RateLimit... limits) {
        return new AccountTier("acme/t", "acme", "T", Optional.empty(), Optional.empty(), "USD", List.of(limits), SOURCE, "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void findsASlip(String message, PriceSheet sheet) {
        assertThat(SheetCheck.check(sheet)).extracting(problem -> problem.place() + ": " + problem.message())
                .containsExactly(message);
    }

    @Test
    void findsWhatBelongsToAnotherProvider() {
        var sheet = sheet(List.of(capacity("zeta/c", "1")), List.of(seatPlan("zeta/s", "1")), List.of(tier("zeta/t", "1", "1")));

        assertThat(SheetCheck.check(sheet)).containsExactly(
                new Problem("/capacities/zeta~1c", "belongs to provider zeta, not acme"),
                new Problem("/seatPlans/zeta~1s", "belongs to provider zeta, not acme"),
                new Problem("/accountTiers/zeta~1t", "belongs to provider zeta, not acme"));
    }

    @Test
    void aSheetOfPurchasesAloneIsSound() {
        var sheet = Purchases.sheet("acme", "2026-11-21", List.of(), List.of(capacity("acme/c", "1")),
                List.of(seatPlan("acme/s", "1")), List.of(tier("acme/t", "1", "1"), tier("acme/u", "2", "1")));

        assertThat(SheetCheck.check(sheet)).isEmpty();
    }

    @Test
    void anotherProvidersOfferIsLookedForOnItsSheet() {
        var sheet = sheet(List.of(capacity("acme/c", "1", "maker/m", "maker/n", "nobody/m")), List.of(), List.of());
        var maker = Sheets.sheet("maker", "2026-11-21", offer("maker/m"));

        assertThat(SheetCheck.check(sheet)).isEmpty();
        assertThat(SheetCheck.across(List.of(sheet))).isEmpty();
        assertThat(SheetCheck.across(List.of(sheet, maker))).containsExactly(new Problem("acme/2026-11-21",
                "capacity for a model that the sheet does not sell (maker/n)"));
    }
}
